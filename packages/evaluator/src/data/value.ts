/** What a computation gives: a value, none, or a fault that names its cause. */
import type { Args, ArgsOf, Code, Span } from '@kaohe/diagnostics';
import type { Constant } from '@kaohe/ir';
import { type Rational, rational, zero } from '@kaohe/quantity';

export type Value = NumberValue | ChoiceValue | TextValue | YesNoValue | NoneValue | Fault;

/** A number in canonical scale. */
export interface NumberValue {
  readonly kind: 'number';
  readonly value: Rational;
}

export interface ChoiceValue {
  readonly kind: 'choice';
  readonly label: string;
}

export interface TextValue {
  readonly kind: 'text';
  readonly text: string;
}

export interface YesNoValue {
  readonly kind: 'yes-no';
  readonly value: boolean;
}

/** Not applicable: there is nothing to tell, as for a grade nobody reaches. */
export interface NoneValue {
  readonly kind: 'none';
}

/** The codes of what can go wrong for one person. */
export type FaultCode = Extract<Code, `data/${string}`>;

/** Cannot tell, and why. */
export interface Fault {
  readonly kind: 'fault';
  readonly code: FaultCode;
  readonly args: Args;
  /** The place in the rules. */
  readonly origin: Span;
  /** The places in the data. */
  readonly cells: readonly Span[];
  /** Empty where the cause is in the rules and the same for all. */
  readonly person: string;
  readonly period: string;
  /** Other causes, each without causes of its own. */
  readonly also: readonly Fault[];
}

export const none: NoneValue = { kind: 'none' };
export const yes: YesNoValue = { kind: 'yes-no', value: true };
export const no: YesNoValue = { kind: 'yes-no', value: false };
export const zeroValue: NumberValue = { kind: 'number', value: zero };

/** A number as a value. */
export function numberValue(value: Rational): NumberValue {
  return { kind: 'number', value };
}

/** A count as a value. */
export function countValue(count: number): NumberValue {
  return { kind: 'number', value: rational(count) };
}

/** A yes or no as a value. */
export function yesNo(value: boolean): YesNoValue {
  return value ? yes : no;
}

/** The value of a constant of the rules. */
export function valueOfConstant(constant: Constant): Value {
  switch (constant.kind) {
    case 'number':
      return { kind: 'number', value: constant.value };
    case 'choice':
    case 'text':
      return constant;
    case 'yes-no':
      return yesNo(constant.value);
    case 'none':
      return none;
  }
}

/** Where and for whom something cannot be told. */
export interface FaultPlace {
  readonly origin: Span;
  readonly cells: readonly Span[];
  readonly person: string;
  readonly period: string;
}

/** A fault with one cause. */
export function makeFault<C extends FaultCode>(code: C, args: ArgsOf<C>, place: FaultPlace): Fault {
  const { origin, cells, person, period } = place;
  return { kind: 'fault', code, args, origin, cells, person, period, also: [] };
}

/** The place of a fault that lies in the rules: one cause for everyone. */
export function placeInRules(origin: Span): FaultPlace {
  return { origin, cells: [], person: '', period: '' };
}

/** The faults that mean «not there», which a rule for missing values catches. */
const absentCodes: ReadonlySet<FaultCode> = new Set([
  'data/missing',
  'data/division-by-zero',
  'data/no-history',
  'data/too-few-values',
]);

/** Whether all causes of a fault mean «not there»; an unreadable cell beside a missing one is not to be passed over. */
export function isAbsent(fault: Fault): boolean {
  return absentCodes.has(fault.code) && fault.also.every(isAbsent);
}

const mostCauses = 100;

/** The first of the faults among the values, with the distinct causes of the others; undefined if there is none. */
export function faultAmong(values: Iterable<Value>): Fault | undefined {
  let joined: Fault | undefined;
  for (const value of values) {
    if (value.kind === 'fault') joined = joined ? joinFaults(joined, value) : value;
  }
  return joined;
}

/** The first fault with the causes of the second that it does not have yet. */
export function joinFaults(first: Fault, second: Fault): Fault {
  if (first === second) return first;
  const known = new Set(causesOf(first).map(causeKey));
  const added: Fault[] = [];
  for (const cause of causesOf(second)) {
    const key = causeKey(cause);
    if (known.has(key) || known.size >= mostCauses) continue;
    known.add(key);
    added.push(cause.also.length === 0 ? cause : { ...cause, also: [] });
  }
  return added.length === 0 ? first : { ...first, also: [...first.also, ...added] };
}

/** The fault itself and the other causes it carries. */
export function causesOf(fault: Fault): readonly Fault[] {
  return fault.also.length === 0 ? [fault] : [fault, ...fault.also];
}

/** A text that two faults share when they have one cause. */
export function causeKey(fault: Fault): string {
  const { code, origin, cells, person, period } = fault;
  const places = [origin, ...cells].map(({ file, start, end }) => `${file}:${start}-${end}`);
  return [code, person, period, ...places].join('\u0000');
}

/** Whether two values are the same; faults are if their causes are, in the same order. */
export function sameValue(a: Value, b: Value): boolean {
  switch (a.kind) {
    case 'number':
      return (
        b.kind === 'number' && a.value.numerator === b.value.numerator && a.value.denominator === b.value.denominator
      );
    case 'choice':
      return b.kind === 'choice' && a.label === b.label;
    case 'text':
      return b.kind === 'text' && a.text === b.text;
    case 'yes-no':
      return b.kind === 'yes-no' && a.value === b.value;
    case 'none':
      return b.kind === 'none';
    case 'fault':
      return b.kind === 'fault' && causesOf(a).map(causeKey).join('\n') === causesOf(b).map(causeKey).join('\n');
  }
}
