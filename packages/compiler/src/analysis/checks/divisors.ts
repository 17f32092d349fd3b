/** Divisors that are zero, always or for somebody. */
import { type Diagnostic, diagnose, type Span, type Whom } from '@kaohe/diagnostics';
import type { Expression, Metric, RuleSet } from '@kaohe/ir';
import { isZero, point, zero } from '@kaohe/quantity';
import { type KnownRules, knownRules, noFacts } from '../domain.js';
import { isWithoutZero, onlyValue } from '../domains/domain.js';
import { keyOf } from '../domains/facts.js';
import { type Inner, insideOf, placesOf } from '../domains/places.js';
import { nameOf } from '../printed.js';
import { whoComesTo } from '../whom.js';
import type { Check } from './check.js';

export const divisors: Check = (ruleSet) => {
  const known = knownRules(ruleSet);
  return [...alwaysZero(known, ruleSet), ...zeroInPay(known, ruleSet)];
};

function alwaysZero(known: KnownRules, ruleSet: RuleSet): readonly Diagnostic[] {
  return [...placesOf(known, ruleSet)].flatMap(({ expression, facts }) => {
    if (expression.kind !== 'arithmetic' || expression.operator !== '/') return [];
    const only = onlyValue(known.domainAt(expression.right, facts));
    if (only === undefined || !isZero(only)) return [];
    return [
      diagnose(
        'values/divisor-zero',
        expression.right.origin,
        { divisor: nameOf(expression.right) },
        { whom: isZeroAt(expression.right.origin) },
      ),
    ];
  });
}

/** A division whose divisor may be zero, and where. */
interface Open {
  readonly divisor: Expression;
  readonly origin: Span;
}

/**
 * A score says itself what becomes of a value that is missing, and statistics leave it out; what is paid says nothing, so that a person
 * for whom the divisor is zero gets no amount at all.
 */
function zeroInPay(known: KnownRules, ruleSet: RuleSet): readonly Diagnostic[] {
  const openOf = new Map<string, readonly Open[]>();
  const seen = new Set<Expression>();
  return ruleSet.metrics.flatMap((metric) => {
    const open = settlesMissing(metric) ? [] : openIn(known, openOf, { expression: metric.expression, facts: noFacts });
    openOf.set(metric.id, open);
    if (metric.role !== 'pay') return [];
    const news = open.filter(({ divisor }) => !seen.has(divisor));
    for (const { divisor } of news) seen.add(divisor);
    return told(metric, news);
  });
}

/** One message for each divisor, however often the amount is divided by it. */
function told(pay: Metric, open: readonly Open[]): readonly Diagnostic[] {
  const byDivisor = new Map<string, Open[]>();
  for (const [place, one] of open.entries()) {
    const key = keyOf(one.divisor) ?? `${place}`;
    byDivisor.set(key, [...(byDivisor.get(key) ?? []), one]);
  }
  return [...byDivisor.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const args = { divisor: nameOf(first.divisor), pay: pay.id };
    const related = others.map((one) => one.origin);
    const whom = [first.origin, ...related].flatMap(isZeroAt);
    return [diagnose('values/divisor-maybe-zero', first.origin, args, { related, whom })];
  });
}

function isZeroAt(place: Span): readonly Whom[] {
  return whoComesTo(place, point(zero));
}

function settlesMissing({ role }: Metric): boolean {
  return role === 'score';
}

/** More divisions than this are not followed up. */
const mostOpen = 50;

function openIn(known: KnownRules, openOf: ReadonlyMap<string, readonly Open[]>, start: Inner): readonly Open[] {
  const found = new Map<Expression, Open>();
  const open: Inner[] = [start];
  for (let next = open.pop(); next !== undefined && found.size < mostOpen; next = open.pop()) {
    const { expression, facts } = next;
    const isMaybeZero = (divisor: Expression): boolean => {
      const domain = known.domainAt(divisor, facts);
      const only = onlyValue(domain);
      return !isWithoutZero(domain) && (only === undefined || !isZero(only));
    };
    if (expression.kind === 'metric') {
      for (const one of openOf.get(expression.id) ?? []) if (isMaybeZero(one.divisor)) found.set(one.divisor, one);
    }
    if (expression.kind === 'arithmetic' && expression.operator === '/' && isMaybeZero(expression.right))
      found.set(expression.right, { divisor: expression.right, origin: expression.right.origin });
    if (expression.kind === 'if-missing') open.push({ expression: expression.fallback, facts });
    else if (!leavesOut(expression)) open.push(...neededOf(known, next).toReversed());
  }
  return [...found.values()];
}

/** What the value hangs on: who lacks what decides among equals ranks last, and loses nothing else. */
function neededOf(known: KnownRules, place: Inner): readonly Inner[] {
  const { expression } = place;
  const inside = insideOf(known, place);
  if (expression.kind !== 'quota' && expression.kind !== 'pool') return inside;
  const deciding = new Set(expression.tieBreakers.map((one) => one.expression));
  return inside.filter((one) => !deciding.has(one.expression));
}

/** What is missing for one of many is left out. */
function leavesOut(expression: Expression): boolean {
  return expression.kind === 'statistic' && expression.over.kind !== 'values' && expression.over.kind !== 'records';
}
