/** A check: one function from a rule set to what is wrong with it. Broken expressions were reported before and are passed over. */
import type { Diagnostic } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import type { Sheets } from '../scorecard/sheet.js';
import type { TableOf } from '../tables.js';

/** `sheets` and `tableOf` are shared by the checks, because totals and the boxes of tables are what takes time here. */
export type Check = (ruleSet: RuleSet, sheets: Sheets, tableOf: TableOf) => readonly Diagnostic[];
