/** The cells of a column chunk, some rows at a time: of its pages only one is held, and its dictionary. */
import { type ByteSink, byteSink } from '../bytes/byte-sink.js';
import type { CellMaker, PutCell } from './cell-makers.js';
import { mostOpen } from './limits.js';
import { type ChunkKind, type DataPage, nextPage } from './pages.js';
import { must } from './refusal.js';
import type { Window } from './window.js';

/** Cells, one a row: where the bytes of each begin and end. */
export interface Cells {
  bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Reads a column chunk forward. */
export interface ColumnReader {
  /** How many rows are left of the page that is open; opens the next one where there are none. */
  readonly open: () => number;
  /** The cells of so many rows of it, good until the next are read. */
  readonly cells: (count: number) => Cells;
}

/** Bytes of pages that all columns hold together. */
export interface Opened {
  bytes: number;
}

/** How many rows are read at once, at most. */
export const rowsOfCells = 4096;

/** A reader of a chunk of so many rows. */
export function columnReader(
  window: Window,
  kind: ChunkKind,
  rows: number,
  maker: CellMaker,
  opened: Opened,
): ColumnReader {
  const sink = byteSink(1 << 12);
  const cells: Cells = { bytes: sink.bytes, starts: new Int32Array(rowsOfCells), ends: new Int32Array(rowsOfCells) };
  let dictionary: Cells | undefined;
  let page: OpenPage | undefined;
  let left = rows;
  let held = 0;
  const hold = (bytes: number): void => {
    held += bytes;
    opened.bytes += bytes;
    must(opened.bytes <= mostOpen, 'too-large');
  };
  const openPage = (): OpenPage => {
    for (;;) {
      const found = nextPage(window, kind, left);
      if (found?.kind === 'dictionary') {
        hold(found.size * bytesOfEntry);
        dictionary = dictionaryCells(maker(found.values), found.count);
      } else if (found !== undefined) {
        opened.bytes += found.size - (page?.size ?? 0);
        must(opened.bytes <= mostOpen, 'too-large');
        left -= found.count;
        return { ...found, row: 0, value: 0, put: found.areCodes ? undefined : maker(found.values) };
      }
    }
  };
  return {
    open: () => {
      if (page === undefined || page.row === page.count) page = openPage();
      return page.count - page.row;
    },
    cells: (count) => {
      must(page !== undefined, 'damaged');
      const present = presentIn(page, count);
      if (page.put === undefined) lookUp(page, present, dictionary, cells);
      else makeCells(page.put, page.value, present, sink, cells);
      if (present < count) spread(page, present, count, cells);
      page.row += count;
      page.value += present;
      if (page.row === page.count && left === 0) opened.bytes -= held + page.size;
      return cells;
    },
  };
}

/** A dictionary takes more as cells than as values. */
const bytesOfEntry = 4;

/** A page, and how far it has been read. */
interface OpenPage extends DataPage {
  row: number;
  value: number;
  /** Undefined where values are codes. */
  readonly put: PutCell | undefined;
}

function presentIn({ levels, row }: OpenPage, count: number): number {
  if (levels === undefined) return count;
  let present = 0;
  for (let at = row; at < row + count; at += 1) present += levels[at] as number;
  return present;
}

function makeCells(put: PutCell, from: number, count: number, sink: ByteSink, into: Cells): void {
  const { starts, ends } = into;
  sink.at = 0;
  for (let place = 0; place < count; place += 1) {
    starts[place] = sink.at;
    put(sink, from + place);
    ends[place] = sink.at;
  }
  into.bytes = sink.bytes;
}

function dictionaryCells(put: PutCell, count: number): Cells {
  const sink = byteSink(1 << 12);
  const cells: Cells = { bytes: sink.bytes, starts: new Int32Array(count), ends: new Int32Array(count) };
  makeCells(put, 0, count, sink, cells);
  return cells;
}

function lookUp({ values, value }: OpenPage, count: number, dictionary: Cells | undefined, into: Cells): void {
  must(dictionary !== undefined && values instanceof Int32Array, 'damaged');
  const { starts, ends } = into;
  const { starts: knownStarts, ends: knownEnds } = dictionary;
  const size = knownStarts.length;
  for (let place = 0; place < count; place += 1) {
    const code = values[value + place] as number;
    must(code >= 0 && code < size, 'damaged');
    starts[place] = knownStarts[code] as number;
    ends[place] = knownEnds[code] as number;
  }
  into.bytes = dictionary.bytes;
}

/** Puts cells where their rows are, from behind; rows without a value have none. */
function spread({ levels, row }: OpenPage, present: number, count: number, { starts, ends }: Cells): void {
  let value = present;
  for (let place = count - 1; place >= 0; place -= 1) {
    const isThere = levels?.[row + place] === 1;
    if (isThere) value -= 1;
    starts[place] = isThere ? (starts[value] as number) : 0;
    ends[place] = isThere ? (ends[value] as number) : 0;
  }
}
