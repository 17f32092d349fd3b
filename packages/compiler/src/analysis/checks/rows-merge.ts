/** Rows that lie side by side and give the same, so that one row says as much. */
import { type Diagnostic, diagnose, remedy } from '@kaohe/diagnostics';
import type { Lookup, LookupRow } from '@kaohe/ir';
import {
  compareIntervals,
  equalIntervals,
  everything,
  type Interval,
  isEmpty,
  overlaps,
  touches,
} from '@kaohe/quantity';
import { type Band, isDerived, isLadder, isSameResult } from '../bands.js';
import { countOf, intersection, union } from '../boxes.js';
import { laddersOf } from '../ladders.js';
import { lookupsOf, type PlacedLookup } from '../lookups.js';
import { printBand, printCells, wordsBeside } from '../printed.js';
import type { Table, TableOf, TableRow } from '../tables.js';
import type { Check } from './check.js';

export const rowsMerge: Check = (ruleSet, _, tableOf) =>
  lookupsOf(ruleSet).flatMap((placed) => {
    const { lookup } = placed;
    const inLadders = ladderMerges(placed, tableOf);
    const table = isLadder(lookup) && inLadders.length === 0 ? undefined : tableOf(lookup);
    if (table === undefined || table.lookup.subjects.length !== lookup.subjects.length) return [];
    const told = new Set<LookupRow>();
    return [...inLadders, ...labelMerges(placed, table)].flatMap((merge) => {
      if (merge.rows.some((row) => told.has(row)) || !isFree(table, merge.rows)) return [];
      for (const row of merge.rows) told.add(row);
      return merged(lookup, merge);
    });
  });

interface Merge {
  /** In written order, two at least. */
  readonly rows: readonly LookupRow[];
  /** What one cell of them would be. */
  readonly place: number;
  readonly cell: string;
}

function ladderMerges(placed: PlacedLookup, tableOf: TableOf): readonly Merge[] {
  const { lookup } = placed;
  const givesSame = sameness(placed);
  return laddersOf(lookup, tableOf).flatMap(({ bands, subject }) => {
    const place = lookup.subjects.indexOf(subject);
    const sorted = bands.filter(({ interval, row }) => !isEmpty(interval) && !isDerived(row));
    sorted.sort((left, right) => compareIntervals(left.interval, right.interval));
    const runs: { hull: Interval; bands: Band[] }[] = [];
    for (const band of sorted) {
      const last = runs.at(-1);
      const before = last?.bands[0];
      const isBeside = last && (touches(last.hull, band.interval) || overlaps(last.hull, band.interval));
      if (last && before && isBeside && givesSame(before.row, band.row)) {
        last.hull = hullOf(last.hull, band.interval);
        last.bands.push(band);
      } else runs.push({ hull: band.interval, bands: [band] });
    }
    return runs.flatMap(({ hull, bands: run }): readonly Merge[] => {
      const [first] = run;
      if (run.length < 2 || first === undefined) return [];
      return [
        {
          rows: inOrder(
            lookup,
            run.map((band) => band.row),
          ),
          place,
          cell: equalIntervals(hull, everything) ? wordsBeside(lookup.name).any : printBand(hull, first.unit),
        },
      ];
    });
  });
}

/** Rows for every label there is. */
function labelMerges(placed: PlacedLookup, table: Table): readonly Merge[] {
  const { lookup } = placed;
  const givesSame = sameness(placed);
  return lookup.subjects.flatMap((_, place) => {
    const all = table.columns[place]?.all ?? [];
    if (!lookup.rows.some((row) => row.cells[place]?.kind === 'labels')) return [];
    return table.groups(place).flatMap((group): readonly Merge[] => {
      const [first] = group;
      const isAll = countOf(group.map(({ box }) => box?.[place] ?? []).reduce(union, [])) === countOf(all);
      const isSame = first !== undefined && group.every(({ row }) => givesSame(first.row, row));
      if (group.length < 2 || !isAll || !isSame) return [];
      const word = table.columns[place]?.textOf(all) ?? '';
      return [
        {
          rows: inOrder(
            lookup,
            group.map(({ row }) => row),
          ),
          place,
          cell: word,
        },
      ];
    });
  });
}

function hullOf(lower: Interval, upper: Interval): Interval {
  const ends = [lower, upper].map(({ high }) => ({ low: undefined, high })).sort(compareIntervals);
  return { low: lower.low, high: ends[1]?.high };
}

function inOrder(lookup: Lookup, rows: readonly LookupRow[]): readonly LookupRow[] {
  return lookup.rows.filter((row) => rows.some((one) => one.origin.start === row.origin.start));
}

/** Where each row stands, by where it begins. */
function placesOf({ rows }: Lookup): ReadonlyMap<number, number> {
  return new Map(rows.map((row, place) => [row.origin.start, place]));
}

/** In all that the rows give. Rows with names of their own are told apart by them. */
function sameness({ lookup, others }: PlacedLookup): (a: LookupRow, b: LookupRow) => boolean {
  const places = placesOf(lookup);
  return (a, b) => {
    const [first, second] = [places.get(a.origin.start), places.get(b.origin.start)];
    if (a.label !== b.label || first === undefined || second === undefined) return false;
    return [lookup, ...others].every(({ rows }) => {
      const [left, right] = [rows[first]?.result, rows[second]?.result];
      return left !== undefined && right !== undefined && isSameResult(left, right);
    });
  };
}

/** Whether the later rows can move up to the first: no row between them takes anything of theirs. */
function isFree({ rows }: Table, merged: readonly LookupRow[]): boolean {
  const isOne = ({ row }: TableRow): boolean => merged.some((one) => one.origin.start === row.origin.start);
  const places = rows.flatMap((one, place) => (isOne(one) ? [place] : []));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const between = rows.slice(first, last).filter((one) => !isOne(one));
  return places.every((place) => {
    const box = rows[place]?.box;
    return between.every((other) => !box || !other.box || intersection(box, other.box) === undefined);
  });
}

function merged({ name }: Lookup, { rows, place, cell }: Merge): readonly Diagnostic[] {
  const [first, ...others] = rows;
  if (first === undefined) return [];
  const written = rows.map((row) => printCells(name, row.cells)).join(' / ');
  const row = first.cells.map((own, at) => (at === place ? cell : printCells(name, [own]))).join(', ');
  const at = first.cells[place]?.origin;
  const remedies = at && [
    remedy(
      'merge-rows',
      { row },
      { kind: 'replace', at, text: cell },
      ...others.map((other) => ({ kind: 'delete', at: other.origin }) as const),
    ),
  ];
  const more = { related: others.map((other) => other.origin), remedies };
  return [diagnose('scoring/rows-merge', first.origin, { kpi: name, rows: written, row }, more)];
}
