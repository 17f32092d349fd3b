/** A stretch of a file from its bytes to the bytes of its results; rows that are not plain are handed back to be computed the usual way. */
import { isInForce, runOnColumns } from '@kaohe/evaluator';
import {
  cellDictionary,
  csvFromRows,
  type DayOrder,
  fileScan,
  mixed,
  percentBit,
  periodHash,
  periodOfDate,
  type ScannedRows,
  type StreamHead,
  scannedRows,
  scanRows,
} from '@kaohe/intake';
import type { RuleSet } from '@kaohe/ir';
import { plainMetrics, type Teller } from '@kaohe/report';
import { type ByteSink, byteSink, ensure, putBytes } from './byte-sink.js';
import { type ColumnCells, columnCells, shortCell } from './column-cells.js';
import { fastInputs } from './fast-inputs.js';
import { fastTable, tableRoom } from './fast-table.js';
import type { CellMemory, PutCell } from './number-cells.js';

/** What is decided about the whole file before its rows are computed. */
export interface FastTask {
  readonly ruleSet: RuleSet;
  /** With the columns of shares decided. */
  readonly head: StreamHead;
  readonly order: DayOrder;
  /** Periods that are shown, undefined: all. */
  readonly shown: readonly string[] | undefined;
  readonly hasPeriods: boolean;
  readonly hasTeams: boolean;
  readonly format: 'csv' | 'plain';
  /** Halves of fingerprints of people whose rows are looked at the usual way. */
  readonly suspects: ReadonlySet<number>;
}

/** What came of a stretch; its arrays are good until the next stretch is read. */
export interface FastBatch {
  readonly out: Uint8Array;
  readonly rows: number;
  readonly lines: number;
  /** Rows left to the usual way, four numbers each: where in `out` their results belong, where they begin and end, and how many lines end before. */
  readonly slow: Int32Array;
  /** Two halves of a fingerprint of person and period for each row that was computed. */
  readonly seen: Uint32Array;
  /** Periods of these rows, and whether a team was named in one of them. */
  readonly periods: readonly string[];
  readonly teamPeriods: readonly string[];
  /** What the cells of each column of shares look like. */
  readonly shares: readonly ShareCount[];
}

/** How many bare numbers up to 1.5 there are, zero left out, how many above, and how many with a per cent sign. */
export interface ShareCount {
  readonly small: number;
  readonly large: number;
  readonly percent: number;
}

/** Computes whole rows without quotes: the bytes up to `end`, behind the end of a row. */
export type FastReader = (bytes: Uint8Array, end: number) => FastBatch;

const rowsAtOnce = 8_192;

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
  const memories = metrics.map((): CellMemory => new Map());
  const words = {
    periods: periods.dictionary,
    words: inputs.words.map((one) => one.dictionary),
    isPerson: scan.isPerson,
  };
  const rows = scannedRows(scan.plan, rowsAtOnce);
  const room = tableRoom(scan.plan.numbers, rowsAtOnce);
  const marks = new Uint8Array(rowsAtOnce);
  const made = emptyBatch(scan.plan.shares.length);
  const reserve = (metrics.length + 2) * shortCell;
  return (bytes, end) => {
    restart(made);
    for (let at = 0; at < end; ) {
      at = scanRows(scan.plan, words, bytes, at, end, rows);
      if (!scan.hasPeriods) rows.periods.fill(periods.only, 0, rows.count);
      const slow = marks.subarray(0, rows.count).fill(0);
      noteRows(made, rows, periods, scan.plan.shares);
      fingerprintRows(made, rows, periods, task.suspects, slow);
      const texts = (start: number, to: number): string => textOf(bytes.subarray(start, to));
      const table = fastTable(inputs, rows, { periods: periods.names, textOf: texts }, slow, room);
      const results = runOnColumns(ruleSet, table, { wanted });
      const cells = metrics.map((metric, place) =>
        columnCells(teller, metric, results, cellBytes, memories[place] ?? new Map(), reserve),
      );
      for (const one of cells) one.markFaults(slow);
      for (const metric of required) columnCells(teller, metric, results, cellBytes, new Map(), 0).markFaults(slow);
      writeRows(task, made, { bytes, rows, slow, cells, periods, cellBytes, textOf: texts });
      made.lines += rows.lines;
    }
    return finished(made);
  };
}

interface Making {
  readonly sink: ByteSink;
  rows: number;
  lines: number;
  readonly slow: number[];
  seen: Uint32Array;
  seenCount: number;
  readonly periods: Set<string>;
  readonly teamPeriods: Set<string>;
  readonly shares: { small: number; large: number; percent: number }[];
}

function emptyBatch(shares: number): Making {
  return {
    sink: byteSink(1 << 16),
    rows: 0,
    lines: 0,
    slow: [],
    seen: new Uint32Array(1 << 12),
    seenCount: 0,
    periods: new Set(),
    teamPeriods: new Set(),
    shares: Array.from({ length: shares }, () => ({ small: 0, large: 0, percent: 0 })),
  };
}

function restart(made: Making): void {
  made.sink.at = 0;
  made.rows = 0;
  made.lines = 0;
  made.slow.length = 0;
  made.seenCount = 0;
  made.periods.clear();
  made.teamPeriods.clear();
  for (const [place] of made.shares.entries()) made.shares[place] = { small: 0, large: 0, percent: 0 };
}

function finished({ sink, slow, seen, seenCount, periods, teamPeriods, ...more }: Making): FastBatch {
  return {
    ...more,
    shares: [...more.shares],
    out: sink.bytes.subarray(0, sink.at),
    slow: Int32Array.from(slow),
    seen: seen.subarray(0, seenCount),
    periods: [...periods],
    teamPeriods: [...teamPeriods],
  };
}

interface Periods {
  readonly dictionary: ReturnType<typeof cellDictionary>;
  readonly names: string[];
  readonly hashes: number[];
  readonly cells: Uint8Array[];
  readonly isShown: boolean[];
  /** The code of the period of all rows, where the file has no column of them. */
  readonly only: number;
}

/** Periods by what their cells say. Dates that may be read in two ways, and periods in which the rules do not hold, are not plain. */
function periodCodes(
  { ruleSet, head, order, shown }: FastTask,
  textOf: (bytes: Uint8Array) => string,
  cellBytes: (text: string) => Uint8Array,
): Periods {
  const names: string[] = [];
  const hashes: number[] = [];
  const cells: Uint8Array[] = [];
  const isShown: boolean[] = [];
  const codeOf = (period: string): number => {
    const known = names.indexOf(period);
    if (known >= 0) return known;
    hashes.push(periodHash(period));
    cells.push(cellBytes(period));
    isShown.push(shown === undefined || shown.includes(period));
    return names.push(period) - 1;
  };
  const dictionary = cellDictionary((bytes) => {
    const text = textOf(bytes);
    if (!/^\d{4}\S*$/u.test(text)) return -1;
    const period = periodOfDate(text, order, head.calendar);
    return period === undefined || !isInForce(ruleSet, period) ? -1 : codeOf(period);
  });
  const { period } = head.period;
  const only = period !== undefined && isInForce(ruleSet, period) ? codeOf(period) : 0;
  return { dictionary, names, hashes, cells, isShown, only };
}

/** Which periods and teams there are, and what shares look like. */
function noteRows(made: Making, rows: ScannedRows, periods: Periods, shares: readonly boolean[]): void {
  const { count } = rows;
  let [last, lastTeam] = [-1, -1];
  for (let row = 0; row < count; row += 1) {
    const period = rows.periods[row] as number;
    if (period !== last) made.periods.add(periods.names[period] ?? '');
    last = period;
    if (period !== lastTeam && (rows.teamEnd[row] as number) > (rows.teamStart[row] as number)) {
      made.teamPeriods.add(periods.names[period] ?? '');
      lastTeam = period;
    }
  }
  for (const [place, isShare] of shares.entries()) {
    const tally = made.shares[place];
    if (!isShare || tally === undefined) continue;
    const mantissas = rows.mantissas[place] ?? new Float64Array();
    const decimals = rows.decimals[place] ?? new Uint8Array();
    for (let row = 0; row < count; row += 1) {
      const written = decimals[row] as number;
      const size = Math.abs(mantissas[row] as number);
      if (written >= percentBit) tally.percent += 1;
      else if (size * 2 > 3 * 10 ** written) tally.large += 1;
      else if (size > 0) tally.small += 1;
    }
  }
}

function fingerprintRows(
  made: Making,
  rows: ScannedRows,
  { hashes }: Periods,
  suspects: ReadonlySet<number>,
  slow: Uint8Array,
): void {
  const { low, high, count } = rows;
  if (made.seen.length < made.seenCount + count * 2) {
    const larger = new Uint32Array((made.seenCount + count * 2) * 2);
    larger.set(made.seen.subarray(0, made.seenCount));
    made.seen = larger;
  }
  const { seen } = made;
  let at = made.seenCount;
  for (let row = 0; row < count; row += 1) {
    if (suspects.size > 0 && suspects.has(low[row] as number)) slow[row] = 1;
    const hash = hashes[rows.periods[row] as number] ?? 0;
    seen[at++] = mixed(low[row] as number, hash);
    seen[at++] = mixed(high[row] as number, ~hash);
  }
  made.seenCount = at;
}

interface Written {
  readonly bytes: Uint8Array;
  readonly rows: ScannedRows;
  readonly slow: Uint8Array;
  readonly cells: readonly ColumnCells[];
  readonly periods: Periods;
  readonly cellBytes: (text: string) => Uint8Array;
  readonly textOf: (start: number, end: number) => string;
}

/** Writes the plain rows, and notes where the others belong. */
function writeRows({ hasPeriods, hasTeams, format }: FastTask, made: Making, from: Written): void {
  const { bytes, rows, slow, cells, periods, cellBytes, textOf } = from;
  const { sink } = made;
  const between = format === 'csv' ? 44 : 9;
  const columns = cells.length;
  const puts = cells.map(({ put }) => put);
  const leave = (start: number, end: number, line: number): void => {
    made.slow.push(sink.at, start, end, made.lines + line);
  };
  const putRaw = (start: number, end: number): void => {
    ensure(sink, end - start + columns * shortCell);
    if (isPlainCell(bytes, start, end, format)) putBytes(sink, bytes, start, end);
    else {
      const cell = cellBytes(textOf(start, end));
      ensure(sink, cell.length + columns * shortCell);
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
    ensure(sink, (columns + 2) * shortCell);
    if (hasPeriods) {
      const cell = periods.cells[period] ?? new Uint8Array();
      putBytes(sink, cell, 0, cell.length);
      sink.bytes[sink.at++] = between;
    }
    putRaw(rows.personStart[row] as number, rows.personEnd[row] as number);
    if (hasTeams) {
      sink.bytes[sink.at++] = between;
      putRaw(rows.teamStart[row] as number, rows.teamEnd[row] as number);
    }
    for (let column = 0; column < columns; column += 1) {
      sink.bytes[sink.at++] = between;
      (puts[column] as PutCell)(sink, row);
    }
    if (format === 'csv') sink.bytes[sink.at++] = 13;
    sink.bytes[sink.at++] = 10;
  }
}

/** A cell that is written as it was read: nothing in it separates cells. */
function isPlainCell(bytes: Uint8Array, start: number, end: number, format: FastTask['format']): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] as number;
    if (byte === 9 || (format === 'csv' && (byte === 44 || byte === 59))) return false;
  }
  return true;
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
