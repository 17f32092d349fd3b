/** Tables to records: the second half of reading data, when one knows which columns the rules want. */
import { type Diagnostic, diagnose, nearest, type Outcome } from '@kaohe/diagnostics';
import type { Input, KeyGrain, Records, RuleSet } from '@kaohe/ir';
import type { Calendar } from '@kaohe/quantity';
import { type AccountSaid, accountsIn, isAccountList } from './accounts.js';
import { idleHeadings } from './dictionary.js';
import { type Fact, factsOf, type TableFacts, type TablePeriod } from './facts.js';
import { periodOfFileName, periodOfText } from './file-period.js';
import { guesses, idleColumns } from './guess.js';
import { comparable } from './heading.js';
import { recordsOf } from './join.js';
import { type KnownHeadings, knownHeadings } from './known-headings.js';
import type { Mappings } from './mapping.js';
import { type Layout, layoutOf } from './match.js';
import { type Names, namedRows } from './named-rows.js';
import { mixedAttributions, unsettled } from './provenance.js';
import { type Recognition, recognitionOf } from './recognition.js';
import { noReports, type Reports, report } from './reports.js';
import { rowSpan, type Table } from './table.js';
import { type Accounts, lineNames, personKey } from './who.js';

export interface RecordsOptions {
  /** The period of files that do not tell theirs. */
  readonly period?: string | undefined;
  /** What a person said about columns. */
  readonly mappings?: Mappings | undefined;
  /** Whether files that count sales by different rules may be joined; or by which of them. */
  readonly mixedAttribution?: boolean | readonly string[] | undefined;
  /** Whose accounts are, beside what files say. */
  readonly accounts?: readonly AccountSaid[] | undefined;
  /** Files of different shops, as `shopOfFile` names them: what they say of a person comes together. */
  readonly shops?: readonly string[] | undefined;
  /** The day of the export of files that do not tell theirs. */
  readonly exported?: string | undefined;
}

/** The records, what was found wrong, and what was recognised in each file. */
export interface ReadRecords extends Outcome<Records> {
  readonly recognition: readonly Recognition[];
  /** Under which names people stand in them. */
  readonly names: Names;
}

/** Matches the columns of the tables with the inputs of the rules and joins their rows. */
export function recordsFromTables(
  tables: readonly Table[],
  ruleSet: RuleSet,
  options: RecordsOptions = {},
): ReadRecords {
  const known = knownHeadings(ruleSet);
  const reports = noReports();
  const layouts: Layout[] = [];
  for (const table of tables) {
    const layout = layoutOf(table, known, options.mappings);
    if (layout.value) layouts.push(layout.value);
    report(reports, ...(isOneOfSeveral(table, tables) ? layout.diagnostics.map(asSkippedSheet) : layout.diagnostics));
  }
  report(reports, ...workbooksUnknown(tables, layouts));
  const accounts = accountsIn(layouts, options.accounts ?? [], reports);
  const telling = layouts.filter((layout) => !isAccountList(layout));
  report(reports, ...telling.flatMap((layout) => withoutPerson(layout, ruleSet)));
  const read = readFacts(telling, known, ruleSet, options, accounts, reports);
  const { mixedAttribution } = options;
  const agreed = typeof mixedAttribution === 'object' ? mixedAttribution : [];
  if (mixedAttribution !== true) report(reports, ...mixedAttributions(telling, agreed));
  const calendar: Calendar = { kind: ruleSet.periodKind, startDay: ruleSet.periodStart };
  for (const { layout, period } of read)
    report(reports, ...unsettled(layout, period.period, calendar, options.exported));
  const missing = missingInputs(read, ruleSet);
  report(reports, ...missingColumns(read, missing), ...unknownColumns(read, known));
  const guessed = guesses(telling, missing).filter(({ args }) => nearest(`${args.column}`, known.names) !== args.name);
  report(reports, ...guessed, ...unknownMappings(options.mappings, known));
  report(reports, ...onlyInRecords(read));
  const records = recordsOf(
    read.flatMap(({ facts, teams }) => [...facts.value, ...teams]),
    known.units,
  );
  report(reports, ...records.diagnostics);
  return {
    value: records.value,
    diagnostics: reports.found,
    recognition: read.map(({ layout, period, facts }) => recognitionOf(layout, period, facts)),
    names: { rows: namedRows(read.flatMap(({ facts }) => facts.value)), accounts },
  };
}

function isOneOfSeveral(table: Table, tables: readonly Table[]): boolean {
  return tables.some((other) => other !== table && other.file === table.file);
}

/** A workbook may hold more than the rules need: a sheet without known headings is left out, and told. */
function asSkippedSheet(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.code !== 'data/header-missing') return diagnostic;
  const sheet = diagnostic.span.file.slice(diagnostic.span.file.lastIndexOf('#') + 1);
  return diagnose('data/sheet-skipped', diagnostic.span, { sheet, reason: 'no-headings' });
}

/** Workbooks of several sheets of which none has a known heading. */
function workbooksUnknown(tables: readonly Table[], layouts: readonly Layout[]): readonly Diagnostic[] {
  const known = new Set(layouts.map(({ table }) => table.file));
  const unknown = tables.filter((table) => !known.has(table.file) && isOneOfSeveral(table, tables));
  const firsts = unknown.filter((table, index) => unknown.findIndex(({ file }) => file === table.file) === index);
  return firsts.map((table) => diagnose('data/header-missing', rowSpan(table, table.rows[0]), {}));
}

/** People of records whom no other file knows; where there are no other files, records are how people are known. */
function onlyInRecords(read: readonly ReadLayout[]): readonly Diagnostic[] {
  const facts = read.flatMap(({ facts: { value } }) => value);
  if (!facts.some(({ record }) => record !== undefined)) return [];
  const peopled = facts.filter(({ record, person }) => record === undefined && person !== undefined);
  const known = new Set(peopled.map(({ person = '' }) => personKey(person)));
  if (known.size === 0) return [];
  const told = new Map<string, Diagnostic>();
  for (const { person, record, origin } of facts) {
    if (record === undefined || person === undefined || known.has(personKey(person)) || told.has(personKey(person)))
      continue;
    told.set(personKey(person), diagnose('data/person-only-in-records', origin, { who: person, table: record.table }));
  }
  return [...told.values()];
}

interface ReadLayout {
  readonly layout: Layout;
  readonly period: TablePeriod;
  readonly facts: TableFacts;
  /** Teams of a file without period hold in every period, even where its values are of one. */
  readonly teams: readonly Fact[];
}

function readFacts(
  layouts: readonly Layout[],
  known: KnownHeadings,
  { periodKind, periodStart }: RuleSet,
  options: RecordsOptions,
  accounts: Accounts,
  reports: Reports,
): readonly ReadLayout[] {
  const calendar: Calendar = { kind: periodKind, startDay: periodStart };
  const own = layouts.map((layout) => ownPeriod(layout, calendar));
  const shops = new Set(options.shops);
  const withFiles = layouts.filter(({ who }) => who?.kind === 'row').length > 1;
  const hasPeriods = own.some((period) => period !== undefined);
  return layouts.flatMap((layout, index): readonly ReadLayout[] => {
    const period = own[index] ?? askedPeriod(options.period, calendar);
    if (period.source === 'every' && (!hasPeriods || layout.records !== undefined)) {
      report(reports, diagnose('data/period-missing', layout.span, {}));
      return [];
    }
    const lineOf = lineNames(layout.table, withFiles);
    const facts = factsOf(layout, period, { known, calendar, lineOf, accounts, shops });
    report(reports, ...facts.diagnostics);
    const teams =
      period.source === 'option' ? facts.value.map((fact) => ({ ...fact, period: undefined, entries: [] })) : [];
    return [{ layout, period, facts, teams }];
  });
}

/** Where the rows of a table have their period from. */
export function periodOfTable(layout: Layout, calendar: Calendar, asked: string | undefined): TablePeriod {
  return ownPeriod(layout, calendar) ?? askedPeriod(asked, calendar);
}

function askedPeriod(asked: string | undefined, calendar: Calendar): TablePeriod {
  const period = asked === undefined ? undefined : periodOfText(asked, calendar);
  return { source: period === undefined ? 'every' : 'option', period };
}

function ownPeriod(layout: Layout, calendar: Calendar): TablePeriod | undefined {
  const { file, sheet } = layout.table;
  const ofSheet = sheet && periodOfFileName(sheet.name, calendar);
  const period = ofSheet ?? periodOfFileName(file, calendar);
  if (layout.roles.has('period')) return { source: 'column', period };
  return period === undefined ? undefined : { source: 'file-name', period };
}

/** Values of people in a file that names no people can be nobody's. */
function withoutPerson(
  { who, roles, inputs, columns, span }: Layout,
  { subject, identity }: RuleSet,
): readonly Diagnostic[] {
  if (who) return [];
  const keys = new Set(inputs.flatMap(({ input: { grain } }) => (isKeyed(grain) ? grain.keys : [])));
  const isUseful = inputs.some(
    ({ input: { grain } }) => isKeyed(grain) || grain === 'everyone' || (grain === 'team' && roles.has('team')),
  );
  const isLost = inputs.some(({ input }) => input.grain === 'person' && !keys.has(input.id));
  if (isUseful && !isLost) return [];
  const name = identity?.kind === 'columns' ? identity.headings.join(', ') : subject;
  return [diagnose('data/column-missing', span, { name, columns: headingsOf(columns) })];
}

function isKeyed(grain: Input['grain']): grain is KeyGrain {
  return typeof grain === 'object' && grain.kind === 'keys';
}

/** Inputs that must be there and are in no file. */
function missingInputs(read: readonly ReadLayout[], { inputs }: RuleSet): readonly Input[] {
  const given = new Set(
    read.flatMap(({ layout, facts }) => [...layout.inputs, ...facts.lifted].map(({ input }) => input.id)),
  );
  return read.length === 0 ? [] : inputs.filter((input) => isRequired(input) && !given.has(input.id));
}

function missingColumns(read: readonly ReadLayout[], missing: readonly Input[]): readonly Diagnostic[] {
  const [first] = read;
  if (!first) return [];
  const columns = headingsOf(read.flatMap(({ layout }) => layout.columns));
  return missing.map((input) =>
    diagnose('data/column-missing', first.layout.span, { name: input.id, columns }, { related: [input.origin] }),
  );
}

/** What was said of columns with names that the rules do not have. */
function unknownMappings(mappings: Mappings | undefined, known: KnownHeadings): readonly Diagnostic[] {
  const said = mappings?.columns ?? [];
  return said.flatMap(({ column, input }) => {
    if (input === undefined || known.inputById.has(input)) return [];
    const suggestion = nearest(input, [...known.inputById.keys()]) ?? '';
    return [diagnose('data/mapping-unknown', { file: '', start: 0, end: 0 }, { column, name: input, suggestion })];
  });
}

function isRequired({ optional, fallback }: Input): boolean {
  return !optional && fallback === undefined;
}

const mostHeadings = 60;

function headingsOf(columns: Layout['columns']): string {
  const texts = [...new Set(columns.map(({ cell }) => cell.text.slice(0, 40)))];
  return [...texts.slice(0, mostHeadings), ...(texts.length > mostHeadings ? ['…'] : [])].join('、');
}

const idle: ReadonlySet<string> = new Set(idleHeadings.map(comparable));

/** One hint per heading: twelve monthly files have the same ones. */
function unknownColumns(read: readonly ReadLayout[], known: KnownHeadings): readonly Diagnostic[] {
  const told = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const lifted = new Set(read.flatMap(({ facts }) => facts.lifted.map(({ heading }) => heading)));
  for (const { layout } of read) {
    for (const { cell, heading } of idleColumns(layout)) {
      if (lifted.has(cell.text) || told.has(heading.full) || idle.has(heading.full)) continue;
      told.add(heading.full);
      const suggestion = nearest(cell.text, known.names) ?? '';
      diagnostics.push(diagnose('data/column-unknown', cell.span, { column: cell.text.slice(0, 80), suggestion }));
    }
  }
  return diagnostics;
}
