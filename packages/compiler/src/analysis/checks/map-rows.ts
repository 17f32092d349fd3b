/** Rating maps and tables by labels: labels without a row, and labels with two. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import { type Cell, type Lookup, type LookupRow, labelsOfExpression, typesOf } from '@kaohe/ir';
import { lookupsOf } from '../lookups.js';
import type { Check } from './check.js';

/** Tables with more combinations than this are not searched. */
const mostCombinations = 10_000;

export const mapRows: Check = (ruleSet) => {
  const types = typesOf(ruleSet);
  return lookupsOf(ruleSet).flatMap(({ lookup }) => {
    const keys = lookup.subjects.map((subject) => labelsOfExpression(types, subject));
    if (!keys.every((labels): labels is readonly string[] => labels !== undefined && labels.length > 0)) return [];
    if (keys.reduce((product, labels) => product * labels.length, 1) > mostCombinations) return [];
    return [...incomplete(lookup, combinationsOf(keys)), ...duplicates(lookup)];
  });
};

function combinationsOf(keys: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return keys.reduce<readonly (readonly string[])[]>(
    (found, labels) => found.flatMap((start) => labels.map((label) => [...start, label])),
    [[]],
  );
}

function incomplete(lookup: Lookup, combinations: readonly (readonly string[])[]): readonly Diagnostic[] {
  if (lookup.otherwise !== undefined) return [];
  const without = combinations.filter((labels) => !lookup.rows.some((row) => fits(row, labels)));
  if (without.length === 0) return [];
  const labels = without.map((one) => one.join(' + ')).join(', ');
  return lookup.role === 'table'
    ? [diagnose('scoring/table-incomplete', lookup.origin, { table: lookup.name, labels })]
    : [diagnose('scoring/map-incomplete', lookup.origin, { kpi: lookup.name, labels })];
}

function fits(row: LookupRow, labels: readonly string[]): boolean {
  return row.cells.every(
    (cell, place) => cell.kind === 'any' || (cell.kind === 'labels' && cell.labels.includes(labels[place] ?? '')),
  );
}

/** A label that a row above has taken already. */
function duplicates({ subjects, rows }: Lookup): readonly Diagnostic[] {
  if (subjects.length !== 1) return [];
  const taken = new Map<string, Cell>();
  return rows.flatMap(({ cells: [cell] }) => {
    if (cell?.kind !== 'labels') return [];
    const twice = cell.labels.filter((label) => taken.has(label));
    for (const label of cell.labels) if (!taken.has(label)) taken.set(label, cell);
    return twice.map((label) =>
      diagnose('scoring/map-duplicate', cell.origin, { label }, { related: [taken.get(label)?.origin ?? cell.origin] }),
    );
  });
}
