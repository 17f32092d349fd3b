/** Columns of cells to lines, a stretch of them at a time. */
import { type ByteSink, byteSink, ensure } from '../bytes/byte-sink.js';
import { type Cells, type ColumnReader, rowsOfCells } from './column-reader.js';
import { bytesAtOnce } from './limits.js';

/** The bytes of lines, good until the next are asked for, and how many rows have been written with them. */
interface WrittenLines {
  readonly bytes: Uint8Array;
  readonly rows: number;
}

/** The lines of so many rows. */
export function* linesIn(columns: readonly ColumnReader[], count: number): Generator<WrittenLines, void> {
  const sink = byteSink(bytesAtOnce + (bytesAtOnce >> 2));
  let rows = 0;
  while (rows < count) {
    // pages end where they like
    let some = Math.min(rowsOfCells, count - rows);
    for (const column of columns) some = Math.min(some, column.open());
    const cells = columns.map((column) => column.cells(some));
    for (let row = 0; row < some; ) {
      row = putLines(sink, cells, row, some);
      if (sink.at < bytesAtOnce && rows + row < count) continue;
      yield { bytes: sink.bytes.subarray(0, sink.at), rows: rows + row };
      sink.at = 0;
    }
    rows += some;
  }
}

/** Writes rows until there are enough bytes; which is the next. */
function putLines(sink: ByteSink, cells: readonly Cells[], from: number, until: number): number {
  const width = cells.length;
  const sources = cells.map(({ bytes }) => bytes);
  const starts = cells.map((column) => column.starts);
  const ends = cells.map((column) => column.ends);
  let row = from;
  for (; row < until && sink.at < bytesAtOnce; row += 1) {
    let length = width + 1;
    for (let place = 0; place < width; place += 1) {
      length += ((ends[place] as Int32Array)[row] as number) - ((starts[place] as Int32Array)[row] as number);
    }
    ensure(sink, length);
    const { bytes } = sink;
    let { at } = sink;
    for (let place = 0; place < width; place += 1) {
      const source = sources[place] as Uint8Array;
      const end = (ends[place] as Int32Array)[row] as number;
      for (let byte = (starts[place] as Int32Array)[row] as number; byte < end; byte += 1) {
        bytes[at++] = source[byte] as number;
      }
      bytes[at++] = 44;
    }
    bytes[at - 1] = 13;
    bytes[at] = 10;
    sink.at = at + 1;
  }
  return row;
}
