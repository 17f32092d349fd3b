/** Public face of the report package. */
export {
  type FileDifference,
  fileDifferences,
  type ValueDifference,
  valueDifferences,
} from './closed/closed-differences.js';
export {
  type ClosedMonth,
  closedMonthFrom,
  closedMonthText,
  closedTextWith,
  type ReadClosed,
  type ReadFile,
  readClosedText,
  sealedPart,
  sealIn,
} from './closed/closed-month.js';
export { closedRowsOf, isUpTo } from './closed/closed-rows.js';
export {
  comparedName,
  type Judged,
  type JudgedRules,
  judgedLines,
  judgedRules,
  type ShownCase,
} from './compare/judged.js';
export { type NextStep, nextLines, nextSentence, nextStep, type PayChange, pointsText } from './next/next-step.js';
export { type CanonicalTable, canonicalTable } from './result/canonical.js';
export {
  type ChangedPeople,
  type ChangedSum,
  type ChangedValue,
  type Computed,
  changedPeople,
} from './result/changed-people.js';
export { footerLines } from './result/footer.js';
export {
  type PlainMetric,
  peopleColumns,
  plainMetrics,
  plainRows,
  type Result,
  type TableColumn,
} from './result/grid.js';
export { type RankRule, rankRuleFrom } from './result/rank-rule.js';
export { type SelectedRow, selectedRows } from './result/selection.js';
export { type SheetSource, sheetData } from './result/sheet-data.js';
export { type Found, jsonText } from './result/to-json.js';
export { type UnrankedColumns, unrankedCells, unrankedColumns } from './result/unranked.js';
export { causesIn, type Waiting, waitingIn, waitingKey, waitingSentence } from './result/waiting.js';
export { periodsOf, personNamed, unknownPerson } from './result/who.js';
export { fingerprintLength, fingerprintText } from './slips/fingerprint.js';
export { slipFileNames } from './slips/slip-files.js';
export { type SlipSource, slipsOf } from './slips/slips-of.js';
export type { NextTexts, ReportTexts, ResultWords, SlipTexts, WhyTexts } from './texts/shape.js';
export { reportTextsOf, type Teller, tellerIn } from './texts/texts.js';
export { caseHead, caseLines } from './values/case-lines.js';
export { mainMetric, ofPeople, rankingMetric, type ShownMetric, shownMetrics } from './values/shown-metrics.js';
export { sourceText } from './values/source-text.js';
export {
  exactNumber,
  headingOf,
  isMoneyType,
  nameOf,
  plainText,
  shortText,
  unitSymbol,
  withCents,
} from './values/value-text.js';
export { type Contribution, contributionsOf } from './why/contributions.js';
export { metricNode, newTelling, nodesOf } from './why/derivation.js';
export { resultInSentences, type Told } from './why/in-sentences.js';
export type { DerivationNode, TableRow, Telling } from './why/telling.js';
export { type AppliedChange, type AppliedWorkbook, appliedWorkbook, type RulesNow } from './workbook/applied.js';
