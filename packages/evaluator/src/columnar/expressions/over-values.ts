/** What several values of one row come to: sums, means, the smallest and the largest. A row with a value that does not apply is asked. */
import { type Rational, rational } from '@kaohe/quantity';
import { asNumbers, type Binding, type Of, scaledBy } from '../binding.js';
import type { NumberRegister, Register } from '../registers.js';
import type { Room } from '../room.js';
import type { Unsafe } from '../wholes.js';
import { added } from './arithmetic.js';
import { extreme } from './extremes.js';

/** The register of a statistic over values; undefined for those that are worked out value by value. */
export function bindOverValues(binding: Binding, statistic: Of<'statistic'>): Register | undefined {
  const { over, keep, least, where } = statistic;
  if (over.kind !== 'values' || keep !== undefined || where !== undefined) return undefined;
  const { room } = binding;
  const all = [statistic.operand, ...over.others].map((value) => asNumbers(room, binding.bind(value)));
  const numbers = all.flatMap((one) => one ?? []);
  if (numbers.length < all.length || numbers.length < least) return undefined;
  const made = foundOf(binding, statistic.function, numbers);
  if (made === undefined) return undefined;
  // what does not apply leaves, and changes what the others come to
  const states = room.worst([made.states, ...numbers.map((one) => room.withoutNone(one.states))]);
  return { ...made, states };
}

function foundOf(
  { room }: Binding,
  wanted: Of<'statistic'>['function'],
  numbers: readonly NumberRegister[],
): NumberRegister | undefined {
  switch (wanted) {
    case 'sum':
      return summed(room, numbers, { numerator: 1n, denominator: 1n });
    case 'mean':
      return summed(room, numbers, rational(1n, BigInt(numbers.length)));
    case 'minimum':
      return extreme(room, numbers, '<=');
    case 'maximum':
      return extreme(room, numbers, '>=');
    case 'median':
    case 'count':
    case 'percentile':
    case 'percentile-exclusive':
    case 'percentile-nearest':
    case 'variance':
    case 'sample-variance':
    case 'rank':
    case 'dense-rank':
    case 'mean-rank':
    case 'percent-rank':
    case 'previous':
      return undefined;
  }
}

function summed(room: Room, numbers: readonly NumberRegister[], times: Rational): NumberRegister | undefined {
  const unsafe: Unsafe = [];
  const [first, ...others] = numbers;
  const sum = others.reduce<NumberRegister | undefined>(
    (before, number) => {
      const made = before && added(room, before, number, 1, unsafe);
      return made && { ...made, states: undefined };
    },
    first && { ...first, states: undefined },
  );
  return sum && { ...scaledBy(room, sum, times, unsafe), states: room.worst(unsafe) };
}
