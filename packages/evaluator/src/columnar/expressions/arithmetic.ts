/** Sums, differences, products and quotients over lanes. A product of ratios is a ratio: nothing is divided before it must be. */
import { divide, isZero, multiply, type Rational } from '@kaohe/quantity';
import { arithmetic } from '../../builtins/operators.js';
import { asNumbers, type Binding, known, type Of, scaledBy } from '../binding.js';
import { divisorInto, signedInto } from '../kernels/products.js';
import type { NumberRegister, Register, States, Wholes } from '../registers.js';
import { offsetOf } from '../registers.js';
import type { Room } from '../room.js';
import { alignmentOf } from '../scales.js';
import { sumOf, times, type Unsafe } from '../wholes.js';

/** The register of an arithmetic expression. */
export function bindArithmetic(binding: Binding, expression: Of<'arithmetic'>): Register {
  const { room } = binding;
  const [left, right] = [binding.bind(expression.left), binding.bind(expression.right)];
  if (left.kind === 'known' && right.kind === 'known') {
    const value = arithmetic(expression.operator, left.value, right.value);
    return value ? known(value) : binding.asked(expression);
  }
  const [one, other] = [asNumbers(room, left), asNumbers(room, right)];
  if (!one || !other) return binding.asked(expression);
  const unsafe: Unsafe = [];
  const made = calculated(room, expression, [left, one], [right, other], unsafe);
  if (!made) return binding.asked(expression);
  return { ...made, states: room.worst([one.states, other.states, made.states, ...unsafe]) };
}

type Operand = readonly [Register, NumberRegister];

/** Undefined where no scale fits, or where the divisor is always zero. */
function calculated(
  room: Room,
  { operator }: Of<'arithmetic'>,
  [leftGiven, left]: Operand,
  [rightGiven, right]: Operand,
  unsafe: Unsafe,
): NumberRegister | undefined {
  const [a, b] = [constantOf(leftGiven), constantOf(rightGiven)];
  switch (operator) {
    case '+':
      return added(room, left, right, 1, unsafe);
    case '-':
      return added(room, left, right, -1, unsafe);
    case '*':
      if (b && !isZero(b)) return scaledBy(room, left, b, unsafe);
      if (a && !isZero(a)) return scaledBy(room, right, a, unsafe);
      return product(room, left, right, unsafe);
    case '/':
      if (b) return isZero(b) ? undefined : scaledBy(room, left, divide({ numerator: 1n, denominator: 1n }, b), unsafe);
      return quotient(room, left, right, unsafe);
  }
}

function constantOf(register: Register): Rational | undefined {
  return register.kind === 'known' && register.value.kind === 'number' ? register.value.value : undefined;
}

/** The sum of two numbers, or with the sign -1 the difference; undefined where no scale fits. */
export function added(
  room: Room,
  left: NumberRegister,
  right: NumberRegister,
  sign: 1 | -1,
  unsafe: Unsafe,
): NumberRegister | undefined {
  const alignment = alignmentOf([left.factor, right.factor]);
  if (!alignment) return undefined;
  const [leftBy = 1, rightBy = 1] = alignment.multipliers;
  const [d, e] = [left.denominators, right.denominators];
  const isShared = d?.lane === e?.lane;
  const one = isShared || !e ? left.numerators : times(room, left.numerators, e, unsafe);
  const other = isShared || !d ? right.numerators : times(room, right.numerators, d, unsafe);
  const parts = [
    { wholes: one, multiplier: leftBy },
    { wholes: other, multiplier: sign * rightBy },
  ];
  const denominators = isShared ? d : d && e ? times(room, d, e, unsafe) : (d ?? e);
  return {
    kind: 'number',
    factor: alignment.factor,
    numerators: sumOf(room, parts, 0, unsafe),
    denominators,
    states: undefined,
  };
}

function product(room: Room, left: NumberRegister, right: NumberRegister, unsafe: Unsafe): NumberRegister {
  const [d, e] = [left.denominators, right.denominators];
  return {
    kind: 'number',
    factor: multiply(left.factor, right.factor),
    numerators: times(room, left.numerators, right.numerators, unsafe),
    denominators: d && e ? times(room, d, e, unsafe) : (d ?? e),
    states: undefined,
  };
}

function quotient(room: Room, left: NumberRegister, right: NumberRegister, unsafe: Unsafe): NumberRegister {
  const sides = room.worst([left.states, right.states]);
  const divisor = right.numerators.least > 0 ? { size: right.numerators } : divisorOf(room, right.numerators, sides);
  const numbers = right.denominators ? times(room, left.numerators, right.denominators, unsafe) : left.numerators;
  return {
    kind: 'number',
    factor: divide(left.factor, right.factor),
    numerators: right.numerators.least >= 0 ? numbers : signedBy(room, numbers, right.numerators),
    denominators: left.denominators ? times(room, left.denominators, divisor.size, unsafe) : divisor.size,
    states: 'zeros' in divisor ? room.worst([sides, divisor.zeros]) : sides,
  };
}

interface Divisor {
  readonly size: Wholes;
  readonly zeros: States;
}

function divisorOf(room: Room, { lane: divisors, least, greatest }: Wholes, sides: States | undefined): Divisor {
  const [lane, zeros] = [room.numbers(), room.states()];
  room.step((start, count) => {
    const [at, zerosAt, from] = [offsetOf(lane, start), offsetOf(zeros, start), offsetOf(divisors, start)];
    const odd = sides?.dirty ? sides : undefined;
    const oddAt = odd ? offsetOf(odd, start) : 0;
    zeros.dirty = divisorInto(lane.data, at, zeros.data, zerosAt, odd?.data, oddAt, divisors.data, from, count);
  });
  return { size: { lane, least: 1, greatest: Math.max(1, Math.abs(least), Math.abs(greatest)) }, zeros };
}

function signedBy(room: Room, numbers: Wholes, { lane: divisors }: Wholes): Wholes {
  const lane = room.numbers();
  room.step((start, count) => {
    const at = offsetOf(lane, start);
    const from = offsetOf(numbers.lane, start);
    signedInto(lane.data, at, numbers.lane.data, from, divisors.data, offsetOf(divisors, start), count);
  });
  const size = Math.max(Math.abs(numbers.least), Math.abs(numbers.greatest));
  return { lane, least: -size, greatest: size };
}
