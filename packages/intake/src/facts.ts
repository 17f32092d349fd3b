/** Reads the rows of one table as facts: what is said of which person, team or everyone, in which period. */
import { type Diagnostic, diagnose, type Outcome, type Span } from '@kaohe/diagnostics';
import type { DataCell, Input } from '@kaohe/ir';
import type { Calendar, PeriodKind } from '@kaohe/quantity';
import { isMissingMark } from './cell-value.js';
import { columnValues } from './column-values.js';
import { type DayOrder, dayOrderOf, periodOfDate } from './day-order.js';
import { figureNamed } from './further-headings.js';
import { hitsOf, type KnownHeadings, type Role } from './known-headings.js';
import { isOfTable, type Layout } from './match.js';
import { noReports, type Reports, report } from './reports.js';
import { type AccountReading, whoseRows } from './row-account.js';
import { liftedName, summaryLabelOf } from './summary-rows.js';
import { cellAt, cellCount, type Row, rowSpan, textAt } from './table.js';
import { personKey } from './who.js';

/** One value for one input. */
export interface Entry {
  readonly input: Input;
  readonly cell: DataCell;
  /** The account the cell is of, where rows are of accounts. */
  readonly account?: AccountCell | undefined;
}

/** A cell of an account, and how it comes together with those of other accounts of the person. */
export interface AccountCell {
  readonly account: string;
  readonly joined: 'sum' | 'never' | { readonly by: string; readonly weight: DataCell };
}

/** What one row says. */
export interface Fact {
  /** Undefined for rows about a team or everyone. */
  readonly person: string | undefined;
  /** The name that stands in the row, where the person has another one. */
  readonly nick?: string | undefined;
  readonly team: string | undefined;
  /** Undefined: of every period that other files know. */
  readonly period: string | undefined;
  readonly entries: readonly Entry[];
  /** The table the row is a record of, and what it says of it. */
  readonly record: { readonly table: string; readonly entries: readonly Entry[] } | undefined;
  /** What the row says of what its keys name. */
  readonly keyed: KeyedFact | undefined;
  readonly origin: Span;
}

export interface KeyedFact {
  readonly keys: ReadonlyMap<string, DataCell>;
  readonly entries: readonly Entry[];
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

/** What rows are read with. */
export interface FactReading extends AccountReading {
  readonly calendar: Calendar;
  /** What is known of the whole file, where only some of its rows are at hand. */
  readonly whole?: WholeFile | undefined;
}

/** What every row of a file has a part in. */
export interface WholeFile {
  readonly order: DayOrder;
  readonly seen: SeenRows;
}

/** Where a row stood that said of whom and when it is. */
export interface SeenRows {
  readonly get: (key: string) => Span | undefined;
  readonly set: (key: string, place: Span) => unknown;
}

/** The facts of a table. */
export function factsOf(layout: Layout, tablePeriod: TablePeriod, reading: FactReading): TableFacts {
  const { table } = layout;
  const facts: Fact[] = [];
  const reports = noReports();
  const lifted = new Map<string, { readonly heading: string; readonly name: string; readonly input: Input }>();
  const skipped = { rows: 0 };
  if (table.rows.length <= layout.header + 1) report(reports, diagnose('data/no-rows', layout.span, {}));
  for (const telling of tellingRows(layout, tablePeriod, reading, reports, skipped)) {
    const { row, label, person, account, nick, period, origin } = telling;
    if (label) {
      const entries = liftedEntries(layout, row, label.text, reading.known, lifted);
      if (entries.length > 0)
        facts.push({ ...nothingMore, person: undefined, team: undefined, period, entries, origin });
      continue;
    }
    const said = saidBy(layout, row, account);
    facts.push({ person: person?.text, nick, team: teamIn(layout, row), period, ...said, origin });
  }
  return { value: facts, diagnostics: reports.found, skippedRows: skipped.rows, lifted: [...lifted.values()] };
}

/** A row that says something, and of what. */
export interface TellingRow {
  readonly row: Row;
  /** The label of a sum or mean. */
  readonly label: DataCell | undefined;
  readonly person: DataCell | undefined;
  /** Of which account of the person the row is, where there are such. */
  readonly account: string | undefined;
  readonly nick: string | undefined;
  readonly period: string | undefined;
  readonly origin: Span;
}

/** The rows that say something; why the others do not is reported. */
export function* tellingRows(
  layout: Layout,
  tablePeriod: TablePeriod,
  reading: FactReading,
  reports: Reports,
  skipped: { rows: number },
): Generator<TellingRow, undefined> {
  const { table } = layout;
  const { calendar, whole } = reading;
  const whoseOf = whoseRows(layout, reading);
  const rows = table.rows.slice(layout.header + 1);
  const order = whole?.order ?? dayOrderOf(rows.flatMap((row) => periodText(layout, row) ?? []));
  const seen = whole?.seen ?? new Map<string, Span>();
  const told: ToldPeriod = { period: tablePeriod.period, calendar, order, known: new Map() };
  const isHeadingAgain = headingsAgain(layout);
  const isCombined = layout.inputs.some(({ input }) => input.combine !== undefined);
  for (const row of rows) {
    const { said, person, account, nick } = whoseOf(row);
    const origin = said?.span ?? rowSpan(table, row);
    if (isHeadingAgain(row)) {
      skipped.rows += 1;
      continue;
    }
    report(reports, ...raggedness(layout, row));
    const period = periodOf(layout, row, told, reports);
    const label = labelIn(layout, row);
    if (label) {
      skipped.rows += 1;
      report(reports, diagnose('data/summary-row', label.span, { label: label.text }));
      if (period) yield { row, label, person: undefined, account: undefined, nick: undefined, ...period, origin };
      continue;
    }
    if (said && !person) {
      report(reports, diagnose('data/account-unknown', origin, { account: said.text }));
      continue;
    }
    if (layout.who && !person) {
      report(reports, diagnose('data/person-missing', rowSpan(table, row), {}));
      continue;
    }
    if (!period) continue;
    if (person && layout.records === undefined && !isCombined) {
      const key = `${period.period ?? ''}\n${personKey(person.text)}\n${personKey(account ?? '')}`;
      const before = seen.get(key);
      if (before) {
        const args = { who: person.text, period: period.period ?? '' };
        report(reports, diagnose('data/row-duplicate', origin, args, { related: [before] }));
        continue;
      }
      seen.set(key, origin);
    }
    yield { row, label: undefined, person, account, nick, ...period, origin };
  }
}

/** The label of a row that is a sum or a mean. */
export function labelIn(layout: Layout, row: Row): DataCell | undefined {
  if (layout.who?.kind === 'row') return undefined;
  return summaryLabelOf(layout.table, row, namingColumn(layout)?.index);
}

/** What a row says of its period, before it is known to be one. */
export function periodText(layout: Layout, row: Row): string | undefined {
  return textIn(layout, row, 'period');
}

/** The team a row names. */
export function teamIn(layout: Layout, row: Row): string | undefined {
  return textIn(layout, row, 'team');
}

const nothingMore = { record: undefined, keyed: undefined } as const;

/** The cells of a row, by what they are about. */
function saidBy(layout: Layout, row: Row, account: string | undefined): Pick<Fact, 'entries' | 'record' | 'keyed'> {
  const all = entriesOf(layout, row, account);
  if (layout.records === undefined && all.every(({ input }) => typeof input.grain === 'string'))
    return { entries: all, ...nothingMore };
  const isKeyed = ({ input: { grain } }: Entry): boolean => typeof grain === 'object' && grain.kind === 'keys';
  const entries = all.filter(({ input }) => typeof input.grain === 'string');
  const own = all.filter(({ input }) => layout.records !== undefined && isOfTable(input, layout.records));
  const keyed = all.filter(isKeyed);
  return {
    entries,
    record: layout.records === undefined ? undefined : { table: layout.records, entries: own },
    keyed: keyed.length === 0 ? undefined : { keys: keysIn(layout, row, all), entries: keyed },
  };
}

/** Everything in the row that can be a key: inputs by their ids, person and team by what the header calls them. */
function keysIn(layout: Layout, row: Row, entries: readonly Entry[]): ReadonlyMap<string, DataCell> {
  const keys = new Map(entries.map(({ input, cell }) => [input.id, cell]));
  for (const [role, name] of [['person', layout.subject] as const, ['team', layout.cohort] as const]) {
    const cell = cellIn(layout, row, role);
    if (cell && name !== undefined && !keys.has(name)) keys.set(name, cell);
  }
  return keys;
}

function textIn(layout: Layout, row: Row, role: Role): string | undefined {
  const column = layout.roles.get(role);
  const text = column && textAt(layout.table, row, column.index);
  return text === undefined || isMissingMark(text) ? undefined : text;
}

function cellIn(layout: Layout, row: Row, role: Role): DataCell | undefined {
  const column = layout.roles.get(role);
  return column === undefined || textIn(layout, row, role) === undefined
    ? undefined
    : cellAt(layout.table, row, column.index);
}

function namingColumn({ who, columns }: Layout): Layout['columns'][number] | undefined {
  switch (who?.kind) {
    case 'row':
      return columns[0];
    case 'columns':
      return who.columns[0];
    case 'account':
      return who.column;
    case undefined:
      return undefined;
  }
}

/** Tells rows that are the heading row again: sheets put together by hand repeat it. */
function headingsAgain(layout: Layout): (row: Row) => boolean {
  const { table, columns, roles } = layout;
  const column = namingColumn(layout) ?? roles.get('team');
  if (!column) return () => false;
  const next = columns.find(({ index }) => index !== column.index);
  const both = next ? [column, next] : [column];
  return (row) => both.every(({ index, cell }) => textAt(table, row, index) === cell.text);
}

/** How each kind of period is written. */
const examples: Readonly<Record<PeriodKind, string>> = {
  week: '2025-W03',
  month: '2025-03',
  quarter: '2025-Q1',
  half: '2025-H1',
  year: '2025',
};

/** What is known of periods before a row is read. */
interface ToldPeriod {
  readonly period: string | undefined;
  readonly calendar: Calendar;
  readonly order: DayOrder;
  /** The periods of texts that were read before: a column says few different things. */
  readonly known: Map<string, string | undefined>;
}

/** The period of a row; undefined when it cannot be told, which is reported here if the row's own cell is why. */
function periodOf(
  layout: Layout,
  row: Row,
  told: ToldPeriod,
  reports: Reports,
): { readonly period: string | undefined } | undefined {
  const column = layout.roles.get('period');
  if (!column) return { period: told.period };
  const text = textIn(layout, row, 'period');
  if (text === undefined) {
    if (told.period !== undefined) return { period: told.period };
    report(reports, diagnose('data/period-missing', rowSpan(layout.table, row), {}));
    return undefined;
  }
  const { known } = told;
  const period = known.has(text) ? known.get(text) : periodOfDate(text, told.order, told.calendar);
  known.set(text, period);
  if (period !== undefined) return { period };
  const expected = examples[told.calendar.kind];
  const { span } = cellAt(layout.table, row, column.index) ?? layout;
  report(reports, diagnose('data/unreadable', span, { name: column.cell.text, text, expected }));
  return undefined;
}

function entriesOf(layout: Layout, row: Row, account: string | undefined): readonly Entry[] {
  const entries: Entry[] = [];
  for (const { input, index, values } of layout.inputs) {
    const cell = cellAt(layout.table, row, index);
    const read = cell && values.cellOf(cell);
    if (read) entries.push({ input, cell: read, account: accountCell(layout, row, index, account) });
  }
  return entries;
}

/** How the figure of a column comes together over the accounts of a person; undefined where rows are not of accounts. */
function accountCell(layout: Layout, row: Row, index: number, account: string | undefined): AccountCell | undefined {
  if (account === undefined) return undefined;
  const column = layout.columns.find((one) => one.index === index);
  const how = (column && figureNamed(column.cell.text)?.joined) ?? 'never';
  if (typeof how === 'string') return { account, joined: how };
  const counted = layout.columns.find(({ cell }) => figureNamed(cell.text)?.id === how.by);
  const weight = counted && cellAt(layout.table, row, counted.index);
  return { account, joined: counted && weight ? { by: counted.name, weight } : 'never' };
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
      const values = columnValues(() => liftedCells(layout, index), heading, input, known.units, undefined);
      const read = values.cellOf(cell);
      if (!read) continue;
      entries.set(input, { input, cell: read });
      lifted.set(`${input.id}\n${index}`, { heading: headingCell.text, name: `${label}.${headingCell.text}`, input });
    }
  }
  return [...entries.values()];
}

/** All cells of a column: whether `0.98` is a share or a hundredth of one shows in the cells of people. */
function liftedCells({ table, header }: Layout, index: number): readonly DataCell[] {
  return table.rows.slice(header + 1).flatMap((row) => cellAt(table, row, index) ?? []);
}

function raggedness(layout: Layout, row: Row): readonly Diagnostic[] {
  const header = layout.table.rows[layout.header] ?? [];
  const last = layout.columns.at(-1)?.index ?? 0;
  const found = cellCount(row);
  let isTooLong = false;
  for (let index = cellCount(header); index < found; index += 1) {
    if (textAt(layout.table, row, index) !== '') isTooLong = true;
  }
  if (found > last && !isTooLong) return [];
  return [diagnose('data/ragged-row', rowSpan(layout.table, row), { expected: last + 1, found })];
}

/** How many different people the facts speak of. */
export function countPeople(facts: readonly Fact[]): number {
  const people = new Set<string>();
  for (const { person } of facts) if (person !== undefined) people.add(personKey(person));
  return people.size;
}
