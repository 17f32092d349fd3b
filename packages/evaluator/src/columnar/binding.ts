/** What every kind of expression needs to become steps over lanes: its surroundings, and registers brought into one form. */
import type { Expression, Metric } from '@kaohe/ir';
import { multiply, one, type Rational } from '@kaohe/quantity';
import type { RuleIndex } from '../builtins/rule-index.js';
import { no, none, type Value, yes } from '../data/value.js';
import { type ColumnTable, rowStates } from './columns.js';
import type { CodeRegister, Known, NumberRegister, Register, Unbound, Wholes } from './registers.js';
import type { Room } from './room.js';
import { alignmentOf, signAndSize, smallWhole } from './scales.js';
import { constantWholes, times, timesConstant, type Unsafe } from './wholes.js';

/** What binding an expression needs to know of its surroundings. */
export interface Binding {
  readonly table: ColumnTable;
  readonly rules: RuleIndex;
  readonly metric: Metric;
  readonly room: Room;
  readonly bind: (expression: Expression) => Register;
  readonly input: (id: string) => Register;
  readonly metricNamed: (id: string) => Register;
  /** A register that is filled by asking for the value of each row; `unbound` where columns do not hold what it gives. */
  readonly asked: (expression: Expression) => Register;
  /** The register of what a quota, pool, statistic or streak gives. */
  readonly population: (expression: Population) => Register;
}

/** Expressions whose value in a row comes from several. */
export type Population = Extract<Expression, { readonly kind: 'quota' | 'pool' | 'statistic' | 'streak' }>;

/** An expression of one kind. */
export type Of<K extends Expression['kind']> = Extract<Expression, { readonly kind: K }>;

export const unbound: Unbound = { kind: 'unbound' };

/** The values of conditions by their codes. */
export const conditionValues: readonly Value[] = [none, no, yes];

/** The value in every row. */
export function known(value: Value): Known {
  return { kind: 'known', value };
}

/** The register as one of numbers; undefined where it is none, or where the number does not fit. */
export function asNumbers(room: Room, register: Register): NumberRegister | undefined {
  if (register.kind === 'number') return register;
  if (register.kind !== 'known') return undefined;
  const { value } = register;
  if (value.kind === 'none' || value.kind === 'fault') {
    const states = room.constantStates(value.kind === 'none' ? rowStates.none : rowStates.odd);
    return { kind: 'number', factor: one, numerators: constantWholes(room, 0), denominators: undefined, states };
  }
  if (value.kind !== 'number') return undefined;
  const numerator = smallWhole(value.value.numerator);
  if (numerator === undefined) return undefined;
  const factor: Rational = { numerator: 1n, denominator: value.value.denominator };
  return {
    kind: 'number',
    factor,
    numerators: constantWholes(room, numerator),
    denominators: undefined,
    states: undefined,
  };
}

/** The register as one of codes; undefined where it is none. */
export function asCodes(room: Room, register: Register): CodeRegister | undefined {
  if (register.kind === 'codes') return register;
  if (register.kind !== 'known' || register.value.kind === 'number') return undefined;
  const { value } = register;
  const values = value.kind === 'none' || value.kind === 'fault' ? [none] : [none, value];
  const known = value.kind === 'yes-no' ? conditionValues : values;
  const code = known.findIndex((one) => one.kind === value.kind && keyOf(one) === keyOf(value));
  const states = value.kind === 'fault' ? room.constantStates(rowStates.odd) : undefined;
  return { kind: 'codes', codes: room.constantCodes(Math.max(0, code)), values: known, states };
}

/** The register times a number that is not zero. */
export function scaledBy(room: Room, register: NumberRegister, by: Rational, unsafe: Unsafe): NumberRegister {
  const { sign, size } = signAndSize(by);
  return {
    ...register,
    factor: multiply(register.factor, size),
    numerators: timesConstant(room, register.numerators, sign, unsafe),
  };
}

/** Numbers in one scale and, if one of them is a ratio, all with denominators. */
export interface Aligned {
  readonly factor: Rational;
  readonly all: readonly { readonly numerators: Wholes; readonly denominators: Wholes | undefined }[];
}

/** The numbers in one scale; undefined where there is none that fits. */
export function aligned(room: Room, registers: readonly NumberRegister[], unsafe: Unsafe): Aligned | undefined {
  const alignment = alignmentOf(registers.map(({ factor }) => factor));
  if (!alignment) return undefined;
  const isRatio = registers.some(({ denominators }) => denominators !== undefined);
  const all = registers.map(({ numerators, denominators }, place) => ({
    numerators: timesConstant(room, numerators, alignment.multipliers[place] ?? 1, unsafe),
    denominators: isRatio ? (denominators ?? constantWholes(room, 1)) : undefined,
  }));
  return { factor: alignment.factor, all };
}

/** Two sides of a comparison as whole numbers that compare as they do; undefined where there is no scale that fits. */
export function sidesOf(
  room: Room,
  left: NumberRegister,
  right: NumberRegister,
  unsafe: Unsafe,
): readonly [Side, Side] | undefined {
  const alignment = alignmentOf([left.factor, right.factor]);
  if (!alignment) return undefined;
  const [leftBy = 1, rightBy = 1] = alignment.multipliers;
  const cross = (numbers: Wholes, other: Wholes | undefined) => (other ? times(room, numbers, other, unsafe) : numbers);
  if (left.denominators?.lane === right.denominators?.lane) {
    return [sideOf(room, left.numerators, leftBy, unsafe), sideOf(room, right.numerators, rightBy, unsafe)];
  }
  return [
    sideOf(room, cross(left.numerators, right.denominators), leftBy, unsafe),
    sideOf(room, cross(right.numerators, left.denominators), rightBy, unsafe),
  ];
}

/** Numbers of one side of a comparison, and what each is multiplied by there. */
export interface Side {
  readonly wholes: Wholes;
  readonly multiplier: number;
}

/** The multiplier stays for the comparison where the products are proven to fit. */
export function sideOf(room: Room, wholes: Wholes, multiplier: number, unsafe: Unsafe): Side {
  const ends = [wholes.least * multiplier, wholes.greatest * multiplier];
  if (room.path === 'proven' && ends.every((end) => Math.abs(end) <= Number.MAX_SAFE_INTEGER))
    return { wholes, multiplier };
  return { wholes: timesConstant(room, wholes, multiplier, unsafe), multiplier: 1 };
}

/** The codes of several registers in one list of values, with what each own code is in it. */
export function mergedValues(registers: readonly CodeRegister[]): {
  readonly values: readonly Value[];
  readonly tables: readonly (Int32Array | undefined)[];
} {
  const [first] = registers;
  if (first && registers.every(({ values }) => values === first.values)) {
    return { values: first.values, tables: registers.map(() => undefined) };
  }
  const places = new Map<string, number>();
  const values: Value[] = [none];
  const placeOf = (value: Value): number => {
    if (value.kind === 'none') return 0;
    const key = keyOf(value);
    const place = places.get(key) ?? values.push(value) - 1;
    places.set(key, place);
    return place;
  };
  const tables = registers.map((register) => Int32Array.from(register.values, placeOf));
  return { values, tables };
}

/** A text that two values share when they are the same. */
export function keyOf(value: Value): string {
  switch (value.kind) {
    case 'choice':
      return `choice ${value.label}`;
    case 'text':
      return `text ${value.text}`;
    case 'yes-no':
      return value.value ? 'yes' : 'no';
    case 'number':
    case 'none':
    case 'fault':
      return value.kind;
  }
}
