/** Formulas as the text of a cell, with addresses for names. */
import { printRational, toNumber } from '@kaohe/quantity';
import type { Formula, FormulaOperator } from './formula.js';

/** Where named things stand, as seen from the sheet and the row the formula is in. */
export interface Addresses {
  readonly column: (id: string) => string;
  readonly all: (id: string) => string;
  readonly raw: (id: string) => string;
  readonly setting: (id: string) => string;
}

/** The formula as text, without the `=` in front. */
export function printFormula(formula: Formula, addresses: Addresses): string {
  return printed(formula, addresses, 0);
}

const strengths: Readonly<Record<FormulaOperator, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '<=': 1,
  '>': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
};

function printed(formula: Formula, addresses: Addresses, around: number): string {
  switch (formula.kind) {
    case 'number':
      return numberText(formula.value, around);
    case 'text':
      return `"${formula.text.replaceAll('"', '""')}"`;
    case 'yes-no':
      return formula.value ? 'TRUE' : 'FALSE';
    case 'column':
      return addresses.column(formula.id);
    case 'all':
      return addresses.all(formula.id);
    case 'raw':
      return addresses.raw(formula.id);
    case 'setting':
      return addresses.setting(formula.id);
    case 'fault':
      // a quotient instead of the literal, which not every program reads
      return formula.isAbsent ? 'NA()' : '(1/0)';
    case 'call':
      return `${formula.name}(${formula.arguments.map((part) => printed(part, addresses, 0)).join(',')})`;
    case 'binary': {
      const strength = strengths[formula.operator];
      // operators of one strength bind to the left, so what stands right needs brackets
      const left = printed(formula.left, addresses, strength);
      const right = printed(formula.right, addresses, strength + 1);
      const content = `${left}${formula.operator}${right}`;
      return strength < around || (strength === 1 && around > 0) ? `(${content})` : content;
    }
  }
}

const longestDecimal = 15;

/** A decimal where it ends in time, else a quotient of whole numbers. */
function numberText(value: { readonly numerator: bigint; readonly denominator: bigint }, around: number): string {
  const exact = printRational(value);
  const digits = exact.replace(/[-.]/g, '').length;
  const isSafe = value.numerator < 10n ** 15n && value.numerator > -(10n ** 15n) && value.denominator < 10n ** 15n;
  if (exact.includes('/') && isSafe) return `(${exact})`;
  const content = exact.includes('/') || digits > longestDecimal ? plainNumber(toNumber(value)) : exact;
  return content.startsWith('-') && around > 0 ? `(${content})` : content;
}

function plainNumber(value: number): string {
  return String(value).replace('e', 'E');
}
