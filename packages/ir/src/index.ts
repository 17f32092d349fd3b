/** Public face of the IR package. */

export type * from './cases.js';
export type { Json } from './codec.js';
export type * from './constant.js';
export type * from './expression.js';
export { isOfPerson, tableGathered, tablesIn } from './grain.js';
export { type MetricGroup, metricGroups, metricsBefore, stronglyConnected } from './groups.js';
export { headcounts, wholeOf, wholeParts } from './head-counts.js';
export { checkInvariants } from './invariants.js';
export type * from './ir.js';
export { labelsOf, tableOfInput } from './ir.js';
export { type ReadRuleSet, ruleSetFromJson, ruleSetToJson, rulesSchema } from './json.js';
export { labelsOfExpression, sharedLabels, type Types, typesOf } from './labels.js';
export type * from './operators.js';
export { circles, inDependencyOrder } from './order.js';
export { printCell, printCohort, printConstant, printExpression, printNumber, printRuleSet } from './print.js';
export { isOverTime, reachesBackOnly } from './range.js';
export type {
  DataCell,
  JoinedCells,
  KeyedRecord,
  PersonRecord,
  Records,
  SharedRecord,
  TableRecord,
} from './records.js';
export type * from './reference.js';
export { type Look, type LookKind, looksBeyondRow } from './row-wise.js';
export {
  type ChoiceType,
  type DateType,
  type NumberType,
  printType,
  sameType,
  type TextType,
  type Type,
  type YesNoType,
} from './type.js';
export {
  children,
  everyExpression,
  inputsBehind,
  isLeaf,
  type Leaf,
  mapChildren,
  mapExpression,
  mapRuleSet,
  metricsNamed,
  metricsNamedNow,
  type Placed,
  within,
} from './walk.js';
