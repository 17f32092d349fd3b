/** Comparisons of whole numbers, each times a multiplier of its side, as codes of conditions. Nothing here checks sizes. */
import type { ComparisonOperator } from '@kaohe/ir';
import { conditionCodes } from './codes.js';

/** One side: numbers from a place on, and what each is multiplied by. */
export interface Side {
  readonly data: Float64Array;
  readonly at: number;
  readonly multiplier: number;
}

/** Whether left stands to right as the operator says, for each row. */
export function comparisonInto(
  out: Int32Array,
  at: number,
  operator: ComparisonOperator,
  left: Side,
  right: Side,
  count: number,
): void {
  switch (operator) {
    case '>=':
      atLeast(out, at, left, right, count);
      return;
    case '<=':
      atLeast(out, at, right, left, count);
      return;
    case '>':
      above(out, at, left, right, count);
      return;
    case '<':
      above(out, at, right, left, count);
      return;
    case '=':
      equal(out, at, left, right, conditionCodes.yes, count);
      return;
    case '!=':
      equal(out, at, left, right, conditionCodes.no, count);
      return;
  }
}

function atLeast(out: Int32Array, at: number, left: Side, right: Side, count: number): void {
  const { data: a, at: aAt, multiplier: am } = left;
  const { data: b, at: bAt, multiplier: bm } = right;
  for (let i = 0; i < count; i += 1) {
    out[at + i] = 1 + Number((a[aAt + i] as number) * am >= (b[bAt + i] as number) * bm);
  }
}

function above(out: Int32Array, at: number, left: Side, right: Side, count: number): void {
  const { data: a, at: aAt, multiplier: am } = left;
  const { data: b, at: bAt, multiplier: bm } = right;
  for (let i = 0; i < count; i += 1) {
    out[at + i] = 1 + Number((a[aAt + i] as number) * am > (b[bAt + i] as number) * bm);
  }
}

/** `given` where both are equal, else the other answer. */
function equal(out: Int32Array, at: number, left: Side, right: Side, given: number, count: number): void {
  const other = conditionCodes.no + conditionCodes.yes - given;
  const { data: a, at: aAt, multiplier: am } = left;
  const { data: b, at: bAt, multiplier: bm } = right;
  for (let i = 0; i < count; i += 1) {
    out[at + i] = (a[aAt + i] as number) * am === (b[bAt + i] as number) * bm ? given : other;
  }
}
