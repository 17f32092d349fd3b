/** Who moves between two ways to score the same people, and what it costs: exact differences, those who move most first. */
import type { Dataset, Results, Value } from '@kaohe/evaluator';
import { labelsOf, type Metric, type RuleSet } from '@kaohe/ir';
import {
  absolute,
  add,
  compare,
  divide,
  fromCanonical,
  hundred,
  isNegative,
  isZero,
  multiply,
  printDecimal,
  printRational,
  type Rational,
  subtract,
  zero,
} from '@kaohe/quantity';
import { mainMetric, nameOf, rankingMetric, shortText, shownMetrics, type Teller, withCents } from '@kaohe/report';
import type { Move, Moved, MovedPerson, MovedSum } from '../../protocol/trial.js';
import type { Scored } from '../session.js';

/** One way to score. */
export interface Way {
  readonly ruleSet: RuleSet;
  readonly results: Results;
  /** Where its rows are not those of the other way. */
  readonly dataset?: Dataset | undefined;
}

const nothing: Value = { kind: 'none' };

interface Looked {
  readonly total: Metric | undefined;
  readonly grade: Metric | undefined;
  readonly pay: Metric | undefined;
}

/** From one way to the other, over the people of the period. */
export function movedBetween(
  teller: Teller,
  { dataset }: Scored,
  period: string,
  before: Way,
  after: Way,
): Omit<Moved, 'balance'> {
  const known = new Set(after.results.metricIds);
  const looked = lookedAt(before.ruleSet, known);
  const labels = looked.grade === undefined ? [] : labelsOf(looked.grade.type);
  const changed: { readonly shown: MovedPerson; readonly weight: Rational }[] = [];
  let [raised, lowered] = [0, 0];
  let [was, now]: [Rational, Rational] = [zero, zero];
  let people = 0;
  for (const [row, { period: own, person }] of dataset.rows.entries()) {
    if (own !== period) continue;
    people += 1;
    const valueIn = ({ dataset: other, results }: Way, { id }: Metric): Value => {
      const place = other === undefined ? row : other.rowOf(person, own);
      return place === undefined ? nothing : results.value(id, place);
    };
    const valuesOf = (metric: Metric | undefined): Pair | undefined =>
      metric && { was: valueIn(before, metric), now: valueIn(after, metric) };
    const [total, grade, pay] = [valuesOf(looked.total), valuesOf(looked.grade), valuesOf(looked.pay)];
    const step = stepOf(labels, grade);
    if (step > 0) raised += 1;
    if (step < 0) lowered += 1;
    const delta = differenceOf(pay);
    // Whose pay cannot be told on one side is in neither sum, so that the differences add up.
    if (pay?.was.kind === 'number' && pay.now.kind === 'number') {
      was = add(was, pay.was.value);
      now = add(now, pay.now.value);
    }
    const moves = [
      moveOf(teller, looked.total, total),
      moveOf(teller, looked.grade, grade),
      moveOf(teller, looked.pay, pay),
    ] as const;
    if (!moves.some(({ isChanged }) => isChanged)) continue;
    const [first, second, third] = moves;
    const shown: MovedPerson = {
      person,
      total: first,
      grade: second,
      pay: third,
      delta: delta === undefined || isZero(delta) ? '' : signedMoney(delta, looked.pay),
      direction: directionOf(delta, total),
    };
    changed.push({ shown, weight: absolute(delta ?? zero) });
  }
  return {
    people,
    changed: changed.toSorted((one, other) => compare(other.weight, one.weight)).map(({ shown }) => shown),
    raised,
    lowered,
    sum: looked.pay === undefined ? undefined : sumOf(looked.pay, was, now),
  };
}

interface Pair {
  readonly was: Value;
  readonly now: Value;
}

function lookedAt(ruleSet: RuleSet, known: ReadonlySet<string>): Looked {
  const there = (metric: Metric | undefined): Metric | undefined =>
    metric !== undefined && known.has(metric.id) ? metric : undefined;
  const shown = shownMetrics(ruleSet).map(({ metric }) => metric);
  const grade = shown.findLast(({ role }) => role === 'grade' || role === 'quota');
  const main = mainMetric(ruleSet);
  return {
    total: there(rankingMetric(ruleSet)),
    grade: there(grade),
    pay: there(main?.role === 'pay' ? main : undefined),
  };
}

/** Above zero where the grade is better than it was. */
function stepOf(labels: readonly string[], grade: Pair | undefined): number {
  if (grade === undefined) return 0;
  const placeOf = (value: Value): number => (value.kind === 'choice' ? labels.indexOf(value.label) : labels.length);
  if (grade.was.kind === 'fault' || grade.now.kind === 'fault') return 0;
  return placeOf(grade.was) - placeOf(grade.now);
}

function differenceOf(pair: Pair | undefined): Rational | undefined {
  return pair?.was.kind === 'number' && pair.now.kind === 'number'
    ? subtract(pair.now.value, pair.was.value)
    : undefined;
}

function directionOf(delta: Rational | undefined, total: Pair | undefined): MovedPerson['direction'] {
  const moved = delta !== undefined && !isZero(delta) ? delta : differenceOf(total);
  if (moved === undefined || isZero(moved)) return 'same';
  return isNegative(moved) ? 'down' : 'up';
}

function moveOf(teller: Teller, metric: Metric | undefined, pair: Pair | undefined): Move {
  if (metric === undefined || pair === undefined) return { was: '', now: '', isChanged: false };
  const text = (value: Value): string => {
    if (value.kind === 'fault') return teller.texts.slips.missing;
    if (value.kind === 'none') return '—';
    return shortText(value, metric.type, teller.language, false, []);
  };
  const [was, now] = [text(pair.was), text(pair.now)];
  const difference = differenceOf(pair);
  return { was, now, isChanged: difference === undefined ? was !== now : !isZero(difference) };
}

function sumOf(pay: Metric, was: Rational, now: Rational): MovedSum {
  const delta = subtract(now, was);
  const percent = isZero(was) ? '' : `${printDecimal(multiply(divide(delta, was), hundred), 1)}%`;
  return {
    label: nameOf(pay),
    was: money(was, pay),
    now: money(now, pay),
    delta: signedMoney(delta, pay),
    percent: percent === '' || isNegative(delta) ? percent.replace('-', '−') : `+${percent}`,
  };
}

/** Exactly; amounts of money with their two places. */
function money(value: Rational, { type }: Metric): string {
  return withCents(printRational(type.kind === 'number' ? fromCanonical(value, type.unit) : value));
}

function signedMoney(value: Rational, metric: Metric | undefined): string {
  const text = metric === undefined ? printRational(value) : money(value, metric);
  return isNegative(value) ? text.replace('-', '−') : `+${text}`;
}
