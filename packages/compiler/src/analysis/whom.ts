/** Whom findings hit: stretches of keys, rows and amounts, written down for whoever has the data. */
import type { Span, Stretch, StretchEnd, Whom } from '@kaohe/diagnostics';
import type { Lookup, LookupRow } from '@kaohe/ir';
import { type Bound, type Interval, isEmpty, printRational } from '@kaohe/quantity';

/** Those whose key lies in one of the stretches; the first key of the table unless told. */
export function whoIsWithin({ origin }: Lookup, stretches: readonly Interval[], key = 0): readonly Whom[] {
  const within = stretches.filter((one) => !isEmpty(one)).map(stretchOf);
  return within.length === 0 ? [] : [{ kind: 'key', table: origin, key, within }];
}

/** Those who would meet all of the rows. */
export function whoMeets({ origin }: Lookup, rows: readonly LookupRow[]): readonly Whom[] {
  return [{ kind: 'rows', table: origin, rows: rows.map((row) => row.origin) }];
}

/** Those for whom the table has no row. */
export function whoMeetsNothing({ origin }: Lookup): readonly Whom[] {
  return [{ kind: 'unmet', table: origin }];
}

/** Those for whom what stands at the place comes to a number in the stretch. */
export function whoComesTo(of: Span, within: Interval): readonly Whom[] {
  return [{ kind: 'value', of, within: stretchOf(within) }];
}

function stretchOf({ low, high }: Interval): Stretch {
  return { low: endOf(low), high: endOf(high) };
}

function endOf(bound: Bound | undefined): StretchEnd | undefined {
  return bound && { value: printRational(bound.value), closed: bound.closed };
}
