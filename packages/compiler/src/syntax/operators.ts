/** Precedence of the operators, one table for reading and for printing: a higher number binds tighter. All associate to the left. */
import type { Comparator, Operator } from './tree.js';

export const precedence: Readonly<Record<Operator, number>> = {
  or: 1,
  and: 2,
  '<': 4,
  '<=': 4,
  '>': 4,
  '>=': 4,
  '=': 4,
  '!=': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
};

/** `非` binds looser than comparison, so that `非 a = b` denies the comparison; a minus sign binds tightest. */
export const prefixPrecedence: Readonly<Record<'-' | 'not', number>> = { not: 3, '-': 7 };

export function isComparator(operator: Operator): operator is Comparator {
  return precedence[operator] === precedence['='];
}
