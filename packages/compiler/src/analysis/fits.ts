/** Whether other edges of a row leave the rest of its ladder in peace: what they are offered for must not make another error. */
import type { Lookup } from '@kaohe/ir';
import { type Interval, isEmpty, subtractAll } from '@kaohe/quantity';
import { type Band, bandsOf, conflictsOf } from './bands.js';

/** With these edges the row contradicts no other, and leaves nothing that only it had. */
export function fits(lookup: Lookup, { row, interval: was }: Band, interval: Interval): boolean {
  const bands = (bandsOf(lookup) ?? []).map((band) => (band.row === row ? { ...band, interval } : band));
  const others = bands.filter((band) => band.row !== row);
  const isApart = others.every(
    (other) => conflictsOf(bands.filter((band) => band.row === row || band === other)).length === 0,
  );
  const left = subtractAll(was, [interval, ...others.map((other) => other.interval)]);
  return isApart && (lookup.otherwise !== undefined || left.every((one) => isEmpty(one)));
}
