/** Text with delimiters to rows of cells: quotes, doubled quotes, line breaks in cells, any line ending. Linear in the text. */
import { type Diagnostic, diagnose, type Outcome, outcome, type SourceFile, span } from '@kaohe/diagnostics';
import { longestLine, mostColumns, mostRows } from './limits.js';
import type { Delimiter, Row } from './table.js';

/** The rows of a text. A text over a limit gives no rows: half a table would give wrong results. */
export function rowsOf(source: SourceFile, delimiter: Delimiter): Outcome<readonly Row[]> {
  const { rows, diagnostics } = rowsIn(source, delimiter, true);
  const last = rows[mostRows];
  if (last === undefined) return outcome(rows, diagnostics);
  const place = span(source.name, last[0] ?? 0, last.at(-1) ?? 0);
  return outcome([], [...diagnostics, diagnose('data/too-large', place, { limit: `${mostRows}` })]);
}

/** Rows that end inside a text. */
export interface CutRows extends Outcome<readonly Row[]> {
  readonly rows: readonly Row[];
  /** Where the first row begins of which the text does not show the end. */
  readonly end: number;
  /** Whether a row is over a limit; then there are no rows. */
  readonly isRefused: boolean;
}

/** The rows of a text; where more text follows (`isLast` is false) those whose end is sure. */
export function rowsIn(source: SourceFile, delimiter: Delimiter, isLast: boolean): CutRows {
  const { name, text } = source;
  const separator = delimiter.charCodeAt(0);
  const rows: Row[] = [];
  const diagnostics: Diagnostic[] = [];
  const cut = (end: number): CutRows => ({ value: rows, rows, diagnostics, end, isRefused: false });
  const refused = (diagnostic: Diagnostic): CutRows => {
    const found = [...diagnostics, diagnostic];
    return { value: [], rows: [], diagnostics: found, end: text.length, isRefused: true };
  };
  let row: number[] = [];
  let rowStart = 0;
  let isBlank = true;
  let openQuotes = 0;
  let at = 0;
  while (at < text.length) {
    const start = at;
    if (text.charCodeAt(at) === quote) {
      const close = closingQuote(text, at);
      if (close === undefined) {
        if (!isLast && text.length < at + longestLine) break;
        // read on as if the quote were a letter: the other rows are still worth checking
        diagnostics.push(diagnose('data/quote-open', span(name, at, at + 1), {}));
        openQuotes += 1;
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
      return refused(diagnose('data/table-too-wide', span(name, start, at), { limit: String(mostColumns) }));
    }
    if (end === separator) {
      at += 1;
      // a delimiter at the very end is followed by one more, empty, cell
      if (at < text.length) continue;
      row.push(at, at);
    }
    if (at - rowStart > longestLine) {
      return refused(diagnose('data/line-too-long', span(name, rowStart, rowStart + 1), { limit: '1 MiB' }));
    }
    // the character behind a line break may belong to it
    if (!isLast && at + 1 >= text.length) break;
    if (!isBlank) rows.push(row);
    if (isLast && rows.length > mostRows) break;
    at += end === carriageReturn && text.charCodeAt(at + 1) === lineFeed ? 2 : 1;
    row = [];
    rowStart = at;
    isBlank = true;
    openQuotes = 0;
  }
  if (!isLast) diagnostics.length -= openQuotes;
  return cut(isLast ? text.length : rowStart);
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
