/** The cells of one column of results: as pieces where they are short, else as bytes one after the other. */
import type { Column, ColumnResults, Value } from '@kaohe/evaluator';
import { rowStates } from '@kaohe/evaluator';
import { ensure, putBytes } from '@kaohe/intake';
import type { Metric } from '@kaohe/ir';
import { plainText, type Teller } from '@kaohe/report';
import { type CellLanes, leaveOddRows, other, otherLane } from './cell-lanes.js';
import { numberCells, type PutCell } from './number-cells.js';
import { type LaneMaker, numberLanes, scaledBy } from './number-lanes.js';
import { addPieces, emptyPiece, isFull, longestPiece } from './pieces.js';

/** A text as the bytes of a cell. */
export type CellBytes = (text: string) => Uint8Array;

/** What the cells of one column are made with, in one run after another. */
export interface CellMaker extends LaneMaker {
  readonly cellBytes: CellBytes;
  /** What stands behind the cell: a separator or the end of the row. */
  readonly after: Uint8Array;
  /** Pieces of words; undefined for long ones. */
  readonly words: Map<string, readonly number[] | undefined>;
}

/** The cells of a metric in a run. */
export interface ColumnCells {
  readonly lanes: CellLanes;
  /** Writes what is `other` in the lanes, and what stands behind it. */
  readonly put: PutCell;
}

/** The cells of a metric in a run. */
export function columnCells(
  { language }: Teller,
  { id, type }: Metric,
  results: ColumnResults,
  maker: CellMaker,
): ColumnCells {
  const { rowCount } = results;
  const { cellBytes, after } = maker;
  const column = results.column(id);
  const usual: PutCell = (sink, row) => {
    const bytes = cellBytes(plainText(results.value(id, row), type, language));
    ensure(sink, bytes.length + shortCell);
    putBytes(sink, bytes, 0, bytes.length);
  };
  const andAfter = (put: PutCell): PutCell => {
    return (sink, row) => {
      put(sink, row);
      putBytes(sink, after, 0, after.length);
    };
  };
  const allUsual = (): ColumnCells => ({ lanes: otherLane(maker.room, rowCount), put: andAfter(usual) });
  if (column === undefined) return allUsual();
  if (column.kind === 'codes') {
    const textOf = (value: Value): Uint8Array => cellBytes(plainText(value, type, language));
    return { lanes: wordLanes(maker, column, rowCount, textOf), put: andAfter(usual) };
  }
  const scaled = scaledBy(column, type);
  const zero = plainText({ kind: 'number', value: { numerator: 0n, denominator: 1n } }, type, language);
  if (scaled === undefined || !zero.startsWith('0') || cellBytes(zero).length !== zero.length) return allUsual();
  const suffix = cellBytes(zero).subarray(1);
  const lanes = numberLanes(maker, column, scaled, rowCount, Uint8Array.of(...suffix, ...after));
  const put = numberCells(column, scaled, suffix, usual) ?? usual;
  return { lanes: lanes ?? otherLane(maker.room, rowCount), put: andAfter(put) };
}

/** How long a cell may be for which room is made beforehand. */
export const shortCell: number = 64;

const mostWordPieces = 4;

/** Words as they are written, each with what stands behind it. */
function wordLanes(
  { pieces, room, words, after }: CellMaker,
  column: Extract<Column, { readonly kind: 'codes' }>,
  count: number,
  textOf: (value: Value) => Uint8Array,
): CellLanes {
  const { codes, values } = column;
  const written = values.map((value): readonly number[] | undefined => {
    // of texts there may be very many
    if (value.kind === 'text') return undefined;
    const key = keyOf(value);
    if (words.has(key)) return words.get(key);
    const bytes = Uint8Array.of(...textOf(value), ...after);
    const isShort = bytes.length <= mostWordPieces * longestPiece && !isFull(pieces);
    const made = isShort ? addPieces(pieces, bytes) : undefined;
    words.set(key, made);
    return made;
  });
  const width = written.reduce((most, one) => Math.max(most, one?.length ?? 1), 1);
  const lanes = Array.from({ length: width }, (_, place) => {
    const table = Int32Array.from(written, (one) =>
      one === undefined ? (place === 0 ? other : emptyPiece) : (one[place] ?? emptyPiece),
    );
    const lane = room.take();
    for (let row = 0; row < count; row += 1) lane[row] = table[codes[row] as number] as number;
    return lane;
  });
  leaveOddRows(lanes, column, count);
  return lanes;
}

function keyOf(value: Value): string {
  switch (value.kind) {
    case 'choice':
      return `choice ${value.label}`;
    case 'yes-no':
      return value.value ? 'yes' : 'no';
    case 'text':
    case 'number':
    case 'none':
    case 'fault':
      return value.kind;
  }
}

/** Marks the rows in which a metric is a fault. */
export function markFaults(results: ColumnResults, { id }: Metric, into: Uint8Array): void {
  const column = results.column(id);
  if (column !== undefined && column.odd === undefined) return;
  const states = column?.odd?.states;
  for (let row = 0; row < results.rowCount; row += 1) {
    if (states !== undefined && (states[row] as number) < rowStates.absent) continue;
    if (into[row] === 0 && results.value(id, row).kind === 'fault') into[row] = 1;
  }
}
