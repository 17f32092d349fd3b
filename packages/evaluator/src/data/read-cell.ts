/** One cell of text as a value of an input's type, or what is wrong with it. Knows no rows and no spans. */
import type { ArgsOf } from '@kaohe/diagnostics';
import type { Input, NumberType } from '@kaohe/ir';
import {
  contains,
  dateFromText,
  dateUnit,
  type HumanNumber,
  isDimensionless,
  numberFromHumanText,
  percentShapeOf,
  printInterval,
  rational,
  sameDimension,
  toCanonical,
  type Unit,
  unitFromText,
} from '@kaohe/quantity';
import { printIn } from './print-value.js';
import { numberValue, type Value, valueOfConstant, yesNo } from './value.js';

/** What a cell says. */
export type Reading =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'missing' }
  | Refusal<'data/unreadable'>
  | Refusal<'data/unknown-label'>
  | Refusal<'data/out-of-range'>
  | Refusal<'data/control-character'>;

interface Refusal<C extends 'data/unreadable' | 'data/unknown-label' | 'data/out-of-range' | 'data/control-character'> {
  readonly kind: 'refused';
  readonly code: C;
  readonly args: ArgsOf<C>;
}

/** How bare numbers of a column are meant: the unit they are in. */
export function unitOfBareNumbers(type: NumberType, texts: Iterable<string>): Unit {
  const { unit } = type;
  // an unclear column is asked about where files are read; per cent is what its unit says
  if (!isPercent(unit) || percentShapeOf(texts).kind !== 'fraction') return unit;
  return { symbol: '', scale: rational(1), powers: {} };
}

/** The value a text stands for in the column of an input. */
export function readCell(input: Input, text: string, bareUnit: Unit | undefined): Reading {
  if (hasControlCharacter(text)) return { kind: 'refused', code: 'data/control-character', args: {} };
  const plain = text.normalize('NFKC').trim();
  const status = input.statuses.find(({ word }) => folded(word) === plain);
  if (status) return status.value ? { kind: 'value', value: valueOfConstant(status.value) } : { kind: 'missing' };
  if (isMissingMark(plain)) return { kind: 'missing' };
  switch (input.type.kind) {
    case 'number':
      return readNumber(input, input.type, text, bareUnit ?? input.type.unit);
    case 'date':
      return readDate(input, text);
    case 'choice':
      return readLabel(input, input.type.labels, text, plain);
    case 'text':
      return { kind: 'value', value: { kind: 'text', text: text.trim() } };
    case 'yes-no':
      return readYesNo(input, text, plain);
  }
}

/** Whether a value lies in the range of its input; what refuses it otherwise. */
export function outOfRange(input: Input, value: Value): ArgsOf<'data/out-of-range'> | undefined {
  const { range, type } = input;
  if (value.kind !== 'number' || !range || contains(range, value.value)) return undefined;
  const unit = type.kind === 'number' ? type.unit : dateUnit;
  const edges = [range.low, range.high].flatMap((bound) => (bound ? [bound.value] : []));
  return {
    name: nameOf(input),
    value: printIn(value.value, unit, edges),
    range: printInterval(range, (edge) => printIn(edge, unit)),
  };
}

/** What people call something of the rules: its label, or the name it is declared by. */
export function nameOf(named: { readonly id: string; readonly label: string }): string {
  return named.label === '' ? named.id : named.label;
}

const missingMarks: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '—',
  '——',
  '–',
  '/',
  '延迟统计',
  '缺',
  'n/a',
  'na',
  '#n/a',
  'null',
  'nan',
]);

function isMissingMark(plain: string): boolean {
  return missingMarks.has(plain.toLowerCase());
}

/** Characters that no one types, tabs and line breaks apart: they could hide something or turn it around. */
const controlCharacter = /(?![\t\r\n])[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

function hasControlCharacter(text: string): boolean {
  return controlCharacter.test(text);
}

function isPercent(unit: Unit): boolean {
  return isDimensionless(unit) && unit.scale.numerator === 1n && unit.scale.denominator === 100n;
}

function readNumber(input: Input, type: NumberType, text: string, bareUnit: Unit): Reading {
  const declared = Object.keys(type.unit.powers);
  const found = numberFromHumanText(text, declared);
  const unit = found && unitWritten(found, type, declared, bareUnit);
  if (!unit) {
    const expected = type.unit.symbol === '' ? 'number' : type.unit.symbol;
    return { kind: 'refused', code: 'data/unreadable', args: { name: nameOf(input), text: text.trim(), expected } };
  }
  const value = numberValue(toCanonical(found.value, unit));
  const refusal = outOfRange(input, value);
  return refusal ? { kind: 'refused', code: 'data/out-of-range', args: refusal } : { kind: 'value', value };
}

function readDate(input: Input, text: string): Reading {
  const date = dateFromText(text);
  if (!date) {
    const args = { name: nameOf(input), text: text.trim(), expected: 'date' };
    return { kind: 'refused', code: 'data/unreadable', args };
  }
  const value = numberValue(date);
  const refusal = outOfRange(input, value);
  return refusal ? { kind: 'refused', code: 'data/out-of-range', args: refusal } : { kind: 'value', value };
}

/** The unit a number is in, if it fits the type. */
function unitWritten(
  found: HumanNumber,
  type: NumberType,
  declared: readonly string[],
  bareUnit: Unit,
): Unit | undefined {
  if (found.unit === undefined) return bareUnit;
  if (found.unit === type.unit.symbol) return type.unit;
  const unit = unitFromText(found.unit, declared);
  return unit && sameDimension(unit, type.unit) ? unit : undefined;
}

function readLabel(input: Input, labels: readonly string[], text: string, plain: string): Reading {
  const label = labels.find((known) => known === text.trim()) ?? labels.find((known) => folded(known) === plain);
  if (label !== undefined) return { kind: 'value', value: { kind: 'choice', label } };
  const args = { name: nameOf(input), text: text.trim(), known: labels.join(', ') };
  return { kind: 'refused', code: 'data/unknown-label', args };
}

function folded(label: string): string {
  return label.normalize('NFKC').trim();
}

const yesWords: ReadonlySet<string> = new Set(['是', '有', '对', 'yes', 'y', 'true', '1', '√', '✓', '✔']);
const noWords: ReadonlySet<string> = new Set(['否', '无', '没有', '错', 'no', 'n', 'false', '0', '×', 'x', '✗']);

function readYesNo(input: Input, text: string, plain: string): Reading {
  const word = plain.toLowerCase();
  if (yesWords.has(word)) return { kind: 'value', value: yesNo(true) };
  if (noWords.has(word)) return { kind: 'value', value: yesNo(false) };
  const args = { name: nameOf(input), text: text.trim(), expected: 'yes-no' };
  return { kind: 'refused', code: 'data/unreadable', args };
}
