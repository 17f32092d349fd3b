/** What no row of a lookup covers, within what its subject can be. */
import type { Lookup } from '@kaohe/ir';
import { add, compare, type Interval, isMultiple, type Rational, roundTo, subtract } from '@kaohe/quantity';
import { bandsOf } from './bands.js';
import type { Domains } from './domain.js';
import { partition } from './partition.js';

/** The stretches nobody takes, in rising order; none where there is an `otherwise`, or where the lookup is not by one number. */
export function uncoveredOf(lookup: Lookup, domains: Domains): readonly Interval[] {
  const bands = bandsOf(lookup);
  const [subject] = lookup.subjects;
  if (bands === undefined || subject === undefined || lookup.otherwise !== undefined) return [];
  const { within, step } = domains(subject);
  const { rest } = partition(
    bands.map((band) => band.interval),
    within,
  );
  return step === undefined ? rest : rest.filter((stretch) => multipleIn(stretch, step) !== undefined);
}

/** The lowest multiple of the step in the stretch, or the highest where it has no low end. */
export function multipleIn({ low, high }: Interval, step: Rational): Rational | undefined {
  if (low === undefined) {
    if (high === undefined) return step;
    const down = roundTo(high.value, step, 'floor');
    return isMultiple(high.value, step) && !high.closed ? subtract(down, step) : down;
  }
  const isOn = isMultiple(low.value, step);
  const up = roundTo(low.value, step, 'ceiling');
  const first = isOn && !low.closed ? add(up, step) : up;
  if (high === undefined) return first;
  const order = compare(first, high.value);
  return order < 0 || (order === 0 && high.closed) ? first : undefined;
}
