/** The ranking of one period: who stands where, with scores, grades and pay, and the totals below. */
import type { Language } from '@kaohe/diagnostics';
import type { Value } from '@kaohe/evaluator';
import { type Metric, type Type, within } from '@kaohe/ir';
import {
  compare,
  divide,
  fromCanonical,
  isNegative,
  isZero,
  printShort,
  type Rational,
  rational,
  subtract,
  sum,
  toNumber,
} from '@kaohe/quantity';
import { type SelectedRow, selectedRows, shortText } from '@kaohe/report';
import type { Cell, Difference, RankedRow, Ranking } from '../protocol/snapshot.js';
import { type CellScale, cellOf, levelOf, totalOf } from './cells.js';
import { type CellFor, keptColumn, type MadeColumn } from './kept-cells.js';
import type { Scored } from './session.js';
import { type ShownColumn, shownColumns } from './shown-columns.js';

/** Everyone of the period, best first; people without a total come last, as in the data. */
export function rankingFrom(scored: Scored, period: string, language: Language): Ranking {
  const { ruleSet, dataset, results } = scored;
  const selected = selectedRows(ruleSet, dataset, results, [period]);
  const columns = withoutIdleAwards(scored, shownColumns(ruleSet), selected);
  const before = dataset.periods[dataset.periods.indexOf(period) - 1];
  const known = before !== undefined && dataset.rows.some((row) => row.period === before) ? before : undefined;
  const replacing = ruleSet.metrics.flatMap(({ expression }) =>
    [...within(expression)].flatMap((one) => (one.kind === 'override' ? [one.value] : [])),
  );
  const ranks = new Map<number, number>();
  for (const { rank } of selected) if (rank !== undefined) ranks.set(rank, (ranks.get(rank) ?? 0) + 1);
  const made = columns.map((column) => columnOf(scored, column, { period, before: known, selected, language }));
  const total = columns.find(({ role }) => role === 'total');
  return {
    columns: columns.map(({ id, label, unit, role }) => ({ id, label, unit, role })),
    rows: selected.map(
      ({ index, person, team, rank }): RankedRow => ({
        rank,
        tied: rank !== undefined && (ranks.get(rank) ?? 0) > 1,
        person,
        team,
        adjusted: replacing.some((id) => dataset.column(id)[index]?.kind !== 'none'),
        cells: made.map((column) => column.cells[index] ?? noCell),
        change: total && known !== undefined ? changeOf(scored, total, person, index, known) : undefined,
      }),
    ),
    totals: made.map(({ total }) => total),
    totalsChange: made.map((column) => column.totalsChange),
    before: total === undefined ? undefined : known,
  };
}

const noCell: Cell = { state: 'none', text: '', note: '', level: 0, order: undefined, beneath: '' };

/** An award nobody earns this period would only widen the table. */
function withoutIdleAwards(
  { results }: Scored,
  columns: readonly ShownColumn[],
  rows: readonly SelectedRow[],
): readonly ShownColumn[] {
  const isIdle = (value: Value): boolean => value.kind === 'none' || (value.kind === 'number' && isZero(value.value));
  return columns.filter(
    ({ id, metric }) => metric.role !== 'award' || !rows.every(({ index }) => isIdle(results.value(id, index))),
  );
}

interface Shown {
  readonly period: string;
  /** The period before, to compare with. */
  readonly before: string | undefined;
  readonly selected: readonly SelectedRow[];
  readonly language: Language;
}

/** The column as it was made last, where an edit did not change its values. */
function columnOf(scored: Scored, column: ShownColumn, shown: Shown): MadeColumn {
  const { dataset, results } = scored;
  const { id, role, metric, kpi } = column;
  const { period, before, language } = shown;
  const way = [language, period, before, role, wayOf(metric.type), kpi && wayOf(kpi.type)].join(' ');
  const values = [id, ...(kpi === undefined ? [] : [kpi.id])].map((one) => results.column(one));
  return keptColumn(dataset, id, way, values, (cellFor) => madeColumn(scored, column, shown, cellFor));
}

function madeColumn(
  scored: Scored,
  column: ShownColumn,
  { before, selected, language }: Shown,
  cellFor: CellFor,
): MadeColumn {
  const { results } = scored;
  const { id, kpi } = column;
  const values = selected.map(({ index }) => results.value(id, index));
  const scale = scaleOf(column, values);
  const cells: Cell[] = [];
  for (const [place, { index }] of selected.entries()) {
    const value = values[place] ?? none;
    const below = kpi && results.value(kpi.id, index);
    const level = levelOf(value, scale);
    cells[index] = cellFor(index, { value, below, level }, () => ({
      ...cellOf(value, scale, language),
      level,
      order: orderOf(value, scale),
      beneath: kpi === undefined || below === undefined ? '' : beneath(below, kpi, language),
    }));
  }
  return {
    cells,
    total: totalOf(column, values, language),
    totalsChange: before === undefined ? undefined : totalsChange(scored, column, selected, before),
  };
}

const none: Value = { kind: 'none' };

/** What of a type decides how its values are printed. */
function wayOf(type: Type): string {
  if (type.kind === 'choice') return type.labels.join('|');
  if (type.kind !== 'number') return type.kind;
  const { symbol, scale } = type.unit;
  return `${symbol} ${scale.numerator}/${scale.denominator}`;
}

function beneath(value: Value, { type }: Metric, language: Language): string {
  return value.kind === 'fault' || value.kind === 'none' ? '' : shortText(value, type, language, true, []);
}

/** Only for sorting: numbers by size, words by their place among the labels, which stand best first. */
function orderOf(value: Value, { type }: CellScale): number | undefined {
  if (value.kind === 'number') return toNumber(value.value);
  return value.kind === 'choice' && type.kind === 'choice' ? -type.labels.indexOf(value.label) : undefined;
}

function scaleOf({ role, metric }: ShownColumn, values: readonly Value[]): CellScale {
  let best: Rational | undefined;
  for (const value of values) {
    if (value.kind === 'number' && (best === undefined || compare(value.value, best) > 0)) best = value.value;
  }
  return { type: metric.type, role, best };
}

/** Against the person's own total in the period before. */
function changeOf(
  { dataset, results }: Scored,
  { id, metric }: ShownColumn,
  person: string,
  row: number,
  before: string,
): Difference | undefined {
  const earlier = dataset.rowOf(person, before);
  if (earlier === undefined || metric.type.kind !== 'number') return undefined;
  const [was, now] = [results.value(id, earlier), results.value(id, row)];
  if (was.kind !== 'number' || now.kind !== 'number') return undefined;
  return differenceOf(fromCanonical(subtract(now.value, was.value), metric.type.unit));
}

/** Against the sum or the mean of the period before; undefined where either leaves somebody out. */
function totalsChange(
  { dataset, results }: Scored,
  { id, metric, role }: ShownColumn,
  selected: readonly SelectedRow[],
  before: string,
): Difference | undefined {
  const { type } = metric;
  if (type.kind !== 'number') return undefined;
  const earlier = [...dataset.rows.keys()].filter((row) => dataset.rows[row]?.period === before);
  const [was, now] = [earlier, selected.map(({ index }) => index)].map((rows) => {
    const values = rows.map((row) => results.value(id, row));
    const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
    if (numbers.length === 0 || values.some(({ kind }) => kind === 'fault')) return undefined;
    return role === 'pay' ? sum(numbers) : divide(sum(numbers), rational(numbers.length));
  });
  return was && now && differenceOf(fromCanonical(subtract(now, was), type.unit));
}

function differenceOf(difference: Rational): Difference {
  if (isZero(difference)) return { text: '0', direction: 'same' };
  const text = printShort(difference, 2);
  return isNegative(difference)
    ? { text: text.replace('-', '−'), direction: 'down' }
    : { text: `+${text}`, direction: 'up' };
}
