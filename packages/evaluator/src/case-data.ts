/** The data of one test: a row per person and period, from constants in the rules. */
import { type Diagnostic, type Outcome, outcome } from '@kaohe/diagnostics';
import type { Case, Constant, Input, RuleSet } from '@kaohe/ir';
import { type DataRow, type Dataset, makeDataset } from './data/dataset.js';
import { outOfRange } from './data/read-cell.js';
import { missingInput } from './data/read-records.js';
import { diagnosticOf } from './data/results.js';
import { makeFault, type Value, valueOfConstant } from './data/value.js';

/** The period of a test that names none. */
export function defaultPeriod(ruleSet: RuleSet): string {
  switch (ruleSet.periodKind) {
    case 'month':
      return '2000-01';
    case 'quarter':
      return '2000-Q1';
    case 'year':
      return '2000';
  }
}

/** The data a test gives. Inputs it does not mention are missing; metrics it gives are taken as known. */
export function caseDataset(ruleSet: RuleSet, test: Case): Outcome<Dataset> {
  const rows = rowsOf(ruleSet, test);
  const diagnostics: Diagnostic[] = [];
  const columns = new Map<string, readonly Value[]>();
  for (const input of ruleSet.inputs) {
    columns.set(
      input.id,
      rows.map((row) => inputValue(input, row, rows, diagnostics)),
    );
  }
  const assumed = new Map<string, readonly (Value | undefined)[]>();
  for (const { id } of ruleSet.metrics) {
    const given = rows.map(({ values }) => values.get(id));
    if (given.some((one) => one !== undefined)) {
      assumed.set(
        id,
        given.map((one) => one && valueOfConstant(one.constant)),
      );
    }
  }
  return outcome(makeDataset({ rows: rows.map((row) => row.row), columns, assumed }), diagnostics);
}

interface CaseRow {
  readonly row: DataRow;
  readonly values: Map<string, Given>;
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
  for (const { person, period, team, values } of test.given) {
    const row = rowFor(person, period === '' ? usual : period, team);
    for (const value of values) row.values.set(value.id, value);
  }
  if (rows.size === 0) rowFor('', usual, '');
  return [...rows.values()];
}

/** The value given, also by another row of the same team or period where the input is about all of it. */
function inputValue(input: Input, row: CaseRow, rows: readonly CaseRow[], diagnostics: Diagnostic[]): Value {
  const own = row.values.get(input.id);
  if (own) return checked(input, own, row.row, diagnostics);
  const sharing = rows.find((other) => other.values.has(input.id) && isShared(input, row.row, other.row));
  const shared = sharing?.values.get(input.id);
  if (shared) return valueOfConstant(shared.constant);
  if (input.fallback) return valueOfConstant(input.fallback);
  return missingInput(input, row.row.person, row.row.period, [row.row.origin]);
}

function isShared(input: Input, row: DataRow, other: DataRow): boolean {
  if (input.grain === 'person' || row.period !== other.period) return false;
  return input.grain === 'everyone' || row.team === other.team;
}

/** A test cannot give what data could not hold. */
function checked(input: Input, given: Given, row: DataRow, diagnostics: Diagnostic[]): Value {
  const value = valueOfConstant(given.constant satisfies Constant);
  const refusal = outOfRange(input, value);
  if (!refusal) return value;
  const { person, period } = row;
  const place = { origin: input.origin, cells: [given.origin], person, period };
  const fault = makeFault('data/out-of-range', refusal, place);
  diagnostics.push(diagnosticOf(fault));
  return fault;
}
