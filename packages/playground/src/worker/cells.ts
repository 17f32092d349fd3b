/** Values as they stand in the ranking: exact where that is short, money with two places and separators. */
import type { Language } from '@kaohe/diagnostics';
import { faultSentence, type Value } from '@kaohe/evaluator';
import type { Type } from '@kaohe/ir';
import {
  divide,
  fromCanonical,
  isZero,
  printDate,
  printDecimal,
  printShort,
  type Rational,
  rational,
  sum,
} from '@kaohe/quantity';
import type { Cell, Column } from '../protocol/snapshot.js';
import type { ShownColumn } from './shown-columns.js';

/** What a column's cells have in common. */
export interface CellScale {
  readonly type: Type;
  readonly role: Column['role'];
  /** The best value in the column. */
  readonly best: Rational | undefined;
}

const blank: Cell = { state: 'value', text: '', note: '', level: 0, order: undefined, beneath: '' };

/** One value as shown, without its shade. */
export function cellOf(value: Value, scale: CellScale | undefined, language: Language): Cell {
  switch (value.kind) {
    case 'number':
      return shown(numberText(value.value, scale));
    case 'choice':
      return shown(value.label);
    case 'text':
      return shown(value.text);
    case 'yes-no':
      return shown(value.value ? '✓' : '✗');
    case 'none':
      return { ...blank, state: 'none' };
    case 'fault': {
      const { what, next } = faultSentence(value, language);
      return { ...blank, state: 'missing', note: `${what}\n${next}` };
    }
  }
}

/** Sum of pay, mean of scores; nothing for grades. What cannot be told is left out, and the note says so. */
export function totalOf(
  column: ShownColumn,
  values: readonly (Value | undefined)[],
  language: Language,
): Cell | undefined {
  if (column.role === 'grade' || column.metric.type.kind !== 'number') return undefined;
  const numbers = values.flatMap((value) => (value?.kind === 'number' ? [value.value] : []));
  const left = values.filter((value) => value?.kind === 'fault').length;
  if (numbers.length === 0) return undefined;
  const all = sum(numbers);
  const scale: CellScale = { type: column.metric.type, role: column.role, best: undefined };
  const text =
    column.role === 'pay'
      ? numberText(all, scale)
      : printShort(inUnit(divide(all, rational(numbers.length)), scale), 2);
  const note = left === 0 ? '' : leftOut(left, language);
  return { ...blank, text, note };
}

function leftOut(count: number, language: Language): string {
  return language === 'zh' ? `不含缺数据的 ${count} 人` : `without ${count} whose data is missing`;
}

function shown(text: string): Cell {
  return { ...blank, text };
}

const longest = 4;

function numberText(value: Rational, scale: CellScale | undefined): string {
  if (scale?.type.kind === 'date') return printDate(value);
  const number = inUnit(value, scale);
  if (scale?.role === 'pay' && fits(number, 2)) return separated(printDecimal(number, 2));
  const text = printShort(number, longest);
  // A reader must not take a cut number for the whole one.
  return fits(number, longest) ? text : `≈${text}`;
}

function inUnit(value: Rational, scale: CellScale | undefined): Rational {
  return scale?.type.kind === 'number' ? fromCanonical(value, scale.type.unit) : value;
}

/** Whether so many decimals say all of it. */
function fits({ denominator }: Rational, places: number): boolean {
  return 10n ** BigInt(places) % denominator === 0n;
}

/** `1,234.50` */
function separated(text: string): string {
  const [whole = '', places] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return places === undefined ? grouped : `${grouped}.${places}`;
}

/** The share of the best score in quarters, rounded down: 4 is the best itself. Only for shading. */
export function levelOf(value: Value, { role, type, best }: CellScale): number {
  if (value.kind === 'choice') return type.kind === 'choice' ? type.labels.indexOf(value.label) : 0;
  if (value.kind !== 'number' || role !== 'score' || best === undefined || isZero(best)) return 0;
  const { numerator, denominator } = value.value;
  const quarters = (4n * numerator * best.denominator) / (denominator * best.numerator);
  return Math.max(0, Math.min(4, Number(quarters)));
}
