/** Which results of a lookup somebody can get: rows above may take all of a row, and no value may be left for what `otherwise` gives. */
import type { Expression, Lookup } from '@kaohe/ir';
import { type Interval, isEmpty } from '@kaohe/quantity';
import { bandsOf } from '../bands.js';
import type { Domains } from '../domain.js';
import { partition } from '../partition.js';
import { multipleIn } from '../uncovered.js';

/**
 * In written order, what `otherwise` gives behind them. A row whose edges stand the wrong way round stays: other edges are meant, and its
 * points with them. Of rows by labels, or by several keys, all stay.
 */
export function reachedResults(lookup: Lookup, domains: Domains): readonly Expression[] {
  const { rows, otherwise, subjects } = lookup;
  const all = [...rows.map((row) => row.result), ...(otherwise ? [otherwise] : [])];
  const bands = bandsOf(lookup);
  const [subject] = subjects;
  if (bands === undefined || subject === undefined) return all;
  const { within, step } = domains(subject);
  if (isEmpty(within)) return all;
  const canBe = (stretch: Interval): boolean => step === undefined || multipleIn(stretch, step) !== undefined;
  const { taken, rest } = partition(
    bands.map(({ interval }) => interval),
    within,
  );
  const never = new Set(
    bands.flatMap(({ row, interval }, place) =>
      isEmpty(interval) || (taken[place] ?? []).some(canBe) ? [] : [row.result],
    ),
  );
  const isOtherwise = otherwise !== undefined && (rest.some(canBe) || never.size === all.length - 1);
  return [...rows.flatMap(({ result }) => (never.has(result) ? [] : [result])), ...(isOtherwise ? [otherwise] : [])];
}
