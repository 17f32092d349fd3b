/** Two rule sets compared: for each result the proof that it is the same for everybody, or a case in which it differs. */
import type { Metric, RuleSet } from '@kaohe/ir';
import { compare, printRational, type Rational, subtract, zero } from '@kaohe/quantity';
import { domainsOf } from '../domain.js';
import { settled } from '../settled.js';
import { behind, type Cone, coneOf } from './cone.js';
import { type Assumed, evaluate, type Rules, rulesOf } from './evaluate.js';
import { inPlaceOfMissing } from './missing-values.js';
import { type Assignment, type Pair, pairsOf, type Side } from './pairs.js';
import { sameText } from './same-text.js';
import { type Sheets, sheetsOf } from './sheet.js';
import { isSame, numberOf, unknown, type Value } from './value.js';
import { isAll, settingsOf, variableOf } from './variables.js';

/** What is known of one result that both rule sets have. */
export interface Comparison {
  readonly metric: Metric;
  /**
   * `same`: proven for all values. `differs`: `difference` shows it. `open`: no difference among the cases that were tried, which are not all;
   * `tried` says how many.
   */
  readonly verdict: 'same' | 'differs' | 'open';
  /** By the words of the rules, or stretch by stretch. */
  readonly proof: 'words' | 'stretches' | undefined;
  readonly difference: Situation | undefined;
  /** Where the new rules give less; undefined where they do not in any case that was tried. Numbers only. */
  readonly less: Situation | undefined;
  /** Whether all cases were tried, so that no `less` proves that the new rules never give less. */
  readonly isProven: boolean;
  readonly tried: number;
}

/** Values that both rule sets are given, and what each makes of them here; the interpreter has the last word. */
export interface Situation {
  readonly given: readonly Assignment[];
  readonly was: Value;
  readonly now: Value;
}

export interface RulesCompared {
  readonly results: readonly Comparison[];
  /** Results only one of them has. */
  readonly removed: readonly Metric[];
  readonly added: readonly Metric[];
}

/** The roles that are results. */
const results: readonly Metric['role'][] = ['score', 'total', 'grade', 'quota', 'table', 'pay', 'pool', 'award'];

/** Cases that are tried for one result. */
const mostTried = 20_000;

export function compareRules(old: RuleSet, now: RuleSet): RulesCompared {
  const [before, after] = [sideOf(old), sideOf(now)];
  const isWritten = sameText(before.rules.ruleSet, after.rules.ruleSet);
  const known = new Set<string>();
  const found: Comparison[] = [];
  for (const metric of after.rules.ruleSet.metrics) {
    const was = before.rules.metrics.get(metric.id);
    if (was === undefined) continue;
    const isResult = results.includes(metric.role) && metric.table === undefined;
    const comparison = isWritten(was, metric, known)
      ? same(metric, 'words')
      : isResult || metric.role === 'value'
        ? compared(before, after, was, metric, known)
        : undefined;
    if (comparison?.verdict === 'same') known.add(metric.id);
    if (isResult) found.push(comparison ?? nothingTried(metric));
  }
  const isNew = ({ id }: Metric, others: Rules): boolean => !others.metrics.has(id);
  return {
    results: found,
    removed: old.metrics.filter((one) => results.includes(one.role) && isNew(one, after.rules)),
    added: now.metrics.filter((one) => results.includes(one.role) && isNew(one, before.rules)),
  };
}

interface Compared extends Side {
  readonly sheets: Sheets;
}

function sideOf(ruleSet: RuleSet): Compared {
  const known = settled(ruleSet);
  return { rules: rulesOf(known), domains: domainsOf(known), sheets: sheetsOf(known) };
}

function same(metric: Metric, proof: 'words' | 'stretches'): Comparison {
  return { metric, verdict: 'same', proof, difference: undefined, less: undefined, isProven: true, tried: 0 };
}

function nothingTried(metric: Metric): Comparison {
  return {
    metric,
    verdict: 'open',
    proof: undefined,
    difference: undefined,
    less: undefined,
    isProven: false,
    tried: 0,
  };
}

/** A case to try without the values beside it: the totals of both sides where there is one, and what gives them. */
interface Point {
  readonly was: Rational | undefined;
  readonly now: Rational | undefined;
  readonly given: readonly Assignment[];
}

/** The totals that both sides read; `id` is undefined where a side is the total itself. */
interface Totals {
  readonly was: string | undefined;
  readonly now: string | undefined;
  readonly points: readonly Point[];
}

function compared(old: Compared, now: Compared, was: Metric, is: Metric, known: ReadonlySet<string>): Comparison {
  const itself = pairsOfTotals(old, now, was, is);
  if (itself)
    return judged(
      is,
      itself.map(({ kpis, ...pair }) => ({ given: kpis, was: numberOf(pair.was), now: numberOf(pair.now) })),
      true,
    );
  const [left, right] = [coneOf(old.rules, old.sheets, was), coneOf(now.rules, now.sheets, is)];
  const totals = left && right && totalsRead(old, now, left, right, known);
  if (left === undefined || right === undefined || totals === undefined) return nothingTried(is);
  const ids = [...new Set([...left.ids, ...right.ids])];
  // a value that is worked out differently cannot be given to both
  const isShared = (id: string): boolean => known.has(id) || !old.rules.metrics.has(id) || !now.rules.metrics.has(id);
  const expressions = [...left.expressions, ...right.expressions];
  const variables = ids.flatMap((id) => {
    if (!isShared(id) && !isOthersDoing(old, now, id)) return [];
    return (
      variableOf(now.rules, now.domains, id, expressions) ?? variableOf(old.rules, old.domains, id, expressions) ?? []
    );
  });
  const settings = settingsOf(variables);
  const situations = totals.points.flatMap((point) =>
    settings.slice(0, Math.max(1, Math.floor(mostTried / totals.points.length))).map(
      ({ assumed, given }): Situation => ({
        given: [
          ...point.given,
          ...given.map((shown) => ({ id: shown.name, value: assumed.get(shown.name) ?? unknown, shown })),
        ],
        was: evaluate(old.rules, withTotal(assumed, totals.was, point.was), was.expression),
        now: evaluate(now.rules, withTotal(assumed, totals.now, point.now), is.expression),
      }),
    ),
  );
  const isMissingSame = inPlaceOfMissing(left.expressions) === inPlaceOfMissing(right.expressions);
  return judged(is, situations, isMissingSame && ids.every(isShared) && isAll(variables, settings, expressions));
}

/** A place among others and the like is given to both: as it would be if it stayed. */
function isOthersDoing(old: Compared, now: Compared, id: string): boolean {
  const [was, is] = [old.rules.metrics.get(id), now.rules.metrics.get(id)];
  return was?.expression.kind === is?.expression.kind && was?.role === 'quota' && is?.role === 'quota';
}

/** Pairs of totals where both are sums of items whose points can be listed. */
function pairsOfTotals(old: Compared, now: Compared, was: Metric, is: Metric): readonly Pair[] | undefined {
  const [left, right] = [old.sheets.sheetOf(was.expression), now.sheets.sheetOf(is.expression)];
  return left && right && pairsOf(old, now, left, right);
}

/** Undefined where the sides read different totals, several, or what is in them besides. */
function totalsRead(
  old: Compared,
  now: Compared,
  left: Cone,
  right: Cone,
  known: ReadonlySet<string>,
): Totals | undefined {
  const [[was, ...more], [is, ...others]] = [left.hubs, right.hubs];
  if (more.length > 0 || others.length > 0 || (was === undefined) !== (is === undefined)) return undefined;
  if (was === undefined || is === undefined)
    return { was: undefined, now: undefined, points: [{ was: undefined, now: undefined, given: [] }] };
  const [before, after] = [old.sheets.sheetOf(was.expression), now.sheets.sheetOf(is.expression)];
  if (before === undefined || after === undefined) return undefined;
  const inside = new Set([...behind(old.rules, before), ...behind(now.rules, after)]);
  if ([...left.ids, ...right.ids].some((id) => inside.has(id))) return undefined;
  if (was.id === is.id && known.has(is.id)) {
    const points = (now.sheets.totalsOf(after) ?? []).map(({ value }): Point => {
      const shown = { name: is.id, value: printRational(value) };
      return { was: value, now: value, given: [{ id: is.id, value: numberOf(value), shown }] };
    });
    return { was: was.id, now: is.id, points };
  }
  const pairs = pairsOf(old, now, before, after);
  return pairs && { was: was.id, now: is.id, points: pairs.map(({ kpis, ...pair }) => ({ ...pair, given: kpis })) };
}

function withTotal(assumed: Assumed, id: string | undefined, total: Rational | undefined): Assumed {
  return id === undefined || total === undefined ? assumed : new Map([...assumed, [id, numberOf(total)]]);
}

/** What the situations say together; `areAll` where there are no others. */
function judged(metric: Metric, situations: readonly Situation[], areAll: boolean): Comparison {
  const clear = situations.filter(({ was, now }) => was.kind !== 'unknown' && now.kind !== 'unknown');
  const difference = clear.find(({ was, now }) => !isSame(was, now));
  const isProven = areAll && clear.length > 0 && clear.length === situations.length;
  const less = clear.reduce<Situation | undefined>(
    (most, one) => (lossOf(one) > 0 && (most === undefined || compare(changeOf(one), changeOf(most)) < 0) ? one : most),
    undefined,
  );
  const tried = clear.length;
  if (difference) return { metric, verdict: 'differs', proof: undefined, difference, less, isProven, tried };
  return isProven ? { ...same(metric, 'stretches'), tried } : { ...nothingTried(metric), tried };
}

/** 1 where the new rules give less. */
function lossOf(situation: Situation): number {
  return -compare(changeOf(situation), zero);
}

function changeOf({ was, now }: Situation): Rational {
  return was.kind === 'number' && now.kind === 'number' ? subtract(now.value, was.value) : zero;
}
