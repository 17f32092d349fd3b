/** A CSV that was written by us, cut into cells: where the bytes of each begin and end, many rows at a time. */
import { invariant } from '@kaohe/diagnostics';
import { openPieces } from './file-pieces.js';

/** The cells of some rows, good until the next are asked for. */
export interface CellBlock {
  bytes: Uint8Array;
  view: DataView;
  count: number;
  readonly width: number;
  /** Where the cells end, row by row, behind what stands where a row before would end: cells stand one character apart, rows two: see `gapBefore`. */
  readonly ends: Int32Array;
}

/** How many rows a block has at most: few enough to be at hand while one column after the other is gone through. */
export const rowsInBlock: number = 1 << 12;
const usualWindow = 1 << 20;
const quote = 34;
const comma = 44;
const carriageReturn = 13;

/** The rows below the headings, of so many cells each. */
export function* cellBlocks(path: string, width: number): Generator<CellBlock, undefined> {
  const file = openPieces('/', path, 1);
  invariant(file.ok, 'what was written can be read');
  const { readAt, close } = file.value;
  const block = emptyBlock(width);
  let hasHeadings = true;
  try {
    for (let [position, held] = [0, 0]; ; ) {
      // one byte is left for the mark of the end
      const came = readAt(block.bytes.subarray(0, -1), held, position);
      position += came;
      held += came;
      block.bytes[held] = carriageReturn;
      // a mark of the encoding stands before the headings
      let at = hasHeadings && block.bytes[0] === 0xef ? 3 : 0;
      for (;;) {
        const end = cutRows(block, at, held, hasHeadings ? 1 : rowsInBlock);
        if (block.count === 0) break;
        at = end;
        if (!hasHeadings) yield block;
        hasHeadings = false;
      }
      if (came === 0 && at === held) return;
      invariant(came > 0, 'every row has an end');
      if (at === 0) setRoom(block, block.bytes.length * 2);
      else block.bytes.copyWithin(0, at, held);
      held -= at;
    }
  } finally {
    close();
  }
}

function emptyBlock(width: number): CellBlock {
  const bytes = new Uint8Array(usualWindow);
  return { bytes, view: new DataView(bytes.buffer), count: 0, width, ends: new Int32Array(width * rowsInBlock + 1) };
}

function setRoom(block: CellBlock, length: number): void {
  const larger = new Uint8Array(length);
  larger.set(block.bytes);
  block.bytes = larger;
  block.view = new DataView(larger.buffer);
}

/** Cuts whole rows, at most so many; where they end. */
function cutRows(block: CellBlock, from: number, end: number, most: number): number {
  const { bytes, ends, width } = block;
  let place = from;
  let row = 0;
  ends[0] = from - 2;
  rows: for (let cell = 1; row < most; row += 1) {
    for (let column = 1; column <= width; column += 1, cell += 1) {
      if (bytes[place] === quote) place = behindQuotes(bytes, place, end);
      let byte = bytes[place] as number;
      // digits, letters and points are behind the comma; at the end there is a carriage return
      while (byte > comma || (byte !== comma && byte !== carriageReturn)) byte = bytes[++place] as number;
      if (place >= end) break rows;
      invariant((byte === carriageReturn) === (column === width), 'all rows have as many cells');
      ends[cell] = place;
      place += 1;
    }
    // a row ends with a line feed
    if (place >= end) break;
    place += 1;
  }
  block.count = row;
  return (ends[row * width] as number) + 2;
}

/** Behind the closing quote; at the end where that does not show. */
function behindQuotes(bytes: Uint8Array, open: number, end: number): number {
  for (let place = open; ; ) {
    place = bytes.indexOf(quote, place + 1);
    if (place < 0 || place + 1 >= end) return end;
    if (bytes[place + 1] !== quote) return place + 1;
    place += 1;
  }
}

/** How far a cell of a column begins behind the end of the one before. */
export function gapBefore(column: number): number {
  return column === 0 ? 2 : 1;
}
