/** Rating maps, and tables by labels or by several keys: combinations without a row, and labels with two. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import { type Cell, type Lookup, typesOf } from '@kaohe/ir';
import { bandsOf, givesOf } from '../bands.js';
import { columnsOf, type Region } from '../columns.js';
import { domainsOf } from '../domain.js';
import { lookupsOf } from '../lookups.js';
import type { Check } from './check.js';

/** Tables that need more comparisons of a row with a combination than this are not searched. */
const mostComparisons = 1_000_000;
/** Combinations that are named in one message. */
const mostListed = 12;

export const mapRows: Check = (ruleSet) => {
  const types = typesOf(ruleSet);
  const domains = domainsOf(ruleSet);
  // tables by one number are the business of band-gap
  return lookupsOf(ruleSet).flatMap(({ lookup }) => {
    if (bandsOf(lookup) !== undefined) return [];
    const columns = columnsOf(lookup, types, domains);
    return [...(columns === undefined ? [] : incomplete(lookup, columns)), ...duplicates(lookup)];
  });
};

function incomplete(lookup: Lookup, columns: readonly (readonly Region[])[]): readonly Diagnostic[] {
  if (lookup.otherwise !== undefined) return [];
  const combinations = columns.reduce((product, regions) => product * regions.length, 1);
  if (combinations * lookup.rows.length > mostComparisons) return [];
  const without = combinationsOf(columns).filter(
    (regions) =>
      !lookup.rows.some(
        (row) => row.when === undefined && row.cells.every((cell, place) => regions[place]?.isIn(cell)),
      ),
  );
  if (without.length === 0) return [];
  const names = without.map((regions) => regions.map((region) => region.text).join(' + '));
  const labels = [...names.slice(0, mostListed), ...(names.length > mostListed ? ['…'] : [])].join(', ');
  return lookup.role === 'table'
    ? [diagnose('scoring/table-incomplete', lookup.origin, { table: lookup.name, labels })]
    : [diagnose('scoring/map-incomplete', lookup.origin, { kpi: lookup.name, labels, gives: givesOf(lookup) })];
}

function combinationsOf(columns: readonly (readonly Region[])[]): readonly (readonly Region[])[] {
  return columns.reduce<readonly (readonly Region[])[]>(
    (found, regions) => found.flatMap((start) => regions.map((region) => [...start, region])),
    [[]],
  );
}

/** A label that a row above has taken already, whatever else holds. */
function duplicates({ subjects, rows }: Lookup): readonly Diagnostic[] {
  if (subjects.length !== 1) return [];
  const taken = new Map<string, Cell>();
  return rows.flatMap(({ cells: [cell], when }) => {
    if (cell?.kind !== 'labels') return [];
    const twice = cell.labels.filter((label) => taken.has(label));
    if (when === undefined) for (const label of cell.labels) if (!taken.has(label)) taken.set(label, cell);
    return twice.map((label) =>
      diagnose('scoring/map-duplicate', cell.origin, { label }, { related: [taken.get(label)?.origin ?? cell.origin] }),
    );
  });
}
