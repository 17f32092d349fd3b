/** Totals from all ways that lead to them: the scorecards behind them, and what vetoes set. */
import type { Expression } from '@kaohe/ir';
import { compare, equal, type Rational } from '@kaohe/quantity';
import { combinationsOf, optionsTo, type State } from './states.js';

export interface Veto {
  readonly when: Expression;
  readonly then: Expression;
}

/** One of the values a scorecard can come to. */
export interface Total {
  readonly value: Rational;
  /** How many combinations of rows give it. */
  readonly combinations: () => bigint;
  /** The option of each item on one scorecard that gives it; none where a veto does. */
  readonly options: () => readonly number[];
  readonly veto: Veto | undefined;
}

/** One way to a total. */
export interface Came {
  readonly value: Rational;
  readonly by: State | Veto;
}

/** In rising order, those of the same value together. The first of them is the one that is shown. */
export function totalsAmong(ways: Came[]): readonly Total[] {
  ways.sort((left, right) => compare(left.value, right.value));
  const groups: Came[][] = [];
  for (const one of ways) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && equal(last[0].value, one.value)) last.push(one);
    else groups.push([one]);
  }
  return groups.flatMap((group): readonly Total[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { value, by } = first;
    return [
      {
        value,
        combinations: () => group.reduce((all, one) => all + ('way' in one.by ? combinationsOf(one.by) : 1n), 0n),
        options: () => ('way' in by ? optionsTo(by) : []),
        veto: 'way' in by ? undefined : by,
      },
    ];
  });
}
