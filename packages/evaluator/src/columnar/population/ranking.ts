/** Rows in order of whole numbers or ratios, ties and tie-breakers as they are said. */
import type { Direction, Expression, TieBreaker } from '@kaohe/ir';
import { asNumbers, type Binding } from '../binding.js';
import { largestWhole } from '../columns.js';
import type { NumberRegister } from '../registers.js';
import { constantStage } from '../room.js';
import { isCalm } from './cohorts.js';

/** What rows are ranked by, in whole columns. */
export interface Ranking {
  /** Below zero where the first row ranks before the second. */
  readonly compare: (one: number, other: number) => number;
  /** Whether all keys of the rows are there. */
  readonly isKnown: (rows: Int32Array) => boolean;
}

/** The ranking by an expression and its tie-breakers; undefined where they are no numbers that can be compared in floats. */
export function rankingOf(
  binding: Binding,
  by: Expression,
  direction: Direction,
  tieBreakers: readonly TieBreaker[],
): Ranking | undefined {
  const keys: { readonly number: NumberRegister; readonly compare: Ranking['compare'] }[] = [];
  for (const { expression, direction: way } of [{ expression: by, direction }, ...tieBreakers]) {
    const register = binding.bind(expression);
    // the same for all decides nothing
    if (register.kind === 'known' && register.value.kind === 'number') continue;
    const number = asNumbers(binding.room, register);
    if (!number || number.numerators.lane.stage === constantStage) return undefined;
    widenNumber(binding, number);
    const compare = comparisonOf(number, way);
    if (!compare) return undefined;
    keys.push({ number, compare });
  }
  const [first, second, ...more] = keys.map(({ compare }) => compare);
  return {
    compare: (one, other) => {
      const order = first ? first(one, other) : 0;
      if (order !== 0 || !second) return order;
      const next = second(one, other);
      if (next !== 0) return next;
      for (const compare of more) {
        const further = compare(one, other);
        if (further !== 0) return further;
      }
      return 0;
    },
    isKnown: (rows) => keys.every(({ number }) => isCalm(number, rows)),
  };
}

function widenNumber({ room }: Binding, { numerators, denominators, states }: NumberRegister): void {
  room.widen(numerators.lane);
  if (denominators) room.widen(denominators.lane);
  if (states) room.widen(states);
}

function comparisonOf(
  { numerators, denominators }: NumberRegister,
  direction: Direction,
): Ranking['compare'] | undefined {
  const sign = direction === 'higher' ? -1 : 1;
  const { lane } = numerators;
  if (!denominators) return (one, other) => sign * ((lane.data[one] as number) - (lane.data[other] as number));
  const size = Math.max(Math.abs(numerators.least), Math.abs(numerators.greatest)) * denominators.greatest;
  if (size > largestWhole || denominators.lane.stage === constantStage) return undefined;
  const under = denominators.lane;
  return (one, other) => {
    const left = (lane.data[one] as number) * (under.data[other] as number);
    return sign * (left - (lane.data[other] as number) * (under.data[one] as number));
  };
}

const smallCohort = 40;

/** Sorts the rows in place, the best first; rows that are equal stay as they stand. */
export function sortRows(rows: Int32Array, compare: Ranking['compare']): void {
  if (rows.length > smallCohort) {
    rows.sort(compare);
    return;
  }
  for (let at = 1; at < rows.length; at += 1) {
    const row = rows[at] as number;
    let place = at;
    while (place > 0 && compare(row, rows[place - 1] as number) < 0) {
      rows[place] = rows[place - 1] as number;
      place -= 1;
    }
    rows[place] = row;
  }
}
