/** Requirements that the values of the rules themselves break, whatever the data. */
import { diagnose } from '@kaohe/diagnostics';
import { constantsOf } from '../constant-value.js';
import type { Check } from './check.js';

export const requirements: Check = (ruleSet) => {
  const constantValue = constantsOf(ruleSet);
  return ruleSet.metrics.flatMap(({ expression }) => {
    if (expression.kind !== 'requirement' || constantValue(expression.condition) !== false) return [];
    const { name, message, condition } = expression;
    return [diagnose('rules/requirement-broken', condition.origin, { name, message })];
  });
};
