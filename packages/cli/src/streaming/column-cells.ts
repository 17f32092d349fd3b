/** The cells of one column of results, as bytes: numbers from whole numbers, words written once. */
import type { Column, ColumnResults, Value } from '@kaohe/evaluator';
import { rowStates } from '@kaohe/evaluator';
import type { Metric } from '@kaohe/ir';
import { plainText, type Teller } from '@kaohe/report';
import { type ByteSink, ensure, putBytes } from './byte-sink.js';
import { type CellMemory, numberCells } from './number-cells.js';

/** A text as the bytes of a cell. */
export type CellBytes = (text: string) => Uint8Array;

/** Writes the cells of a metric. */
export interface ColumnCells {
  readonly put: (sink: ByteSink, row: number) => void;
  /** Marks the rows whose value is a fault. */
  readonly markFaults: (into: Uint8Array) => void;
}

/** The cells of a metric in a run. After a long cell there is room for `reserve` more bytes. */
export function columnCells(
  { language }: Teller,
  { id, type }: Metric,
  results: ColumnResults,
  cellBytes: CellBytes,
  memory: CellMemory,
  reserve: number,
): ColumnCells {
  const column = results.column(id);
  const usual = (sink: ByteSink, row: number): void => {
    const bytes = cellBytes(plainText(results.value(id, row), type, language));
    ensure(sink, bytes.length + reserve);
    putBytes(sink, bytes, 0, bytes.length);
  };
  const markFaults = (into: Uint8Array): void => markFaultsOf(results, id, column, into);
  if (column === undefined) return { put: usual, markFaults };
  const states = column.odd?.states;
  const textOf = (value: Value): Uint8Array => cellBytes(plainText(value, type, language));
  if (column.kind === 'codes') {
    const { codes, values } = column;
    const written = values.map((value) => (value.kind === 'text' ? undefined : short(textOf(value))));
    const put = (sink: ByteSink, row: number): void => {
      const bytes = written[codes[row] as number];
      if (bytes === undefined || (states !== undefined && states[row] !== rowStates.there)) usual(sink, row);
      else putBytes(sink, bytes, 0, bytes.length);
    };
    return { put, markFaults };
  }
  const zero = plainText({ kind: 'number', value: { numerator: 0n, denominator: 1n } }, type, language);
  const suffix =
    zero.startsWith('0') && cellBytes(zero).length === zero.length ? cellBytes(zero).subarray(1) : undefined;
  const put = suffix && numberCells(column, type, suffix, memory, usual);
  return { put: put ?? usual, markFaults };
}

/** How long a cell may be for which room is made beforehand. */
export const shortCell: number = 64;

function short(bytes: Uint8Array): Uint8Array | undefined {
  return bytes.length <= shortCell ? bytes : undefined;
}

function markFaultsOf(results: ColumnResults, id: string, column: Column | undefined, into: Uint8Array): void {
  if (column !== undefined && column.odd === undefined) return;
  const states = column?.odd?.states;
  for (let row = 0; row < results.rowCount; row += 1) {
    if (states !== undefined && (states[row] as number) < rowStates.absent) continue;
    if (into[row] === 0 && results.value(id, row).kind === 'fault') into[row] = 1;
  }
}
