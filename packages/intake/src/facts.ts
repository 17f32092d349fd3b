/** Reads the rows of one table as facts: what is said of which person, team or everyone, in which period. */
import { type Diagnostic, diagnose, type Outcome, type Span } from '@kaohe/diagnostics';
import type { DataCell, Input } from '@kaohe/ir';
import { isMissingMark, withUnit } from './cell-value.js';
import { type DayOrder, dayOrderOf, periodOfDate } from './day-order.js';
import { hitsOf, type KnownHeadings, type Role } from './known-headings.js';
import type { Layout } from './match.js';
import { noReports, type Reports, report } from './reports.js';
import { isSummaryLabel, liftedName } from './summary-rows.js';
import { cellAt, cellCount, type Row, rowSpan } from './table.js';
import { whoIn } from './who.js';

/** One value for one input. */
export interface Entry {
  readonly input: Input;
  readonly cell: DataCell;
}

/** What one row says. */
export interface Fact {
  /** Undefined for rows about a team or everyone. */
  readonly person: string | undefined;
  readonly team: string | undefined;
  /** Undefined: of every period that other files know. */
  readonly period: string | undefined;
  readonly entries: readonly Entry[];
  readonly origin: Span;
}

/** Where a table without a period column has its period from. */
export interface TablePeriod {
  readonly source: 'column' | 'file-name' | 'option' | 'every';
  readonly period: string | undefined;
}

export interface TableFacts extends Outcome<readonly Fact[]> {
  /** Rows that are no people: sums, means, repeated headings. */
  readonly skippedRows: number;
  /** Inputs that a summary row gave, by the heading of the column they stood in. */
  readonly lifted: readonly { readonly heading: string; readonly name: string; readonly input: Input }[];
}

type Kind = 'month' | 'quarter' | 'year';

/** The facts of a table. */
export function factsOf(
  layout: Layout,
  tablePeriod: TablePeriod,
  known: KnownHeadings,
  kind: Kind,
  lineOf: (row: Row) => string,
): TableFacts {
  const { table } = layout;
  const facts: Fact[] = [];
  const reports = noReports();
  const lifted = new Map<string, { readonly heading: string; readonly name: string; readonly input: Input }>();
  const seen = new Map<string, Span>();
  const rows = table.rows.slice(layout.header + 1);
  const order = dayOrderOf(rows.flatMap((row) => textIn(layout, row, 'period')?.text ?? []));
  let skippedRows = 0;
  if (rows.length === 0) report(reports, diagnose('data/no-rows', layout.span, {}));
  for (const row of rows) {
    const person = whoIn(layout, row, lineOf);
    const origin = person?.span ?? rowSpan(table, row);
    if (isHeadingAgain(layout, row)) {
      skippedRows += 1;
      continue;
    }
    report(reports, ...raggedness(layout, row));
    const period = periodOf(layout, row, { ...tablePeriod, kind, order }, reports);
    if (person && isSummaryLabel(person.text)) {
      skippedRows += 1;
      report(reports, diagnose('data/summary-row', origin, { label: person.text }));
      const entries = liftedEntries(layout, row, person.text, known, lifted);
      if (entries.length > 0 && period) facts.push({ person: undefined, team: undefined, ...period, entries, origin });
      continue;
    }
    if (layout.who && !person) {
      report(reports, diagnose('data/person-missing', rowSpan(table, row), {}));
      continue;
    }
    if (!period) continue;
    if (person) {
      const key = `${period.period ?? ''}\n${personKey(person.text)}`;
      const before = seen.get(key);
      if (before) {
        const args = { who: person.text, period: period.period ?? '' };
        report(reports, diagnose('data/row-duplicate', origin, args, { related: [before] }));
        continue;
      }
      seen.set(key, origin);
    }
    const team = textIn(layout, row, 'team')?.text;
    facts.push({ person: person?.text, team, ...period, entries: entriesOf(layout, row, known), origin });
  }
  return { value: facts, diagnostics: reports.found, skippedRows, lifted: [...lifted.values()] };
}

/** People are the same when their names differ only in width: `青柠：小美` and `青柠:小美`. */
export function personKey(person: string): string {
  return person.normalize('NFKC').replace(/[\u200B-\u200F\u2060\uFEFF]/g, '');
}

function textIn(layout: Layout, row: Row, role: Role): DataCell | undefined {
  const column = layout.roles.get(role);
  const cell = column && cellAt(layout.table, row, column.index);
  return cell && !isMissingMark(cell.text) ? cell : undefined;
}

/** Sheets put together by hand repeat the heading row. */
function isHeadingAgain(layout: Layout, row: Row): boolean {
  const column = layout.who?.kind === 'row' ? layout.columns[0] : (layout.who?.columns[0] ?? layout.roles.get('team'));
  if (!column) return false;
  const next = layout.columns.find(({ index }) => index !== column.index);
  return [column, ...(next ? [next] : [])].every(
    ({ index, cell }) => cellAt(layout.table, row, index)?.text === cell.text,
  );
}

/** The period of a row; undefined when it cannot be told, which is reported here if the row's own cell is why. */
function periodOf(
  layout: Layout,
  row: Row,
  told: { readonly period: string | undefined; readonly kind: Kind; readonly order: DayOrder },
  reports: Reports,
): { readonly period: string | undefined } | undefined {
  const column = layout.roles.get('period');
  if (!column) return { period: told.period };
  const cell = textIn(layout, row, 'period');
  if (!cell) {
    if (told.period !== undefined) return { period: told.period };
    report(reports, diagnose('data/period-missing', rowSpan(layout.table, row), {}));
    return undefined;
  }
  const period = periodOfDate(cell.text, told.order, told.kind);
  if (period !== undefined) return { period };
  const expected = { month: '2025-03', quarter: '2025-Q1', year: '2025' }[told.kind];
  report(reports, diagnose('data/unreadable', cell.span, { name: column.cell.text, text: cell.text, expected }));
  return undefined;
}

function entriesOf(layout: Layout, row: Row, known: KnownHeadings): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { input, index, heading } of layout.inputs) {
    const cell = cellAt(layout.table, row, index);
    if (cell) entries.push({ input, cell: withUnit(cell, heading.unit, input, known.units) });
  }
  return entries;
}

function liftedEntries(
  layout: Layout,
  row: Row,
  label: string,
  known: KnownHeadings,
  lifted: Map<string, { readonly heading: string; readonly name: string; readonly input: Input }>,
): readonly Entry[] {
  const entries = new Map<Input, Entry>();
  for (const { index, cell: headingCell, heading } of layout.columns) {
    const full = liftedName(label, heading.full);
    const bare = liftedName(label, heading.bare);
    for (const { input } of hitsOf(known, { full, bare, unit: heading.unit })) {
      const cell = cellAt(layout.table, row, index);
      if (input.grain !== 'everyone' || !cell || entries.has(input)) continue;
      entries.set(input, { input, cell: withUnit(cell, heading.unit, input, known.units) });
      lifted.set(`${input.id}\n${index}`, { heading: headingCell.text, name: `${label}.${headingCell.text}`, input });
    }
  }
  return [...entries.values()];
}

function raggedness(layout: Layout, row: Row): readonly Diagnostic[] {
  const header = layout.table.rows[layout.header] ?? [];
  const last = layout.columns.at(-1)?.index ?? 0;
  const found = cellCount(row);
  let isTooLong = false;
  for (let index = cellCount(header); index < found; index += 1) {
    if (cellAt(layout.table, row, index)?.text !== '') isTooLong = true;
  }
  if (found > last && !isTooLong) return [];
  return [diagnose('data/ragged-row', rowSpan(layout.table, row), { expected: last + 1, found })];
}

/** How many different people the facts speak of. */
export function countPeople(facts: readonly Fact[]): number {
  return new Set(facts.flatMap(({ person }) => (person === undefined ? [] : [personKey(person)]))).size;
}
