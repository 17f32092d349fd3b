/** Changes of tables: edges, open and closed, labels, results, rows taken away, results of neighbors exchanged. */
import {
  type Cell,
  type Expression,
  type Lookup,
  type LookupRow,
  labelsOfExpression,
  printExpression,
  printNumber,
  type Types,
} from '@kaohe/ir';
import type { Bound, Interval, Unit } from '@kaohe/quantity';
import { beside, type Change, isSamePlace, nextConstant, nextLabel } from './change.js';

/** Every change of the table itself. */
export function changesOfLookup(types: Types, lookup: Lookup): readonly Change[] {
  const isLine = lookup.rows.some(isStretch);
  return [
    ...lookup.rows.flatMap((row, place) => [
      ...(isLine ? [] : changesOfCells(types, lookup, row, place)),
      ...changesOfResult(types, lookup, row.result, (result) => withRow(lookup, place, { ...row, result })),
      { form: 'row-deleted' as const, origin: row.origin, was: '', now: '', by: without(lookup, place) },
    ]),
    ...(lookup.otherwise
      ? changesOfResult(types, lookup, lookup.otherwise, (otherwise) => ({ ...lookup, otherwise }))
      : []),
    ...exchanges(lookup),
  ];
}

/** A stretch of a line between two points: its numbers are not written anywhere. */
function isStretch({ result, origin }: LookupRow): boolean {
  return result.kind === 'arithmetic' && isSamePlace(result.origin, origin);
}

function changesOfCells(types: Types, lookup: Lookup, row: LookupRow, place: number): readonly Change[] {
  return row.cells.flatMap((cell, at) => changesOfCell(types, lookup, { row, place, cell, at }));
}

/** A cell and where it stands. */
interface CellPlace {
  readonly row: LookupRow;
  readonly place: number;
  readonly cell: Cell;
  readonly at: number;
}

function changesOfCell(types: Types, lookup: Lookup, { row, place, cell, at }: CellPlace): readonly Change[] {
  const withCell = (changed: Cell): Lookup => withRow(lookup, place, { ...row, cells: row.cells.with(at, changed) });
  switch (cell.kind) {
    case 'interval':
      return changedIntervals(cell.interval, cell.unit).map(
        ({ form, interval }): Change => ({
          form,
          origin: row.origin,
          was: printBand(cell.interval, cell.unit),
          now: printBand(interval, cell.unit),
          by: withCell({ ...cell, interval }),
        }),
      );
    case 'edges':
      return (['low', 'high'] as const).flatMap((side): readonly Change[] => {
        const edge = cell[side];
        if (edge === undefined) return [];
        const sign = (closed: boolean): string =>
          `${side === 'low' ? '>' : '<'}${closed ? '=' : ''} ${printExpression(edge.value)}`;
        const by = withCell({ ...cell, [side]: { ...edge, closed: !edge.closed } });
        return [{ form: 'openness', origin: row.origin, was: sign(edge.closed), now: sign(!edge.closed), by }];
      });
    case 'labels': {
      const subject = lookup.subjects[at];
      const [first = ''] = cell.labels;
      const label = subject && nextLabel(first, labelsOfExpression(types, subject));
      if (label === undefined || cell.labels.includes(label)) return [];
      const labels = cell.labels.with(0, label);
      const by = withCell({ ...cell, labels });
      return [{ form: 'label', origin: row.origin, was: cell.labels.join(', '), now: labels.join(', '), by }];
    }
    case 'any':
      return [];
  }
}

function changedIntervals(
  { low, high }: Interval,
  unit: Unit,
): readonly { readonly form: 'edge' | 'openness'; readonly interval: Interval }[] {
  const bounds = (bound: Bound | undefined): readonly { form: 'edge' | 'openness'; bound: Bound }[] => {
    if (bound === undefined) return [];
    const { less, more } = beside(bound.value, unit);
    return [
      { form: 'edge', bound: { ...bound, value: more } },
      { form: 'edge', bound: { ...bound, value: less } },
      { form: 'openness', bound: { ...bound, closed: !bound.closed } },
    ];
  };
  return [
    ...bounds(low).map(({ form, bound }) => ({ form, interval: { low: bound, high } })),
    ...bounds(high).map(({ form, bound }) => ({ form, interval: { low, high: bound } })),
  ];
}

function changesOfResult(
  types: Types,
  lookup: Lookup,
  result: Expression,
  withResult: (result: Expression) => Lookup,
): readonly Change[] {
  if (result.kind !== 'constant') return [];
  const next = nextConstant(result.constant, labelsOfExpression(types, lookup) ?? labelsIn(lookup));
  if (next === undefined) return [];
  const { was, now, constant } = next;
  return [{ form: 'result', origin: result.origin, was, now, by: withResult({ ...result, constant }) }];
}

function labelsIn({ rows }: Lookup): readonly string[] {
  const labels = rows.flatMap(({ result }) =>
    result.kind === 'constant' && result.constant.kind === 'choice' ? [result.constant.label] : [],
  );
  return [...new Set(labels)];
}

/** Rows that give each other's result, where that is another one. */
function exchanges(lookup: Lookup): readonly Change[] {
  return lookup.rows.slice(1).flatMap((row, index): readonly Change[] => {
    const above = lookup.rows[index];
    if (above === undefined) return [];
    const [was, now] = [above.result, row.result].map(printExpression);
    if (was === undefined || now === undefined || was === now) return [];
    const rows = lookup.rows
      .with(index, { ...above, result: row.result })
      .with(index + 1, { ...row, result: above.result });
    return [{ form: 'rows-swapped', origin: row.origin, was, now, by: { ...lookup, rows } }];
  });
}

function withRow(lookup: Lookup, place: number, row: LookupRow): Lookup {
  return { ...lookup, rows: lookup.rows.with(place, row) };
}

function without(lookup: Lookup, place: number): Lookup {
  return { ...lookup, rows: lookup.rows.toSpliced(place, 1) };
}

/** A band as it is written: `>= 55%`, `40% <= x < 55%`. */
export function printBand({ low, high }: Interval, unit: Unit): string {
  const print = (bound: Bound): string => printNumber(bound.value, unit);
  const sign = (bound: Bound): string => (bound.closed ? '=' : '');
  if (low && high) return `${print(low)} <${sign(low)} x <${sign(high)} ${print(high)}`;
  if (low) return `>${sign(low)} ${print(low)}`;
  return high ? `<${sign(high)} ${print(high)}` : 'x';
}
