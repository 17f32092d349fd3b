/** A stretch of a file from its bytes to the bytes of its results; rows that are not plain are handed back to be computed the usual way. */
import { Memory, runOnColumns } from '@kaohe/evaluator';
import { csvFromRows, fileScan, scannedRows, scanRows } from '@kaohe/intake';
import { plainMetrics, type Teller } from '@kaohe/report';
import { type BatchRoom, emptyBatch, type FastBatch, finished, restart } from './batch.js';
import { fingerprintRows, noteRows } from './batch-notes.js';
import { laneRoom } from './cell-lanes.js';
import { type CellMaker, columnCells, markFaults } from './column-cells.js';
import { fastInputs } from './fast-inputs.js';
import { fastTable, tableRoom } from './fast-table.js';
import type { FastTask } from './fast-task.js';
import { periodCodes } from './period-codes.js';
import { pieceTable } from './pieces.js';
import { separators, writeRows } from './row-writer.js';

/** Computes whole rows without quotes: the bytes up to `end`, behind the end of a row. */
export type FastReader = (bytes: Uint8Array, end: number, room?: BatchRoom) => FastBatch;

const rowsAtOnce = 16_384;

/** A reader for a task; undefined where the file or the rules do not allow it. */
export function fastReader(teller: Teller, task: FastTask): FastReader | undefined {
  const { ruleSet, head, format } = task;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const textOf = (bytes: Uint8Array): string => decoder.decode(bytes);
  const scan = fileScan(head, textOf);
  const inputs = scan && fastInputs(ruleSet, scan, textOf);
  if (scan === undefined || inputs === undefined) return undefined;
  const cellBytes = cellBytesIn(format);
  const periods = periodCodes(task, textOf, cellBytes);
  const required = ruleSet.metrics.filter(({ role }) => role === 'requirement');
  const metrics = plainMetrics(teller, ruleSet).map(({ metric }) => metric);
  const wanted = [...new Set([...metrics, ...required].map(({ id }) => id))];
  const lanes = laneRoom(rowsAtOnce);
  const pieces = pieceTable();
  const { between, end: rowEnd } = separators(format);
  const columns = metrics.map((metric, place) => {
    const after = place === metrics.length - 1 ? rowEnd : between;
    const maker: CellMaker = { pieces, room: lanes, memory: new Map(), words: new Map(), cellBytes, after };
    return { metric, maker };
  });
  const memory = new Memory();
  const words = {
    periods: periods.dictionary,
    words: inputs.words.map((one) => one.dictionary),
    isPerson: scan.isPerson,
  };
  const rows = scannedRows(scan.plan, rowsAtOnce);
  const room = tableRoom(scan.plan.numbers, rowsAtOnce);
  const marks = new Uint8Array(rowsAtOnce);
  const made = emptyBatch(scan.plan.shares.length);
  return (bytes, end, own) => {
    restart(made, own);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const texts = (start: number, to: number): string => textOf(bytes.subarray(start, to));
    for (let at = 0; at < end; ) {
      at = scanRows(scan.plan, words, { bytes, view }, at, end, rows);
      if (!scan.hasPeriods) rows.periods.fill(periods.only, 0, rows.count);
      const slow = marks.subarray(0, rows.count).fill(0);
      noteRows(made, rows, periods, scan.plan.shares);
      fingerprintRows(made, rows, periods, task.suspects, slow);
      const table = fastTable(inputs, rows, { periods: periods.names, textOf: texts }, slow, room);
      const results = runOnColumns(ruleSet, table, { wanted, memory });
      for (const metric of metrics) markFaults(results, metric, slow);
      for (const metric of required) markFaults(results, metric, slow);
      lanes.rewind();
      const cells = columns.map(({ metric, maker }) => columnCells(teller, metric, results, maker));
      writeRows(task, made, { view, rows, slow, cells, periods, pieces, cellBytes, textOf: texts });
      made.lines += rows.lines;
    }
    return finished(made);
  };
}

function cellBytesIn(format: FastTask['format']): (text: string) => Uint8Array {
  const encoder = new TextEncoder();
  const known = new Map<string, Uint8Array>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const cell = format === 'csv' ? csvFromRows([[text]]).slice(0, -2) : text.replaceAll(/[\t\r\n]/g, ' ');
    const bytes = encoder.encode(cell);
    if (known.size < 20_000) known.set(text, bytes);
    return bytes;
  };
}
