/** Values as people read them. Printing never shows a number on the other side of an edge than it is. */
import type { Language } from '@kaohe/diagnostics';
import type { Type } from '@kaohe/ir';
import {
  compare,
  dateUnit,
  dimensionless,
  fromCanonical,
  isDateUnit,
  printDate,
  printRational,
  printShort,
  type Rational,
  rationalFromText,
  type Unit,
} from '@kaohe/quantity';
import type { Value } from './value.js';

const words: Readonly<Record<Language, { readonly yes: string; readonly no: string }>> = {
  zh: { yes: '是', no: '否' },
  en: { yes: 'yes', no: 'no' },
};

/** The value as text: `54.5%`, `A`, `—` for none, `?` for a fault. `edges` are canonical; see `printIn`. */
export function printValue(value: Value, type: Type, language: Language, edges: readonly Rational[] = []): string {
  switch (value.kind) {
    case 'number':
      return printIn(value.value, unitOfType(type), edges);
    case 'choice':
      return value.label;
    case 'text':
      return value.text;
    case 'yes-no':
      return value.value ? words[language].yes : words[language].no;
    case 'none':
      return '—';
    case 'fault':
      return '?';
  }
}

function unitOfType(type: Type): Unit {
  if (type.kind === 'date') return dateUnit;
  return type.kind === 'number' ? type.unit : dimensionless;
}

const shortPlaces = 4;
const longestExact = 20;
/** A unit that stands apart from its number. */
const latinUnit = /^[A-Za-z]{2}/;
const mostPlaces = 60;

/**
 * A canonical number in a unit, exact if its decimals end. Otherwise with four decimals, or as many more as it takes to
 * stand to every edge (and to zero) as the exact number does.
 */
export function printIn(value: Rational, unit: Unit, edges: readonly Rational[] = []): string {
  if (isDateUnit(unit)) return printDate(value);
  const number = fromCanonical(value, unit);
  const symbol = latinUnit.test(unit.symbol) ? ` ${unit.symbol}` : unit.symbol;
  const shown = edges.map((edge) => fromCanonical(edge, unit));
  return numberText(number, shown) + symbol;
}

function numberText(number: Rational, edges: readonly Rational[]): string {
  const exact = printRational(number);
  if (!exact.includes('/') && decimalsOf(exact) <= longestExact) return exact;
  for (let places = shortPlaces; places <= mostPlaces; places += 1) {
    const text = printShort(number, places);
    // zero is printed exactly: what comes here must not look like it
    if (/[1-9]/.test(text) && keepsSides(text, number, edges)) return text;
  }
  // it equals an edge that itself has no end, or lies closer to one than anybody can read
  return exact;
}

function keepsSides(text: string, number: Rational, edges: readonly Rational[]): boolean {
  if (edges.length === 0) return true;
  const printed = rationalFromText(text);
  return printed !== undefined && edges.every((edge) => compare(printed, edge) === compare(number, edge));
}

function decimalsOf(text: string): number {
  const dot = text.indexOf('.');
  return dot < 0 ? 0 : text.length - dot - 1;
}
