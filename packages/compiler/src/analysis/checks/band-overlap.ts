/** Two rows that both cover a value and disagree. */
import { type Diagnostic, diagnose, type Witness } from '@kaohe/diagnostics';
import { type Lookup, type LookupRow, printExpression } from '@kaohe/ir';
import { contains, equal, type Interval, isEmpty, type Rational, samplePoint, subtractAll } from '@kaohe/quantity';
import { type Band, type Conflict, conflictsOf, givesOf } from '../bands.js';
import { domainsOf } from '../domain.js';
import { type Ladder, laddersOf } from '../ladders.js';
import { lookupsOf } from '../lookups.js';
import { printQuantity, printStretch } from '../printed.js';
import { withoutStretch } from '../remedies.js';
import { multipleIn } from '../uncovered.js';
import { whoMeets } from '../whom.js';
import { witnessesOf } from '../witnesses.js';
import type { Check } from './check.js';

export const bandOverlap: Check = (ruleSet, _, tableOf) => {
  const domains = domainsOf(ruleSet);
  const witnessOf = witnessesOf(ruleSet);
  return lookupsOf(ruleSet).flatMap(({ lookup, metric }) => {
    const told = new Set<LookupRow>();
    return laddersOf(lookup, tableOf).flatMap((ladder) => {
      const { step } = domains(ladder.subject);
      return conflictsOf(ladder.bands).flatMap((conflict): readonly Diagnostic[] => {
        const { second } = conflict;
        const stretch = decidedByFirst(ladder, conflict);
        const value = step === undefined ? samplePoint(stretch) : multipleIn(stretch, step);
        // `> 1次` and `< 2次` share no whole number
        if (value === undefined || told.has(second.row)) return [];
        told.add(second.row);
        const { unit } = second;
        // of the other keys there may be several values; where there are none, the value shows what comes out today
        const witness =
          ladder.beside === ''
            ? witnessOf(
                metric,
                [ladder.subject],
                [printQuantity(value, unit)],
                printExpression(winnerAt(ladder, value, conflict.first).row.result),
              )
            : undefined;
        return [overlapping(lookup, ladder, conflict, value, witness)];
      });
    });
  });
};

/** Where the first of the two rows wins; all they share where rows above take that. */
function decidedByFirst({ bands }: Ladder, { first, shared }: Conflict): Interval {
  const above = bands.slice(0, bands.indexOf(first)).map(({ interval }) => interval);
  return subtractAll(shared, above).find((stretch) => !isEmpty(stretch)) ?? shared;
}

function winnerAt({ bands }: Ladder, value: Rational, otherwise: Band): Band {
  return bands.find(({ interval }) => contains(interval, value)) ?? otherwise;
}

function overlapping(
  lookup: Lookup,
  { beside }: Ladder,
  { first, second, shared }: Conflict,
  value: Rational,
  shown: Witness | undefined,
): Diagnostic {
  const isOneKey = lookup.subjects.length === 1;
  const remedies = isOneKey ? [second, first].flatMap((band) => withoutStretch(lookup, band, shared)) : [];
  const whom = whoMeets(lookup, [first.row, second.row]);
  const related = { related: [first.row.origin], witness: shown, whom, remedies };
  const placed = (text: string): string => (beside === '' ? text : `${beside} + ${text}`);
  const witness = placed(printQuantity(value, second.unit));
  if (isEdge(first.interval, second.interval) || isEdge(second.interval, first.interval))
    return diagnose(
      'scoring/band-edge',
      second.row.origin,
      { kpi: lookup.name, edge: witness, claimed: 'both' },
      related,
    );
  const overlap = placed(printStretch(shared, second.unit));
  if (lookup.role === 'grade')
    return diagnose('scoring/grade-overlap', second.row.origin, { grade: lookup.name, overlap }, related);
  const args = { kpi: lookup.name, overlap, witness, gives: givesOf(lookup) };
  return diagnose('scoring/band-overlap', second.row.origin, args, related);
}

/** Whether the one ends where the other begins, and both are more than that. */
function isEdge(lower: Interval, upper: Interval): boolean {
  return (
    lower.high !== undefined &&
    upper.low !== undefined &&
    equal(lower.high.value, upper.low.value) &&
    !isPoint(lower) &&
    !isPoint(upper)
  );
}

function isPoint({ low, high }: Interval): boolean {
  return low !== undefined && high !== undefined && equal(low.value, high.value);
}
