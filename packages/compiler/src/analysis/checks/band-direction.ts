/** Points that go the wrong way for the direction a KPI declares. */
import { type Diagnostic, diagnose, type Remedy } from '@kaohe/diagnostics';
import type { Direction, Lookup } from '@kaohe/ir';
import { type Bound, compare, compareIntervals, type Interval, type Rational } from '@kaohe/quantity';
import { type Band, bandsOf, isDerived } from '../bands.js';
import { type Domains, domainsOf } from '../domain.js';
import { lookupsOf, metricsById } from '../lookups.js';
import { partition } from '../partition.js';
import { printBand } from '../printed.js';
import { swapped } from '../remedies.js';
import { multipleIn } from '../uncovered.js';
import type { Check } from './check.js';

export const bandDirection: Check = (ruleSet) => {
  const metrics = metricsById(ruleSet);
  const domains = domainsOf(ruleSet);
  return lookupsOf(ruleSet).flatMap(({ lookup }) => {
    const direction = metrics.get(lookup.name)?.direction;
    if (direction === undefined || lookup.role !== 'bands') return [];
    const wrong = wrongBands(lookup, direction, domains);
    return wrong.map((band): Diagnostic => {
      const args = { kpi: lookup.name, row: printBand(band.interval, band.unit) };
      const remedies = swapsOf(lookup, band, direction, domains, wrong.length);
      return diagnose('scoring/band-direction', band.row.origin, args, { remedies });
    });
  });
};

/** The points of the row and of one beside it change places, where all is in order then. */
function swapsOf(lookup: Lookup, band: Band, direction: Direction, domains: Domains, wrong: number): readonly Remedy[] {
  // rows of a line are the stretches between its points
  if (wrong > 1 || lookup.rows.some(isDerived)) return [];
  const at = lookup.rows.indexOf(band.row);
  return [at - 1, at + 1].flatMap((place) => {
    const other = lookup.rows[place];
    if (other === undefined || other.result.kind !== 'constant' || band.row.result.kind !== 'constant') return [];
    const rows = lookup.rows.map((row) =>
      row === other ? { ...row, result: band.row.result } : row === band.row ? { ...row, result: other.result } : row,
    );
    return wrongBands({ ...lookup, rows }, direction, domains).length === 0
      ? [swapped(band.row, other, lookup.name)]
      : [];
  });
}

interface Piece {
  readonly interval: Interval;
  readonly points: Rational;
  readonly index: number;
}

/** Of each two neighbors in the wrong order, the one that is written later; each once. Values that cannot be are nobody's neighbors. */
function wrongBands(lookup: Lookup, direction: Direction, domains: Domains): readonly Band[] {
  const bands = bandsOf(lookup) ?? [];
  const [subject] = lookup.subjects;
  const { within, step } = (subject && domains(subject)) ?? { within: undefined, step: undefined };
  const canBe = (stretch: Interval): boolean => step === undefined || multipleIn(stretch, step) !== undefined;
  const { taken, rest } = partition(
    bands.map((band) => band.interval),
    within,
  );
  const pieces = bands.flatMap((band, index): readonly Piece[] => {
    const { result } = band.row;
    if (result.kind !== 'constant' || result.constant.kind !== 'number') return [];
    const points = result.constant.value;
    return (taken[index] ?? []).filter(canBe).map((interval) => ({ interval, points, index }));
  });
  pieces.push(...worstEnd(lookup, direction, rest.filter(canBe), within));
  pieces.sort((left, right) => compareIntervals(left.interval, right.interval));
  const wrong = new Set<number>();
  for (const [place, right] of pieces.entries()) {
    const left = pieces[place - 1];
    if (left === undefined) continue;
    const rises = compare(right.points, left.points);
    if (direction === 'higher' ? rises < 0 : rises > 0) wrong.add(Math.max(left.index, right.index));
  }
  return bands.filter((_, index) => wrong.has(index));
}

/** What `otherwise` gives to results worse than any band. Elsewhere it may well catch what is no real result. */
function worstEnd(
  { otherwise }: Lookup,
  direction: Direction,
  rest: readonly Interval[],
  within: Interval | undefined,
): readonly Piece[] {
  if (otherwise?.kind !== 'constant' || otherwise.constant.kind !== 'number') return [];
  const points = otherwise.constant.value;
  const worst = direction === 'higher' ? rest[0] : rest.at(-1);
  if (worst === undefined) return [];
  const [found, end] = direction === 'higher' ? [worst.low, within?.low] : [worst.high, within?.high];
  if (!isSameBound(found, end)) return [];
  // INVARIANT: it stands before all bands here, so that the band beside it is the one that is named
  return [{ interval: worst, points, index: -1 }];
}

function isSameBound(left: Bound | undefined, right: Bound | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return left.closed === right.closed && compare(left.value, right.value) === 0;
}
