/** What would mend rows of numbers: edges that move, rows that are added. */
import { type Remedy, remedy, type Span } from '@kaohe/diagnostics';
import type { Cell, Expression, Lookup, LookupRow, Metric } from '@kaohe/ir';
import { type Bound, compare, type Interval, isEmpty, isZero, subtractAll, zero } from '@kaohe/quantity';
import { type Band, bandsOf, conflictsOf } from './bands.js';
import { printBand, printCells, printQuantity, printStretch } from './printed.js';

/** The band gives up what it shares with another, where what is left is one stretch and brings no contradiction to light that was meant. */
export function withoutStretch(lookup: Lookup, band: Band, shared: Interval): readonly Remedy[] {
  const [left, ...more] = subtractAll(band.interval, [shared]).filter((one) => !isEmpty(one));
  if (left === undefined || more.length > 0) return [];
  const before = bandsOf(lookup) ?? [];
  const after = before.map((one) => (one.row === band.row ? { ...one, interval: left } : one));
  return conflictsOf(after).length > conflictsOf(before).length ? [] : moved(lookup, band, left);
}

/** A gap between two bands: one of them reaches over it, or a row of its own gets what the lower one gives. */
export function overGap(lookup: Lookup, gap: Interval): readonly Remedy[] {
  const bands = bandsOf(lookup) ?? [];
  const below = bands.find(({ interval }) => meets(interval.high, gap.low));
  const above = bands.find(({ interval }) => meets(gap.high, interval.low));
  const [first] = bands.filter((band) => band === below || band === above);
  const edges = [
    ...(below === undefined ? [] : moved(lookup, below, { low: below.interval.low, high: gap.high })),
    ...(above === undefined ? [] : moved(lookup, above, { low: gap.low, high: above.interval.high })),
  ];
  // a table of several outputs is one lookup per output, and its row needs them all
  if (below === undefined || first === undefined || lookup.role === 'table') return edges;
  const row = written(lookup, gap, below.unit);
  const text = [`${row} -> `, below.row.result.origin];
  return [...edges, remedy('add-row', { row }, { kind: 'row', at: first.row.origin, where: 'after', text })];
}

/** Whatever no row takes gets nothing, or what the row beside it gives. */
export function forTheRest(lookup: Lookup, open: Interval): readonly Remedy[] {
  const bands = bandsOf(lookup) ?? [];
  if (lookup.role === 'table') return [];
  const beside = bands.find(({ interval }) => meets(interval.high, open.low) || meets(open.high, interval.low));
  const result = beside?.row.result;
  const constant = result?.kind === 'constant' ? result.constant : undefined;
  if (result === undefined || constant === undefined) return [];
  if (constant.kind === 'choice') return [otherwise(lookup.origin, constant.label, result.origin)];
  if (constant.kind !== 'number') return [];
  const nothing = otherwise(lookup.origin, printQuantity(zero, constant.unit));
  const same = otherwise(lookup.origin, printQuantity(constant.value, constant.unit), result.origin);
  return isZero(constant.value) ? [nothing] : [nothing, same];
}

function otherwise(at: Span, result: string, written: Span | string = result): Remedy {
  return remedy('add-else', { result }, { kind: 'row', at, where: 'last', text: ['否则 -> ', written] });
}

/** `x` stands for the value of a KPI; elsewhere a row is written as an interval. */
function written({ role }: Lookup, interval: Interval, unit: Band['unit']): string {
  return role === 'bands' ? printBand(interval, unit) : printStretch(interval, unit);
}

function moved(lookup: Lookup, { row: { cells } }: Band, wanted: Interval): readonly Remedy[] {
  const [cell] = cells;
  return cell?.kind === 'interval' ? movedCell(lookup, cell, wanted) : [];
}

/** Where edges are written out. */
export type IntervalCell = Extract<Cell, { readonly kind: 'interval' }>;

/** Other edges of one cell of a row. */
export function movedCell(lookup: Lookup, cell: IntervalCell, wanted: Interval): readonly Remedy[] {
  const { interval, unit, origin: at } = cell;
  // one exact value may be written `= 100%`, whose mark is not part of the cell
  if (isPoint(interval) || isEmpty(wanted)) return [];
  const now = written(lookup, wanted, unit);
  return [remedy('move-edge', { row: printBand(interval, unit), now }, { kind: 'replace', at, text: now })];
}

/** One more limit of a declaration. */
export function cap({ expression, origin }: Metric, limit: string): readonly Remedy[] {
  const [zh, en] = [`上限 ${limit}`, `no more than ${limit}`];
  return isCut(expression, 'minimum')
    ? []
    : [remedy('add-clause', { zh, en }, { kind: 'clause', at: origin, text: zh })];
}

export function floor({ expression, origin }: Metric, limit: string): readonly Remedy[] {
  const [zh, en] = [`下限 ${limit}`, `no less than ${limit}`];
  return isCut(expression, 'maximum')
    ? []
    : [remedy('add-clause', { zh, en }, { kind: 'clause', at: origin, text: zh })];
}

/** Limits stand around the formula of a declaration; one that is there needs another number, which nobody knows. */
function isCut(expression: Expression, builtin: 'minimum' | 'maximum'): boolean {
  switch (expression.kind) {
    case 'choose':
      return isCut(expression.otherwise, builtin);
    case 'override':
      return isCut(expression.computed, builtin);
    case 'round':
      return isCut(expression.operand, builtin);
    case 'call':
      return expression.builtin === builtin || expression.arguments.slice(0, 1).some((one) => isCut(one, builtin));
    default:
      return false;
  }
}

/** The results of two rows change places. */
export function swapped(row: LookupRow, other: LookupRow, name: string): Remedy {
  return remedy(
    'swap-results',
    { row: printCells(name, row.cells), other: printCells(name, other.cells) },
    { kind: 'replace', at: row.result.origin, text: [other.result.origin] },
    { kind: 'replace', at: other.result.origin, text: [row.result.origin] },
  );
}

/** Written behind an expression; for a grade behind what it goes by. */
export function rounding(at: Span, mode: 'half-up' | 'floor' | 'ceiling', step: string): Remedy {
  const { zh, en } = roundings[mode];
  const place = { ...at, start: at.end };
  const text = { zh: ` ${zh} ${step}`, en: ` ${en} ${step}` };
  return remedy('round', { mode, step }, { kind: 'replace', at: place, text });
}

const roundings = {
  'half-up': { zh: '四舍五入到', en: 'rounded half-up to' },
  floor: { zh: '向下取整到', en: 'rounded floor to' },
  ceiling: { zh: '向上取整到', en: 'rounded ceiling to' },
};

function isPoint({ low, high }: Interval): boolean {
  return low !== undefined && high !== undefined && compare(low.value, high.value) === 0;
}

/** Whether one stretch begins where the other ends, nothing between and nothing shared. */
function meets(end: Bound | undefined, start: Bound | undefined): boolean {
  return (
    end !== undefined && start !== undefined && compare(end.value, start.value) === 0 && end.closed !== start.closed
  );
}
