/** Short ways to write formulas: operators, conditions, guards against the floats a spreadsheet computes with. */
import { equal, one, type Rational, rational, zero } from '@kaohe/quantity';
import { type Formula, type FormulaOperator, type FunctionName, noneText } from './formula.js';

/** A number. */
export function number(value: Rational | number): Formula {
  return { kind: 'number', value: typeof value === 'number' ? rational(value) : value };
}

/** A text. */
export function text(value: string): Formula {
  return { kind: 'text', text: value };
}

/** A call of a function. */
export function call(name: FunctionName, ...parts: readonly Formula[]): Formula {
  return { kind: 'call', name, arguments: parts };
}

/** An operator between two formulas. */
export function binary(operator: FormulaOperator, left: Formula, right: Formula): Formula {
  return { kind: 'binary', operator, left, right };
}

/** The column in this row. */
export function column(id: string): Formula {
  return { kind: 'column', id };
}

/** The column in all rows. */
export function all(id: string): Formula {
  return { kind: 'all', id };
}

export const none: Formula = text(noneText);
export const yes: Formula = { kind: 'yes-no', value: true };
export const no: Formula = { kind: 'yes-no', value: false };
/** Not there: a missing cell, a zero divisor, no history. */
export const absent: Formula = { kind: 'fault', isAbsent: true };
/** Any other fault. */
export const faulty: Formula = { kind: 'fault', isAbsent: false };

/** `IF(condition, then, otherwise)`, without the question where the answer is known. */
export function when(condition: Formula, then: Formula, otherwise: Formula): Formula {
  if (condition.kind === 'yes-no') return condition.value ? then : otherwise;
  return call('IF', condition, then, otherwise);
}

/** Whether all hold; an error of one is an error of all. */
export function allOf(conditions: readonly Formula[]): Formula {
  const open = conditions.filter((one) => one.kind !== 'yes-no' || !one.value);
  const [first] = open;
  if (first === undefined) return yes;
  return open.length === 1 ? first : call('AND', ...open);
}

/** Whether one holds; an error of one is an error of all. */
export function oneOf(conditions: readonly Formula[]): Formula {
  const open = conditions.filter((one) => one.kind !== 'yes-no' || one.value);
  const [first] = open;
  if (first === undefined) return no;
  return open.length === 1 ? first : call('OR', ...open);
}

/** The sum of formulas. */
export function sumOf(parts: readonly Formula[]): Formula {
  const [first = number(0), ...rest] = parts;
  return rest.reduce((sum, part) => binary('+', sum, part), first);
}

/** The product of formulas, without factors of one. */
export function productOf(parts: readonly Formula[]): Formula {
  const [first = number(1), ...rest] = parts.filter((part) => part.kind !== 'number' || !equal(part.value, one));
  return rest.reduce((product, part) => binary('*', product, part), first);
}

/** The number of places to which what is compared is rounded first: decision 0031. */
export const guardPlaces = { plain: 10, measured: 7 } as const;
/** The same for numbers of rounding steps. */
export const stepPlaces = 6;

/** Rounded to the places at which exact numbers differ and floats do not. */
export function guarded(formula: Formula, places: number): Formula {
  return formula.kind === 'number' ? formula : call('ROUND', formula, number(places));
}

/** The number times an exact factor, as a float does it best: `x / 100` and not `x * 0.01`. */
export function scaled(formula: Formula, factor: Rational): Formula {
  const up = { numerator: factor.numerator, denominator: 1n };
  const down = { numerator: factor.denominator, denominator: 1n };
  const product = equal(up, one) ? formula : binary('*', formula, number(up));
  return equal(down, one) ? product : binary('/', product, number(down));
}

/** Whether the formula is a number that is zero. */
export function isZeroNumber(formula: Formula): boolean {
  return formula.kind === 'number' && equal(formula.value, zero);
}
