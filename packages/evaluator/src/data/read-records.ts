/** Records of text as a dataset of typed columns. A cell that is not fit becomes a fault, and a diagnostic of its own. */
import { type Diagnostic, diagnose, type Outcome, outcome, type Span } from '@kaohe/diagnostics';
import {
  type DataCell,
  type Expression,
  everyExpression,
  type Input,
  type KeyGrain,
  type PersonRecord,
  type Records,
  type RuleSet,
  type SharedRecord,
  type TableRecord,
  tableOfInput,
} from '@kaohe/ir';
import { type CellBehind, type DataRow, type Dataset, makeDataset } from './dataset.js';
import { recordsInForce } from './in-force.js';
import { type ColumnReader, columnReader, type Source, type Sources } from './read-column.js';
import { type KeyColumn, type KeyedCells, keyedCells, readKeyedColumn } from './read-keyed.js';
import { recordSet } from './record-set.js';
import type { Value } from './value.js';

/** The data of the records by the inputs of the rule set. Cells without a value give faults and no diagnostics. */
export function readDataset(ruleSet: RuleSet, all: Records): Outcome<Dataset> {
  const { value: records, diagnostics: refused } = recordsInForce(ruleSet, all);
  const diagnostics: Diagnostic[] = [...refused];
  const keyed = keyedCells(ruleSet, records.keyed, diagnostics);
  const shared = sharedCells(records.shared);
  const rows = records.persons.map(({ person, team = '', period, origin }) => ({ person, team, period, origin }));
  const people = readGrain(ruleSet, undefined, keyed, diagnostics, {
    rows,
    sourcesOf: (input) => personSources(input, records.persons, shared),
    outer: () => undefined,
  });
  const places = new Map(rows.map(({ person, period }, row) => [`${period}\u0000${person}`, row]));
  const ownerOf = ({ person, period }: TableRecord): number => places.get(`${period}\u0000${person}`) ?? 0;
  const tables = new Map(
    ruleSet.tables.map(({ id }) => {
      const own = records.tables.filter(({ table }) => table === id);
      const owners = own.map(ownerOf);
      const read = readGrain(ruleSet, id, keyed, diagnostics, {
        rows: own.map(({ origin }, place) => ({ ...(rows[owners[place] ?? 0] ?? noRow), origin })),
        sourcesOf: (input) => recordSources(input, own),
        outer: (input, row) => people.columns.get(input.id)?.[owners[row] ?? 0],
      });
      const parts = {
        ...read,
        records: own.map(({ origin }, place) => ({ owner: owners[place] ?? 0, origin })),
        assumed: new Map(),
      };
      return [id, recordSet(parts)];
    }),
  );
  if (needsTeams(ruleSet)) diagnostics.push(...withoutTeam(records.persons));
  const cellsBehind = (id: string, row: number): readonly CellBehind[] => behind(records.persons[row] ?? nobody, id);
  return outcome(makeDataset({ rows, ...people, cellsBehind, tables }), diagnostics);
}

const origin = { file: '', start: 0, end: 0 };
const noRow: DataRow = { person: '', team: '', period: '', origin };
const nobody: PersonRecord = { ...noRow, cells: new Map(), further: new Map() };
const noRecord: TableRecord = { ...noRow, table: '', cells: new Map() };

/** Rows of one grain before they have values. */
interface Unread {
  readonly rows: readonly DataRow[];
  readonly sourcesOf: (input: Input) => Sources;
  /** What an input of the people around is in a row. */
  readonly outer: (input: Input, row: number) => Value | undefined;
}

interface ReadGrain {
  readonly columns: ReadonlyMap<string, readonly Value[]>;
  readonly cellOf: (id: string, row: number) => DataCell | undefined;
}

/** The inputs of people, or of the records of a table: each behind the keys by which it is looked up. */
function readGrain(
  ruleSet: RuleSet,
  table: string | undefined,
  keyed: KeyedCells,
  diagnostics: Diagnostic[],
  { rows, sourcesOf, outer }: Unread,
): ReadGrain {
  const inputs = new Map(ruleSet.inputs.map((input) => [input.id, input]));
  const columns = new Map<string, readonly Value[]>();
  const cells = new Map<string, CellOfRow>();
  const own = ruleSet.inputs.filter((input) => tableOfInput(input) === table);
  const readers = readCells(
    own.filter((input) => keysOf(input) === undefined),
    rows.length,
    sourcesOf,
  );
  const columnOf = (input: Input): readonly Value[] => {
    const known = columns.get(input.id);
    if (known) return known;
    if (tableOfInput(input) !== table) return rows.flatMap((_, row) => outer(input, row) ?? []);
    const read = readers.get(input) ?? byKeys(input, keysOf(input) ?? []);
    for (const one of read.diagnostics) diagnostics.push(one);
    columns.set(input.id, read.values);
    cells.set(input.id, read.cellAt);
    return read.values;
  };
  const byKeys = (input: Input, keys: readonly string[]): ReadValues => {
    const keyColumns = keys.map((key): KeyColumn => {
      const keyInput = inputs.get(key);
      if (keyInput) return { type: keyInput.type, values: columnOf(keyInput) };
      const textOf = ({ person, team }: DataRow): string => (key === ruleSet.cohort ? team : person);
      return { type: { kind: 'text' }, values: rows.map((row) => ({ kind: 'text', text: textOf(row) })) };
    });
    const found: Diagnostic[] = [];
    const read = readKeyedColumn(keyed, input, rows, keyColumns, found);
    return { values: read.values, cellAt: (row) => read.cells[row], diagnostics: found };
  };
  for (const input of own) columnOf(input);
  return { columns, cellOf: (id, row) => cells.get(id)?.(row) };
}

type CellOfRow = (row: number) => DataCell | undefined;

/** The values of an input, and the cells they are of. */
interface ReadValues {
  readonly values: readonly Value[];
  readonly cellAt: CellOfRow;
  readonly diagnostics: readonly Diagnostic[];
}

/** The keys an input is looked up by, if it has no cells of its own. */
function keysOf({ grain }: Input): KeyGrain['keys'] | undefined {
  return typeof grain === 'object' && grain.kind === 'keys' ? grain.keys : undefined;
}

/** Reads the inputs that have cells of their own, row by row: the cells of a record stand close together in memory. */
function readCells(
  inputs: readonly Input[],
  count: number,
  sourcesOf: (input: Input) => Sources,
): ReadonlyMap<Input, ReadValues> {
  const sources = inputs.map(sourcesOf);
  const readers = inputs.map((input, place) => columnReader(input, sources[place] as Sources));
  for (let row = 0; row < count; row += 1) for (const reader of readers) reader.next();
  return new Map(
    inputs.map((input, place) => {
      const { values, diagnostics } = readers[place] as ColumnReader;
      return [input, { values, diagnostics, cellAt: (sources[place] as Sources).cellAt }];
    }),
  );
}

function recordSources(input: Input, records: readonly TableRecord[]): Sources {
  const recordAt = (row: number): TableRecord => records[row] ?? noRecord;
  return {
    count: records.length,
    cellAt: (row) => recordAt(row).cells.get(input.id),
    hasFurther: () => false,
    sourceAt: (row) => {
      const { person, period, cells, origin: place } = recordAt(row);
      return { cell: cells.get(input.id), further: [], person, team: '', period, origin: place };
    },
  };
}

/** Whether anything is shared out or looked up within teams. */
export function needsTeams(ruleSet: RuleSet): boolean {
  for (const { expression } of everyExpression(ruleSet)) {
    if ((expression.kind === 'quota' || expression.kind === 'pool') && expression.cohort.keys.some(isTeam)) return true;
  }
  return ruleSet.inputs.some((input) => input.grain === 'team');
}

function isTeam({ kind }: Expression): boolean {
  return kind === 'team';
}

/** People of no team would be measured against each other as if they were one. Said once for each person. */
function withoutTeam(persons: readonly PersonRecord[]): readonly Diagnostic[] {
  const found = new Map<string, Diagnostic>();
  for (const { person, team, origin } of persons) {
    if (team === undefined && !found.has(person))
      found.set(person, diagnose('data/team-missing', origin, { who: person }));
  }
  return [...found.values()];
}

interface SharedCell {
  readonly cell: DataCell;
  readonly origin: Span;
}

type SharedCells = ReadonlyMap<string, SharedCell>;

function sharedCells(records: readonly SharedRecord[]): SharedCells {
  const cells = new Map<string, SharedCell>();
  for (const { team, period, cells: own, origin } of records) {
    for (const [id, cell] of own) {
      const key = sharedKey(id, team, period);
      if (!cells.has(key)) cells.set(key, { cell, origin });
    }
  }
  return cells;
}

function sharedKey(id: string, team: string | undefined, period: string): string {
  return [id, period, team === undefined ? 'everyone' : `team ${team}`].join('\u0000');
}

/** The cells of a person that came together in one value. */
function behind({ cells, further, joined, accounts }: PersonRecord, id: string): readonly CellBehind[] {
  const [first, others = []] = [cells.get(id), further.get(id)];
  if (first === undefined || others.length === 0) return [];
  const how = joined?.get(id);
  return [first, ...others].map((cell, place) => ({
    cell,
    account: accounts?.get(id)?.[place],
    weight: how?.kind === 'weighted' ? how.weights[place] : undefined,
  }));
}

/** Each person's own cell, else the one shared by the team or by everyone. */
function personSources(input: Input, persons: readonly PersonRecord[], shared: SharedCells): Sources {
  const { id, grain } = input;
  const personAt = (row: number): PersonRecord => persons[row] ?? nobody;
  return {
    count: persons.length,
    cellAt: (row) => {
      const record = personAt(row);
      return record.cells.get(id) ?? (grain === 'person' ? undefined : sharedWith(input, record, shared)?.cell);
    },
    hasFurther: (row) => {
      const { further, cells } = personAt(row);
      return further.size > 0 && further.has(id) && (grain === 'person' || cells.has(id));
    },
    sourceAt: (row) => sourceOf(input, personAt(row), shared),
  };
}

function sourceOf(input: Input, record: PersonRecord, shared: SharedCells): Source {
  const { period, origin } = record;
  const own = record.cells.get(input.id);
  const further = record.further.get(input.id) ?? [];
  const joined = record.joined?.get(input.id);
  if (own || input.grain === 'person')
    return { cell: own, further, joined, person: record.person, team: '', period, origin };
  const found = sharedWith(input, record, shared);
  const team = input.grain === 'team' ? (record.team ?? '') : '';
  return { cell: found?.cell, further: [], person: '', team, period, origin: found?.origin ?? origin };
}

function sharedWith(
  { id, grain }: Input,
  { team = '', period }: PersonRecord,
  shared: SharedCells,
): SharedCell | undefined {
  return shared.get(sharedKey(id, grain === 'team' ? team : undefined, period));
}
