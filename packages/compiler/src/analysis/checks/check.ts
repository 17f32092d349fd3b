/** A check: one function from a rule set to what is wrong with it. Broken expressions were reported before and are passed over. */
import type { Diagnostic } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';

export type Check = (ruleSet: RuleSet) => readonly Diagnostic[];
