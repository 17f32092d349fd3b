/** Results that were closed, as the past of the data at hand: later rules and later data do not change what was paid by. */
import type { Span } from '@kaohe/diagnostics';
import { type RuleSet, type Type, tableOfInput } from '@kaohe/ir';
import { type DataRow, type Dataset, makeDataset } from './dataset.js';
import { missingInput } from './read-column.js';
import { none, type Value } from './value.js';

/** What was closed for a person in a period. */
export interface ClosedRow {
  readonly person: string;
  readonly team: string;
  readonly period: string;
  readonly inputs: ReadonlyMap<string, Value>;
  readonly results: ReadonlyMap<string, Value>;
}

const nowhere: Span = { file: '', start: 0, end: 0 };

/**
 * The data with closed rows: those of people it has are taken as they were closed, others are added behind. What the rules have come to
 * compute since is computed for them, too, from what they were closed with.
 */
export function withClosedRows(ruleSet: RuleSet, dataset: Dataset, closed: readonly ClosedRow[]): Dataset {
  if (closed.length === 0) return dataset;
  const byRow = new Map<number, ClosedRow>();
  const added: ClosedRow[] = [];
  for (const one of closed) {
    const row = dataset.rowOf(one.person, one.period);
    if (row === undefined) added.push(one);
    else byRow.set(row, one);
  }
  const known = dataset.rows.length;
  for (const [place, one] of added.entries()) byRow.set(known + place, one);
  const rows: readonly DataRow[] = [
    ...dataset.rows,
    ...added.map(({ person, team, period }) => ({ person, team, period, origin: nowhere })),
  ];
  const columns = new Map<string, readonly Value[]>();
  for (const input of ruleSet.inputs) {
    if (tableOfInput(input) !== undefined) continue;
    const own = dataset.column(input.id);
    const values = rows.map(
      ({ person, period }, row) =>
        fitting(byRow.get(row)?.inputs.get(input.id), input.type) ??
        own[row] ??
        missingInput(input, person, period, []),
    );
    columns.set(input.id, values);
  }
  const assumed = new Map<string, readonly (Value | undefined)[]>();
  for (const { id, type, table } of ruleSet.metrics) {
    if (table !== undefined) continue;
    const before = dataset.assumed.get(id);
    assumed.set(
      id,
      rows.map((_, row) => fitting(byRow.get(row)?.results.get(id), type) ?? before?.[row]),
    );
  }
  return makeDataset({
    rows,
    columns,
    assumed,
    cellOf: (id, row) => (byRow.has(row) ? undefined : dataset.cellOf(id, row)),
    cellsBehind: (id, row) => (byRow.has(row) ? [] : dataset.cellsBehind(id, row)),
    tables: new Map(ruleSet.tables.map(({ id }) => [id, () => dataset.records(id)])),
  });
}

/** The value, unless the rules have come to mean something of another kind by the name. */
function fitting(value: Value | undefined, type: Type): Value | undefined {
  if (value === undefined || value.kind === 'none' || value.kind === 'fault') return value;
  if (value.kind === 'choice') return type.kind === 'choice' && type.labels.includes(value.label) ? value : undefined;
  const kind = type.kind === 'date' ? 'number' : type.kind;
  return value.kind === kind ? value : undefined;
}

/** A row as it is closed: what the rules were told and what came of it. */
export function closedRow(
  ruleSet: RuleSet,
  dataset: Dataset,
  results: { readonly value: (metricId: string, row: number) => Value },
  row: number,
): ClosedRow {
  const { person = '', team = '', period = '' } = dataset.rows[row] ?? {};
  const inputs = ruleSet.inputs.filter((input) => tableOfInput(input) === undefined);
  const metrics = ruleSet.metrics.filter(({ table }) => table === undefined);
  return {
    person,
    team,
    period,
    inputs: new Map(inputs.map(({ id }) => [id, dataset.column(id)[row] ?? none])),
    results: new Map(metrics.map(({ id }) => [id, results.value(id, row)])),
  };
}
