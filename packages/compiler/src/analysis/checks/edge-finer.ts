/** Edges between the values that can be measured: `>= 1.5次`. */
import { diagnose } from '@kaohe/diagnostics';
import { contains, divide, isInteger } from '@kaohe/quantity';
import { isDerived } from '../bands.js';
import { domainsOf } from '../domain.js';
import { lookupsOf } from '../lookups.js';
import { printQuantity } from '../printed.js';
import type { Check } from './check.js';

export const edgeFiner: Check = (ruleSet) => {
  const domains = domainsOf(ruleSet);
  return lookupsOf(ruleSet).flatMap(({ lookup }) =>
    lookup.rows.flatMap((row) =>
      row.cells.flatMap((cell, place) => {
        const subject = lookup.subjects[place];
        if (cell.kind !== 'interval' || subject === undefined || isDerived(row)) return [];
        const { step, stated } = domains(subject);
        if (step === undefined) return [];
        const edge = [cell.interval.low, cell.interval.high].find(
          // an edge where nothing can be was reported as such
          (bound) => bound !== undefined && !isInteger(divide(bound.value, step)) && contains(stated, bound.value),
        );
        if (edge === undefined) return [];
        const args = {
          kpi: lookup.name,
          edge: printQuantity(edge.value, cell.unit),
          step: printQuantity(step, cell.unit),
        };
        return [diagnose('scoring/edge-finer', cell.origin, args)];
      }),
    ),
  );
};
