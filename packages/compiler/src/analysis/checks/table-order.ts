/** Coefficients by grade that rise with the grade, except in one place. */
import { diagnose } from '@kaohe/diagnostics';
import { printQuantity } from '../printed.js';
import { swapped } from '../remedies.js';
import { disordersOf } from '../scorecard/table-order.js';
import type { Check } from './check.js';

export const tableOrder: Check = (ruleSet) =>
  disordersOf(ruleSet).map(({ table, better, worse, grade, isSwap }) =>
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
      {
        related: [worse.row.origin],
        witness: {
          given: [{ name: grade, value: better.label }],
          shows: [{ name: table.id, value: printQuantity(better.value, better.unit) }],
        },
        remedies: isSwap ? [swapped(better.row, worse.row, table.id)] : [],
      },
    ),
  );
