/** Offset to line and column and back, as editors count: 1-based, UTF-16, `\n`, `\r\n` or `\r` ends a line, a byte order mark is no column. */
export interface LineIndex {
  readonly text: string;
  /** Offset at which each line begins; the first is 1 behind a byte order mark. */
  readonly starts: readonly number[];
}

/** A place as editors show it, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

const lineFeed = 10;
const carriageReturn = 13;

/** The lines of a text, found once, asked often. */
export function lineIndex(text: string): LineIndex {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    if (unit === lineFeed) starts.push(offset + 1);
    else if (unit === carriageReturn && text.charCodeAt(offset + 1) !== lineFeed) starts.push(offset + 1);
  }
  return { text, starts };
}

/** The line and column of an offset; an offset outside the text counts as its nearest end. */
export function positionAt(index: LineIndex, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, index.text.length));
  let low = 0;
  let high = index.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((index.starts[middle] ?? 0) <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: Math.max(0, inside - (index.starts[low] ?? 0)) + 1 };
}

/** The offset of a line and column; a place outside the text counts as the nearest one inside. */
export function offsetAt(index: LineIndex, line: number, column: number): number {
  const { start, end } = lineRange(index, line);
  return Math.max(start, Math.min(start + column - 1, end));
}

/** Where a line begins and where it ends without its line break; a line outside the text counts as the nearest. */
export function lineRange(index: LineIndex, line: number): { readonly start: number; readonly end: number } {
  const at = Math.max(0, Math.min(line, index.starts.length) - 1);
  const start = index.starts[at] ?? 0;
  let end = index.starts[at + 1] ?? index.text.length;
  if (at + 1 < index.starts.length) {
    if (index.text.charCodeAt(end - 1) === lineFeed) end -= 1;
    if (end > start && index.text.charCodeAt(end - 1) === carriageReturn) end -= 1;
  }
  return { start: Math.min(start, index.text.length), end: Math.max(Math.min(start, index.text.length), end) };
}
