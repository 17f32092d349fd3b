/** Quotas: cohorts sorted on whole numbers and filled by head count. A cohort with anything out of the ordinary is graded person by person. */
import { invariant } from '@kaohe/diagnostics';
import type { Quota } from '@kaohe/ir';
import { amountsOf } from '../../builtins/quota.js';
import { seatsOfAgreed } from '../../builtins/quota-seats.js';
import { faultAmong, none, type Value } from '../../data/value.js';
import { asCodes, type Binding, keyOf } from '../binding.js';
import { rowStates } from '../columns.js';
import { stateOf } from '../from-values.js';
import type { CodeRegister, Register } from '../registers.js';
import { constantStage } from '../registers.js';
import type { BoundPopulation } from './bound-population.js';
import { type CohortRows, cohortsOf, forEachCohort, isCalm, rowsInOrder } from './cohorts.js';
import { areEqual, endOfEquals, type Ranking, rankingOf, sortRows, startOfEquals } from './ranking.js';

/** Grades the rows of one cohort by the definition. */
export type GradeByHand = (rows: readonly number[], values: Map<number, Value>) => void;

/** Undefined where the quota asks for more than ranks and counts. */
export function bindQuota(binding: Binding, quota: Quota, byHand: GradeByHand): BoundPopulation | undefined {
  const { room, table } = binding;
  const how = quota.meets?.how;
  if (how === 'capped' || how === 'bounded' || quota.eligible !== undefined) return undefined;
  const amounts = amountsOf(quota)
    .map(binding.bind)
    .flatMap((one) => (one.kind === 'known' ? [one.value] : []));
  const ranking = rankingOf(binding, quota.by, 'higher', quota.tieBreakers);
  const cohorts = cohortsOf(binding, quota.cohort);
  if (amounts.length < amountsOf(quota).length || !ranking || !cohorts) return undefined;
  const grade =
    how === 'lower-of-both' && quota.meets ? wholeCodes(binding, binding.bind(quota.meets.grade)) : undefined;
  const small = quota.small && wholeCodes(binding, binding.bind(quota.small.result));
  if ((how === 'lower-of-both' && !grade) || (quota.small && !small)) return undefined;
  const values = valuesOf(quota, [grade, small]);
  const places = new Map(values.map((value, place) => [keyOf(value), place]));
  const codes = room.memory.int32(table.rowCount);
  const states = room.memory.uint8(table.rowCount);
  const odd = new Map<number, Value>();
  const filling: Filling = {
    quota,
    ranking,
    amounts,
    seats: new Map(),
    grade: grade && { register: grade, codes: recoding(grade, places), ranks: ranksOf(quota, grade) },
    small: small && { register: small, codes: recoding(small, places) },
    codes,
  };
  const giveByHand = (cohort: CohortRows): void => {
    const given = new Map<number, Value>();
    byHand(rowsInOrder(cohort), given);
    for (const [row, value] of given) {
      const code = value.kind === 'fault' ? undefined : value.kind === 'none' ? 0 : places.get(keyOf(value));
      codes[row] = code ?? 0;
      states[row] = code === undefined ? stateOf(value) : rowStates.there;
      if (code === undefined) odd.set(row, value);
    }
  };
  return {
    register: { kind: 'codes', codes: room.column(codes), values, states: { ...room.column(states), dirty: true } },
    odd,
    fill: () => {
      forEachCohort(cohorts(), (cohort) => {
        if (!fillCohort(filling, cohort)) giveByHand(cohort);
      });
    },
  };
}

function wholeCodes(binding: Binding, register: Register): CodeRegister | undefined {
  const codes = asCodes(binding.room, register);
  if (!codes || codes.codes.stage === constantStage) return undefined;
  binding.room.widen(codes.codes);
  if (codes.states) binding.room.widen(codes.states);
  return codes;
}

function valuesOf({ shares }: Quota, others: readonly (CodeRegister | undefined)[]): readonly Value[] {
  const labels = shares.map(({ label }): Value => ({ kind: 'choice', label }));
  const all = [none, ...labels, ...others.flatMap((one) => one?.values ?? [])];
  return [...new Map(all.map((value) => [keyOf(value), value])).values()];
}

function recoding({ values }: CodeRegister, places: ReadonlyMap<string, number>): Int32Array {
  return Int32Array.from(values, (value) => places.get(keyOf(value)) ?? 0);
}

/** How good each grade is, best first; none is worse than any, a label of no quota behind all of it. */
function ranksOf({ shares }: Quota, { values }: CodeRegister): Float64Array {
  return Float64Array.from(values, (value) => {
    if (value.kind !== 'choice') return Number.POSITIVE_INFINITY;
    const place = shares.findIndex(({ label }) => label === value.label);
    return place < 0 ? shares.length : place;
  });
}

interface Recoded {
  readonly register: CodeRegister;
  /** Their codes among the values of the quota. */
  readonly codes: Int32Array;
}

interface Graded extends Recoded {
  /** How good each is, the best 0. */
  readonly ranks: Float64Array;
}

interface Filling {
  readonly quota: Quota;
  readonly ranking: Ranking;
  readonly amounts: readonly Value[];
  /** Head counts by how many people there are. */
  readonly seats: Map<number, readonly number[] | undefined>;
  readonly grade: Graded | undefined;
  readonly small: Recoded | undefined;
  readonly codes: Int32Array;
}

/** False where something is out of the ordinary. Sorts the rows. */
function fillCohort(filling: Filling, cohort: CohortRows): boolean {
  const { quota, ranking, grade, small, codes } = filling;
  const { rows, from, to } = cohort;
  if (!ranking.isKnown(cohort)) return false;
  if (quota.small && to - from < quota.small.below) {
    invariant(small, 'a quota for few people says what they get');
    if (!isCalm(small.register, cohort)) return false;
    for (let at = from; at < to; at += 1) {
      const row = rows[at] as number;
      codes[row] = small.codes[small.register.codes.data[row] as number] as number;
    }
    return true;
  }
  const counts = seatsFor(filling, to - from);
  if (!counts || (grade && !isCalm(grade.register, cohort))) return false;
  sortRows(cohort, ranking);
  if (!fillSorted(filling, cohort, counts)) return false;
  if (grade) takeLower(grade, codes, cohort);
  return true;
}

function seatsFor({ quota, amounts, seats }: Filling, people: number): readonly number[] | undefined {
  if (seats.has(people)) return seats.get(people);
  const found = faultAmong(amounts) ? undefined : seatsOfAgreed(quota, amounts, people, undefined);
  const counts = found?.kind === 'seats' ? found.counts : undefined;
  seats.set(people, counts);
  return counts;
}

/** Grade by grade along the ranking, as `fillGrades` does where nobody is held back. False where a person is to decide. */
function fillSorted({ quota, ranking, codes }: Filling, cohort: CohortRows, counts: readonly number[]): boolean {
  const { rows, from, to } = cohort;
  const last = quota.shares.length - 1;
  let [place, carried] = [from, 0];
  for (let share = 0; share < last; share += 1) {
    const seats = (counts[share] ?? 0) + carried;
    const limit = place + seats;
    let end = Math.max(place, Math.min(to, limit));
    // who is equal is only asked where the seats run out
    const isDivided = end > place && end < to && areEqual(ranking, rows[end - 1] as number, rows[end] as number);
    if (isDivided && quota.stillTied === 'ask') return false;
    if (isDivided) {
      end =
        quota.stillTied === 'share-lower'
          ? startOfEquals(cohort, ranking, place, end)
          : endOfEquals(cohort, ranking, end);
    }
    for (; place < end; place += 1) codes[rows[place] as number] = share + 1;
    carried = end === to && limit >= to ? 0 : limit - end;
  }
  for (; place < to; place += 1) codes[rows[place] as number] = last + 1;
  return true;
}

function takeLower({ register, codes: own, ranks }: Graded, codes: Int32Array, { rows, from, to }: CohortRows): void {
  const { data } = register.codes;
  for (let at = from; at < to; at += 1) {
    const row = rows[at] as number;
    const grade = data[row] as number;
    if ((ranks[grade] as number) > (codes[row] as number) - 1) codes[row] = own[grade] as number;
  }
}
