/** Bands drawn as a line: stretches with their results, holes, what two rows claim, and the people on it. Numbers here are for drawing. */
import { printIn, type Value } from '@kaohe/evaluator';
import type { Lookup, LookupRow } from '@kaohe/ir';
import { contains, fromCanonical, type Interval, type Rational, toNumber, type Unit } from '@kaohe/quantity';
import type { Bar, BarEdge, Stretch, TableRow } from '../../protocol/rules-table.js';

/** Somebody on the line. */
export interface Standing {
  readonly person: string;
  readonly value: Value;
}

/** So many can be told apart on the line, each with a name. */
const mostNamed = 80;

/** Bands by one number. */
export interface Bands {
  readonly intervals: readonly Interval[];
  /** How the edges are written. */
  readonly unit: Unit;
  readonly edges: readonly Rational[];
  /** Whether there is a row for everything else. */
  readonly hasRest: boolean;
}

/** The line and who stands on it: what does not change where only results or places of the rows do. */
export interface Line extends Pick<Bar, 'people' | 'crowd'> {
  readonly low: number;
  readonly high: number;
}

/** The bands of a lookup; undefined for anything but bands by one number. */
export function bandsOf({ subjects, rows, otherwise }: Lookup): Bands | undefined {
  const cells = rows.map(({ cells: [cell], when }) =>
    cell?.kind === 'interval' && when === undefined ? cell : undefined,
  );
  if (subjects.length !== 1 || cells.length === 0 || cells.some((cell) => cell === undefined)) return undefined;
  const intervals = cells.flatMap((cell) => cell?.interval ?? []);
  const edges = distinct(intervals.flatMap(({ low, high }) => [low?.value, high?.value].flatMap((one) => one ?? [])));
  const unit = cells[0]?.unit;
  return unit === undefined || edges.length === 0
    ? undefined
    : { intervals, unit, edges, hasRest: otherwise !== undefined };
}

/** Everybody on the line of the bands; the one who is chosen has a name. */
export function lineOf(
  { intervals, unit, edges, hasRest }: Bands,
  standings: readonly Standing[],
  chosen: string | undefined,
): Line {
  const people = standings.flatMap(({ person, value }) =>
    value.kind === 'number' ? [{ person, value: value.value, number: toNumber(value.value) }] : [],
  );
  const { low, high } = endsOf([...edges.map(toNumber), ...people.map(({ number }) => number)]);
  const isLost = (value: Rational): boolean => !hasRest && !intervals.some((interval) => contains(interval, value));
  const isNamed = ({ person, value }: (typeof people)[number]): boolean =>
    people.length <= mostNamed || person === chosen || isLost(value);
  return {
    low,
    high,
    people: people.filter(isNamed).map(({ person, value, number }) => ({
      at: shareOf(number, low, high),
      person,
      text: printIn(value, unit, edges),
      isLost: isLost(value),
    })),
    crowd: people.flatMap((one) => (isNamed(one) ? [] : [shareOf(one.number, low, high)])),
  };
}

/** The bar of bands. */
export function barOf(
  lookup: Lookup,
  rows: readonly TableRow[],
  { intervals, unit, edges }: Bands,
  { low, high, people, crowd }: Line,
): Bar {
  const share = (value: number): number => shareOf(value, low, high);
  return {
    stretches: stretchesOf(lookup, rows, intervals, edges, share),
    edges: edges.map((edge) => ({
      at: share(toNumber(edge)),
      text: printIn(edge, unit, []),
      ...ownerOf(edge, intervals, rows),
    })),
    people,
    crowd,
    low: inUnit(low, unit),
    high: inUnit(high, unit),
  };
}

function inUnit(value: number, unit: Unit): number {
  return toNumber(fromCanonical({ numerator: BigInt(Math.round(value * 1e9)), denominator: 1_000_000_000n }, unit));
}

function distinct(values: readonly Rational[]): readonly Rational[] {
  const sorted = values.toSorted((one, other) => toNumber(one) - toNumber(other));
  return sorted.filter((value, index) => index === 0 || toNumber(value) !== toNumber(sorted[index - 1] ?? value));
}

/** From a little before the first to a little behind the last. */
function endsOf(numbers: readonly number[]): { readonly low: number; readonly high: number } {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const margin = (most - least || Math.abs(most) || 1) * 0.12;
  return { low: least - margin, high: most + margin };
}

function shareOf(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** Between each two edges, what the first row says that claims the middle of it. */
function stretchesOf(
  lookup: Lookup,
  rows: readonly TableRow[],
  intervals: readonly Interval[],
  edges: readonly Rational[],
  share: (value: number) => number,
): readonly Stretch[] {
  const numbers = edges.map(toNumber);
  const first = numbers[0] ?? 0;
  const last = numbers.at(-1) ?? 0;
  const ends = [first - 1, ...numbers, last + 1];
  const best = Math.max(...lookup.rows.map(resultNumber), 1);
  return ends.slice(1).map((end, index): Stretch => {
    const start = ends[index] ?? end;
    const claims = intervals.flatMap((interval, row) => (holds(interval, (start + end) / 2) ? [row] : []));
    const isDouble = claims.filter((row) => isBounded(intervals[row])).length > 1;
    const row = claims[0];
    const text =
      row === undefined
        ? lookup.otherwise === undefined
          ? ''
          : (rows.at(-1)?.result.text ?? '')
        : (rows[row]?.result.text ?? '');
    const isGap = row === undefined && lookup.otherwise === undefined;
    const points = row === undefined ? 0 : resultNumber(lookup.rows[row]);
    return {
      from: index === 0 ? 0 : share(start),
      to: index === ends.length - 2 ? 1 : share(end),
      kind: isGap ? 'gap' : isDouble ? 'overlap' : 'band',
      text,
      level: Math.max(0, Math.min(4, Math.floor((points / best) * 4))),
    };
  });
}

function holds({ low, high }: Interval, value: number): boolean {
  return (low === undefined || toNumber(low.value) < value) && (high === undefined || value < toNumber(high.value));
}

function isBounded(interval: Interval | undefined): boolean {
  return interval?.low !== undefined && interval.high !== undefined;
}

function resultNumber(row: LookupRow | undefined): number {
  const result = row?.result;
  return result?.kind === 'constant' && result.constant.kind === 'number' ? toNumber(result.constant.value) : 0;
}

/** Where the edge can be changed and turned, if one row alone has it. */
function ownerOf(
  edge: Rational,
  intervals: readonly Interval[],
  rows: readonly TableRow[],
): Pick<BarEdge, 'target' | 'side'> {
  const isHere = (side: Interval['low']): boolean => side !== undefined && toNumber(side.value) === toNumber(edge);
  const owners = intervals.flatMap(({ low, high }, row) => (isHere(low) || isHere(high) ? [row] : []));
  const [only, ...more] = owners;
  const none = { target: undefined, side: undefined };
  if (only === undefined || more.length > 0) return none;
  const pieces = rows[only]?.condition ?? [];
  const edges = pieces.flatMap((piece) => (piece.kind === 'edge' ? [piece.edge] : []));
  const [side, ...sides] = pieces.flatMap((piece) =>
    piece.kind === 'side' ? [{ cell: piece.side, other: piece.other }] : [],
  );
  if (edges.length === 1) return { target: edges[0]?.target, side: sides.length === 0 ? side : undefined };
  // an interval as it is written has its lower end first
  const isInterval = edges.length === 2 && side === undefined;
  return isInterval ? { target: edges[isHere(intervals[only]?.low) ? 0 : 1]?.target, side: undefined } : none;
}
