/** Rows of texts to CSV that spreadsheets open rightly and do not compute. */
import { formulaStart, isGuarded } from './cell-text.js';

/** Put before the CSV so that spreadsheets read it as UTF-8. */
export const byteOrderMark = '\uFEFF';

/**
 * The rows as CSV with CRLF after each. A cell that a spreadsheet would compute (it starts with `=`, `+`, `-`, `@`, their
 * full-width forms, a tab or a line break) gets a leading apostrophe, unless it is a plain number such as `-5.2%` or only
 * dashes, which mark a missing value. Reading takes that apostrophe away again.
 */
export function csvFromRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** Most cells: letters, digits and points begin no formula and end no cell. */
const isCellItself = /^[0-9A-Za-z\u4E00-\u9FFF][0-9A-Za-z\u4E00-\u9FFF.%]*$/;
const plainNumber = /^[+-]?\d[\d,]{0,40}(?:\.\d{1,400})?%?$/;
const onlyDashes = /^-{1,3}$/;
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;

/** A cell as it is written between commas. */
export function csvCell(text: string): string {
  if (isCellItself.test(text)) return text;
  const isSafe = plainNumber.test(text) || onlyDashes.test(text);
  const guarded = !isSafe && (formulaStart.test(text) || isGuarded(text)) ? `'${text}` : text;
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
