/** JSON and JSON Lines to rows of cells, each with its place in the text: numbers stay the digits that stand there. */
import { type Diagnostic, diagnose, type Outcome, outcome, type SourceFile, span } from '@kaohe/diagnostics';
import { mostColumns, mostRows } from './limits.js';
import type { Row } from './table.js';

/** Why a JSON text is no table. */
export type JsonProblem = 'syntax' | 'no-list' | 'several-lists' | 'key-twice' | 'too-deep';

const looksLikeJson = /^\s*(?:\[\s*(?:[[{]|\])|\{\s*["}])/;
const deepest = 32;

/** True for texts that can only be meant as JSON. */
export function isJson(text: string): boolean {
  return looksLikeJson.test(text.slice(0, 1000));
}

/** The rows of a list of objects or of lists: the first row holds the headings. */
export function jsonRows(source: SourceFile): Outcome<readonly Row[]> {
  const reader: Reader = { text: source.text, at: 0, lists: [], depth: 0 };
  const problem = readAll(reader);
  const list = reader.lists.filter(({ items }) => items.length > 0);
  const wrong = problem ?? (list.length === 0 ? 'no-list' : list.length > 1 ? 'several-lists' : undefined);
  const fail = (reason: JsonProblem, at: number): Outcome<readonly Row[]> =>
    outcome(
      [],
      [
        diagnose(
          'data/json-unreadable',
          span(source.name, Math.min(at, source.text.length), Math.min(at + 1, source.text.length)),
          { reason },
        ),
      ],
    );
  if (wrong !== undefined) return fail(wrong, reader.at);
  const items = list[0]?.items ?? [];
  const rows = rowsOfItems(items, source.text);
  if (rows === undefined) return fail('key-twice', items[0]?.start ?? 0);
  const diagnostics = limits(rows, source);
  return diagnostics.length > 0 ? outcome([], diagnostics) : outcome(rows, hiddenControls(source));
}

/** A scalar, an object or a list somewhere in the text. */
interface Item {
  readonly start: number;
  readonly end: number;
  /** Keys and values of an object, nested ones included; values only in a list. */
  readonly fields: readonly Field[];
}

interface Field {
  readonly key: Place | undefined;
  readonly value: Place;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface Reader {
  readonly text: string;
  at: number;
  depth: number;
  /** Every list of objects or lists that is not inside such a list. */
  readonly lists: { readonly items: Item[] }[];
}

/** One value, or one a line; what is wrong with them. */
function readAll(reader: Reader): JsonProblem | undefined {
  const lines: Item[] = [];
  skipSpace(reader);
  while (reader.at < reader.text.length) {
    const start = reader.at;
    const isObject = reader.text.charAt(start) === '{';
    const fields: Field[] = [];
    const before = reader.lists.length;
    const problem = isObject ? readObject(reader, fields, false) : readValue(reader, undefined, false);
    if (problem !== undefined) return problem;
    skipSpace(reader);
    const isOnly = lines.length === 0 && reader.at >= reader.text.length;
    // one object that holds a list is the wrapping of a table, not a table of one row
    if (isOnly && reader.lists.length > before) return undefined;
    if (isObject) lines.push({ start, end: reader.at, fields });
  }
  if (lines.length > 0) reader.lists.splice(0, reader.lists.length, { items: lines });
  return undefined;
}

function readValue(reader: Reader, fields: Field[] | undefined, isInRow: boolean): JsonProblem | undefined {
  switch (reader.text.charAt(reader.at)) {
    case '{':
      return readObject(reader, fields ?? [], isInRow);
    case '[':
      return readList(reader, isInRow);
    default:
      return readScalar(reader);
  }
}

function readObject(reader: Reader, fields: Field[], isInRow: boolean): JsonProblem | undefined {
  reader.depth += 1;
  if (reader.depth > deepest) return 'too-deep';
  reader.at += 1;
  skipSpace(reader);
  if (reader.text.charAt(reader.at) === '}') return closed(reader);
  for (;;) {
    const key = { start: reader.at, end: reader.at };
    if (reader.text.charAt(reader.at) !== '"' || readScalar(reader) !== undefined) return 'syntax';
    key.end = reader.at;
    skipSpace(reader);
    if (reader.text.charAt(reader.at) !== ':') return 'syntax';
    reader.at += 1;
    skipSpace(reader);
    const start = reader.at;
    const isNested = reader.text.charAt(start) === '{';
    const problem = readValue(reader, fields, isInRow);
    if (problem !== undefined) return problem;
    // the fields of an object within a row are fields of the row
    if (!isNested) fields.push({ key, value: { start, end: reader.at } });
    const end = separator(reader, '}');
    if (end !== 'more') return end === 'end' ? closed(reader) : end;
  }
}

function readList(reader: Reader, isInRow: boolean): JsonProblem | undefined {
  reader.depth += 1;
  if (reader.depth > deepest) return 'too-deep';
  reader.at += 1;
  skipSpace(reader);
  const items: Item[] = [];
  if (reader.text.charAt(reader.at) === ']') return closed(reader);
  for (;;) {
    const start = reader.at;
    const first = reader.text.charAt(start);
    const fields: Field[] = [];
    const problem = first === '[' && !isInRow ? readRow(reader, fields) : readValue(reader, fields, true);
    if (problem !== undefined) return problem;
    if ((first === '{' || first === '[') && !isInRow) items.push({ start, end: reader.at, fields });
    const end = separator(reader, ']');
    if (end === 'more') continue;
    if (end !== 'end') return end;
    if (items.length > 0) reader.lists.push({ items });
    return closed(reader);
  }
}

/** A list that is a row: its values are its cells. */
function readRow(reader: Reader, fields: Field[]): JsonProblem | undefined {
  reader.depth += 1;
  reader.at += 1;
  skipSpace(reader);
  if (reader.text.charAt(reader.at) === ']') return closed(reader);
  for (;;) {
    const start = reader.at;
    const problem = readValue(reader, undefined, true);
    if (problem !== undefined) return problem;
    fields.push({ key: undefined, value: { start, end: reader.at } });
    const end = separator(reader, ']');
    if (end !== 'more') return end === 'end' ? closed(reader) : end;
  }
}

function closed(reader: Reader): undefined {
  reader.depth -= 1;
  reader.at += 1;
}

function separator(reader: Reader, close: string): 'more' | 'end' | 'syntax' {
  skipSpace(reader);
  const mark = reader.text.charAt(reader.at);
  if (mark === close) return 'end';
  if (mark !== ',') return 'syntax';
  reader.at += 1;
  skipSpace(reader);
  return 'more';
}

const scalar =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function readScalar(reader: Reader): JsonProblem | undefined {
  scalar.lastIndex = reader.at;
  if (!scalar.test(reader.text)) return 'syntax';
  reader.at = scalar.lastIndex;
  return undefined;
}

function skipSpace(reader: Reader): void {
  for (; reader.at < reader.text.length; reader.at += 1) {
    const unit = reader.text.charCodeAt(reader.at);
    if (unit !== 32 && unit !== 10 && unit !== 13 && unit !== 9) return;
  }
}

/** Rows by column, the headings first; undefined where an object says one thing twice. */
function rowsOfItems(items: readonly Item[], text: string): readonly Row[] | undefined {
  const columns = new Map<string, { readonly index: number; readonly place: Place }>();
  const rows: number[][] = [];
  for (const { start, fields } of items) {
    const row: number[] = [];
    for (const { key, value } of fields) {
      if (key === undefined) {
        row.push(value.start, value.end);
        continue;
      }
      const name = text.slice(key.start, key.end);
      const column = columns.get(name) ?? { index: columns.size, place: key };
      columns.set(name, column);
      if ((row[2 * column.index + 1] ?? start) > start) return undefined;
      while (row.length < 2 * column.index + 2) row.push(start, start);
      row[2 * column.index] = value.start;
      row[2 * column.index + 1] = value.end;
    }
    rows.push(row);
  }
  for (const [index, row] of rows.entries()) {
    const start = items[index]?.start ?? 0;
    while (row.length < 2 * columns.size) row.push(start, start);
  }
  const header = [...columns.values()].flatMap(({ place }) => [place.start, place.end]);
  return header.length > 0 ? [header, ...rows] : rows;
}

function limits(rows: readonly Row[], { name, text }: SourceFile): readonly Diagnostic[] {
  const start = span(name, 0, Math.min(1, text.length));
  if (rows.length > mostRows) return [diagnose('data/too-large', start, { limit: `${mostRows}` })];
  const wide = rows.some((row) => row.length / 2 > mostColumns);
  return wide ? [diagnose('data/table-too-wide', start, { limit: `${mostColumns}` })] : [];
}

/** Escapes can write characters that no one types. */
function hiddenControls({ name, text }: SourceFile): readonly Diagnostic[] {
  const found = /\\u00(?:0[0-8bcefBCEF]|1[0-9a-fA-F]|7[fF]|[89][0-9a-fA-F])/.exec(text);
  return found ? [diagnose('data/control-character', span(name, found.index, found.index + 6), {})] : [];
}
