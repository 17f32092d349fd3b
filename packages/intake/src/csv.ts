/** Text with delimiters to rows of cells: quotes, doubled quotes, line breaks in cells, any line ending. Linear in the text. */
import { type Diagnostic, diagnose, type Outcome, outcome, type SourceFile, span } from '@kaohe/diagnostics';
import { longestLine, mostColumns, mostRows } from './limits.js';
import type { Delimiter, Row } from './table.js';

/** The rows of a text. A text over a limit gives no rows: half a table would give wrong results. */
export function rowsOf(source: SourceFile, delimiter: Delimiter): Outcome<readonly Row[]> {
  const { name, text } = source;
  const separator = delimiter.charCodeAt(0);
  const rows: Row[] = [];
  const diagnostics: Diagnostic[] = [];
  let row: number[] = [];
  let rowStart = 0;
  let isBlank = true;
  let at = 0;
  while (at < text.length) {
    const start = at;
    if (text.charCodeAt(at) === quote) {
      const close = closingQuote(text, at);
      if (close === undefined) {
        // read on as if the quote were a letter: the other rows are still worth checking
        diagnostics.push(diagnose('data/quote-open', span(name, at, at + 1), {}));
        at += 1;
      } else {
        at = close + 1;
      }
    }
    at = endOfCell(text, at, separator);
    row.push(start, at);
    if (at > start) isBlank = false;
    const end = text.charCodeAt(at);
    if (cellsOf(row) > mostColumns) {
      const limit = String(mostColumns);
      return outcome([], [...diagnostics, diagnose('data/table-too-wide', span(name, start, at), { limit })]);
    }
    if (end === separator) {
      at += 1;
      // a delimiter at the very end is followed by one more, empty, cell
      if (at < text.length) continue;
      row.push(at, at);
    }
    if (at - rowStart > longestLine) {
      const place = span(name, rowStart, rowStart + 1);
      return outcome([], [...diagnostics, diagnose('data/line-too-long', place, { limit: '1 MiB' })]);
    }
    if (!isBlank) rows.push(row);
    if (rows.length > mostRows) {
      const limit = `${mostRows}`;
      return outcome([], [...diagnostics, diagnose('data/too-large', span(name, rowStart, at), { limit })]);
    }
    at += end === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
    row = [];
    rowStart = at;
    isBlank = true;
  }
  return outcome(rows, diagnostics);
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

function cellsOf(row: Row): number {
  return row.length / 2;
}

/** The quote that closes the one at `open`. A cell cannot be longer than a line may be, so the search ends. */
function closingQuote(text: string, open: number): number | undefined {
  const last = Math.min(text.length, open + longestLine);
  for (let at = open + 1; at < last; at += 1) {
    if (text.charCodeAt(at) !== quote) continue;
    if (text.charCodeAt(at + 1) !== quote) return at;
    at += 1;
  }
  return undefined;
}

function endOfCell(text: string, from: number, separator: number): number {
  let at = from;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    if (unit === separator || unit === lineFeed || unit === carriageReturn) return at;
    at += 1;
  }
  return at;
}
