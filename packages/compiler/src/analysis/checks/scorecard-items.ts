/** Items of a scorecard against their weight: influence that differs from it, items without any, totals that leave the scale. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import { type Metric, metricsNamed, type RuleSet } from '@kaohe/ir';
import {
  above,
  absolute,
  below,
  compare,
  hundred,
  printRational,
  rational,
  roundTo,
  subtract,
  zero,
} from '@kaohe/quantity';
import { percent } from '../printed.js';
import { cap, floor } from '../remedies.js';
import { endsOf } from '../scorecard/ends.js';
import { witnessOfTotal } from '../scorecard/given-scores.js';
import { gradedTotals, labelAt, witnessOf } from '../scorecard/graded-totals.js';
import { idleItems } from '../scorecard/idle-items.js';
import { influencesOf } from '../scorecard/influence.js';
import type { Sheet, Sheets, Total } from '../scorecard/sheet.js';
import { whoComesTo } from '../whom.js';
import type { Check } from './check.js';

/** Differences of influence and weight that are worth a word. */
const worthSaying = rational(5, 100);
/** Influence is told to a tenth of a percent. */
const shown = rational(1, 1000);

export const scorecardItems: Check = (ruleSet, sheets) => [
  ...ruleSet.metrics.flatMap((metric) => {
    const sheet = metric.role === 'total' ? sheets.sheetOf(metric.expression) : undefined;
    return sheet === undefined ? [] : [...influence(metric, sheet), ...beyond(sheets, metric, sheet)];
  }),
  ...idle(ruleSet, sheets),
];

function influence(metric: Metric, sheet: Sheet): readonly Diagnostic[] {
  const shares = influencesOf(sheet).flatMap(({ item, weight, share }) => {
    if (compare(absolute(subtract(share, weight)), worthSaying) < 0) return [];
    return [
      `${item.name} ${percent(roundTo(weight, shown, 'half-up'))} → ${percent(roundTo(share, shown, 'half-up'))}`,
    ];
  });
  if (shares.length === 0) return [];
  return [diagnose('scorecard/influence', metric.origin, { total: metric.id, shares: shares.join(', ') })];
}

/** A weighted sum out of 100 to which points are added, or from which they are taken, without an end. */
function beyond(sheets: Sheets, metric: Metric, sheet: Sheet): readonly Diagnostic[] {
  if (sheet.isWeighted || sheet.vetoes.length > 0) return [];
  const ends = sheet.items.length === 0 ? undefined : endsOf(sheets, sheet);
  if (ends === undefined) return [];
  const { lowest, highest } = ends;
  const tell = (side: 'above' | 'below', end: Total): Diagnostic =>
    diagnose(
      'scorecard/beyond-scale',
      metric.origin,
      {
        total: metric.id,
        value: printRational(end.value),
        side,
        witness: witnessOf(sheet, end),
      },
      {
        witness: witnessOfTotal(sheet, end, [{ name: metric.id, value: printRational(end.value) }]),
        whom: whoComesTo(metric.origin, side === 'above' ? above(hundred) : below(zero)),
        remedies: side === 'above' ? cap(metric, '100分') : floor(metric, '0分'),
      },
    );
  return [
    ...(compare(lowest.value, zero) < 0 ? [tell('below', lowest)] : []),
    ...(sheet.items.some((item) => item.isOfWhole) && compare(highest.value, hundred) > 0
      ? [tell('above', highest)]
      : []),
  ];
}

/** Only where nothing but grades looks at the total: else the item counts there. */
function idle(ruleSet: RuleSet, sheets: Sheets): readonly Diagnostic[] {
  return gradedTotals(sheets).flatMap((graded) => {
    const { grade, sheet } = graded;
    const subject = grade.subjects[0]?.kind === 'round' ? grade.subjects[0].operand : grade.subjects[0];
    const total = subject?.kind === 'metric' ? subject.id : '';
    const readers = ruleSet.metrics.filter(
      ({ expression }) => expression !== grade && metricsNamed(expression).includes(total),
    );
    if (readers.length > 0) return [];
    const [first] = graded.totals;
    const label = first && labelAt(graded, first.seen);
    const isLabel = first !== undefined && label !== undefined && label !== '';
    const beside = {
      witness: isLabel ? witnessOfTotal(sheet, first, [{ name: grade.name, value: label }]) : undefined,
    };
    return idleItems(graded).map(({ item, witness }) =>
      diagnose(
        'scorecard/item-idle',
        originOf(ruleSet, item.name) ?? grade.origin,
        {
          kpi: item.name,
          total,
          witness: sheet.items
            .flatMap((other, place) =>
              other === item
                ? []
                : [`${other.name} ${witness[place] === undefined ? '—' : printRational(witness[place] ?? zero)}`],
            )
            .join(', '),
        },
        beside,
      ),
    );
  });
}

function originOf(ruleSet: RuleSet, name: string): Metric['origin'] | undefined {
  return ruleSet.metrics.find(({ id }) => id === name)?.origin;
}
