/** Two rows that both cover a value and disagree. */
import { diagnose } from '@kaohe/diagnostics';
import { samplePoint } from '@kaohe/quantity';
import { bandsOf, conflictsOf, givesOf } from '../bands.js';
import { domainsOf } from '../domain.js';
import { lookupsOf } from '../lookups.js';
import { printQuantity, printStretch } from '../printed.js';
import { multipleIn } from '../uncovered.js';
import type { Check } from './check.js';

export const bandOverlap: Check = (ruleSet) => {
  const domains = domainsOf(ruleSet);
  return lookupsOf(ruleSet).flatMap(({ lookup }) => {
    const [subject] = lookup.subjects;
    const step = subject && domains(subject).step;
    return conflictsOf(bandsOf(lookup) ?? []).flatMap(({ first, second, shared }) => {
      const value = step === undefined ? samplePoint(shared) : multipleIn(shared, step);
      // `> 1次` and `< 2次` share no whole number
      if (value === undefined) return [];
      const overlap = printStretch(shared, second.unit);
      const related = { related: [first.row.origin] };
      if (lookup.role === 'grade')
        return [diagnose('scoring/grade-overlap', second.row.origin, { grade: lookup.name, overlap }, related)];
      const witness = printQuantity(value, second.unit);
      const args = { kpi: lookup.name, overlap, witness, gives: givesOf(lookup) };
      return [diagnose('scoring/band-overlap', second.row.origin, args, related)];
    });
  });
};
