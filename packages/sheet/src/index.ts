/** Public face of the sheet package: a rule set and its results in, a spreadsheet with live formulas out. */

export { bookMark } from './changes/anchors.js';
export { type Edited, editedRules } from './changes/edits.js';
export { type Change, changesIn, type ReadChanges, type ReadRow, sameConstant } from './changes/read-changes.js';
export type { Column, Valued, ValueReason } from './columns/column.js';
export { planFromRules, type SheetPlan } from './columns/from-ir.js';
export type { Setting, SettingGroup } from './columns/setting.js';
export { rulesWorkbookFromPlan, workbookFromPlan } from './from-plan.js';
export {
  type PrintedBand,
  type PrintedIndicator,
  type ScoringTable,
  scoringTableIn,
  type UnreadCell,
} from './scoring-table/from-rows.js';
export { rulesFromTable, type UnitOf } from './scoring-table/to-rules.js';
export { safeSheetName, type XlsxOptions, xlsxFromWorkbook } from './to-xlsx.js';
export { withoutFormulas } from './without-formulas.js';
export type { Facts, KnownValue, RawCell, SheetData, SheetPerson, ShownColumn } from './workbook/data.js';
export type { Cell, CellContent, KnownContent, PlacedCell, Sheet, Workbook } from './workbook/workbook.js';
