/** Coefficients by grade that rise with the grade, except in one place. */
import { diagnose } from '@kaohe/diagnostics';
import { printQuantity } from '../printed.js';
import { disordersOf } from '../scorecard/table-order.js';
import type { Check } from './check.js';

export const tableOrder: Check = (ruleSet) =>
  disordersOf(ruleSet).map(({ table, better, worse }) =>
    diagnose(
      'scorecard/table-order',
      better.row.origin,
      {
        table: table.id,
        better: better.label,
        less: printQuantity(better.value, better.unit),
        worse: worse.label,
        more: printQuantity(worse.value, worse.unit),
      },
      { related: [worse.row.origin] },
    ),
  );
