/** Rounding to a step, on whole numbers. */
import { divide, multiply, type Rational } from '@kaohe/quantity';
import { rounding } from '../../builtins/operators.js';
import { type Binding, known, type Of } from '../binding.js';
import { largestWhole } from '../columns.js';
import { roundedInto, roundedRatiosInto } from '../kernels/rounding.js';
import { type NumberRegister, offsetOf, type Register, type Wholes } from '../registers.js';
import type { Room } from '../room.js';
import { smallFraction } from '../scales.js';
import { isProven, timesConstant, type Unsafe } from '../wholes.js';
import type { Cut } from './segments.js';

/** The register of a rounding. */
export function bindRound(binding: Binding, expression: Of<'round'>): Register {
  const operand = binding.bind(expression.operand);
  if (operand.kind === 'known') return known(rounding(operand.value, expression.step, expression.mode));
  const made = operand.kind === 'number' ? rounded(binding.room, operand, expression) : undefined;
  return made ?? binding.asked(expression);
}

/** Above it there is no room for doubling. */
const largestDivisor = 2 ** 50;

/** Undefined where numerator and step have no scale that fits. */
function rounded(room: Room, operand: NumberRegister, { step, mode }: Of<'round'>): NumberRegister | undefined {
  const steps = smallFraction(divide(operand.factor, step));
  if (!steps || steps.denominator > largestDivisor) return undefined;
  const { numerators, denominators } = operand;
  const { numerator: multiplier, denominator: divisor } = steps;
  const unsafe: Unsafe = [];
  // every number of this scale is a multiple of the step
  if (divisor === 1 && !denominators) return operand;
  const made = roundedWholes();
  return {
    kind: 'number',
    factor: step,
    numerators: made,
    denominators: undefined,
    states: room.worst([operand.states, ...unsafe]),
  };

  function roundedWholes(): Wholes {
    const largest = denominators?.greatest ?? 1;
    const size = Math.max(Math.abs(numerators.least), Math.abs(numerators.greatest)) * multiplier;
    const isSure = isProven(room, [2 * size + 3 * divisor * largest]);
    // what the kernel works with must fit, with room for doubling
    const numbers = isSure ? numerators : timesConstant(room, numerators, multiplier * 4, unsafe);
    const under = denominators && !isSure ? timesConstant(room, denominators, divisor * 4, unsafe) : denominators;
    const [own, ownDivisor] = isSure ? [multiplier, divisor] : [1, denominators ? 1 : divisor * 4];
    const lane = room.numbers();
    const isNeverNegative = numerators.least >= 0;
    room.step(
      (start, count) => {
        const [at, from] = [offsetOf(lane, start), offsetOf(numbers.lane, start)];
        if (under) {
          const { data } = under.lane;
          const underAt = offsetOf(under.lane, start);
          roundedRatiosInto(lane.data, at, mode, numbers.lane.data, from, own, data, underAt, ownDivisor, count);
        } else roundedInto(lane.data, at, mode, numbers.lane.data, from, own, ownDivisor, isNeverNegative, count);
      },
      {
        kind: 'rounding',
        out: lane,
        mode,
        of: { lane: numbers.lane, multiplier: own },
        under: under?.lane,
        divisor: ownDivisor,
        isNeverNegative,
      },
    );
    const [low = 0, high = 0] = [numerators.least, numerators.greatest].map((end) => {
      const most = Math.min(largestWhole, Math.max(-largestWhole, end * multiplier));
      return most / divisor;
    });
    // a quotient that is not proven to fit may itself be rounded here
    const slack = isSure ? 0 : 1;
    const [least, greatest] = [Math.floor(low) - slack, Math.ceil(high) + slack];
    return denominators
      ? { lane, least: Math.min(0, least), greatest: Math.max(0, greatest) }
      : { lane, least, greatest };
  }
}

/** Where a number has to lie to be rounded, halves up, to what lies beyond each cut: half a step before the first multiple that does. */
export function beforeRounding(cuts: readonly Cut[], step: Rational): readonly Cut[] {
  return cuts.map(({ value, beyond }) => {
    const { numerator, denominator } = divide(value, step);
    const below = floorOf(numerator, denominator);
    const isMultiple = below * denominator === numerator;
    const first = isMultiple && !beyond ? below : below + 1n;
    // halves below zero are rounded away from it
    return { value: multiply({ numerator: 2n * first - 1n, denominator: 2n }, step), beyond: first <= 0n };
  });
}

function floorOf(numerator: bigint, denominator: bigint): bigint {
  const towardZero = numerator / denominator;
  return numerator < 0n && towardZero * denominator !== numerator ? towardZero - 1n : towardZero;
}
