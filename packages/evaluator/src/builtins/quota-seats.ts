/** How many people of a cohort get each grade of a quota. INVARIANT: the counts are not below zero and add up to everyone. */
import { type Quota, type QuotaBound, type QuotaLimit, wholeOf, wholeParts } from '@kaohe/ir';
import {
  add,
  compare,
  equal,
  isNegative,
  minimum,
  multiply,
  one,
  printRational,
  type Rational,
  rational,
  subtract,
  sum,
  zero,
} from '@kaohe/quantity';
import { type Fault, faultAmong, none, sameValue, type Value } from '../data/value.js';

export interface Seats {
  readonly kind: 'seats';
  readonly counts: readonly number[];
}

/** Why a cohort cannot be divided. */
export type SeatFailure =
  | { readonly kind: 'fault'; readonly fault: Fault }
  /** Its people have different amounts. */
  | { readonly kind: 'disagreement'; readonly amount: QuotaLimit['amount'] }
  /** The shares do not make a whole. */
  | { readonly kind: 'impossible'; readonly shares: string };

/** The counts by label. `amounts` holds those of each person ranked, `natural` how many have each score grade, where people keep it. */
export function seatsOf(
  quota: Quota,
  amounts: readonly (readonly Value[])[],
  natural: readonly number[] | undefined,
): Seats | SeatFailure {
  if (amounts.length === 0) return { kind: 'seats', counts: quota.shares.map(() => 0) };
  const known: Value[] = [];
  for (const [place, { amount }] of quota.shares.flatMap(({ limits }) => limits).entries()) {
    const values = amounts.map((own) => own[place] ?? none);
    const fault = faultAmong(values);
    if (fault) return { kind: 'fault', fault };
    const agreed = agreedValue(values);
    if (agreed === undefined) return { kind: 'disagreement', amount };
    known.push(agreed);
  }
  return seatsOfAgreed(quota, known, amounts.length, natural);
}

/** The counts by label where everyone has the same amounts, none of which is a fault. */
export function seatsOfAgreed(
  quota: Quota,
  amounts: readonly Value[],
  people: number,
  natural: readonly number[] | undefined,
): Seats | SeatFailure {
  const grades = knownGrades(quota, amounts);
  const possible = natural ? isBoundable(grades) : isDivisible(grades);
  if (!possible) return { kind: 'impossible', shares: grades.map(printGrade).join(', ') };
  const counts = natural ? boundedCounts(quota, grades, natural) : exactCounts(quota, grades, people);
  return { kind: 'seats', counts };
}

/** The value that all of them are; undefined where they differ. */
export function agreedValue(values: readonly Value[]): Value | undefined {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first || sameValue(value, first)) ? first : undefined;
}

interface Grade {
  readonly label: string;
  /** True where the rules state no limit. */
  readonly isOpen: boolean;
  readonly limits: readonly Limit[];
}

interface Limit {
  readonly bound: QuotaBound;
  readonly measure: QuotaLimit['measure'];
  readonly amount: Rational;
}

/** An amount that does not apply limits nothing. */
function knownGrades(quota: Quota, amounts: readonly Value[]): readonly Grade[] {
  let place = 0;
  return quota.shares.map(({ label, limits }) => ({
    label,
    isOpen: limits.length === 0,
    limits: limits.flatMap(({ bound, measure }) => {
      const value = amounts[place];
      place += 1;
      return value?.kind === 'number' ? [{ bound, measure, amount: value.value }] : [];
    }),
  }));
}

/** Shares alone must add up to everyone; beside an open grade they may come to less. */
function isDivisible(grades: readonly Grade[]): boolean {
  const limits = grades.flatMap((grade) => grade.limits);
  if (limits.some(({ amount }) => isNegative(amount))) return false;
  const shares = sum(limits.flatMap(({ measure, amount }) => (measure === 'share' ? [amount] : [])));
  const isWhole = grades.every(({ isOpen }) => !isOpen) && limits.every(({ measure }) => measure === 'share');
  return isWhole ? equal(shares, one) : compare(shares, one) <= 0;
}

/** No grade needs more than it may have, together they need no more than everyone and may have everyone. */
function isBoundable(grades: readonly Grade[]): boolean {
  const limits = grades.flatMap((grade) => grade.limits);
  if (limits.some(({ amount }) => isNegative(amount))) return false;
  const needs = grades.map(({ limits: own }) => shareOf(own, 'at-least'));
  const mays = grades.map(({ limits: own }) => shareOf(own, 'at-most'));
  const isCrossed = needs.some((need, place) => {
    const may = mays[place];
    return need !== undefined && may !== undefined && compare(need, may) > 0;
  });
  const known = mays.flatMap((may) => may ?? []);
  const isFull = known.length < mays.length || compare(sum(known), one) >= 0;
  return !isCrossed && isFull && compare(sum(needs.flatMap((need) => need ?? [])), one) <= 0;
}

/** The strictest share that is a limit on that side. */
function shareOf(limits: readonly Limit[], side: 'at-least' | 'at-most'): Rational | undefined {
  const amounts = limits
    .filter(({ bound, measure }) => measure === 'share' && (bound === side || bound === 'exactly'))
    .map(({ amount }) => amount)
    .toSorted(compare);
  return side === 'at-least' ? amounts.at(-1) : amounts[0];
}

/** Where there are not people enough, the better grades get theirs first; the open grade, else the last, gets what is left. */
function exactCounts(quota: Quota, grades: readonly Grade[], people: number): readonly number[] {
  let left = rational(people);
  const parts = grades.map(({ limits }) => {
    const wanted = limits.map((limit) => exactPart(limit, people))[0] ?? zero;
    const part = minimum(wanted, left);
    left = subtract(left, part);
    return part;
  });
  const open = grades.findIndex(({ isOpen }) => isOpen);
  const rest = open < 0 ? grades.length - 1 : open;
  const whole = parts.map((part, place) => (place === rest ? add(part, left) : part));
  return wholeParts(whole, people, quota.headcount, rest);
}

/**
 * Each cut between two grades as near as the limits let it to where the score grades put it, from the best down. Limits that rounding
 * makes impossible give way: the better grades get the people they need first, and the last grade takes those no other may have.
 */
function boundedCounts(quota: Quota, grades: readonly Grade[], natural: readonly number[]): readonly number[] {
  const people = total(natural);
  const wholes = (limits: readonly Limit[], side: QuotaBound) =>
    limits
      .filter(({ bound }) => bound === side || bound === 'exactly')
      .map((limit) => wholeLimit(quota, limit, people));
  let free = people;
  const least = grades.map(({ limits }) => {
    const count = Math.min(free, Math.max(0, ...wholes(limits, 'at-least')));
    free -= count;
    return count;
  });
  const most = grades.map(({ limits }, place) =>
    Math.max(least[place] ?? 0, Math.min(people, ...wholes(limits, 'at-most'))),
  );
  if (total(most) < people) most[most.length - 1] = people;
  let [cut, wished, needed, possible] = [0, 0, total(least), total(most)];
  return natural.map((own, place) => {
    const [low, high] = [least[place] ?? 0, most[place] ?? 0];
    wished += own;
    needed -= low;
    possible -= high;
    const lowest = Math.max(cut + low, people - possible);
    const highest = Math.min(cut + high, people - needed);
    const next = Math.min(Math.max(wished, lowest), highest);
    const count = next - cut;
    cut = next;
    return count;
  });
}

function exactPart({ measure, amount }: Limit, people: number): Rational {
  return measure === 'share' ? multiply(amount, rational(people)) : amount;
}

/** Rules that spread remainders over grades say nothing about one limit alone: it is then rounded half-up. */
function wholeLimit({ headcount }: Quota, limit: Limit, people: number): number {
  const mode = headcount === 'floor' || headcount === 'ceiling' ? headcount : 'half-up';
  return wholeOf(minimum(exactPart(limit, people), rational(people)), mode);
}

function printGrade({ label, limits }: Grade): string {
  const amounts = limits.map(({ measure, amount }) =>
    measure === 'share' ? `${printRational(multiply(amount, rational(100)))}%` : printRational(amount),
  );
  return [label, ...amounts].join(' ');
}

function total(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
