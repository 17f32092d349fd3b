/** Edges between the values that can be measured: `>= 1.5次`. */
import { diagnose, type Remedy } from '@kaohe/diagnostics';
import type { Lookup } from '@kaohe/ir';
import { type Bound, contains, isMultiple, type Rational, roundTo } from '@kaohe/quantity';
import { isDerived } from '../bands.js';
import { domainsOf } from '../domain.js';
import { lookupsOf } from '../lookups.js';
import { printQuantity } from '../printed.js';
import { type IntervalCell, movedCell } from '../remedies.js';
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
          (bound) => bound !== undefined && !isMultiple(bound.value, step) && contains(stated, bound.value),
        );
        if (edge === undefined) return [];
        const args = {
          kpi: lookup.name,
          edge: printQuantity(edge.value, cell.unit),
          step: printQuantity(step, cell.unit),
        };
        return [diagnose('scoring/edge-finer', cell.origin, args, { remedies: onSteps(lookup, cell, step) })];
      }),
    ),
  );
};

/** The edges moved inwards to the nearest values there can be, so that the row takes what it took. */
function onSteps(lookup: Lookup, cell: IntervalCell, step: Rational): readonly Remedy[] {
  const { low, high } = cell.interval;
  const moved = (bound: Bound | undefined, isUp: boolean): Bound | undefined =>
    bound && { ...bound, value: roundTo(bound.value, step, isUp ? 'ceiling' : 'floor') };
  // `>= 1.5` and `< 1.5` are `>= 2` and `< 2`; `> 1.5` and `<= 1.5` are `> 1` and `<= 1`
  const wanted = { low: moved(low, low?.closed === true), high: moved(high, high?.closed === false) };
  return movedCell(lookup, cell, wanted);
}
