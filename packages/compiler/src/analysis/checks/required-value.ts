/** Values only the shop can give, and has not given yet. */
import { diagnose } from '@kaohe/diagnostics';
import { everyOf } from '../by-kind.js';
import type { Check } from './check.js';

export const requiredValue: Check = (ruleSet) => [
  ...ruleSet.parameters.flatMap(({ id, value, reason, origin }) =>
    value === undefined ? [diagnose('rules/required-value', origin, { name: id, reason })] : [],
  ),
  ...everyOf(ruleSet, 'required').map(({ expression: { name, reason, origin } }) =>
    diagnose('rules/required-value', origin, { name, reason }),
  ),
];
