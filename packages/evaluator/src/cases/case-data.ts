/** The data of one test: a row per person and period and its records, from constants in the rules. */
import { type Diagnostic, type Outcome, outcome, type Span } from '@kaohe/diagnostics';
import { type Case, type Input, type RuleSet, tableOfInput } from '@kaohe/ir';
import { type DataRow, type Dataset, makeDataset } from '../data/dataset.js';
import { outOfRange } from '../data/read-cell.js';
import { missingInput } from '../data/read-column.js';
import { recordSet } from '../data/record-set.js';
import { diagnosticOf } from '../data/results.js';
import { makeFault, sameValue, type Value, valueOfConstant } from '../data/value.js';

/** The period of a test that names none. */
export function defaultPeriod(ruleSet: RuleSet): string {
  switch (ruleSet.periodKind) {
    case 'month':
      return '2000-01';
    case 'quarter':
      return '2000-Q1';
    case 'half':
      return '2000-H1';
    case 'week':
      return '2000-W01';
    case 'year':
      return '2000';
  }
}

/** The data a test gives. Inputs it does not mention are missing; metrics it gives are taken as known. */
export function caseDataset(ruleSet: RuleSet, test: Case): Outcome<Dataset> {
  const people = rowsOf(ruleSet, test);
  const records = recordsOf(ruleSet, test, people);
  const reading: Reading = {
    cohort: ruleSet.cohort,
    inputs: new Map(ruleSet.inputs.map((input) => [input.id, input])),
    all: [...people, ...records],
    diagnostics: [],
  };
  const tables = new Map(
    ruleSet.tables.map(({ id }) => {
      const own = records.filter(({ table }) => table === id);
      return [
        id,
        recordSet({
          ...columnsOf(ruleSet, reading, id, own),
          records: own.map(({ owner, row }) => ({ owner: people.indexOf(owner), origin: row.origin })),
          cellOf: () => undefined,
        }),
      ];
    }),
  );
  const rows = people.map(({ row }) => row);
  const dataset = makeDataset({ rows, ...columnsOf(ruleSet, reading, undefined, people), tables });
  return outcome(dataset, reading.diagnostics);
}

/** What is given for a person, or for one record of a person. */
interface CaseRow {
  readonly row: DataRow;
  readonly values: Map<string, Given>;
}

interface CaseRecord extends CaseRow {
  readonly table: string;
  readonly owner: CaseRow;
}

type Given = Case['given'][number]['values'][number];

function rowsOf(ruleSet: RuleSet, test: Case): readonly CaseRow[] {
  const rows = new Map<string, CaseRow>();
  const usual = defaultPeriod(ruleSet);
  const rowFor = (person: string, period: string, team: string): CaseRow => {
    const key = `${person}\u0000${period}`;
    const found = rows.get(key) ?? { row: { person, team, period, origin: test.origin }, values: new Map() };
    rows.set(key, found);
    return found;
  };
  for (const { person, period, team, table, values } of test.given) {
    if (table !== undefined) continue;
    const row = rowFor(person, period === '' ? usual : period, team);
    for (const value of values) row.values.set(value.id, value);
  }
  for (const { person, period, team, table } of test.given) {
    const isAlone = person === '' && rows.size > 0;
    if (table !== undefined && !isAlone) rowFor(person, period === '' ? usual : period, team);
  }
  if (rows.size === 0) rowFor('', usual, '');
  return [...rows.values()];
}

/** Records that name nobody are those of the only person there is. */
function recordsOf(ruleSet: RuleSet, test: Case, people: readonly CaseRow[]): readonly CaseRecord[] {
  const usual = defaultPeriod(ruleSet);
  return test.given.flatMap(({ person, period, table, values }) => {
    const at = period === '' ? usual : period;
    const owner =
      people.find(({ row }) => row.person === person && row.period === at) ??
      people.find(({ row }) => row.period === at) ??
      people[0];
    if (table === undefined || owner === undefined) return [];
    const row = { ...owner.row, origin: originOf(values) ?? test.origin };
    return [{ table, owner, row, values: new Map(values.map((value) => [value.id, value])) }];
  });
}

function originOf([first]: readonly Given[]): Span | undefined {
  return first?.origin;
}

interface Reading {
  readonly cohort: string | undefined;
  readonly inputs: ReadonlyMap<string, Input>;
  /** Everyone and every record, for what one of them is given and others share. */
  readonly all: readonly (CaseRow | CaseRecord)[];
  readonly diagnostics: Diagnostic[];
}

function columnsOf(
  ruleSet: RuleSet,
  reading: Reading,
  table: string | undefined,
  rows: readonly (CaseRow | CaseRecord)[],
): {
  readonly columns: ReadonlyMap<string, readonly Value[]>;
  readonly assumed: ReadonlyMap<string, readonly (Value | undefined)[]>;
} {
  const own = ruleSet.inputs.filter((input) => tableOfInput(input) === table);
  const columns = new Map(own.map((input) => [input.id, rows.map((row) => inputValue(reading, input, row))]));
  const assumed = new Map<string, readonly (Value | undefined)[]>();
  for (const metric of ruleSet.metrics) {
    const given = rows.map(({ values }) => values.get(metric.id));
    if (metric.table !== table || given.every((one) => one === undefined)) continue;
    assumed.set(
      metric.id,
      given.map((one) => one && valueOfConstant(one.constant)),
    );
  }
  return { columns, assumed };
}

/** The value given, also by another row of the same team, period or keys where the input is about all of it. */
function inputValue(reading: Reading, input: Input, row: CaseRow | CaseRecord): Value {
  const own = row.values.get(input.id);
  if (own) return checked(input, own, row.row, reading.diagnostics);
  const sharing = reading.all.find((other) => other.values.has(input.id) && isShared(reading, input, row, other));
  const shared = sharing?.values.get(input.id);
  if (shared) return valueOfConstant(shared.constant);
  if (input.fallback) return valueOfConstant(input.fallback);
  return missingInput(input, row.row.person, row.row.period, [row.row.origin]);
}

function isShared(reading: Reading, { grain }: Input, row: CaseRow, other: CaseRow): boolean {
  if (row.row.period !== other.row.period) return false;
  if (typeof grain === 'object') {
    if (grain.kind === 'record') return false;
    return grain.keys.every((key) => isSameKey(keyOf(reading, key, row), keyOf(reading, key, other)));
  }
  return grain === 'everyone' || (grain === 'team' && row.row.team === other.row.team);
}

function isSameKey(one: Value, other: Value): boolean {
  return one.kind !== 'fault' && sameValue(one, other);
}

/** The value of a key for a row: its own, or its person's. */
function keyOf(reading: Reading, key: string, row: CaseRow | CaseRecord): Value {
  const input = reading.inputs.get(key);
  if (input === undefined) return { kind: 'text', text: key === reading.cohort ? row.row.team : row.row.person };
  const isOwners = tableOfInput(input) === undefined && 'owner' in row;
  return inputValue(reading, input, isOwners ? row.owner : row);
}

/** A test cannot give what data could not hold. */
function checked(input: Input, given: Given, row: DataRow, diagnostics: Diagnostic[]): Value {
  const value = valueOfConstant(given.constant);
  const refusal = outOfRange(input, value);
  if (!refusal) return value;
  const { person, period } = row;
  const place = { origin: input.origin, cells: [given.origin], person, period };
  const fault = makeFault('data/out-of-range', refusal, place);
  diagnostics.push(diagnosticOf(fault));
  return fault;
}
