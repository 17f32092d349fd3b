/** Divisors that are zero, always or for somebody. */
import { type Diagnostic, diagnose, type Remedy, remedy, type Span, type Whom, type Witness } from '@kaohe/diagnostics';
import type { Expression, Metric, RuleSet } from '@kaohe/ir';
import { isZero, point, type Unit, zero } from '@kaohe/quantity';
import { everyOf } from '../by-kind.js';
import { type KnownRules, knownRules, noFacts } from '../domain.js';
import { isWithoutZero, onlyValue } from '../domains/domain.js';
import { keyOf } from '../domains/facts.js';
import { insideOf, type Place, placesIn } from '../domains/places.js';
import { nameOf, printQuantity } from '../printed.js';
import { whoComesTo } from '../whom.js';
import type { Check } from './check.js';

export const divisors: Check = (ruleSet) => {
  const known = knownRules(ruleSet);
  return [...alwaysZero(known, ruleSet), ...zeroInPay(known, ruleSet)];
};

function alwaysZero(known: KnownRules, ruleSet: RuleSet): readonly Diagnostic[] {
  const divisions = everyOf(ruleSet, 'arithmetic').filter(({ expression }) => expression.operator === '/');
  const dividing = [...new Set(divisions.map(({ metric }) => metric))];
  const places = dividing.flatMap((metric) => placesIn(known, metric));
  return places.flatMap(({ expression, facts }) => {
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
  /** The metric in whose formula the division stands. */
  readonly owner: Metric;
}

/**
 * A score says itself what becomes of a value that is missing, and statistics leave it out; what is paid says nothing, so that a person
 * for whom the divisor is zero gets no amount at all.
 */
function zeroInPay(known: KnownRules, ruleSet: RuleSet): readonly Diagnostic[] {
  if (!ruleSet.metrics.some(({ role }) => role === 'pay')) return [];
  const openOf = new Map<string, readonly Open[]>();
  const seen = new Set<Expression>();
  return ruleSet.metrics.flatMap((metric) => {
    const open = settlesMissing(metric) ? [] : openIn(known, openOf, metric);
    openOf.set(metric.id, open);
    if (metric.role !== 'pay') return [];
    const news = open.filter(({ divisor }) => !seen.has(divisor));
    for (const { divisor } of news) seen.add(divisor);
    return told(known, metric, news);
  });
}

/** One message for each divisor, however often the amount is divided by it. */
function told(known: KnownRules, pay: Metric, open: readonly Open[]): readonly Diagnostic[] {
  const byDivisor = new Map<string, Open[]>();
  for (const [place, one] of open.entries()) {
    const key = keyOf(one.divisor) ?? `${place}`;
    byDivisor.set(key, [...(byDivisor.get(key) ?? []), one]);
  }
  return [...byDivisor.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const args = { divisor: nameOf(first.divisor), pay: pay.id };
    const more = { witness: nothingPaid(known, pay, first), remedies: guarded(known, first) };
    const related = others.map((one) => one.origin);
    const whom = [first.origin, ...related].flatMap(isZeroAt);
    return [diagnose('values/divisor-maybe-zero', first.origin, args, { related, whom, ...more })];
  });
}

function isZeroAt(place: Span): readonly Whom[] {
  return whoComesTo(place, point(zero));
}

function nothingPaid(known: KnownRules, pay: Metric, { divisor }: Open): Witness | undefined {
  const nought = zeroOf(known, divisor);
  if (nought === undefined) return undefined;
  return { given: [{ name: nameOf(divisor), value: nought }], shows: [{ name: pay.id, value: '' }] };
}

/** The formula says what comes out where the divisor is zero: nothing is paid, which somebody must mean. */
function guarded(known: KnownRules, { divisor, owner: { expression, type } }: Open): readonly Remedy[] {
  const nought = zeroOf(known, divisor);
  const isFormula = expression.kind === 'arithmetic' || expression.kind === 'round';
  if (nought === undefined || !isFormula || type.kind !== 'number') return [];
  const result = zeroIn(type.unit);
  const at = { ...expression.origin, end: expression.origin.start };
  const text = {
    zh: ['如果 ', divisor.origin, ` = ${nought} 则 ${result} 否则 `],
    en: ['if ', divisor.origin, ` = ${nought} then ${result} else `],
  };
  return [remedy('guard', { divisor: nameOf(divisor), result }, { kind: 'replace', at, text })];
}

/** Zero in the unit of what has a name. */
function zeroOf({ metrics, inputs }: KnownRules, named: Expression): string | undefined {
  if (named.kind !== 'input' && named.kind !== 'metric') return undefined;
  const type = (named.kind === 'input' ? inputs : metrics).get(named.id)?.type;
  return type?.kind === 'number' ? zeroIn(type.unit) : undefined;
}

/** In a formula points do not stand bare. */
function zeroIn(unit: Unit): string {
  const text = printQuantity(zero, unit);
  return text === '0' ? `0${unit.symbol}` : text;
}

function settlesMissing({ role }: Metric): boolean {
  return role === 'score';
}

/** More divisions than this are not followed up. */
const mostOpen = 50;

function openIn(known: KnownRules, openOf: ReadonlyMap<string, readonly Open[]>, owner: Metric): readonly Open[] {
  const found = new Map<Expression, Open>();
  const open: Place[] = [{ expression: owner.expression, facts: noFacts }];
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
      found.set(expression.right, { divisor: expression.right, origin: expression.right.origin, owner });
    if (expression.kind === 'if-missing') open.push({ expression: expression.fallback, facts });
    else if (!leavesOut(expression)) open.push(...neededOf(known, next).toReversed());
  }
  return [...found.values()];
}

/** What the value hangs on: who lacks what decides among equals ranks last, and loses nothing else. */
function neededOf(known: KnownRules, place: Place): readonly Place[] {
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
