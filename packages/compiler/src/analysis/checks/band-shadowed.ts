/** Rows that never win, because rows above them take all they cover. Rows that contradict those above are reported as overlaps. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import type { Lookup } from '@kaohe/ir';
import { everything, isEmpty, subtractAll } from '@kaohe/quantity';
import { type Band, bandsOf, conflictsOf, unitOf } from '../bands.js';
import { lookupsOf } from '../lookups.js';
import { partition } from '../partition.js';
import { printBand } from '../printed.js';
import type { Check } from './check.js';

export const bandShadowed: Check = (ruleSet) =>
  lookupsOf(ruleSet).flatMap(({ lookup }) => {
    const bands = bandsOf(lookup) ?? [];
    const contradicting = new Set(conflictsOf(bands).map((conflict) => conflict.second));
    // a row that is wrong was reported, and hides nothing
    const hiding = bands.filter((band) => band.row.result.kind !== 'broken');
    const { taken } = partition(hiding.map((band) => band.interval));
    const shadowed = hiding.flatMap((band, index) => {
      if (isEmpty(band.interval) || contradicting.has(band) || (taken[index]?.length ?? 0) > 0) return [];
      return [
        diagnose('scoring/band-shadowed', band.row.origin, {
          kpi: lookup.name,
          row: printBand(band.interval, band.unit),
        }),
      ];
    });
    return [...shadowed, ...conditionsTooLate(lookup, hiding)];
  });

/** Rows with a condition behind rows that take all they could be about. */
function conditionsTooLate(lookup: Lookup, bands: readonly Band[]): readonly Diagnostic[] {
  return lookup.rows.flatMap((row, place) => {
    const [cell] = row.cells;
    if (row.when === undefined && cell?.kind !== 'edges') return [];
    const own = cell?.kind === 'interval' ? cell.interval : everything;
    const above = bands.filter((band) => lookup.rows.indexOf(band.row) < place).map((band) => band.interval);
    if (isEmpty(own) || subtractAll(own, above).some((rest) => !isEmpty(rest))) return [];
    const args = { kpi: lookup.name, row: printBand(own, unitOf(lookup)) };
    return [diagnose('scoring/band-shadowed', row.origin, args)];
  });
}
