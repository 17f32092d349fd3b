/** A check: one function from a rule set to what is wrong with it. Broken expressions were reported before and are passed over. */
import type { Diagnostic } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import type { Sheets } from '../scorecard/sheet.js';

/** `sheets` are shared by the checks, because listing totals is the one thing here that takes time. */
export type Check = (ruleSet: RuleSet, sheets: Sheets) => readonly Diagnostic[];
