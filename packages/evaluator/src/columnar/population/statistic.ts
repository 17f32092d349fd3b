/** Ranks, sums, means and extremes of a cohort on whole numbers. A cohort with anything out of the ordinary is worked out value by value. */
import type { Statistic } from '@kaohe/ir';
import { divide, one, type Rational } from '@kaohe/quantity';
import type { Value } from '../../data/value.js';
import { asNumbers, type Binding } from '../binding.js';
import { largestWhole } from '../columns.js';
import { stateOf } from '../from-values.js';
import type { NumberRegister } from '../registers.js';
import { constantStage } from '../room.js';
import { smallFraction } from '../scales.js';
import type { BoundPopulation } from './bound-population.js';
import { cohortsOf, isCalm } from './cohorts.js';
import { type Ranking, rankingOf, sortRows } from './ranking.js';

/** What each row of a cohort gets by the definition. */
export type StatisticByHand = (rows: readonly number[]) => ReadonlyMap<number, Value>;

/** Undefined for statistics that are worked out value by value. */
export function bindStatistic(
  binding: Binding,
  statistic: Statistic,
  byHand: StatisticByHand,
): BoundPopulation | undefined {
  const { over, where, keep } = statistic;
  if (over.kind !== 'cohort' || where !== undefined || keep !== undefined || over.withoutSelf) return undefined;
  const shape = shapeOf(binding, statistic);
  const cohorts = shape && cohortsOf(binding, over.cohort);
  if (!shape || !cohorts) return undefined;
  const { table, room } = binding;
  const numerators = new Float64Array(table.rowCount);
  const denominators = shape.isRatio ? new Float64Array(table.rowCount).fill(1) : undefined;
  const states = new Uint8Array(table.rowCount);
  const odd = new Map<number, Value>();
  const give = (row: number, value: Value): void => {
    const fraction = value.kind === 'number' ? smallFraction(divide(value.value, shape.factor)) : undefined;
    const fits = fraction !== undefined && fraction.numerator >= shape.least && fraction.numerator <= shape.greatest;
    if (!fits || fraction.denominator > (denominators ? table.rowCount : 1)) {
      states[row] = stateOf(value);
      odd.set(row, value);
      return;
    }
    numerators[row] = fraction.numerator;
    if (denominators) denominators[row] = fraction.denominator;
  };
  return {
    register: {
      kind: 'number',
      factor: shape.factor,
      numerators: { lane: room.column(numerators), least: shape.least, greatest: shape.greatest },
      denominators: denominators && {
        lane: room.column(denominators),
        least: 1,
        greatest: Math.max(1, table.rowCount),
      },
      states: { ...room.column(states), dirty: true },
    },
    odd,
    fill: () => {
      const { starts, rows } = cohorts();
      for (let cohort = 0; cohort + 1 < starts.length; cohort += 1) {
        const own = rows.subarray(starts[cohort], starts[cohort + 1]);
        if (own.length === 0) continue;
        const isCalmCohort = own.length >= statistic.least && shape.isKnown(own);
        if (isCalmCohort) shape.fill(own, numerators, denominators);
        else for (const [row, value] of byHand([...own])) give(row, value);
      }
    },
  };
}

/** What the numbers of a statistic are, and how they are found for a cohort of which every row is there. */
interface Shape {
  readonly factor: Rational;
  readonly least: number;
  readonly greatest: number;
  readonly isRatio: boolean;
  readonly isKnown: (rows: Int32Array) => boolean;
  readonly fill: (rows: Int32Array, numerators: Float64Array, denominators: Float64Array | undefined) => void;
}

function shapeOf(binding: Binding, statistic: Statistic): Shape | undefined {
  switch (statistic.function) {
    case 'rank':
    case 'dense-rank':
    case 'mean-rank':
    case 'percent-rank':
      return shapeOfRanks(binding, statistic, statistic.function);
    case 'sum':
    case 'mean':
    case 'minimum':
    case 'maximum':
      return shapeOfSums(binding, statistic, statistic.function);
    case 'median':
    case 'count':
    case 'percentile':
    case 'percentile-exclusive':
    case 'percentile-nearest':
    case 'variance':
    case 'sample-variance':
    case 'previous':
      return undefined;
  }
}

type Rank = 'rank' | 'dense-rank' | 'mean-rank' | 'percent-rank';

function shapeOfRanks(binding: Binding, statistic: Statistic, wanted: Rank): Shape | undefined {
  const ranking = rankingOf(binding, statistic.operand, statistic.direction, statistic.tieBreakers);
  if (!ranking) return undefined;
  const people = binding.table.rowCount;
  return {
    factor: wanted === 'mean-rank' ? { numerator: 1n, denominator: 2n } : one,
    least: 0,
    greatest: 2 * people + 2,
    isRatio: wanted === 'percent-rank',
    isKnown: ranking.isKnown,
    fill: (rows, numerators, denominators) => fillRanks(wanted, ranking, rows, numerators, denominators),
  };
}

function fillRanks(
  wanted: Rank,
  { compare }: Ranking,
  rows: Int32Array,
  numerators: Float64Array,
  denominators: Float64Array | undefined,
): void {
  sortRows(rows, compare);
  const ranked = rows.length;
  for (let [before, block] = [0, 0]; before < ranked; block += 1) {
    let end = before + 1;
    while (end < ranked && compare(rows[end - 1] as number, rows[end] as number) === 0) end += 1;
    const number = placeOf(wanted, before, end - before, ranked, block);
    for (let at = before; at < end; at += 1) {
      numerators[rows[at] as number] = number;
      if (denominators) denominators[rows[at] as number] = Math.max(1, ranked - 1);
    }
    before = end;
  }
}

/** In whole places, of mean ranks in halves, of percent ranks in those of all others. */
function placeOf(wanted: Rank, before: number, equals: number, ranked: number, block: number): number {
  switch (wanted) {
    case 'rank':
      return before + 1;
    case 'dense-rank':
      return block + 1;
    case 'mean-rank':
      return 2 * before + 1 + equals;
    case 'percent-rank':
      return ranked === 1 ? 1 : ranked - before - equals;
  }
}

function shapeOfSums(
  binding: Binding,
  statistic: Statistic,
  wanted: 'sum' | 'mean' | 'minimum' | 'maximum',
): Shape | undefined {
  const number = asNumbers(binding.room, binding.bind(statistic.operand));
  if (!number || number.denominators || number.numerators.lane.stage === constantStage) return undefined;
  const people = binding.table.rowCount;
  const { lane, least, greatest } = number.numerators;
  const size = Math.max(Math.abs(least), Math.abs(greatest)) * people;
  const isSummed = wanted === 'sum' || wanted === 'mean';
  if (isSummed && size > largestWhole) return undefined;
  binding.room.widen(lane);
  if (number.states) binding.room.widen(number.states);
  return {
    factor: number.factor,
    least: isSummed ? -size : least,
    greatest: isSummed ? size : greatest,
    isRatio: wanted === 'mean',
    isKnown: (rows) => isCalm(number, rows),
    fill: (rows, numerators, denominators) => {
      const found = foundOf(wanted, number, rows);
      for (const row of rows) {
        numerators[row] = found;
        if (denominators) denominators[row] = rows.length;
      }
    },
  };
}

function foundOf(
  wanted: 'sum' | 'mean' | 'minimum' | 'maximum',
  { numerators }: NumberRegister,
  rows: Int32Array,
): number {
  const { data } = numerators.lane;
  let found = wanted === 'minimum' ? Number.POSITIVE_INFINITY : wanted === 'maximum' ? Number.NEGATIVE_INFINITY : 0;
  for (const row of rows) {
    const number = data[row] as number;
    if (wanted === 'minimum') found = Math.min(found, number);
    else if (wanted === 'maximum') found = Math.max(found, number);
    else found += number;
  }
  return found;
}
