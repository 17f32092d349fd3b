/** The keys of a table cut into parts within which every row behaves alike: labels, or stretches of numbers without an edge inside. */
import { type Cell, type Lookup, labelsOfExpression, type Types } from '@kaohe/ir';
import {
  type Bound,
  compare,
  contains,
  type Interval,
  intersect,
  isEmpty,
  point,
  printRational,
  type Rational,
  samplePoint,
  type Unit,
} from '@kaohe/quantity';
import { type Parts, partsFrom } from './boxes.js';
import type { Domain, Domains } from './domain.js';
import { printBand, printQuantity, wordsBeside } from './printed.js';
import { multipleIn } from './uncovered.js';

/** A column of numbers with more different bands than this is not cut up; the analysis then says nothing. */
const mostBands = 500;

export interface Column {
  /** All parts there are. */
  readonly all: Parts;
  /** The parts a cell is about; none for a cell that no value matches. */
  readonly partsOf: (cell: Cell) => Parts;
  /** As the author would write it: `高`, `10单 > x >= 5单`, `任意`. */
  readonly textOf: (parts: Parts) => string;
  /** One value of a part, as an author writes it; undefined where the rows do not show how. */
  readonly sampleOf: (part: number) => string | undefined;
}

/** One column for each key; undefined where a key is of neither kind, or too long. */
export function columnsOf(lookup: Lookup, types: Types, domains: Domains): readonly Column[] | undefined {
  const words = wordsBeside(lookup.name);
  const columns = lookup.subjects.map((subject, place): Column | undefined => {
    const cells = lookup.rows.flatMap((row) => row.cells[place] ?? []);
    const labels = labelsOfExpression(types, subject);
    if (labels !== undefined && labels.length > 0) return columnOfLabels(labels, labels, words.any);
    // labels of what is no choice are those of a condition
    if (cells.some((cell) => cell.kind === 'labels'))
      return columnOfLabels(['yes', 'no'], [words.yes, words.no], words.any);
    return columnOfNumbers(cells, domains(subject), words.any);
  });
  return columns.every((column) => column !== undefined) ? columns : undefined;
}

function columnOfLabels(labels: readonly string[], shown: readonly string[], anyWord: string): Column {
  const places = new Map(labels.map((label, place) => [label, place]));
  const all: Parts = [0, labels.length - 1];
  return {
    all,
    partsOf: (cell) => {
      if (cell.kind !== 'labels') return all;
      const numbers = cell.labels.flatMap((label) => places.get(label) ?? []);
      return partsFrom([...new Set(numbers)].sort((left, right) => left - right));
    },
    textOf: (parts) => (isWhole(parts, all) ? anyWord : namesOf(parts, shown).join(' | ')),
    sampleOf: (part) => shown[part],
  };
}

function namesOf(parts: Parts, shown: readonly string[]): readonly string[] {
  return shown.filter((_, place) =>
    parts.some((from, run) => run % 2 === 0 && from <= place && place <= (parts[run + 1] ?? -1)),
  );
}

function isWhole(parts: Parts, all: Parts): boolean {
  return parts.length === 2 && parts[0] === all[0] && parts[1] === all[1];
}

function columnOfNumbers(cells: readonly Cell[], { within, step }: Domain, anyWord: string): Column | undefined {
  const bands = new Map<string, Interval>();
  let unit: Unit | undefined;
  for (const cell of cells) {
    if (cell.kind === 'interval' && !isEmpty(cell.interval)) bands.set(keyOf(cell.interval), cell.interval);
    if (unit === undefined && (cell.kind === 'interval' || cell.kind === 'edges')) unit = cell.unit;
  }
  if (cells.length === 0 || bands.size > mostBands) return undefined;
  const pieces = stretchesOf([...bands.values()], within, step);
  const samples = pieces.map((piece) => (step && multipleIn(piece, step)) ?? samplePoint(piece));
  const all: Parts = pieces.length === 0 ? [] : [0, pieces.length - 1];
  const known = new Map<string, Parts>();
  for (const [key, band] of bands) known.set(key, partsFrom([...samples.keys()].filter(isIn(band, samples))));
  const shownUnit = unit;
  return {
    all,
    partsOf: (cell) => (cell.kind === 'interval' ? (known.get(keyOf(cell.interval)) ?? []) : all),
    textOf: (parts) =>
      isWhole(parts, all) || shownUnit === undefined
        ? anyWord
        : runsOf(parts)
            .map(([from, to]) => printBand(hullOf(pieces[from], pieces[to]), shownUnit))
            .join(' | '),
    sampleOf: (part) => {
      const sample = samples[part];
      return sample && shownUnit && printQuantity(sample, shownUnit);
    },
  };
}

function isIn(band: Interval, samples: readonly Rational[]): (part: number) => boolean {
  return (part) => {
    const sample = samples[part];
    return sample !== undefined && contains(band, sample);
  };
}

function runsOf(parts: Parts): readonly (readonly [number, number])[] {
  return parts.flatMap((from, run): readonly (readonly [number, number])[] =>
    run % 2 === 0 ? [[from, parts[run + 1] ?? from]] : [],
  );
}

function hullOf(first: Interval | undefined, last: Interval | undefined): Interval {
  return { low: first?.low, high: last?.high };
}

/** Bands with equal edges are one. */
function keyOf({ low, high }: Interval): string {
  const end = (bound: Bound | undefined): string => (bound ? `${printRational(bound.value)}${bound.closed}` : '');
  return `${end(low)}~${end(high)}`;
}

/** The stretches between edges and the edges themselves, joined where no band tells them apart. */
function stretchesOf(bands: readonly Interval[], within: Interval, step: Rational | undefined): readonly Interval[] {
  const bounds = bands.flatMap(({ low, high }) => [low, high].flatMap((bound) => bound ?? []));
  const edges = bounds.map((bound) => bound.value).sort(compare);
  const pieces: Interval[] = [];
  let low: Bound | undefined;
  for (const [index, edge] of edges.entries()) {
    const before = edges[index - 1];
    if (before !== undefined && compare(before, edge) === 0) continue;
    pieces.push({ low, high: { value: edge, closed: false } }, point(edge));
    low = { value: edge, closed: false };
  }
  pieces.push({ low, high: undefined });
  const real = pieces
    .map((piece) => intersect(piece, within))
    .filter((piece) => !isEmpty(piece) && (step === undefined || multipleIn(piece, step) !== undefined));
  return joined(real, bands);
}

function joined(pieces: readonly Interval[], bands: readonly Interval[]): readonly Interval[] {
  const stretches: Interval[] = [];
  let last: { readonly piece: Interval; readonly holding: string } | undefined;
  for (const piece of pieces) {
    const sample = samplePoint(piece);
    const holding = bands.map((band) => (contains(band, sample) ? '1' : '0')).join('');
    if (last?.holding === holding) {
      last = { piece: hullOf(last.piece, piece), holding };
      stretches[stretches.length - 1] = last.piece;
    } else {
      last = { piece, holding };
      stretches.push(piece);
    }
  }
  return stretches;
}
