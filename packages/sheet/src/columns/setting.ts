/** The cells of the standards that formulas refer to: thresholds, points, weights, shares, parameters. */
import type { Span } from '@kaohe/diagnostics';
import type { Constant, Metric, Parameter, Type } from '@kaohe/ir';
import { equal, isDateUnit, isDimensionless, one, type Rational, type Unit } from '@kaohe/quantity';
import { scaled } from '../formula/build.js';
import type { Formula } from '../formula/formula.js';

/** The settings of one declaration, as a block of the sheet. */
export interface SettingGroup {
  readonly id: string;
  readonly kind: 'parameters' | 'bands' | 'grade' | 'table' | 'weights' | 'quota';
  readonly metric: Metric | undefined;
  /** One heading per column of the block. */
  readonly headings: readonly SettingHeading[];
  readonly rows: SettingCell[][];
}

export type SettingHeading =
  | 'name'
  | 'above'
  | 'low'
  | 'below'
  | 'high'
  | 'condition'
  | 'result'
  | 'label'
  | 'weight'
  | 'share'
  | 'value'
  | 'note';

export type SettingCell =
  | { readonly kind: 'text'; readonly text: string }
  /** The row for whatever meets no other. */
  | { readonly kind: 'else' }
  | { readonly kind: 'setting'; readonly setting: Setting };

/** One value of the rules that a person may change in its cell. */
export interface Setting {
  readonly id: string;
  readonly value: Constant;
  readonly type: Type;
  readonly origin: Span;
  /** The row of bands, grades or a table it stands in, which a shop's file can replace as a whole. */
  readonly row: Span | undefined;
}

/** A cell without a value to change. */
export function words(content: string): SettingCell {
  return { kind: 'text', text: content };
}

/** The cell of a number in its unit. */
export function numberSetting(id: string, value: Rational, unit: Unit, origin: Span, row?: Span): SettingCell {
  const type: Type = isDateUnit(unit) ? { kind: 'date' } : { kind: 'number', unit };
  return { kind: 'setting', setting: { id, value: { kind: 'number', value, unit }, type, origin, row } };
}

/** The value of a setting as formulas compute with it: in canonical scale. */
export function settingFormula(id: string, unit: Unit): Formula {
  const cell: Formula = { kind: 'setting', id };
  return standsAsIs(unit) ? cell : scaled(cell, unit.scale);
}

/** Whether cells hold the canonical number itself: percents do, with a format that shows them as such. */
export function standsAsIs(unit: Unit): boolean {
  return equal(unit.scale, one) || isDateUnit(unit) || (isDimensionless(unit) && unit.symbol.endsWith('%'));
}

/** The id of the cell of a parameter. */
export function parameterSetting({ id }: Pick<Parameter, 'id'>): string {
  return `parameter:${id}`;
}
