/** Quotas: shares that do not add up, small cohorts nobody thought of, and a score grade with the same letters beside it. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import { everyExpression, type Metric, type Quota, type RuleSet } from '@kaohe/ir';
import { equal, hundred, multiply, one, printRational, sum } from '@kaohe/quantity';
import type { Check } from './check.js';

export const quotas: Check = (ruleSet) =>
  [...everyExpression(ruleSet)].flatMap(({ expression }) =>
    expression.kind === 'quota' ? ofQuota(ruleSet, expression) : [],
  );

function ofQuota(ruleSet: RuleSet, quota: Quota): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const shares = sum(quota.shares.map((share) => share.share));
  if (!equal(shares, one))
    found.push(diagnose('scoring/quota-sum', quota.origin, { sum: `${printRational(multiply(shares, hundred))}%` }));
  if (quota.small === undefined)
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

function gradeWithLabelsOf(ruleSet: RuleSet, quota: Quota): Metric | undefined {
  const labels = quota.shares.map((share) => share.label);
  return ruleSet.metrics.find((metric) => {
    if (metric.role !== 'grade' || metric.type.kind !== 'choice') return false;
    const known: readonly string[] = metric.type.labels;
    return labels.every((label) => known.includes(label));
  });
}
