/** What is looked at before a period is published: each with how it stands, whom it is about, and where it is. */
import { type Code, type Diagnostic, hasErrors } from '@kaohe/diagnostics';
import { interpret, runCases } from '@kaohe/evaluator';
import { add, compare, fromCanonical, printRational, type Rational, rationalFromText, zero } from '@kaohe/quantity';
import { causesIn, mainMetric, waitingIn, withCents } from '@kaohe/report';
import type { CheckId, CheckItem } from '../../protocol/closed.js';
import type { Asking } from '../answerer.js';
import { type PlaceOf, placesIn } from '../problems.js';
import { canSeal } from '../results/hashes.js';
import { quotaTables } from '../results/quota-tables.js';
import { resultOf } from '../results/result-of.js';
import { type Scored, sourcesOf } from '../session.js';
import { publishedOf } from './past.js';

/** All of them, in the order they are told. */
export function checksOf(asking: Asking, scored: Scored, period: string, budget: string): readonly CheckItem[] {
  const { session } = asking;
  const placeOf = placesIn(sourcesOf(session));
  const rules = session.compilation?.diagnostics ?? [];
  const errors = [...rules, ...scored.diagnostics].filter(({ severity }) => severity === 'error');
  const of = (codes: ReadonlySet<string>): readonly Diagnostic[] => errors.filter(({ code }) => codes.has(code));
  const inRules = rules.filter(({ severity, code }) => severity === 'error' && !weights.has(code));
  const inData = scored.diagnostics.filter(
    ({ severity, code }) => severity === 'error' && !weights.has(code) && !people.has(code),
  );
  return [
    found('rules', inRules, placeOf),
    found('weights', of(weights), placeOf),
    found('data', inData, placeOf),
    found('people', of(people), placeOf),
    missing(scored, period, placeOf),
    tests(asking, placeOf),
    ...quotas(asking, scored, period, placeOf),
    ...withinBudget(scored, period, budget),
    ...lookingBack(asking, scored, period),
    ...(canSeal() ? [] : [{ ...fine('seal'), state: 'error' } as const]),
  ];
}

const weights: ReadonlySet<Code | string> = new Set([
  'scoring/weights-sum',
  'scoring/weights-sum-case',
  'scoring/weight-missing',
  'data/weights-sum',
  'data/weight-negative',
]);

const people: ReadonlySet<Code | string> = new Set(['data/account-unknown', 'data/person-missing']);

/** Most names that are told. */
const most = 5;

function found(id: CheckId, diagnostics: readonly Diagnostic[], placeOf: PlaceOf): CheckItem {
  const [first] = diagnostics;
  if (first === undefined) return fine(id);
  return { id, state: 'error', count: diagnostics.length, names: [], place: placeOf(first.span) };
}

function fine(id: CheckId): CheckItem {
  return { id, state: 'ok', count: 0, names: [], place: undefined };
}

/** People whose result is not known are published without one, as with `kaohe close --allow-waiting`: somebody has to say so. */
function missing(scored: Scored, period: string, placeOf: PlaceOf): CheckItem {
  const waiting = waitingIn(resultOf(scored, [period]));
  const names = [...new Set(waiting.flatMap((one) => one.people))];
  const [cause] = causesIn(waiting);
  if (names.length === 0) return fine('missing');
  return {
    id: 'missing',
    state: 'warning',
    count: names.length,
    names: names.slice(0, most),
    place: cause && placeOf(cause.span),
  };
}

function tests({ session, language }: Asking, placeOf: PlaceOf): CheckItem {
  const { compilation } = session;
  if (compilation === undefined || hasErrors(compilation.diagnostics)) return fine('tests');
  const failed = runCases(compilation.ruleSet, interpret, language).filter(({ passed }) => !passed);
  const [first] = failed;
  if (first === undefined) return fine('tests');
  return {
    id: 'tests',
    state: 'warning',
    count: failed.length,
    names: failed.slice(0, most).map(({ name }) => name),
    place: placeOf(first.origin),
  };
}

/** Grades that more or fewer people have than their share comes to; nothing where rules have no quota. */
function quotas(asking: Asking, scored: Scored, period: string, placeOf: PlaceOf): readonly CheckItem[] {
  const tables = quotaTables({ ...asking.session, scored }, scored, period, placeOf, asking.language);
  const [first] = tables;
  if (first === undefined) return [];
  const off = tables.flatMap(({ cohort, rows }) =>
    rows
      .filter(({ rounded, actual }) => rounded !== actual)
      .map(({ label, rounded, actual }) => `${cohort} ${label} ${actual}/${rounded}`.trim()),
  );
  if (off.length === 0) return [fine('quota')];
  return [{ id: 'quota', state: 'warning', count: off.length, names: off.slice(0, most), place: first.place }];
}

function withinBudget(scored: Scored, period: string, budget: string): readonly CheckItem[] {
  const limit = rationalFromText(budget.replaceAll(/[,，¥￥元\s]/g, ''));
  const { sum, text } = payOf(scored, period);
  if (sum === undefined || limit === undefined) return [];
  if (compare(sum, limit) <= 0) return [fine('budget')];
  return [{ id: 'budget', state: 'warning', count: 1, names: [text], place: undefined }];
}

/** What the last pay of everybody comes to. */
export function payOf(
  { ruleSet, dataset, results }: Scored,
  period: string,
): { readonly sum: Rational | undefined; readonly text: string } {
  const pay = mainMetric(ruleSet);
  if (pay?.role !== 'pay' || pay.type.kind !== 'number') return { sum: undefined, text: '' };
  const { id, type } = pay;
  const { unit } = type;
  const sum = dataset.rows.reduce((all, row, place) => {
    const value = row.period === period ? results.value(id, place) : undefined;
    return value?.kind === 'number' ? add(all, fromCanonical(value.value, unit)) : all;
  }, zero);
  return { sum, text: withCents(printRational(sum)) };
}

/** Streaks and values of earlier periods look at what was published; where that is not known it is said. */
function lookingBack({ session }: Asking, { ruleSet, dataset }: Scored, period: string): readonly CheckItem[] {
  const streaks = ruleSet.metrics.filter(({ role }) => role === 'streak');
  if (streaks.length === 0) return [];
  const before = dataset.periods[dataset.periods.indexOf(period) - 1];
  const isPublished = publishedOf(session.past, ruleSet, session.tables?.sample === true).some(
    ({ month }) => month.period === before,
  );
  if (before !== undefined && isPublished) return [fine('past')];
  return [
    {
      id: 'past',
      state: 'warning',
      count: before === undefined ? 0 : 1,
      names: before === undefined ? [] : [before],
      place: undefined,
    },
  ];
}
