/** Short stretches of bytes that rows are strung together from: each has a number and is written by one store of eight bytes. */

/** All pieces so far; what stands behind the length of a piece does not matter. */
export interface PieceTable {
  /** INVARIANT: read as numbers none is NaN, for no letter in UTF-8 has the bytes of one: a store keeps all bits. */
  eights: Float64Array;
  /** The same, byte by byte. */
  bytes: Uint8Array;
  lengths: Uint8Array;
  count: number;
  /** Where the endings of decimals begin, by how they are written. */
  readonly tails: Map<string, number>;
}

/** Nothing. */
export const emptyPiece = 0;
/** From here on the numbers 0 to 9999, and the same with zeros in front. */
export const digitsPiece = 1;
export const paddedPiece = 10_001;
/** A minus. */
export const minusPiece = 20_001;

/** How long a piece may be. */
export const longestPiece = 8;
/** How many numbers a piece of digits tells apart. */
export const pieceNumbers = 10_000;

const mostPieces = 1 << 18;

/** A table with the digits. */
export function pieceTable(): PieceTable {
  const eights = new Float64Array(1 << 15);
  const [bytes, lengths] = [new Uint8Array(eights.buffer), new Uint8Array(1 << 15)];
  const table: PieceTable = { eights, bytes, lengths, count: 0, tails: new Map() };
  const cell = new Uint8Array(longestPiece);
  addPiece(table, cell, 0);
  for (let whole = 0; whole < pieceNumbers; whole += 1) addPiece(table, cell, putDigits(cell, 0, whole, 1));
  for (let whole = 0; whole < pieceNumbers; whole += 1) addPiece(table, cell, putDigits(cell, 0, whole, 4));
  cell[0] = 45;
  addPiece(table, cell, 1);
  return table;
}

/** Writes at least so many digits; where they end. */
function putDigits(cell: Uint8Array, start: number, whole: number, least: number): number {
  let digits = least;
  while (digits < 4 && whole >= 10 ** digits) digits += 1;
  let rest = whole;
  for (let at = start + digits - 1; at >= start; at -= 1) {
    cell[at] = 48 + (rest % 10);
    rest = (rest / 10) | 0;
  }
  return start + digits;
}

/** Adds a piece of up to eight bytes; its number. */
export function addPiece(table: PieceTable, bytes: Uint8Array, length: number, start: number = 0): number {
  if (table.count === table.lengths.length) grow(table);
  const { count: at, bytes: into } = table;
  for (let place = 0; place < length; place += 1) into[at * longestPiece + place] = bytes[start + place] as number;
  table.lengths[at] = length;
  table.count += 1;
  return at;
}

function grow(table: PieceTable): void {
  const [eights, lengths] = [new Float64Array(table.count * 2), new Uint8Array(table.count * 2)];
  const bytes = new Uint8Array(eights.buffer);
  bytes.set(table.bytes);
  lengths.set(table.lengths);
  Object.assign(table, { eights, bytes, lengths });
}

/** The bytes cut into pieces. */
export function addPieces(table: PieceTable, bytes: Uint8Array): number[] {
  const made: number[] = [];
  for (let at = 0; at < bytes.length; at += longestPiece) {
    made.push(addPiece(table, bytes, Math.min(longestPiece, bytes.length - at), at));
  }
  return made;
}

/** Whether there may be more. */
export function isFull(table: PieceTable): boolean {
  return table.count >= mostPieces;
}

/** Where the pieces begin that end a number: `.5`, `.05` and nothing for 50, 5 and 0 of a hundred, each with the bytes behind it. */
export function tailPieces(table: PieceTable, places: number, after: Uint8Array): number {
  const key = `${places}/${after.join()}`;
  const known = table.tails.get(key);
  if (known !== undefined) return known;
  const begin = table.count;
  const cell = new Uint8Array(longestPiece);
  for (let part = 0; part < 10 ** places; part += 1) {
    let end = 0;
    if (part > 0) {
      cell[0] = 46;
      end = putDigits(cell, 1, part, places);
      while (cell[end - 1] === 48) end -= 1;
    }
    cell.set(after, end);
    addPiece(table, cell, end + after.length);
  }
  table.tails.set(key, begin);
  return begin;
}

/** Whether numbers store their bytes from the lowest on. */
export const isLittleEndian: boolean = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
