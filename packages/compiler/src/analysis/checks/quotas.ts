/** Quotas: shares that do not add up, shares of small cohorts nobody thought of, and a score grade with the same letters beside it. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import {
  everyExpression,
  type Metric,
  printExpression,
  type Quota,
  type QuotaLimit,
  type QuotaShare,
  type RuleSet,
} from '@kaohe/ir';
import { compare, equal, hundred, multiply, one, printRational, type Rational, sum } from '@kaohe/quantity';
import type { Check } from './check.js';

export const quotas: Check = (ruleSet) =>
  [...everyExpression(ruleSet)].flatMap(({ expression }) =>
    expression.kind === 'quota' ? ofQuota(ruleSet, expression) : [],
  );

function ofQuota(ruleSet: RuleSet, quota: Quota): readonly Diagnostic[] {
  const found: Diagnostic[] = [...shareFindings(quota)];
  if (quota.small === undefined && hasShares(quota))
    found.push(diagnose('scoring/quota-small-unstated', quota.origin, { quota: quota.name }));
  const grade = quota.meets === undefined ? gradeWithLabelsOf(ruleSet, quota) : undefined;
  if (grade !== undefined) {
    found.push(
      diagnose(
        'scoring/quota-meets-unstated',
        quota.origin,
        { quota: quota.name, grade: grade.id },
        { related: [grade.origin] },
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
  return [diagnose('scoring/quota-sum', quota.origin, { sum: `${printRational(multiply(shares, hundred))}%` })];
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
