/** Arithmetic on lanes of whole numbers. What is not proven to fit is tested row by row, and rows that do not fit are odd. */
import { largestWhole, rowStates } from './columns.js';
import { productInto } from './kernels/products.js';
import { markUnsafe } from './kernels/states.js';
import { sumInto } from './kernels/sums.js';
import { offsetOf, type States, type Wholes } from './registers.js';
import type { Room } from './room.js';
import { isSafe } from './scales.js';

/** Where rows that did not fit are noted. */
export type Unsafe = States[];

/** The same whole number in every row. */
export function constantWholes(room: Room, number: number): Wholes {
  return { lane: room.constantNumbers(number), least: number, greatest: number };
}

/** Each number times the multiplier. */
export function timesConstant(room: Room, wholes: Wholes, multiplier: number, unsafe: Unsafe): Wholes {
  return multiplier === 1 ? wholes : sumOf(room, [{ wholes, multiplier }], 0, unsafe);
}

/** The product of each row. */
export function times(room: Room, a: Wholes, b: Wholes, unsafe: Unsafe): Wholes {
  if (isOne(a)) return b;
  if (isOne(b)) return a;
  const ends = [a.least * b.least, a.least * b.greatest, a.greatest * b.least, a.greatest * b.greatest];
  const lane = room.numbers();
  room.step(
    (start, count) => {
      const at = offsetOf(lane, start);
      productInto(lane.data, at, a.lane.data, offsetOf(a.lane, start), b.lane.data, offsetOf(b.lane, start), count);
    },
    { kind: 'product', out: lane, left: a.lane, right: b.lane },
  );
  return tested(room, { lane, least: Math.min(...ends), greatest: Math.max(...ends) }, isProven(room, ends), unsafe);
}

/** Numbers that are added up, and what each is multiplied by before. */
export interface Part {
  readonly wholes: Wholes;
  readonly multiplier: number;
}

/** Σ multiplier × number + constant. */
export function sumOf(room: Room, parts: readonly Part[], constant: number, unsafe: Unsafe): Wholes {
  let [least, greatest, size] = [constant, constant, Math.abs(constant)];
  for (const { wholes, multiplier } of parts) {
    const ends = [wholes.least * multiplier, wholes.greatest * multiplier];
    least += Math.min(...ends);
    greatest += Math.max(...ends);
    size += Math.max(...ends.map(Math.abs));
  }
  if (isProven(room, [size])) return { lane: summed(room, parts, constant), least, greatest };
  // what is added up may fit although an addend does not, and what is noticed must be each step on the way
  const [first, ...others] = parts.map(({ wholes, multiplier }) => {
    if (multiplier === 1) return wholes;
    const ends = [wholes.least * multiplier, wholes.greatest * multiplier];
    const made = {
      lane: summed(room, [{ wholes, multiplier }], 0),
      least: Math.min(...ends),
      greatest: Math.max(...ends),
    };
    return tested(room, made, isProven(room, ends), unsafe);
  });
  const known = constant === 0 ? others : [...others, constantWholes(room, constant)];
  if (first === undefined) return constantWholes(room, constant);
  return known.reduce((sum, one) => {
    const lane = summed(
      room,
      [
        { wholes: sum, multiplier: 1 },
        { wholes: one, multiplier: 1 },
      ],
      0,
    );
    const made = { lane, least: sum.least + one.least, greatest: sum.greatest + one.greatest };
    return tested(room, made, isProven(room, [made.least, made.greatest]), unsafe);
  }, first);
}

function summed(room: Room, parts: readonly Part[], constant: number): Wholes['lane'] {
  const lane = room.numbers();
  room.step(
    (start, count) => {
      const addends = parts.map(({ wholes, multiplier }) => ({
        data: wholes.lane.data,
        at: offsetOf(wholes.lane, start),
        multiplier,
      }));
      sumInto(lane.data, offsetOf(lane, start), addends, constant, count);
    },
    {
      kind: 'sum',
      out: lane,
      parts: parts.map(({ wholes, multiplier }) => ({ lane: wholes.lane, multiplier })),
      constant,
    },
  );
  return lane;
}

function isOne({ least, greatest, lane }: Wholes): boolean {
  return least === 1 && greatest === 1 && !lane.isColumn;
}

/** Whether numbers between these are whole in floats, and nobody wants to see them tested. */
export function isProven(room: Room, ends: readonly number[]): boolean {
  return room.path === 'proven' && isSafe(...ends);
}

/** The numbers; where they are not proven to fit, each is looked at. */
export function tested(room: Room, wholes: Wholes, isSure: boolean, unsafe: Unsafe): Wholes {
  if (isSure) return wholes;
  const { lane } = wholes;
  const states = room.states();
  room.step((start, count) => {
    const at = offsetOf(states, start);
    states.data.fill(rowStates.there, at, at + count);
    states.dirty = markUnsafe(states.data, at, lane.data, offsetOf(lane, start), count);
  });
  unsafe.push(states);
  return { lane, least: Math.max(wholes.least, -largestWhole), greatest: Math.min(wholes.greatest, largestWhole) };
}
