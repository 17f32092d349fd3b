/** Two rows that both cover a value and disagree. */
import { diagnose } from '@kaohe/diagnostics';
import { samplePoint } from '@kaohe/quantity';
import { bandsOf, conflictsOf } from '../bands.js';
import { lookupsOf } from '../lookups.js';
import { printQuantity, printStretch } from '../printed.js';
import type { Check } from './check.js';

export const bandOverlap: Check = (ruleSet) =>
  lookupsOf(ruleSet).flatMap(({ lookup }) =>
    conflictsOf(bandsOf(lookup) ?? []).map(({ first, second, shared }) => {
      const overlap = printStretch(shared, second.unit);
      const related = { related: [first.row.origin] };
      if (lookup.role === 'grade')
        return diagnose('scoring/grade-overlap', second.row.origin, { grade: lookup.name, overlap }, related);
      const witness = printQuantity(samplePoint(shared), second.unit);
      return diagnose('scoring/band-overlap', second.row.origin, { kpi: lookup.name, overlap, witness }, related);
    }),
  );
