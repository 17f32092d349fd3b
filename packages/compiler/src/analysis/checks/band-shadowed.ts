/** Rows that never win, because rows above them take all they cover. Rows that contradict those above are reported as overlaps. */
import { diagnose } from '@kaohe/diagnostics';
import { isEmpty } from '@kaohe/quantity';
import { bandsOf, conflictsOf } from '../bands.js';
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
    return hiding.flatMap((band, index) => {
      if (isEmpty(band.interval) || contradicting.has(band) || (taken[index]?.length ?? 0) > 0) return [];
      return [
        diagnose('scoring/band-shadowed', band.row.origin, {
          kpi: lookup.name,
          row: printBand(band.interval, band.unit),
        }),
      ];
    });
  });
