/** Edges that look like misprints: one slip of the pen away from the edge that would fit. */
import {
  compare,
  equal,
  fromCanonical,
  type Interval,
  isEmpty,
  printRational,
  type Rational,
  touches,
  type Unit,
} from '@kaohe/quantity';
import { type Band, type Conflict, conflictsOf } from './bands.js';

/** An edge that was probably meant, and the row with it. */
export interface Meant {
  readonly band: Band;
  readonly edge: Rational;
  readonly meant: Rational;
  readonly interval: Interval;
}

type Side = 'low' | 'high';

/** A ladder goes on where the row beside it ends: its edge takes the place of the one that does not fit. */
export function meantInterval({ interval }: Band, beside: Band | undefined): Interval | undefined {
  const { low, high } = interval;
  if (beside === undefined || low === undefined || high === undefined) return undefined;
  const [end, start] = [beside.interval.low, beside.interval.high];
  if (end !== undefined && compare(end.value, low.value) > 0)
    return { low, high: { value: end.value, closed: !end.closed } };
  if (start !== undefined && compare(start.value, high.value) < 0)
    return { low: { value: start.value, closed: !start.closed }, high };
  return undefined;
}

/** Of an empty row: the edge that the row beside it would give, where the two numbers are one slip apart. */
export function slipInEmpty(band: Band, interval: Interval): Meant | undefined {
  const side: Side =
    band.interval.high && interval.high && equal(band.interval.high.value, interval.high.value) ? 'low' : 'high';
  const [edge, meant] = [band.interval[side]?.value, interval[side]?.value];
  if (edge === undefined || meant === undefined) return undefined;
  const isSlip = isOrderSlip(edge, meant, band.unit) || isDigitSlip(edge, meant, band.unit);
  return isSlip ? { band, edge, meant, interval } : undefined;
}

/** Of two rows that both cover something: digits that changed places or got lost, and with which put right the rows meet and no row is in the way. */
export function slipInConflict(bands: readonly Band[], { first, second }: Conflict): Meant | undefined {
  const before = conflictsOf(bands).length;
  for (const band of [second, first])
    for (const side of ['low', 'high'] as const) {
      const edge = band.interval[side];
      if (edge === undefined) continue;
      for (const other of bands) {
        const facing = other.interval[side === 'low' ? 'high' : 'low'];
        if (other === band || facing === undefined || !isOrderSlip(edge.value, facing.value, band.unit)) continue;
        const interval = { ...band.interval, [side]: { value: facing.value, closed: !facing.closed } };
        if (isEmpty(interval) || !touches(interval, other.interval)) continue;
        const after = conflictsOf(bands.map((one) => (one === band ? { ...one, interval } : one))).length;
        if (after < before) return { band, edge: edge.value, meant: facing.value, interval };
      }
    }
  return undefined;
}

/** Two neighboring digits changed places, or one digit lost or doubled: 58 for 85, 7 for 70. */
function isOrderSlip(edge: Rational, meant: Rational, unit: Unit): boolean {
  const [was, would] = [digits(edge, unit), digits(meant, unit)];
  if (was === would) return false;
  if (was.length === would.length)
    return [...was.slice(1)].some((_, place) => {
      const swapped = was.slice(0, place) + was.charAt(place + 1) + was.charAt(place) + was.slice(place + 2);
      return swapped === would;
    });
  return without(was, would) || without(would, was);
}

/** Whether the longer text without one of its characters is the shorter. */
function without(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  return [...longer].some((_, place) => longer.slice(0, place) + longer.slice(place + 1) === shorter);
}

/** One digit is another. */
function isDigitSlip(edge: Rational, meant: Rational, unit: Unit): boolean {
  const [was, would] = [digits(edge, unit), digits(meant, unit)];
  return was.length === would.length && [...was].filter((digit, place) => digit !== would.charAt(place)).length === 1;
}

function digits(value: Rational, unit: Unit): string {
  return printRational(fromCanonical(value, unit));
}
