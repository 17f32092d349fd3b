/** Rows in order of whole numbers or ratios, ties and tie-breakers as they are said. */
import type { Direction, Expression, TieBreaker } from '@kaohe/ir';
import { asNumbers, type Binding } from '../binding.js';
import type { Lane, NumberRegister } from '../registers.js';
import { constantStage } from '../registers.js';
import { ByteSort } from './byte-sort.js';
import { type CohortRows, isCalm } from './cohorts.js';

/** What rows are ranked by, in whole columns. */
export interface Ranking {
  /** Whole numbers of one scale that are asked first, and -1 where more is better; undefined where `compare` asks all. */
  readonly first: { readonly lane: Lane<Float64Array>; readonly sign: 1 | -1 } | undefined;
  /** Below zero where the first row ranks before the second, once they are equal in `first`. */
  readonly compare: Comparison;
  /** Everything that is asked, in turn. */
  readonly levels: readonly Level[];
  readonly byBytes: ByteSort;
  /** Whether all keys of the rows are there. */
  readonly isKnown: (rows: CohortRows) => boolean;
}

type Comparison = (one: number, other: number) => number;

/** One of the things that are asked. */
interface Level {
  /** A float that is less for what ranks before, and the same for what is equal. */
  readonly keyOf: (row: number) => number;
  /** Compares by this and by all that is asked behind it. */
  readonly compare: Comparison;
}

/** The ranking by an expression and its tie-breakers; undefined where they are no numbers that can be compared in floats. */
export function rankingOf(
  binding: Binding,
  by: Expression,
  direction: Direction,
  tieBreakers: readonly TieBreaker[],
): Ranking | undefined {
  const keys: { readonly number: NumberRegister; readonly sign: 1 | -1; readonly key: Level }[] = [];
  for (const { expression, direction: way } of [{ expression: by, direction }, ...tieBreakers]) {
    const register = binding.bind(expression);
    // the same for all decides nothing
    if (register.kind === 'known' && register.value.kind === 'number') continue;
    const number = asNumbers(binding.room, register);
    if (!number || number.numerators.lane.stage === constantStage) return undefined;
    widenNumber(binding, number);
    const sign = way === 'higher' ? -1 : 1;
    const key = keyOfNumber(number, sign);
    if (!key) return undefined;
    keys.push({ number, sign, key });
  }
  const [main] = keys;
  const isScaled = main !== undefined && main.number.denominators === undefined;
  const all = keys.map(({ key }) => key);
  return {
    first: isScaled ? { lane: main.number.numerators.lane, sign: main.sign } : undefined,
    compare: inTurn(isScaled ? all.slice(1) : all),
    levels: all.map(({ keyOf }, place) => ({ keyOf, compare: inTurn(all.slice(place)) })),
    byBytes: new ByteSort(binding.room.memory),
    isKnown: (rows) => keys.every(({ number }) => isCalm(number, rows)),
  };
}

function inTurn([first, second, ...more]: readonly Pick<Level, 'compare'>[]): Comparison {
  if (!first) return () => 0;
  if (!second) return first.compare;
  const others = inTurn([second, ...more]);
  return (one, other) => first.compare(one, other) || others(one, other);
}

function widenNumber({ room }: Binding, { numerators, denominators, states }: NumberRegister): void {
  room.widen(numerators.lane);
  if (denominators) room.widen(denominators.lane);
  if (states) room.widen(states);
}

/** Distinct ratios whose numerators times denominators stay below it are distinct as floats: they differ by more than rounding does. */
const largestRatio = 2 ** 51;

/** A key of a number, compared by itself; undefined where ratios are too large. */
function keyOfNumber({ numerators, denominators }: NumberRegister, sign: 1 | -1): Level | undefined {
  const { lane } = numerators;
  if (!denominators) {
    return {
      keyOf: (row) => sign * (lane.data[row] as number),
      compare: (one, other) => sign * ((lane.data[one] as number) - (lane.data[other] as number)),
    };
  }
  const size = Math.max(Math.abs(numerators.least), Math.abs(numerators.greatest)) * denominators.greatest;
  if (size >= largestRatio || denominators.lane.stage === constantStage) return undefined;
  const under = denominators.lane;
  return {
    keyOf: (row) => (sign * (lane.data[row] as number)) / (under.data[row] as number),
    compare: (one, other) => {
      const left = (lane.data[one] as number) * (under.data[other] as number);
      return sign * (left - (lane.data[other] as number) * (under.data[one] as number));
    },
  };
}

const smallCohort = 40;

/** Sorts the rows in place, the best first; rows that are equal stay as they stand. */
export function sortRows({ rows, from, to }: CohortRows, { first, compare, levels, byBytes }: Ranking): void {
  if (to - from > smallCohort) sortMany(rows, from, to, levels, byBytes);
  else if (first) sortSmall(rows, from, to, first.lane.data, first.sign, compare);
  else sortSmallBy(rows, from, to, compare);
}

/** Sorts by what is asked first, then each run of equals by the rest. */
function sortMany(
  rows: Int32Array,
  from: number,
  to: number,
  [level, ...others]: readonly Level[],
  byBytes: ByteSort,
): void {
  if (!level) return;
  const equals = byBytes.sort(rows, from, to, level.keyOf);
  const [next] = others;
  if (!next) return;
  for (let at = 0; at < equals.length; at += 2) {
    const [start, end] = [equals[at] as number, equals[at + 1] as number];
    if (end - start > smallCohort) sortMany(rows, start, end, others, byBytes);
    else sortSmallBy(rows, start, end, next.compare);
  }
}

function sortSmall(
  rows: Int32Array,
  from: number,
  to: number,
  keys: Float64Array,
  sign: 1 | -1,
  compare: Comparison,
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

/** Whether nothing that is asked tells them apart. */
export function areEqual({ first, compare }: Ranking, one: number, other: number): boolean {
  return (!first || first.lane.data[one] === first.lane.data[other]) && compare(one, other) === 0;
}

/** Where the rows that are equal to the one at a place end. */
export function endOfEquals({ rows, to }: CohortRows, ranking: Ranking, at: number): number {
  let end = at + 1;
  while (end < to && areEqual(ranking, rows[at] as number, rows[end] as number)) end += 1;
  return end;
}

/** Where the rows that are equal to the one before a place begin, no earlier than `least`. */
export function startOfEquals({ rows }: CohortRows, ranking: Ranking, least: number, before: number): number {
  let start = before - 1;
  while (start > least && areEqual(ranking, rows[start - 1] as number, rows[before - 1] as number)) start -= 1;
  return start;
}
