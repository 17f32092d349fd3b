/** Values as the cells of a result show them: exact where other programs read them, short where people do. */
import type { Language } from '@kaohe/diagnostics';
import { printValue, type Value } from '@kaohe/evaluator';
import type { Metric, Type } from '@kaohe/ir';
import {
  compare,
  dimensionless,
  fromCanonical,
  isDimensionless,
  printDate,
  printRational,
  printShort,
  type Rational,
  rationalFromText,
  type Unit,
  zero,
} from '@kaohe/quantity';

const placesShown = 2;
const mostPlaces = 12;

/** The value for a spreadsheet: exact, without unit except percent; nothing for `none`, `?` for what cannot be told. */
export function plainText(value: Value, type: Type, language: Language): string {
  return value.kind === 'none' ? '' : printValue(value, withoutUnit(type), language);
}

/** The value for a table: two decimals, more only where an edge lies between; money always with its two. */
export function shortText(
  value: Value,
  type: Type,
  language: Language,
  keepsUnit: boolean,
  edges: readonly Rational[],
): string {
  if (value.kind !== 'number' || type.kind === 'date') return printValue(value, type, language);
  const unit = type.kind === 'number' ? type.unit : dimensionless;
  const symbol = keepsUnit || isDimensionless(unit) ? unit.symbol : '';
  const number = fromCanonical(value.value, unit);
  const text = shortNumber(number, [zero, ...edges.map((edge) => fromCanonical(edge, unit))]);
  return `${isMoney(unit) ? withCents(text) : text}${symbol}`;
}

/** What people call a metric. */
export function nameOf({ id, label }: Metric): string {
  return label === '' ? id : label;
}

/** What a column is headed: the author's name, with the unit the cells leave out. */
export function headingOf(metric: Metric): string {
  const { type } = metric;
  const name = nameOf(metric);
  if (type.kind !== 'number' || isDimensionless(type.unit) || type.unit.symbol === '分') return name;
  return `${name}(${type.unit.symbol})`;
}

/** A number exactly, in the unit people write it in; a date as one. */
export function exactNumber(value: Rational, type: Type): string {
  if (type.kind === 'date') return printDate(value);
  return printRational(fromCanonical(value, type.kind === 'number' ? type.unit : dimensionless));
}

/** The symbol of a type's unit. */
export function unitSymbol(type: Type): string | undefined {
  return type.kind === 'number' ? type.unit.symbol : undefined;
}

/** Whether values of the type are amounts of money. */
export function isMoneyType(type: Type): boolean {
  return type.kind === 'number' && isMoney(type.unit);
}

/** An amount with at least two decimals, none lost. */
export function withCents(text: string): string {
  const [whole = '', decimals = ''] = text.split('.');
  return text.includes('/') ? text : `${whole}.${decimals.padEnd(2, '0')}`;
}

function isMoney({ powers }: Unit): boolean {
  const names = Object.keys(powers);
  return names.length === 1 && powers.yuan === 1;
}

function withoutUnit(type: Type): Type {
  if (type.kind !== 'number' || isDimensionless(type.unit)) return type;
  return { kind: 'number', unit: { ...type.unit, symbol: '' } };
}

function shortNumber(number: Rational, edges: readonly Rational[]): string {
  for (let places = placesShown; places <= mostPlaces; places += 1) {
    const text = printShort(number, places);
    const printed = rationalFromText(text);
    const staysInPlace =
      printed !== undefined && edges.every((edge) => compare(printed, edge) === compare(number, edge));
    if (staysInPlace) return text;
  }
  return printRational(number);
}
