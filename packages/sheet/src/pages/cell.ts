/** Cells for values: numbers in the unit people write them in, with a format that shows the unit. */
import type { Type } from '@kaohe/ir';
import { fromCanonical, isDimensionless, type Rational, type Unit } from '@kaohe/quantity';
import { serialOfDay } from '../columns/constant.js';
import { standsAsIs } from '../columns/setting.js';
import { noneText } from '../formula/formula.js';
import type { KnownValue, RawCell } from '../workbook/data.js';
import type { CellContent, KnownContent, PlacedCell, StyleName } from '../workbook/workbook.js';

/** A cell at its place. */
export function at(row: number, column: number, content: CellContent, style: StyleName, format = ''): PlacedCell {
  return { row, column, cell: { content, style, format } };
}

/** A text at its place; texts never become formulas. */
export function textAt(row: number, column: number, text: string, style: StyleName = 'text'): PlacedCell {
  return at(row, column, text === '' ? { kind: 'empty' } : { kind: 'text', text }, style);
}

/** A formula at its place. */
export function formulaAt(
  row: number,
  column: number,
  formula: string,
  known: KnownContent | undefined,
  style: StyleName,
  format = '',
): PlacedCell {
  return at(row, column, { kind: 'formula', formula, known }, style, format);
}

/** What the engine computed as it stands in the calculation: canonical, days as serial numbers. */
export function knownContent(value: KnownValue, type: Type): KnownContent {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', value: type.kind === 'date' ? serialOfDay(value.value) : value.value };
    case 'text':
    case 'yes-no':
    case 'fault':
      return value;
    case 'none':
      return { kind: 'text', text: noneText };
  }
}

/** The same in the unit people write it in, where a fault is a text. */
export function shownContent(value: KnownValue, type: Type, fault: string): KnownContent {
  const content = knownContent(value, type);
  if (content.kind === 'fault') return { kind: 'text', text: fault };
  if (content.kind !== 'number' || type.kind !== 'number') return content;
  return { kind: 'number', value: inUnit(content.value, type.unit) };
}

/** A canonical number as its cell shows it: percents stay, all else is written in its unit. */
export function inUnit(value: Rational, unit: Unit): Rational {
  return standsAsIs(unit) ? value : fromCanonical(value, unit);
}

/** What stands in the data. */
export function rawContent(raw: RawCell): CellContent {
  return raw.kind === 'empty'
    ? raw
    : raw.kind === 'text'
      ? { kind: 'text', text: raw.text }
      : { kind: 'number', value: raw.value };
}

/** How numbers of a type are shown. */
export function formatOf(type: Type): string {
  if (type.kind === 'date') return 'yyyy-mm-dd';
  if (type.kind !== 'number') return '';
  const { unit } = type;
  if (isDimensionless(unit)) return unit.symbol.endsWith('%') ? '0.00%' : '0.0###';
  return isMoney(unit) ? '#,##0.00' : '0.####';
}

/** The same for the canonical numbers of the calculation, in which a percent is one, too. */
export function isMoney({ powers }: Unit): boolean {
  return Object.keys(powers).length === 1 && powers.yuan === 1;
}

/** The unit in brackets behind a heading. */
export function unitWord(type: Type): string {
  if (type.kind !== 'number' || isDimensionless(type.unit) || type.unit.symbol === '') return '';
  return `（${type.unit.symbol}）`;
}
