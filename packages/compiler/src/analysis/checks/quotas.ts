/** Quotas: shares that do not add up, shares of small cohorts nobody thought of, and a score grade with the same letters beside it. */
import { type Diagnostic, diagnose, type Remedy, remedy } from '@kaohe/diagnostics';
import { type Metric, printExpression, type Quota, type QuotaLimit, type QuotaShare, type RuleSet } from '@kaohe/ir';
import { compare, equal, isNegative, isZero, one, type Rational, sum } from '@kaohe/quantity';
import { everyOf } from '../by-kind.js';
import { percent } from '../printed.js';
import { scaledToOne, withRest } from '../whole.js';
import type { Check } from './check.js';

export const quotas: Check = (ruleSet) =>
  everyOf(ruleSet, 'quota').flatMap(({ expression }) => ofQuota(ruleSet, expression));

function ofQuota(ruleSet: RuleSet, quota: Quota): readonly Diagnostic[] {
  const found: Diagnostic[] = [...shareFindings(quota)];
  if (quota.small === undefined && hasShares(quota))
    found.push(
      diagnose(
        'scoring/quota-small-unstated',
        quota.origin,
        { quota: quota.name },
        { remedies: bySmallGrade(ruleSet, quota) },
      ),
    );
  const grade = quota.meets === undefined ? gradeWithLabelsOf(ruleSet, quota) : undefined;
  if (grade !== undefined) {
    found.push(
      diagnose(
        'scoring/quota-meets-unstated',
        quota.origin,
        { quota: quota.name, grade: grade.id },
        { related: [grade.origin], remedies: meetings(quota, grade) },
      ),
    );
  }
  return found;
}

/** A head count is as clear for two people as for fifty; a share is not. */
function hasShares({ shares }: Quota): boolean {
  return shares.some(({ limits }) => limits.some(({ measure }) => measure === 'share'));
}

/** Shares that are all known and do not make a whole. */
function shareFindings(quota: Quota): readonly Diagnostic[] {
  const limits = quota.shares.flatMap((share) => share.limits);
  const isOpen = quota.shares.some((share) => share.limits.length === 0);
  if (quota.meets?.how === 'bounded') {
    const isKept = (side: 'at-least' | 'at-most') => quota.shares.map((share) => constantShare(share, side));
    const [least, most] = [isKept('at-least'), isKept('at-most')];
    const isCrossed = least.some((low, place) => low && most[place] && compare(low, most[place]) > 0);
    const needed = sum(least.flatMap((low) => low ?? []));
    const allowed = most.every((high) => high !== undefined) ? sum(most.flatMap((high) => high ?? [])) : one;
    if (!isCrossed && compare(needed, one) <= 0 && compare(allowed, one) >= 0) return [];
    const shares = quota.shares
      .filter((share) => share.limits.length > 0)
      .map(shownShare)
      .join(', ');
    return [diagnose('scoring/quota-bounds', quota.origin, { quota: quota.name, shares })];
  }
  if (!isOpen && limits.some((limit) => limit.measure === 'people'))
    return [diagnose('scoring/quota-rest-missing', quota.origin, { quota: quota.name })];
  const amounts = limits.map(constantOf);
  if (amounts.some((amount) => amount === undefined)) return [];
  const shares = sum(limits.flatMap((limit) => (limit.measure === 'share' ? (constantOf(limit) ?? []) : [])));
  if (isOpen ? compare(shares, one) <= 0 : equal(shares, one)) return [];
  return [
    diagnose('scoring/quota-sum', quota.origin, { sum: percent(shares) }, { remedies: isOpen ? [] : toWhole(quota) }),
  ];
}

function shownShare({ label, limits }: QuotaShare): string {
  const marks = { exactly: '=', 'at-most': '<=', 'at-least': '>=' } as const;
  return [label, ...limits.map(({ bound, amount }) => `${marks[bound]} ${printExpression(amount)}`)].join(' ');
}

function constantShare({ limits }: QuotaShare, side: 'at-least' | 'at-most'): Rational | undefined {
  const limit = limits.find(({ bound, measure }) => measure === 'share' && (bound === side || bound === 'exactly'));
  return limit && constantOf(limit);
}

function constantOf({ amount }: QuotaLimit): Rational | undefined {
  return amount.kind === 'constant' && amount.constant.kind === 'number' ? amount.constant.value : undefined;
}

function gradeWithLabelsOf(ruleSet: RuleSet, quota: Quota): Metric | undefined {
  const labels = quota.shares.map((share) => share.label);
  return ruleSet.metrics.find((metric) => {
    if (metric.role !== 'grade' || metric.type.kind !== 'choice') return false;
    const known: readonly string[] = metric.type.labels;
    return labels.every((label) => known.includes(label));
  });
}

/** In small cohorts the grade by score holds, where there is one with the same letters. */
function bySmallGrade(ruleSet: RuleSet, quota: Quota): readonly Remedy[] {
  const grade = gradeWithLabelsOf(ruleSet, quota);
  if (grade?.type.kind !== 'choice' || grade.type.labels.length !== quota.shares.length) return [];
  const [zh, en] = [`不足 5人 -> ${grade.id}`, `under 5 people -> ${grade.id}`];
  return [remedy('add-clause', { zh, en }, { kind: 'clause', at: quota.origin, text: ['不足 5人 -> ', grade.origin] })];
}

/** The ways a quota can meet the grade by score. */
function meetings(quota: Quota, grade: Metric): readonly Remedy[] {
  const ways = [
    ['名额为准', 'quota wins'],
    ['取较低', 'the lower'],
    ['封顶', 'capped'],
  ] as const;
  return ways.map(([zh, en]) =>
    remedy(
      'add-clause',
      { zh: `对照 ${grade.id} ${zh}`, en: `meets ${grade.id} ${en}` },
      { kind: 'clause', at: quota.origin, text: ['对照 ', grade.origin, ` ${zh}`] },
    ),
  );
}

/** Shares that are written as such: all in proportion, or the difference to one of them. */
function toWhole({ shares }: Quota): readonly Remedy[] {
  const written = shares.flatMap(({ label, limits: [limit, ...others] }) => {
    const amount = limit?.bound === 'exactly' && limit.measure === 'share' ? constantOf(limit) : undefined;
    return limit === undefined || amount === undefined || others.length > 0
      ? []
      : [{ label, amount, at: limit.amount.origin }];
  });
  if (written.length !== shares.length) return [];
  const amounts = written.map(({ amount }) => amount);
  const scaled = scaledToOne(amounts).map(percent);
  if (scaled.length === 0) return [];
  const shown = written.map(({ label }, place) => `${label} ${scaled[place]}`).join(', ');
  const changes = written.map(({ at }, place) => ({ kind: 'replace', at, text: scaled[place] ?? '' }) as const);
  const offers = written.flatMap(({ label, at }, place) => {
    const rest = withRest(amounts, place)[place];
    if (rest === undefined || isZero(rest) || isNegative(rest)) return [];
    const text = percent(rest);
    return [remedy('give-share', { label, share: text }, { kind: 'replace', at, text })];
  });
  return [remedy('scale-shares', { shares: shown }, ...changes), ...offers];
}
