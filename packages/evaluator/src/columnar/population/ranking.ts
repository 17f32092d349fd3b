/** Rows in order of whole numbers or ratios, ties and tie-breakers as they are said. */
import type { Direction, Expression, TieBreaker } from '@kaohe/ir';
import { asNumbers, type Binding } from '../binding.js';
import { largestWhole } from '../columns.js';
import type { Lane, NumberRegister } from '../registers.js';
import { constantStage } from '../room.js';
import { type CohortRows, isCalm } from './cohorts.js';

/** What rows are ranked by, in whole columns. */
export interface Ranking {
  /** Whole numbers of one scale that are asked first, and -1 where more is better; undefined where `compare` asks all. */
  readonly first: { readonly lane: Lane<Float64Array>; readonly sign: 1 | -1 } | undefined;
  /** Below zero where the first row ranks before the second, once they are equal in `first`. */
  readonly compare: (one: number, other: number) => number;
  /** Whether all keys of the rows are there. */
  readonly isKnown: (rows: CohortRows) => boolean;
}

/** The ranking by an expression and its tie-breakers; undefined where they are no numbers that can be compared in floats. */
export function rankingOf(
  binding: Binding,
  by: Expression,
  direction: Direction,
  tieBreakers: readonly TieBreaker[],
): Ranking | undefined {
  const keys: { readonly number: NumberRegister; readonly sign: 1 | -1; readonly compare: Ranking['compare'] }[] = [];
  for (const { expression, direction: way } of [{ expression: by, direction }, ...tieBreakers]) {
    const register = binding.bind(expression);
    // the same for all decides nothing
    if (register.kind === 'known' && register.value.kind === 'number') continue;
    const number = asNumbers(binding.room, register);
    if (!number || number.numerators.lane.stage === constantStage) return undefined;
    widenNumber(binding, number);
    const sign = way === 'higher' ? -1 : 1;
    const compare = comparisonOf(number, sign);
    if (!compare) return undefined;
    keys.push({ number, sign, compare });
  }
  const [main, ...others] = keys;
  const isScaled = main !== undefined && main.number.denominators === undefined;
  const asked = (isScaled ? others : keys).map(({ compare }) => compare);
  return {
    first: isScaled ? { lane: main.number.numerators.lane, sign: main.sign } : undefined,
    compare: inTurn(asked),
    isKnown: (rows) => keys.every(({ number }) => isCalm(number, rows)),
  };
}

function inTurn([first, second, ...more]: readonly Ranking['compare'][]): Ranking['compare'] {
  if (!first) return () => 0;
  if (!second) return first;
  const others = inTurn(more);
  return (one, other) => first(one, other) || second(one, other) || others(one, other);
}

function widenNumber({ room }: Binding, { numerators, denominators, states }: NumberRegister): void {
  room.widen(numerators.lane);
  if (denominators) room.widen(denominators.lane);
  if (states) room.widen(states);
}

function comparisonOf({ numerators, denominators }: NumberRegister, sign: 1 | -1): Ranking['compare'] | undefined {
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
export function sortRows({ rows, from, to }: CohortRows, ranking: Ranking): void {
  const { first, compare } = ranking;
  if (to - from > smallCohort) rows.subarray(from, to).sort((one, other) => orderOf(ranking, one, other));
  else if (first) sortSmall(rows, from, to, first.lane.data, first.sign, compare);
  else sortSmallBy(rows, from, to, compare);
}

function sortSmall(
  rows: Int32Array,
  from: number,
  to: number,
  keys: Float64Array,
  sign: 1 | -1,
  compare: Ranking['compare'],
): void {
  for (let at = from + 1; at < to; at += 1) {
    const row = rows[at] as number;
    const key = sign * (keys[row] as number);
    let place = at;
    while (place > from) {
      const other = rows[place - 1] as number;
      const otherKey = sign * (keys[other] as number);
      if (key > otherKey || (key === otherKey && compare(row, other) >= 0)) break;
      rows[place] = other;
      place -= 1;
    }
    rows[place] = row;
  }
}

function sortSmallBy(rows: Int32Array, from: number, to: number, compare: Ranking['compare']): void {
  for (let at = from + 1; at < to; at += 1) {
    const row = rows[at] as number;
    let place = at;
    while (place > from && compare(row, rows[place - 1] as number) < 0) {
      rows[place] = rows[place - 1] as number;
      place -= 1;
    }
    rows[place] = row;
  }
}

function orderOf({ first, compare }: Ranking, one: number, other: number): number {
  if (!first) return compare(one, other);
  const { data } = first.lane;
  return first.sign * ((data[one] as number) - (data[other] as number)) || compare(one, other);
}

/** Where the rows that are equal to the one at a place end. */
export function endOfEquals({ rows, to }: CohortRows, { first, compare }: Ranking, at: number): number {
  const row = rows[at] as number;
  const keys = first?.lane.data;
  let end = at + 1;
  for (; end < to; end += 1) {
    const other = rows[end] as number;
    if ((keys && keys[row] !== keys[other]) || compare(row, other) !== 0) break;
  }
  return end;
}
