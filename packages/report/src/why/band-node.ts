/** Which row of a table was met, and how far the next ones are. */
import type { LookupDetail } from '@kaohe/evaluator';
import type { Lookup } from '@kaohe/ir';
import {
  compare,
  dimensionless,
  fromCanonical,
  isZero,
  printDecimal,
  type Rational,
  rational,
  type Unit,
} from '@kaohe/quantity';
import { sourceText } from '../values/source-text.js';
import type { DerivationNode, TableRow, Telling } from './telling.js';

/** The row as a line; neighbors are told in its note. */
export function bandNode(telling: Telling, lookup: Lookup, { row, neighbors }: LookupDetail): DerivationNode {
  const { texts } = telling.teller;
  const met = row === undefined ? undefined : lookup.rows[row];
  const notes = neighbors.map(({ subject, side, row: other, distance }) => {
    const size = amountText(distance, unitOf(lookup, subject), texts.why.percentagePoints);
    const target = rowText(telling, lookup, other);
    if (isZero(distance)) return side === 'above' ? texts.why.justAbove(target) : texts.why.justBelow(target);
    return side === 'above' ? texts.why.above(size, target) : texts.why.below(size, target);
  });
  return {
    label: lookup.role === 'table' ? texts.why.row : texts.why.band,
    value: rowText(telling, lookup, row),
    note: notes.join(texts.why.between),
    place: met?.origin ?? lookup.otherwise?.origin ?? lookup.origin,
    children: [],
    rows: rowsOf(telling, lookup, row),
  };
}

/** Every row, those that were not met too: what one would have got elsewhere. */
function rowsOf(telling: Telling, lookup: Lookup, met: number | undefined): readonly TableRow[] {
  const rows = lookup.rows.map(({ origin }, place) => ({
    text: sourceText(telling.files, origin),
    isMet: place === met,
    place: origin,
  }));
  if (lookup.otherwise === undefined) return rows;
  return [
    ...rows,
    { text: rowText(telling, lookup, undefined), isMet: met === undefined, place: lookup.otherwise.origin },
  ];
}

function rowText({ teller, files }: Telling, lookup: Lookup, row: number | undefined): string {
  const met = row === undefined ? undefined : lookup.rows[row];
  if (met !== undefined) return sourceText(files, met.origin);
  return lookup.otherwise === undefined
    ? teller.texts.why.noRow
    : teller.texts.why.otherwise(sourceText(files, lookup.otherwise.origin));
}

/** The unit in which the edges of a subject are written. */
export function unitOf({ rows }: Lookup, subject: number): Unit {
  for (const { cells } of rows) {
    const cell = cells[subject];
    if (cell?.kind === 'interval' || cell?.kind === 'edges') return cell.unit;
  }
  return dimensionless;
}

const tenth = rational(1, 10);

/** Rounded up, so that going that far is far enough. A distance between two rates is in percentage points. */
export function amountText(distance: Rational, unit: Unit, percentagePoints: string): string {
  const number = fromCanonical(distance, unit);
  const text = printDecimal(number, compare(number, tenth) < 0 ? 4 : 2, 'up');
  return text.replace(/\.?0+$/, '') + (unit.symbol === '%' ? percentagePoints : unit.symbol);
}
