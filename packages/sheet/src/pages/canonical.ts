/** Types of the calculation, in which numbers stand in canonical scale. */
import type { Type } from '@kaohe/ir';
import { canonicalUnit } from '@kaohe/quantity';
import { standsAsIs } from '../columns/setting.js';

/** The type with its canonical unit; percents keep theirs, since their cells hold the number itself. */
export function canonicalType(type: Type): Type {
  return type.kind !== 'number' || standsAsIs(type.unit) ? type : { kind: 'number', unit: canonicalUnit(type.unit) };
}
