/** Records of text as a dataset of typed columns. A cell that is not fit becomes a fault, and a diagnostic of its own. */
import { type Diagnostic, diagnose, type Outcome, outcome, type Span } from '@kaohe/diagnostics';
import {
  type DataCell,
  type Expression,
  everyExpression,
  type Input,
  type PersonRecord,
  type Records,
  type RuleSet,
  type SharedRecord,
} from '@kaohe/ir';
import type { Unit } from '@kaohe/quantity';
import { type Dataset, makeDataset } from './dataset.js';
import { nameOf, type Reading, readCell, unitOfBareNumbers } from './read-cell.js';
import { diagnosticOf } from './results.js';
import { type Fault, type FaultPlace, makeFault, type Value, valueOfConstant } from './value.js';

/** The data of the records by the inputs of the rule set. Cells without a value give faults and no diagnostics. */
export function readDataset(ruleSet: RuleSet, records: Records): Outcome<Dataset> {
  const shared = sharedCells(records.shared);
  const inputs = new Map(ruleSet.inputs.map((input) => [input.id, input]));
  const sourceAt = (input: Input, record: PersonRecord) => sourceOf(input, record, shared);
  const diagnostics: Diagnostic[] = [];
  const columns = new Map<string, readonly Value[]>();
  for (const input of ruleSet.inputs) {
    const sources = records.persons.map((record) => sourceAt(input, record));
    columns.set(input.id, readColumn(input, sources, diagnostics));
  }
  if (needsTeams(ruleSet)) diagnostics.push(...withoutTeam(records.persons));
  const dataset = makeDataset({
    rows: records.persons.map(({ person, team = '', period, origin }) => ({ person, team, period, origin })),
    columns,
    cellOf: (id, row) => {
      const input = inputs.get(id);
      const record = records.persons[row];
      return input && record && sourceAt(input, record).cell;
    },
  });
  return outcome(dataset, diagnostics);
}

/** Whether anything is shared out or looked up within teams. */
function needsTeams(ruleSet: RuleSet): boolean {
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

/** The cell a value comes from, and whom it is about. */
interface Source {
  readonly cell: DataCell | undefined;
  readonly person: string;
  readonly team: string;
  readonly period: string;
  readonly origin: Span;
}

type SharedCells = ReadonlyMap<string, { readonly cell: DataCell; readonly origin: Span }>;

function sharedCells(records: readonly SharedRecord[]): SharedCells {
  const cells = new Map<string, { readonly cell: DataCell; readonly origin: Span }>();
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

/** A person's own cell, else the one shared by the team or by everyone. */
function sourceOf(input: Input, record: PersonRecord, shared: SharedCells): Source {
  const { period, origin } = record;
  const own = record.cells.get(input.id);
  if (own || input.grain === 'person') return { cell: own, person: record.person, team: '', period, origin };
  const team = input.grain === 'team' ? (record.team ?? '') : undefined;
  const found = shared.get(sharedKey(input.id, team, period));
  return { cell: found?.cell, person: '', team: team ?? '', period, origin: found?.origin ?? origin };
}

const mostRemembered = 20_000;

function readColumn(input: Input, sources: readonly Source[], diagnostics: Diagnostic[]): readonly Value[] {
  const bareUnit = bareUnitOf(input, sources);
  const missing = missingValues(input);
  // equal texts share one value, equal cells one fault: columns are long and say little
  const readings = new Map<string, Reading>();
  const refused = new Map<DataCell, Fault>();
  const valueAtSource = (source: Source): Value => {
    const { cell } = source;
    if (!cell) return missing(source);
    const reading = readings.get(cell.text) ?? readCell(input, cell.text, bareUnit);
    if (readings.size < mostRemembered) readings.set(cell.text, reading);
    switch (reading.kind) {
      case 'value':
        return reading.value;
      case 'missing':
        return missing(source);
      case 'refused': {
        const known = refused.get(cell);
        if (known) return known;
        const { person, period } = source;
        const fault = refusal(reading, { origin: input.origin, cells: [cell.span], person, period });
        refused.set(cell, fault);
        diagnostics.push(diagnosticOf(fault));
        return fault;
      }
    }
  };
  return sources.map(valueAtSource);
}

function refusal(reading: Extract<Reading, { kind: 'refused' }>, place: FaultPlace): Fault {
  switch (reading.code) {
    case 'data/unreadable':
      return makeFault(reading.code, reading.args, place);
    case 'data/unknown-label':
      return makeFault(reading.code, reading.args, place);
    case 'data/out-of-range':
      return makeFault(reading.code, reading.args, place);
    case 'data/control-character':
      return makeFault(reading.code, reading.args, place);
  }
}

function bareUnitOf(input: Input, sources: readonly Source[]): Unit | undefined {
  if (input.type.kind !== 'number') return undefined;
  const texts = sources.flatMap(({ cell }) => (cell ? [cell.text] : []));
  return unitOfBareNumbers(input.type, texts);
}

/** What stands for a missing cell: the input's own fallback, else a fault that names whose cell it is. */
function missingValues(input: Input): (source: Source) => Value {
  const { fallback } = input;
  if (fallback) {
    const value = valueOfConstant(fallback);
    return () => value;
  }
  const faults = new Map<string, Fault>();
  return (source) => {
    // nobody is asked for an optional cell, and all rows of a team miss one and the same cell
    const isOne = input.optional || source.person === '';
    const key = input.optional ? '' : `${source.period}\u0000${source.team}`;
    const known = isOne ? faults.get(key) : undefined;
    if (known) return known;
    const fault = missingFault(input, source);
    if (isOne) faults.set(key, fault);
    return fault;
  };
}

function missingFault(input: Input, source: Source): Fault {
  if (input.optional) return missingInput(input, '', '', []);
  const { person, team, period, cell, origin } = source;
  return missingInput(input, person, period, [cell?.span ?? origin], team);
}

/** The fault of an input without a value; `team` is told where the value is a whole team's. */
export function missingInput(
  input: Input,
  person: string,
  period: string,
  cells: readonly Span[],
  team: string = '',
): Fault {
  const who = person === '' ? team : person;
  return makeFault(
    'data/missing',
    { name: nameOf(input), who, period },
    { origin: input.origin, cells, person, period },
  );
}
