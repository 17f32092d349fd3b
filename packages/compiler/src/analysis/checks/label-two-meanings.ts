/** One set of letters given out twice: by score and by share, or by two scores. A quota that says how it meets the grade is fine, and so are
 * several quotas side by side. */
import { diagnose } from '@kaohe/diagnostics';
import type { Metric } from '@kaohe/ir';
import type { Check } from './check.js';

export const labelTwoMeanings: Check = (ruleSet) => {
  const lettered = ruleSet.metrics.filter((metric) => metric.role === 'grade' || metric.role === 'quota');
  return lettered.flatMap((second, index) => {
    const first = lettered
      .slice(0, index)
      .find((one) => sameLabels(one, second) && isByScore(one, second) && !meets(second, one) && !meets(one, second));
    if (first === undefined || second.type.kind !== 'choice') return [];
    const args = { labels: second.type.labels.join(', '), first: first.id, second: second.id };
    return [diagnose('scoring/label-two-meanings', second.origin, args, { related: [first.origin] })];
  });
};

function isByScore(left: Metric, right: Metric): boolean {
  return left.role === 'grade' || right.role === 'grade';
}

function sameLabels(left: Metric, right: Metric): boolean {
  if (left.type.kind !== 'choice' || right.type.kind !== 'choice') return false;
  return (
    left.type.labels.length > 0 && [...left.type.labels].sort().join('\n') === [...right.type.labels].sort().join('\n')
  );
}

/** Whether the quota says how it meets that grade. */
function meets(quota: Metric, grade: Metric): boolean {
  const { expression } = quota;
  return (
    expression.kind === 'quota' && expression.meets?.grade.kind === 'metric' && expression.meets.grade.id === grade.id
  );
}
