/** Runs every check on a rule set; the result is diagnostics only. */
import type { Diagnostic } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import { checks } from './checks/all.js';

export function diagnosticsFromRules(ruleSet: RuleSet): readonly Diagnostic[] {
  return checks.flatMap((check) => check(ruleSet));
}
