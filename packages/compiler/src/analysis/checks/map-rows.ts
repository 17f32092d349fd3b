/** Rating maps, and tables by labels or by several keys: combinations without a row, and labels with two. */
import { type Diagnostic, diagnose, type Remedy, remedy, type Witness } from '@kaohe/diagnostics';
import { type Cell, type Lookup, type LookupRow, printExpression } from '@kaohe/ir';
import { bandsOf, givesOf, isLadder } from '../bands.js';
import { type Box, eachPart, joinedBoxes, sizeOf } from '../boxes.js';
import { lookupsOf } from '../lookups.js';
import { printCells } from '../printed.js';
import { gradedTotals } from '../scorecard/graded-totals.js';
import { isLeftByConditions, printBox, samplesOf, searched, type Table } from '../tables.js';
import { whoMeetsNothing } from '../whom.js';
import { witnessesOf } from '../witnesses.js';
import type { Check } from './check.js';

/** Labels that are named in one message. */
const mostLabels = 12;
/** Regions of several keys that are named in one message, the largest first. */
const mostRegions = 5;

export const mapRows: Check = (ruleSet, sheets, tableOf) => {
  const graded = new Set(gradedTotals(sheets).map((one) => one.grade));
  const witnessOf = witnessesOf(ruleSet);
  return lookupsOf(ruleSet).flatMap(({ lookup, metric }) => {
    // rows by one number are the business of band-gap, unless they have conditions; grades with known totals that of grade-hole
    if (graded.has(lookup) || isLadder(lookup)) return [];
    const table = tableOf(lookup);
    if (bandsOf(lookup) !== undefined && !isLeftByConditions(lookup, table)) return [];
    const show = (values: readonly (string | undefined)[]): Witness | undefined =>
      witnessOf(metric, table?.lookup.subjects ?? [], values, '');
    return [
      ...(table === undefined ? [] : incomplete(lookup, table, show)),
      ...duplicates(lookup, (label, points) => witnessOf(metric, lookup.subjects, [label], points)),
    ];
  });
};

/** The witness with these values of the keys. */
type Show = (values: readonly (string | undefined)[]) => Witness | undefined;

function incomplete(lookup: Lookup, table: Table, show: Show): readonly Diagnostic[] {
  if (lookup.otherwise !== undefined) return [];
  const rest = table.shares()?.rest;
  if (rest === undefined) return searchedFor(lookup, table, show);
  if (rest.length === 0) return [];
  const regions = regionsOf(table, rest);
  const [first] = regions;
  const most = table.columns.length === 1 ? mostLabels : mostRegions;
  const named = regions.slice(0, most).map((box) => printBox(table, box));
  const labels = [...named, ...(regions.length > most ? ['…'] : [])].join(', ');
  const sample = (first ?? []).map((parts) => parts[0] ?? 0);
  return [missing(lookup, labels, Math.max(0, regions.length - most), show(samplesOf(table, sample)))];
}

/** By one key, label by label; by several, in as few boxes as there may be, the largest first. */
function regionsOf(table: Table, rest: readonly Box[]): readonly Box[] {
  if (table.columns.length === 1) return rest.flatMap(([parts = []]) => eachPart(parts).map((part) => [[part, part]]));
  return [...joinedBoxes(rest)].sort((left, right) => sizeOf(right) - sizeOf(left));
}

/** Too many boxes: one combination that no row covers, or that the search gave up. */
function searchedFor(lookup: Lookup, table: Table, show: Show): readonly Diagnostic[] {
  const found = searched(table);
  if (found === 'none') return [];
  const capped = diagnose('scoring/table-capped', lookup.origin, {
    table: lookup.name,
    told: found ? 'one' : 'nothing',
  });
  if (found === undefined) return [capped];
  const values = samplesOf(table, found);
  return [missing(lookup, values.map((value) => value ?? '…').join(' + '), 0, show(values)), capped];
}

function missing(lookup: Lookup, labels: string, rest: number, witness: Witness | undefined): Diagnostic {
  const { role, name, origin } = lookup;
  const beside = { witness, whom: whoMeetsNothing(lookup) };
  return role === 'table'
    ? diagnose('scoring/table-incomplete', origin, { table: name, labels, rest }, beside)
    : diagnose('scoring/map-incomplete', origin, { kpi: name, labels, rest, gives: givesOf(lookup) }, beside);
}

/** A label that a row above has taken already, whatever else holds. */
function duplicates(
  { subjects, rows, name }: Lookup,
  show: (label: string, result: string) => Witness | undefined,
): readonly Diagnostic[] {
  if (subjects.length !== 1) return [];
  const taken = new Map<string, LookupRow>();
  return rows.flatMap((row) => {
    const { cells, when } = row;
    const [cell] = cells;
    if (cell?.kind !== 'labels') return [];
    const twice = cell.labels.filter((label) => taken.has(label));
    if (when === undefined) for (const label of cell.labels) if (!taken.has(label)) taken.set(label, row);
    return twice.map((label) => {
      const first = taken.get(label) ?? row;
      const related = [first.cells[0]?.origin ?? cell.origin];
      const isAlone = [row, first].every(
        ({ cells: [own], when: only }) => only === undefined && own?.kind === 'labels' && own.labels.length === 1,
      );
      const remedies = isAlone ? [keeping(name, first, row), keeping(name, row, first)] : [];
      // rows above for other labels leave it to the first of the two
      const above = rows.slice(0, rows.indexOf(first));
      const isShown =
        isAlone && first.result.kind === 'constant' && above.every(({ cells: [own] }) => isOther(own, label));
      const witness = isShown ? show(label, printExpression(first.result)) : undefined;
      return diagnose('scoring/map-duplicate', cell.origin, { label }, { related, remedies, witness });
    });
  });
}

function isOther(cell: Cell | undefined, label: string): boolean {
  return cell?.kind === 'labels' && !cell.labels.includes(label);
}

/** Of two rows that say different things of one label, the one stays and the other goes. */
function keeping(name: string, kept: LookupRow, other: LookupRow): Remedy {
  const row = `${printCells(name, kept.cells)} -> ${printExpression(kept.result)}`;
  return remedy('keep-row', { row }, { kind: 'delete', at: other.origin });
}
