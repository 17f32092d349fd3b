/** The keys of a look-up table cut into regions within which every row behaves alike, so that combinations can be tried one by one. */
import { type Cell, type Lookup, labelsOfExpression, type Types } from '@kaohe/ir';
import {
  compare,
  contains,
  type Interval,
  intersect,
  isEmpty,
  point,
  type Rational,
  samplePoint,
} from '@kaohe/quantity';
import type { Domains } from './domain.js';
import { printBand } from './printed.js';
import { multipleIn } from './uncovered.js';

/** Columns of numbers with more rows than this are not cut up; the analysis then says nothing. */
const mostRows = 500;

/** One label, or one stretch of numbers without an edge inside. */
export interface Region {
  /** As the author would write it: `高`, `10单 > x >= 5单`. */
  readonly text: string;
  /** Whether the cell holds for all of the region; if not, it holds for none of it. */
  readonly isIn: (cell: Cell) => boolean;
}

/** One list of regions for each key; undefined where a key is of neither kind, or too long. */
export function columnsOf(lookup: Lookup, types: Types, domains: Domains): readonly (readonly Region[])[] | undefined {
  const columns = lookup.subjects.map((subject, place): readonly Region[] | undefined => {
    const labels = labelsOfExpression(types, subject);
    if (labels !== undefined && labels.length > 0) return labels.map(regionOfLabel);
    const cells = lookup.rows.flatMap((row) => row.cells[place] ?? []);
    const { within, step } = domains(subject);
    return cells.length > mostRows || cells.some((cell) => cell.kind === 'labels')
      ? undefined
      : stretchesOf(cells, within, step);
  });
  return columns.every((column) => column !== undefined) ? columns : undefined;
}

function regionOfLabel(label: string): Region {
  return {
    text: label,
    isIn: (cell) => cell.kind === 'any' || (cell.kind === 'labels' && cell.labels.includes(label)),
  };
}

/** The stretches between edges and the edges themselves, joined where no cell tells them apart. */
function stretchesOf(
  cells: readonly Cell[],
  within: Interval,
  step: Rational | undefined,
): readonly Region[] | undefined {
  const written = cells.find((cell) => cell.kind === 'interval');
  if (written === undefined)
    return cells.length === 0 ? undefined : [{ text: '…', isIn: (cell) => cell.kind === 'any' }];
  const { unit } = written;
  return joined(cutAt(edgesOf(cells), within, step), cells).map((stretch) => ({
    text: printBand(stretch, unit),
    isIn: (cell) => holds(cell, samplePoint(stretch)),
  }));
}

function edgesOf(cells: readonly Cell[]): readonly Rational[] {
  const bounds = cells.flatMap((cell) => (cell.kind === 'interval' ? [cell.interval.low, cell.interval.high] : []));
  const values = bounds.flatMap((bound) => (bound === undefined ? [] : [bound.value])).sort(compare);
  return values.filter((value, index) => {
    const before = values[index - 1];
    return before === undefined || compare(before, value) !== 0;
  });
}

function cutAt(edges: readonly Rational[], within: Interval, step: Rational | undefined): readonly Interval[] {
  const pieces: Interval[] = [];
  let low: Interval['low'];
  for (const edge of edges) {
    pieces.push({ low, high: { value: edge, closed: false } }, point(edge));
    low = { value: edge, closed: false };
  }
  pieces.push({ low, high: undefined });
  return pieces
    .map((piece) => intersect(piece, within))
    .filter((piece) => !isEmpty(piece) && (step === undefined || multipleIn(piece, step) !== undefined));
}

function joined(pieces: readonly Interval[], cells: readonly Cell[]): readonly Interval[] {
  const stretches: Interval[] = [];
  for (const piece of pieces) {
    const last = stretches.at(-1);
    const isSame =
      last !== undefined && cells.every((cell) => holds(cell, samplePoint(last)) === holds(cell, samplePoint(piece)));
    if (isSame) stretches[stretches.length - 1] = { low: last.low, high: piece.high };
    else stretches.push(piece);
  }
  return stretches;
}

function holds(cell: Cell, value: Rational): boolean {
  return cell.kind === 'any' || (cell.kind === 'interval' && contains(cell.interval, value));
}
