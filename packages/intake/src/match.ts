/** Finds the heading row of a table and what each of its columns is: an input, the person, the team, the period. Never by place. */
import { type Diagnostic, diagnose, type Outcome, outcome, type Span } from '@kaohe/diagnostics';
import type { Input } from '@kaohe/ir';
import { type ColumnValues, columnValues } from './column-values.js';
import { type Column, columnsOf, groupedColumns } from './columns.js';
import { type Heading, headingOf } from './heading.js';
import { type Closeness, hitsOf, type KnownHeadings, type Role, roleOf } from './known-headings.js';
import { headerRows } from './limits.js';
import { fingerprintOf, type MappedColumn, type Mappings, mappedColumn, noMappings } from './mapping.js';
import { summaryLabelOf } from './summary-rows.js';
import { cellAt, type Row, rowSpan, type Table } from './table.js';

export interface InputColumn extends Column {
  readonly input: Input;
  readonly how: MatchedBy;
  /** Other columns of the same heading that say the same in every row at hand. */
  readonly twins: readonly Column[];
  readonly values: ColumnValues;
}

/** Why a column is an input: a person said so, the rules call it so, or another platform calls the same figure so. */
export type MatchedBy = 'mapping' | 'name' | 'alias' | 'figure';

/** How sure each of them is, in per cent; content alone never reaches what is needed. */
export const confidences: Readonly<Record<MatchedBy, number>> = { mapping: 100, name: 100, alias: 98, figure: 95 };

/** Whom a row is about: what these columns say together, or the row itself. */
export type Who =
  | { readonly kind: 'columns'; readonly columns: readonly Column[] }
  | { readonly kind: 'row' }
  /** By an account, which another file says is whose. */
  | { readonly kind: 'account'; readonly column: Column };

/** What the columns of a table are. */
export interface Layout {
  readonly table: Table;
  /** The place of the heading row among the rows. */
  readonly header: number;
  readonly columns: readonly Column[];
  readonly inputs: readonly InputColumn[];
  readonly roles: ReadonlyMap<Role, Column>;
  /** How its rows tell whom they are about; undefined where they are about no person. */
  readonly who: Who | undefined;
  /** The table its rows are records of; undefined where they are people, teams or what keys name. */
  readonly records: string | undefined;
  readonly subject: string;
  readonly cohort: string | undefined;
  /** Of its headings, so that what was said of them is found again. */
  readonly fingerprint: string;
  /** Columns that a person said are not to be used. */
  readonly refused: ReadonlySet<number>;
  readonly span: Span;
}

/** The layout of a table, or undefined where no row holds a known heading. */
export function layoutOf(
  table: Table,
  known: KnownHeadings,
  mappings: Mappings = noMappings,
): Outcome<Layout | undefined> {
  const header = headerOf(table, known);
  const row = table.rows[header ?? -1];
  if (header === undefined || row === undefined) {
    return outcome(undefined, [diagnose('data/header-missing', rowSpan(table, table.rows[0]), {})]);
  }
  const columns = groupedColumns(table, header, known);
  const fingerprint = fingerprintOf(columns.map(({ name }) => name));
  const said = new Map(
    columns.flatMap((column) => {
      const mapped = mappedColumn(mappings, fingerprint, column.name);
      // a name that the rules no longer have says nothing of the column
      const isKnown = mapped?.input === undefined || known.inputById.has(mapped.input);
      return mapped && isKnown ? [[column, mapped] as const] : [];
    }),
  );
  const diagnostics: Diagnostic[] = [];
  const claims = claimsOf(columns, known, said);
  const roles = rolesOf(columns, known, diagnostics);
  const named = whoOf(columns, claims, roles, known);
  const who = isKeyOnly(claims, known) ? undefined : named;
  const records = who && recordsIn(claims, known);
  const rows = (): readonly Row[] => peopleRows(table, header, who);
  const inputs = inputsOf(claims, records, table, rows, diagnostics).map((column) => {
    const values = columnValues(
      () => rows().flatMap((one) => cellAt(table, one, column.index) ?? []),
      column.heading,
      column.input,
      known.units,
      said.get(column.column)?.shares,
    );
    diagnostics.push(...values.diagnostics);
    return { ...column.column, input: column.input, how: column.how, twins: column.twins, values };
  });
  const dated = datedBy(records, inputs, known);
  if (dated) roles.set('period', dated);
  const { subject, cohort } = known;
  return outcome(
    {
      table,
      header,
      columns,
      inputs,
      roles,
      who,
      records,
      subject,
      cohort,
      fingerprint,
      refused: new Set([...said].filter(([, { input }]) => input === undefined).map(([{ index }]) => index)),
      span: rowSpan(table, row),
    },
    diagnostics,
  );
}

function whoOf(
  columns: readonly Column[],
  claims: Claims,
  roles: Layout['roles'],
  { identity }: KnownHeadings,
): Who | undefined {
  if (identity === undefined) {
    const column = roles.get('person');
    const account = roles.get('account');
    if (column === undefined && account !== undefined) return { kind: 'account', column: account };
    return column && { kind: 'columns', columns: [column] };
  }
  if (identity.kind === 'row')
    return [...claims.keys()].some(({ grain }) => grain === 'person') ? { kind: 'row' } : undefined;
  const found = identity.headings.flatMap((wanted) => columns.find(({ heading }) => heading.full === wanted) ?? []);
  return found.length === identity.headings.length ? { kind: 'columns', columns: found } : undefined;
}

/** The row with the most known headings among the first ones, the first of equals. */
function headerOf(table: Table, known: KnownHeadings): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [index, row] of table.rows.slice(0, headerRows).entries()) {
    const hits = columnsOf(table, row, known).filter(
      ({ heading }) =>
        hitsOf(known, heading).length > 0 || roleOf(known, heading) !== undefined || namesWho(known, heading),
    ).length;
    if (hits > most) {
      best = index;
      most = hits;
    }
  }
  return best;
}

function namesWho({ identity }: KnownHeadings, heading: Heading): boolean {
  return identity?.kind === 'columns' && identity.headings.includes(heading.full);
}

/** The rows of people: sums and means would tell nothing of how the cells of people are written. */
function peopleRows(table: Table, header: number, who: Who | undefined): readonly Row[] {
  const index =
    who?.kind === 'columns' ? who.columns[0]?.index : who?.kind === 'account' ? who.column.index : undefined;
  return table.rows.slice(header + 1).filter((row) => summaryLabelOf(table, row, index) === undefined);
}

function rolesOf(columns: readonly Column[], known: KnownHeadings, diagnostics: Diagnostic[]): Map<Role, Column> {
  const roles = new Map<Role, { readonly column: Column; readonly place: number }>();
  const twice = new Map<string, Column[]>();
  for (const column of columns) {
    const found = roleOf(known, column.heading);
    if (!found) continue;
    const before = roles.get(found.role);
    if (before && before.place === found.place) twice.set(found.role, [...(twice.get(found.role) ?? []), column]);
    if (!before || found.place < before.place) {
      twice.delete(found.role);
      roles.set(found.role, { column, place: found.place });
    }
  }
  for (const [role, { column }] of roles) {
    const same = twice.get(role);
    if (same) diagnostics.push(ambiguous(column.cell.text, [column, ...same]));
  }
  return new Map([...roles].map(([role, { column }]) => [role, column]));
}

interface Claim {
  readonly column: Column;
  readonly closeness: Closeness | 'mapping';
}

type Claims = ReadonlyMap<Input, readonly Claim[]>;

/** The columns whose headings name each input. What a person said of a column is all there is to say of it. */
function claimsOf(columns: readonly Column[], known: KnownHeadings, said: ReadonlyMap<Column, MappedColumn>): Claims {
  const claims = new Map<Input, Claim[]>();
  const add = (input: Input, claim: Claim): void => {
    claims.set(input, [...(claims.get(input) ?? []), claim]);
  };
  for (const column of columns) {
    const mapped = said.get(column);
    if (mapped !== undefined) {
      const input = known.inputById.get(mapped.input ?? '');
      if (input) add(input, { column, closeness: 'mapping' });
      continue;
    }
    const own = column.isRepeated ? (known.inputs.get(headingOf(column.name, known.units).full) ?? []) : [];
    for (const { input } of own) add(input, { column, closeness: 'mapping' });
    const hits = hitsOf(known, column.heading);
    // a figure of the platforms yields to what the rules themselves call the column
    const isNamed = hits.some(({ closeness }) => closeness < 4);
    for (const { input, closeness } of hits) {
      if (!(isNamed && closeness >= 4) && !own.some((hit) => hit.input === input)) add(input, { column, closeness });
    }
  }
  return claims;
}

/** The table of which a file has all columns that must be there, or more columns than of people: the one with the most. */
function recordsIn(claims: Claims, known: KnownHeadings): string | undefined {
  const inputs = [...claims.keys()];
  const ofPeople = inputs.filter(({ grain }) => typeof grain === 'string').length;
  let best: { readonly id: string; readonly count: number } | undefined;
  for (const { id, needed } of known.tables) {
    const count = inputs.filter((input) => isOfTable(input, id)).length;
    const isWhole = needed.every((input) => claims.has(input));
    if (count > (best?.count ?? 0) && (isWhole || count > ofPeople)) best = { id, count };
  }
  return best?.id;
}

/** Whether an input is a column of the table. */
export function isOfTable({ grain }: Input, table: string): boolean {
  return typeof grain === 'object' && grain.kind === 'record' && grain.table === table;
}

/** The day a record says it was decides its period, whatever else stands beside it. */
function datedBy(
  records: string | undefined,
  inputs: readonly InputColumn[],
  known: KnownHeadings,
): Column | undefined {
  const date = known.tables.find(({ id }) => id === records)?.date;
  return date === undefined ? undefined : inputs.find(({ input }) => input.id === date);
}

interface FoundColumn {
  readonly column: Column;
  readonly index: number;
  readonly heading: Heading;
  readonly input: Input;
  readonly how: MatchedBy;
  readonly twins: readonly Column[];
}

/** One column per input: the surest. Two that are equally sure and differ are an error, and the input gets neither. */
function inputsOf(
  claims: Claims,
  records: string | undefined,
  table: Table,
  rows: () => readonly Row[],
  diagnostics: Diagnostic[],
): readonly FoundColumn[] {
  const found: FoundColumn[] = [];
  const taken = new Set<Column>();
  for (const [input, claim] of claims) {
    const isOther = typeof input.grain === 'object' && input.grain.kind === 'record' && input.grain.table !== records;
    if (isOther && !isKey(input, claims)) continue;
    const surest = Math.min(...claim.map(({ closeness }) => rankOf(closeness)));
    const best = claim.filter(({ closeness }) => rankOf(closeness) === surest).map(({ column }) => column);
    const [column, ...others] = best;
    if (column === undefined) continue;
    if (others.some((other) => !isSameColumn(table, rows, column, other))) diagnostics.push(ambiguous(input.id, best));
    else {
      const { index, heading } = column;
      found.push({ column, index, heading, input, how: matchedBy(surest), twins: others });
    }
    if (records !== undefined && isOfTable(input, records)) taken.add(column);
  }
  // in a file of records a column of theirs is nobody else's, though it may be called the same
  const isFree = ({ input, index }: FoundColumn): boolean =>
    typeof input.grain === 'object' || ![...taken].some((column) => column.index === index);
  return found.filter(isFree);
}

function rankOf(closeness: Claim['closeness']): number {
  return closeness === 'mapping' ? -1 : closeness;
}

function matchedBy(rank: number): MatchedBy {
  if (rank < 0) return 'mapping';
  return rank < 2 ? 'name' : rank < 4 ? 'alias' : 'figure';
}

/** Whether two columns of one heading say the same in every row: then it does not matter which is read. */
function isSameColumn(table: Table, rows: () => readonly Row[], first: Column, second: Column): boolean {
  if (first.heading.full !== second.heading.full) return false;
  return rows().every((row) => cellAt(table, row, first.index)?.text === cellAt(table, row, second.index)?.text);
}

/** Whether people in the file are only keys of something: `客服, 品类, 目标` says nothing of a person but by a product. */
function isKeyOnly(claims: Claims, { subject }: KnownHeadings): boolean {
  const inputs = [...claims.keys()];
  const isByPerson = inputs.some(
    ({ grain }) => typeof grain === 'object' && grain.kind === 'keys' && grain.keys.includes(subject),
  );
  return isByPerson && inputs.every((input) => input.grain !== 'person' || isKey(input, claims));
}

/** Whether something in the file is looked up by this input. */
function isKey({ id }: Input, claims: Claims): boolean {
  return [...claims.keys()].some(
    ({ grain }) => typeof grain === 'object' && grain.kind === 'keys' && grain.keys.includes(id),
  );
}

/** That several columns could be meant by a name. */
export function ambiguous(name: string, columns: readonly Column[]): Diagnostic {
  const [first, ...others] = columns.map(({ cell }) => cell);
  const texts = columns.map((column) => column.name).join('、');
  const place = first?.span ?? { file: '', start: 0, end: 0 };
  return diagnose(
    'data/column-ambiguous',
    place,
    { name, columns: texts },
    { related: others.map(({ span }) => span) },
  );
}
