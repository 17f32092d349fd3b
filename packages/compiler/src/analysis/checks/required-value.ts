/** Values only the shop can give, and has not given yet. */
import { diagnose } from '@kaohe/diagnostics';
import { everyExpression } from '@kaohe/ir';
import type { Check } from './check.js';

export const requiredValue: Check = (ruleSet) => [
  ...ruleSet.parameters.flatMap(({ id, value, reason, origin }) =>
    value === undefined ? [diagnose('rules/required-value', origin, { name: id, reason })] : [],
  ),
  ...[...everyExpression(ruleSet)].flatMap(({ expression }) =>
    expression.kind === 'required'
      ? [diagnose('rules/required-value', expression.origin, { name: expression.name, reason: expression.reason })]
      : [],
  ),
];
