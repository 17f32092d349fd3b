/** Public face of the IR package. */
export type * from './ir.js';
export type { DataCell, PersonRecord, Records, SharedRecord } from './records.js';
export { labelsOf } from './ir.js';
export { type ChoiceType, type NumberType, printType, sameType, type TextType, type Type, type YesNoType } from './type.js';
