/** Strings rows together from pieces, and notes where rows belong that are left to the usual way. */
import { ensure, putBytes, putStretch, type ScannedRows } from '@kaohe/intake';
import type { Making } from './batch.js';
import type { CellLanes } from './cell-lanes.js';
import { type CellBytes, type ColumnCells, shortCell } from './column-cells.js';
import type { FastTask } from './fast-task.js';
import type { PutCell } from './number-cells.js';
import type { Periods } from './period-codes.js';
import { isLittleEndian, longestPiece, type PieceTable } from './pieces.js';

/** Scanned rows and what came of them. */
export interface WrittenRows {
  /** The bytes they were scanned from. */
  readonly view: DataView;
  readonly rows: ScannedRows;
  /** Marks rows that are left. */
  readonly slow: Uint8Array;
  readonly cells: readonly ColumnCells[];
  readonly periods: Periods;
  readonly pieces: PieceTable;
  readonly cellBytes: CellBytes;
  readonly textOf: (start: number, end: number) => string;
}

/** What stands between cells, and behind the last. */
export function separators(format: FastTask['format']): { readonly between: Uint8Array; readonly end: Uint8Array } {
  return format === 'csv'
    ? { between: Uint8Array.of(44), end: Uint8Array.of(13, 10) }
    : { between: Uint8Array.of(9), end: Uint8Array.of(10) };
}

/** Writes the rows. */
export function writeRows({ hasPeriods, hasTeams, format }: FastTask, made: Making, from: WrittenRows): void {
  const { view: source, rows, slow, cells, periods, pieces, cellBytes, textOf } = from;
  const { sink } = made;
  const { between, end } = separators(format);
  const [separator = 0] = between;
  const lanes: CellLanes = cells.flatMap((one) => one.lanes);
  const puts: readonly PutCell[] = cells.flatMap((one) => one.lanes.map(() => one.put));
  const { eights, lengths } = pieces;
  const width = lanes.length;
  const reserve = (width + 1) * longestPiece + (cells.length + 2) * shortCell;
  const leave = (start: number, to: number, line: number): void => {
    made.slow.push(sink.at, start, to, made.lines + line);
  };
  const putName = (start: number, to: number, isGuarded: boolean): void => {
    ensure(sink, to - start + reserve);
    if (!isGuarded) putStretch(sink, source, start, to);
    else {
      const cell = cellBytes(textOf(start, to));
      ensure(sink, cell.length + reserve);
      putBytes(sink, cell, 0, cell.length);
    }
  };
  let odd = 0;
  for (let row = 0; row <= rows.count; row += 1) {
    for (; odd < rows.oddCount && (rows.oddPlace[odd] as number) === row; odd += 1) {
      leave(rows.oddStart[odd] as number, rows.oddEnd[odd] as number, rows.oddLine[odd] as number);
    }
    if (row === rows.count) break;
    if (slow[row] !== 0) {
      leave(rows.rowStart[row] as number, rows.rowEnd[row] as number, rows.line[row] as number);
      continue;
    }
    const period = rows.periods[row] as number;
    if (periods.isShown[period] !== true) continue;
    made.rows += 1;
    ensure(sink, reserve);
    if (hasPeriods) {
      const cell = periods.cells[period] ?? between;
      putBytes(sink, cell, 0, cell.length);
      sink.bytes[sink.at++] = separator;
    }
    const isGuarded = rows.guarded[row] !== 0;
    putName(rows.personStart[row] as number, rows.personEnd[row] as number, isGuarded);
    if (hasTeams) {
      sink.bytes[sink.at++] = separator;
      putName(rows.teamStart[row] as number, rows.teamEnd[row] as number, isGuarded);
    }
    if (width === 0) putBytes(sink, end, 0, end.length);
    else sink.bytes[sink.at++] = separator;
    let { view, at } = sink;
    for (let lane = 0; lane < width; lane += 1) {
      const piece = (lanes[lane] as Int32Array)[row] as number;
      if (piece >= 0) {
        view.setFloat64(at, eights[piece] as number, isLittleEndian);
        at += lengths[piece] as number;
        continue;
      }
      sink.at = at;
      (puts[lane] as PutCell)(sink, row);
      ensure(sink, reserve);
      view = sink.view;
      at = sink.at;
    }
    sink.at = at;
  }
}
