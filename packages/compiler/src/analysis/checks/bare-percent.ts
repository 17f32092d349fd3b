/** Bands of a rate with edges such as `55`: 5500% to the rules, 55% to most readers, and to columns of bare numbers. */
import { diagnose, remedy } from '@kaohe/diagnostics';
import type { Cell, Expression, Types } from '@kaohe/ir';
import {
  compare,
  contains,
  divide,
  equal,
  hundred,
  type Interval,
  type Rational,
  rational,
  type Unit,
} from '@kaohe/quantity';
import { domainsOf } from '../domain.js';
import { lookupsOf, typesOfRules } from '../lookups.js';
import { percent, printBand, printQuantity } from '../printed.js';
import type { Check } from './check.js';

/** A column of bare numbers with one above this is read as per cents. */
const mostWhole = rational(3, 2);

export const barePercent: Check = (ruleSet) => {
  const types = typesOfRules(ruleSet);
  const domains = domainsOf(ruleSet);
  return lookupsOf(ruleSet).flatMap(({ lookup }) =>
    lookup.rows.flatMap(({ cells }) =>
      cells.flatMap((cell, place) => {
        const subject = lookup.subjects[place];
        const unit = subject && percentOf(types, subject);
        const edge = unit && bareEdge(cell);
        // an edge that cannot be is told as such
        if (subject === undefined || unit === undefined || edge === undefined) return [];
        if (cell.kind !== 'interval' || !contains(domains(subject).stated, edge)) return [];
        const args = {
          text: printQuantity(edge, cell.unit),
          whole: percent(edge),
          part: percent(divide(edge, hundred)),
        };
        const [was, now] = [printBand(cell.interval, cell.unit), printBand(hundredth(cell.interval), unit)];
        const mended = remedy('replace', { was, now }, { kind: 'replace', at: cell.origin, text: now });
        return [diagnose('units/bare-percent', cell.origin, args, { remedies: [mended] })];
      }),
    ),
  );
};

/** The unit of a rate that is written in per cent. */
function percentOf(types: Types, subject: Expression): Unit | undefined {
  const type =
    subject.kind === 'metric'
      ? types.metrics.get(subject.id)
      : subject.kind === 'input'
        ? types.inputs.get(subject.id)
        : undefined;
  return type?.kind === 'number' && type.unit.symbol === '%' ? type.unit : undefined;
}

/** The first edge without a unit that is too large to be a share. */
function bareEdge(cell: Cell): Rational | undefined {
  if (cell.kind !== 'interval' || cell.unit.symbol !== '' || !equal(cell.unit.scale, rational(1))) return undefined;
  const { low, high } = cell.interval;
  return [low, high].flatMap((end) => end?.value ?? []).find((value) => compare(value, mostWhole) > 0);
}

function hundredth({ low, high }: Interval): Interval {
  return {
    low: low && { ...low, value: divide(low.value, hundred) },
    high: high && { ...high, value: divide(high.value, hundred) },
  };
}
