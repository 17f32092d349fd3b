/** Public face of the evaluator: rule set and rows in, results and explanations out. */
export { dividePool, type PoolMember } from './builtins/pool.js';
export type { Standing } from './builtins/quota.js';
export { seatsOf } from './builtins/quota-seats.js';
export { caseDataset } from './cases/case-data.js';
export { type CaseFailure, type CaseOutcome, runCases } from './cases/run-cases.js';
export {
  type CodeColumn,
  type Column,
  type ColumnTable,
  largestWhole,
  type NumberColumn,
  numberIn,
  type OddRows,
  rowStates,
  valueIn,
  type Words,
} from './columnar/columns.js';
export { Arena, type Machine } from './columnar/emitted/arena.js';
export { fromDataset, wordsOf } from './columnar/from-dataset.js';
export { columnFromValues, numberColumn } from './columnar/from-values.js';
export { Memory } from './columnar/memory.js';
export { type ColumnResults, type RunOptions, runOnColumns, runOnDataset } from './columnar/run.js';
export { sameColumn } from './columnar/same-column.js';
export { type TableParts, tableOf } from './columnar/table.js';
export { type ClosedRow, closedRow, withClosedRows } from './data/closed-rows.js';
export { type CellBehind, type DataRow, type Dataset, type DatasetParts, makeDataset } from './data/dataset.js';
export { faultSentence } from './data/fault-sentence.js';
export { isInForce } from './data/in-force.js';
export { printIn, printValue } from './data/print-value.js';
export { type Reading, readCell } from './data/read-cell.js';
export { missingInput } from './data/read-column.js';
export { needsTeams, readDataset } from './data/read-records.js';
export { problems, type Results } from './data/results.js';
export {
  type ChoiceValue,
  causesOf,
  type Fault,
  type FaultCode,
  isAbsent,
  type NoneValue,
  type NumberValue,
  sameValue,
  type TextValue,
  type Value,
  valueOfConstant,
  type YesNoValue,
} from './data/value.js';
export { type JsonValue, valueFromJson, valueToJson } from './data/value-json.js';
export type { Form, WayKind } from './evidence/branch.js';
export type { ChangeForm } from './evidence/change.js';
export {
  byKind,
  type Coverage,
  type CoveredDeclaration,
  type CoveredWay,
  coverageOf,
  percentTouched,
} from './evidence/coverage.js';
export { withHits } from './evidence/hits.js';
export { type Mutation, mostTrials, mutate, percentCaught, type Trial, type Verdict } from './evidence/mutation.js';
export {
  type Suggestion,
  type SuggestionForm,
  type Suggestions,
  suggestCases,
} from './evidence/suggest.js';
export { type Explainer, explain, explainer } from './interpret/explain.js';
export { interpret } from './interpret/run.js';
export { stepToJson, type WhyContext, whySchema } from './interpret/step-to-json.js';
export type {
  AssumedDetail,
  ChosenDetail,
  Detail,
  InputDetail,
  LookupDetail,
  Neighbor,
  PoolDetail,
  QuotaDetail,
  Step,
  StreakDetail,
} from './interpret/trace.js';
export { type Plan, preparePlan, runPlan } from './plan/run.js';
