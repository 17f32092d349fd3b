/** The beginning of a file of any length: its headings, what its columns are, and everything that is said of the file as a whole. */
import type { Diagnostic } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import type { Calendar } from '@kaohe/quantity';
import { rowsIn } from './csv.js';
import type { Encoding } from './decoding/strict-decoder.js';
import { delimiterOf } from './delimiter.js';
import type { TablePeriod } from './facts.js';
import { type KnownHeadings, knownHeadings } from './known-headings.js';
import { headerRows } from './limits.js';
import { type Layout, layoutOf } from './match.js';
import { periodOfTable, type RecordsOptions, recordsFromTables } from './records-from-tables.js';
import type { Table } from './table.js';

/** What the first rows tell of a file. */
export interface StreamHead {
  readonly name: string;
  readonly encoding: Encoding;
  /** Its heading rows, nothing below them. */
  readonly table: Table;
  readonly layout: Layout;
  readonly period: TablePeriod;
  readonly known: KnownHeadings;
  readonly calendar: Calendar;
}

/** The head of a file, or why there is none; and what is wrong with the file whatever its rows say. */
export interface ReadHead {
  readonly head: StreamHead | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** How much of a file must be at hand to tell its head; `isLast`: it is all of it. */
export function showsHead(text: string, isLast: boolean): boolean {
  return isLast || rowsIn({ name: '', text }, delimiterOf(text), false).rows.length > headerRows;
}

/** The head of a file that begins with this text. */
export function streamHead(
  name: string,
  text: string,
  encoding: Encoding,
  ruleSet: RuleSet,
  options: RecordsOptions,
): ReadHead {
  const delimiter = delimiterOf(text);
  const source = { name, text };
  const rows = rowsIn(source, delimiter, true).rows.slice(0, headerRows);
  const first: Table = { source, file: name, format: 'delimited', sheet: undefined, encoding, delimiter, rows };
  const known = knownHeadings(ruleSet);
  const found = layoutOf(first, known, options.mappings).value;
  if (found === undefined) return { head: undefined, diagnostics: ofWholeFile(first, ruleSet, options) };
  const table = { ...first, rows: rows.slice(0, found.header + 1) };
  const layout = layoutOf(table, known, options.mappings).value ?? found;
  const diagnostics = ofWholeFile(table, ruleSet, options);
  const calendar: Calendar = { kind: ruleSet.periodKind, startDay: ruleSet.periodStart };
  const period = periodOfTable(layout, calendar, options.period);
  if (period.source === 'every') return { head: undefined, diagnostics };
  return { head: { name, encoding, table, layout, period, known, calendar }, diagnostics };
}

/** What the reader of tables says of the headings; that no rows follow is not so. */
function ofWholeFile(table: Table, ruleSet: RuleSet, options: RecordsOptions): readonly Diagnostic[] {
  const { period: _asked, ...plain } = options;
  const read = recordsFromTables([table], ruleSet, plain).diagnostics;
  const isTold = !read.some(({ code }) => code === 'data/period-missing');
  const found = isTold ? read : recordsFromTables([table], ruleSet, options).diagnostics;
  return found.filter(({ code }) => code !== 'data/no-rows');
}
