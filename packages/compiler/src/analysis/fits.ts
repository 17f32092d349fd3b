/** Whether other edges of a row leave the rest of its ladder in peace: what they are offered for must not make another error. */
import type { Lookup } from '@kaohe/ir';
import { type Bound, equal, type Interval, isEmpty, subtractAll } from '@kaohe/quantity';
import { type Band, bandsOf, conflictsOf } from './bands.js';

/** With these edges the row contradicts no other, leaves nothing that only it had, and goes on where a row ends that takes something. */
export function fits(lookup: Lookup, { row, interval: was }: Band, interval: Interval): boolean {
  const bands = (bandsOf(lookup) ?? []).map((band) => (band.row === row ? { ...band, interval } : band));
  const others = bands.filter((band) => band.row !== row);
  const isApart = others.every(
    (other) => conflictsOf(bands.filter((band) => band.row === row || band === other)).length === 0,
  );
  const ends = others.filter((other) => !isEmpty(other.interval)).flatMap(({ interval: { low, high } }) => [low, high]);
  const moved = [
    [was.low, interval.low],
    [was.high, interval.high],
  ].flatMap(([before, now]) => (now !== undefined && !isSameEnd(before, now) ? [now] : []));
  const goesOn = moved.every((one) => ends.some((end) => end !== undefined && equal(end.value, one.value)));
  const left = subtractAll(was, [interval, ...others.map((other) => other.interval)]);
  return isApart && goesOn && (lookup.otherwise !== undefined || left.every((one) => isEmpty(one)));
}

function isSameEnd(one: Bound | undefined, other: Bound): boolean {
  return one !== undefined && one.closed === other.closed && equal(one.value, other.value);
}
