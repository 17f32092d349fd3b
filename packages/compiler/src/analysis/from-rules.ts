/** Runs every check on a rule set; the result is diagnostics only. */
import type { Diagnostic } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import { checks } from './checks/all.js';
import { totalsOfRules } from './reachable-totals.js';
import { settled } from './settled.js';

export function diagnosticsFromRules(ruleSet: RuleSet): readonly Diagnostic[] {
  const known = settled(ruleSet);
  const totalsOf = totalsOfRules(known);
  return checks.flatMap((check) => check(known, totalsOf));
}
