/** Whom a row names: one column, several together, or the row itself by its line in the file. */
import type { DataCell } from '@kaohe/ir';
import { isMissingMark } from './cell-value.js';
import type { Layout } from './match.js';
import { cellAt, type Row, rowSpan, type Table } from './table.js';

/** Persons by the comparable name of their account. */
export type Accounts = ReadonlyMap<string, string>;

/** People are the same when their names differ only in width: `青柠：小美` and `青柠:小美`. */
export function personKey(person: string): string {
  if (sameInEveryForm.test(person)) return person;
  return person.normalize('NFKC').replace(/[\u200B-\u200F\u2060\uFEFF]/g, '');
}

/** ASCII and the common Chinese letters stand for themselves alone. */
const sameInEveryForm = /^[ -~\u4E00-\u9FFF]*$/;

/** What the row says it is about, as a cell; undefined where it does not say. */
export function whoIn({ table, who }: Layout, row: Row, lineOf: (row: Row) => string): DataCell | undefined {
  if (who === undefined) return undefined;
  if (who.kind === 'account') return named(cellAt(table, row, who.column.index));
  if (who.kind === 'row') return { text: lineOf(row), span: rowSpan(table, row) };
  const cells = who.columns.flatMap(({ index }) => cellAt(table, row, index) ?? []);
  const [first] = cells;
  if (first === undefined || cells.length < who.columns.length) return undefined;
  if (cells.some(({ text }) => isMissingMark(text))) return undefined;
  return { text: cells.map(({ text }) => text).join(' '), span: first.span };
}

function named(cell: DataCell | undefined): DataCell | undefined {
  return cell === undefined || isMissingMark(cell.text) ? undefined : cell;
}

/** Names rows by their lines, in front of them the file's name where rows of several files count. Ask in the order of the file. */
export function lineNames(table: Table, withFile: boolean): (row: Row) => string {
  const { name, text } = table.source;
  const file = (name.split(/[/\\]/).at(-1) ?? name).replace(/\.[A-Za-z]{1,5}$/, '');
  let line = 1;
  let at = 0;
  return (row) => {
    const start = row[0] ?? 0;
    for (; at < start; at += 1) if (text[at] === '\n') line += 1;
    return withFile ? `${file}:${line}` : `${line}`;
  };
}
