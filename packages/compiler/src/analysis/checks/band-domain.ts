/** Edges of bands where the measured value can never be. */
import { diagnose } from '@kaohe/diagnostics';
import { type Bound, compare, type Interval, isEmpty, overlaps } from '@kaohe/quantity';
import { domainsOf } from '../domain.js';
import { lookupsOf } from '../lookups.js';
import { printQuantity, printStretch } from '../printed.js';
import type { Check } from './check.js';

export const bandDomain: Check = (ruleSet) => {
  const domains = domainsOf(ruleSet);
  return lookupsOf(ruleSet).flatMap(({ lookup }) =>
    lookup.rows.flatMap((row) =>
      row.cells.flatMap((cell, place) => {
        const subject = lookup.subjects[place];
        if (cell.kind !== 'interval' || subject === undefined) return [];
        const { stated } = domains(subject);
        const edges = [cell.interval.low, cell.interval.high].filter((bound) => bound !== undefined);
        const isNever = !isEmpty(cell.interval) && !overlaps(cell.interval, stated);
        const edge = edges.find((bound) => isNever || isOutside(bound, stated));
        if (edge === undefined) return [];
        const args = {
          kpi: lookup.name,
          edge: printQuantity(edge.value, cell.unit),
          domain: printStretch(stated, cell.unit),
        };
        return [diagnose('scoring/band-domain', cell.origin, args)];
      }),
    ),
  );
};

function isOutside({ value }: Bound, { low, high }: Interval): boolean {
  return (low !== undefined && compare(value, low.value) < 0) || (high !== undefined && compare(value, high.value) > 0);
}
