/** What would mend rows of numbers: edges that move, rows that are added. */
import { type Remedy, remedy, type Span } from '@kaohe/diagnostics';
import type { Lookup } from '@kaohe/ir';
import { type Bound, compare, type Interval, isEmpty, isZero, subtractAll, zero } from '@kaohe/quantity';
import { type Band, bandsOf } from './bands.js';
import { printBand, printQuantity, printStretch } from './printed.js';

/** The band gives up what it shares with another, where what is left is one stretch. */
export function withoutStretch(lookup: Lookup, band: Band, shared: Interval): readonly Remedy[] {
  const [left, ...more] = subtractAll(band.interval, [shared]).filter((one) => !isEmpty(one));
  return left === undefined || more.length > 0 ? [] : moved(lookup, band, left);
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

function moved(lookup: Lookup, { row, interval, unit }: Band, wanted: Interval): readonly Remedy[] {
  const [cell] = row.cells;
  // one exact value may be written `= 100%`, whose mark is not part of the cell
  if (cell?.kind !== 'interval' || isPoint(interval)) return [];
  const now = written(lookup, wanted, unit);
  return [
    remedy('move-edge', { row: printBand(interval, unit), now }, { kind: 'replace', at: cell.origin, text: now }),
  ];
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
