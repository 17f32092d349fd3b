/** Rows that never win, because rows above them take all they cover. Rows that contradict those above are reported as overlaps. */
import { type Diagnostic, diagnose, remedy } from '@kaohe/diagnostics';
import type { Lookup, LookupRow } from '@kaohe/ir';
import { everything, isEmpty, subtractAll } from '@kaohe/quantity';
import { type Band, bandsOf, conflictsOf, isLadder, unitOf } from '../bands.js';
import { isInside } from '../boxes.js';
import { laddersOf } from '../ladders.js';
import { lookupsOf } from '../lookups.js';
import { partition } from '../partition.js';
import { printBand, printCells } from '../printed.js';
import type { Table, TableOf } from '../tables.js';
import { whoMeets } from '../whom.js';
import type { Check } from './check.js';

export const bandShadowed: Check = (ruleSet, _, tableOf) =>
  lookupsOf(ruleSet).flatMap(({ lookup }) => {
    const table = isLadder(lookup) ? undefined : tableOf(lookup);
    return table === undefined ? inLadder(lookup) : inTable(lookup, table, tableOf);
  });

function inLadder(lookup: Lookup): readonly Diagnostic[] {
  const bands = bandsOf(lookup) ?? [];
  const contradicting = new Set(conflictsOf(bands).map((conflict) => conflict.second));
  // a row that is wrong was reported, and hides nothing
  const hiding = bands.filter((band) => band.row.result.kind !== 'broken');
  const { taken } = partition(hiding.map((band) => band.interval));
  const shadowed = hiding.flatMap((band, index) => {
    if (isEmpty(band.interval) || contradicting.has(band) || (taken[index]?.length ?? 0) > 0) return [];
    return [shadowedRow(lookup, band.row, printBand(band.interval, band.unit))];
  });
  return [...shadowed, ...conditionsTooLate(lookup, hiding)];
}

function shadowedRow(lookup: Lookup, row: LookupRow, text: string, by?: LookupRow): Diagnostic {
  const related = by === undefined ? [] : [by.origin];
  const whom = whoMeets(lookup, [row]);
  const remedies = [remedy('delete-row', { row: text }, { kind: 'delete', at: row.origin })];
  return diagnose('scoring/band-shadowed', row.origin, { kpi: lookup.name, row: text }, { related, remedies, whom });
}

/** Rows with a condition behind rows that take all they could be about. */
function conditionsTooLate(lookup: Lookup, bands: readonly Band[]): readonly Diagnostic[] {
  return lookup.rows.flatMap((row, place) => {
    const [cell] = row.cells;
    if (row.when === undefined && cell?.kind !== 'edges') return [];
    const own = cell?.kind === 'interval' ? cell.interval : everything;
    const above = bands.filter((band) => lookup.rows.indexOf(band.row) < place).map((band) => band.interval);
    if (isEmpty(own) || subtractAll(own, above).some((rest) => !isEmpty(rest))) return [];
    return [shadowedRow(lookup, row, printBand(own, unitOf(lookup)))];
  });
}

/** Rows of which nothing is left. Where there are too many boxes to tell, those that lie in one row above. */
function inTable(lookup: Lookup, table: Table, tableOf: TableOf): readonly Diagnostic[] {
  const contradicting = new Set(
    laddersOf(lookup, tableOf).flatMap((ladder) => conflictsOf(ladder.bands).map((conflict) => conflict.second.row)),
  );
  const taken = table.shares()?.taken;
  return table.rows.flatMap(({ row, box }, place) => {
    const written = lookup.rows[place] ?? row;
    if (box === undefined || row.result.kind === 'broken' || contradicting.has(row)) return [];
    const above = table.rows.slice(0, place);
    if (taken !== undefined && (taken[place]?.length ?? 0) > 0) return [];
    const by = above.find((other) => other.isSure && other.box !== undefined && isInside(box, other.box));
    if ((taken === undefined && by === undefined) || isLabelTwice(lookup, place)) return [];
    return [shadowedRow(lookup, written, printCells(lookup.name, written.cells), by?.row)];
  });
}

/** Labels that rows above have taken already were reported as such. */
function isLabelTwice({ subjects, rows }: Lookup, place: number): boolean {
  const cell = rows[place]?.cells[0];
  if (subjects.length !== 1 || cell?.kind !== 'labels') return false;
  const above = rows.slice(0, place).filter((row) => row.when === undefined);
  return cell.labels.every((label) =>
    above.some(({ cells: [other] }) => other?.kind === 'labels' && other.labels.includes(label)),
  );
}
