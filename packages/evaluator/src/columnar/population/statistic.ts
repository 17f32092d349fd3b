/** Ranks, sums, means and extremes of a cohort on whole numbers. A cohort with anything out of the ordinary is worked out value by value. */
import type { Statistic } from '@kaohe/ir';
import { divide, one, type Rational } from '@kaohe/quantity';
import type { Value } from '../../data/value.js';
import { asNumbers, type Binding } from '../binding.js';
import { largestWhole } from '../columns.js';
import { stateOf } from '../from-values.js';
import { constantStage } from '../registers.js';
import { smallFraction } from '../scales.js';
import type { BoundPopulation } from './bound-population.js';
import { type CohortRows, cohortsOf, forEachCohort, isCalm, rowsInOrder } from './cohorts.js';
import { endOfEquals, type Ranking, rankingOf, sortRows } from './ranking.js';

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
  const numerators = room.memory.float64(table.rowCount);
  const denominators = shape.isRatio ? room.memory.float64(table.rowCount).fill(1) : undefined;
  const states = room.memory.uint8(table.rowCount);
  const odd = new Map<number, Value>();
  const give = (row: number, value: Value): void => {
    const fraction = value.kind === 'number' ? smallFraction(divide(value.value, shape.factor)) : undefined;
    const fits = fraction !== undefined && fraction.numerator >= shape.least && fraction.numerator <= shape.greatest;
    if (!fits || fraction.denominator > (denominators ? table.rowCount : 1)) {
      numerators[row] = shape.least;
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
      forEachCohort(cohorts(), (cohort) => {
        const isCalmCohort = cohort.to - cohort.from >= statistic.least && shape.isKnown(cohort);
        if (isCalmCohort) shape.fill(cohort, numerators, denominators);
        else for (const [row, value] of byHand(rowsInOrder(cohort))) give(row, value);
      });
    },
  };
}

/** What the numbers of a statistic are, and how they are found for a cohort of which every row is there. */
interface Shape {
  readonly factor: Rational;
  readonly least: number;
  readonly greatest: number;
  readonly isRatio: boolean;
  readonly isKnown: (cohort: CohortRows) => boolean;
  readonly fill: (cohort: CohortRows, numerators: Float64Array, denominators: Float64Array | undefined) => void;
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
    fill: (cohort, numerators, denominators) => fillRanks(wanted, ranking, cohort, numerators, denominators),
  };
}

function fillRanks(
  wanted: Rank,
  ranking: Ranking,
  cohort: CohortRows,
  numerators: Float64Array,
  denominators: Float64Array | undefined,
): void {
  sortRows(cohort, ranking);
  const { rows, from, to } = cohort;
  const ranked = to - from;
  for (let [start, block] = [from, 0]; start < to; block += 1) {
    const end = endOfEquals(cohort, ranking, start);
    const number = placeOf(wanted, start - from, end - start, ranked, block);
    for (let at = start; at < end; at += 1) {
      numerators[rows[at] as number] = number;
      if (denominators) denominators[rows[at] as number] = Math.max(1, ranked - 1);
    }
    start = end;
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
    isKnown: (cohort) => isCalm(number, cohort),
    fill: (cohort, numerators, denominators) => {
      const found = foundOf(wanted, lane.data, cohort);
      const { rows, from, to } = cohort;
      for (let at = from; at < to; at += 1) {
        numerators[rows[at] as number] = found;
        if (denominators) denominators[rows[at] as number] = to - from;
      }
    },
  };
}

function foundOf(
  wanted: 'sum' | 'mean' | 'minimum' | 'maximum',
  numbers: Float64Array,
  { rows, from, to }: CohortRows,
): number {
  let found = wanted === 'minimum' ? Number.POSITIVE_INFINITY : wanted === 'maximum' ? Number.NEGATIVE_INFINITY : 0;
  for (let at = from; at < to; at += 1) {
    const number = numbers[rows[at] as number] as number;
    if (wanted === 'minimum') found = Math.min(found, number);
    else if (wanted === 'maximum') found = Math.max(found, number);
    else found += number;
  }
  return found;
}
