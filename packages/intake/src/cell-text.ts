/** What a cell says: without quotes, without the marks that keep spreadsheets from reading it as a formula, without edge spaces. */

/** The text of a cell as it stands in the file. */
export function cellText(raw: string): string {
  return trimmed(unguarded(unquoted(raw)));
}

/** Characters at which a spreadsheet begins to compute; shared with the writer, which guards them by an apostrophe. */
export const formulaStart: RegExp = /^[=+\-@\t\r\n＝＋－＠]/;

function unquoted(raw: string): string {
  if (!raw.startsWith('"')) return raw;
  let close = raw.indexOf('"', 1);
  while (close >= 0 && raw.charCodeAt(close + 1) === quote) close = raw.indexOf('"', close + 2);
  // without a closing quote the opening one is a mere character
  if (close < 0) return raw;
  return raw.slice(1, close).replaceAll('""', '"') + raw.slice(close + 1);
}

const quote = 34;

/** `="0123"` keeps a number's zeros, `'=name` keeps a name from being computed: both say what is inside. */
function unguarded(text: string): string {
  if (text.startsWith('="') && text.endsWith('"') && text.length > 2) return text.slice(2, -1);
  return isGuarded(text) ? text.slice(1) : text;
}

/** True for a text that the writer would have made: apostrophes, then the beginning of a formula. */
export function isGuarded(text: string): boolean {
  let index = 0;
  while (text.charCodeAt(index) === apostrophe) index += 1;
  return index > 0 && formulaStart.test(text.slice(index, index + 1));
}

const apostrophe = 39;

/** The text without spaces, zero-width characters and byte order marks at its ends. A loop: a pattern would be quadratic. */
export function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

function isBlank(unit: number): boolean {
  return (
    unit <= 32 ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    unit === 0x202f ||
    unit === 0x2060 ||
    unit === 0xfeff
  );
}
