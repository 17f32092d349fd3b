/** Comparisons of whole numbers, each times a multiplier of its side, as codes of conditions. Nothing here checks sizes. Rows go by fours: decision 0061. */
import type { ComparisonOperator } from '@kaohe/ir';

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
      equal(out, at, left, right, count);
      return;
    case '!=':
      unequal(out, at, left, right, count);
      return;
  }
}

// the code of a condition that holds is one more than that of one that does not

function atLeast(out: Int32Array, at: number, left: Side, right: Side, count: number): void {
  const { data: a, at: aAt, multiplier: am } = left;
  const { data: b, at: bAt, multiplier: bm } = right;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = 1 + Number((a[aAt + i] as number) * am >= (b[bAt + i] as number) * bm);
    out[at + i + 1] = 1 + Number((a[aAt + i + 1] as number) * am >= (b[bAt + i + 1] as number) * bm);
    out[at + i + 2] = 1 + Number((a[aAt + i + 2] as number) * am >= (b[bAt + i + 2] as number) * bm);
    out[at + i + 3] = 1 + Number((a[aAt + i + 3] as number) * am >= (b[bAt + i + 3] as number) * bm);
  }
  for (; i < count; i += 1) out[at + i] = 1 + Number((a[aAt + i] as number) * am >= (b[bAt + i] as number) * bm);
}

function above(out: Int32Array, at: number, left: Side, right: Side, count: number): void {
  const { data: a, at: aAt, multiplier: am } = left;
  const { data: b, at: bAt, multiplier: bm } = right;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = 1 + Number((a[aAt + i] as number) * am > (b[bAt + i] as number) * bm);
    out[at + i + 1] = 1 + Number((a[aAt + i + 1] as number) * am > (b[bAt + i + 1] as number) * bm);
    out[at + i + 2] = 1 + Number((a[aAt + i + 2] as number) * am > (b[bAt + i + 2] as number) * bm);
    out[at + i + 3] = 1 + Number((a[aAt + i + 3] as number) * am > (b[bAt + i + 3] as number) * bm);
  }
  for (; i < count; i += 1) out[at + i] = 1 + Number((a[aAt + i] as number) * am > (b[bAt + i] as number) * bm);
}

function equal(out: Int32Array, at: number, left: Side, right: Side, count: number): void {
  const { data: a, at: aAt, multiplier: am } = left;
  const { data: b, at: bAt, multiplier: bm } = right;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = 1 + Number((a[aAt + i] as number) * am === (b[bAt + i] as number) * bm);
    out[at + i + 1] = 1 + Number((a[aAt + i + 1] as number) * am === (b[bAt + i + 1] as number) * bm);
    out[at + i + 2] = 1 + Number((a[aAt + i + 2] as number) * am === (b[bAt + i + 2] as number) * bm);
    out[at + i + 3] = 1 + Number((a[aAt + i + 3] as number) * am === (b[bAt + i + 3] as number) * bm);
  }
  for (; i < count; i += 1) out[at + i] = 1 + Number((a[aAt + i] as number) * am === (b[bAt + i] as number) * bm);
}

function unequal(out: Int32Array, at: number, left: Side, right: Side, count: number): void {
  const { data: a, at: aAt, multiplier: am } = left;
  const { data: b, at: bAt, multiplier: bm } = right;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    out[at + i] = 1 + Number((a[aAt + i] as number) * am !== (b[bAt + i] as number) * bm);
    out[at + i + 1] = 1 + Number((a[aAt + i + 1] as number) * am !== (b[bAt + i + 1] as number) * bm);
    out[at + i + 2] = 1 + Number((a[aAt + i + 2] as number) * am !== (b[bAt + i + 2] as number) * bm);
    out[at + i + 3] = 1 + Number((a[aAt + i + 3] as number) * am !== (b[bAt + i + 3] as number) * bm);
  }
  for (; i < count; i += 1) out[at + i] = 1 + Number((a[aAt + i] as number) * am !== (b[bAt + i] as number) * bm);
}
