/** The types of values: what kind of thing a value is, and in which unit it is measured. */
import { sameDimension, type Unit } from '@kaohe/quantity';

export type Type = NumberType | DateType | ChoiceType | TextType | YesNoType;

/** A number. Its values are kept in the canonical scale of the dimension; `unit` says how people write it. */
export interface NumberType {
  readonly kind: 'number';
  readonly unit: Unit;
}

/** A day of the calendar. Its values and constants are numbers, days since 1970-01-01; constants have the unit `dateUnit`. */
export interface DateType {
  readonly kind: 'date';
}

/** One of a few named values, best first where they are ordered. */
export interface ChoiceType {
  readonly kind: 'choice';
  readonly labels: readonly string[];
}

export interface TextType {
  readonly kind: 'text';
}

export interface YesNoType {
  readonly kind: 'yes-no';
}

/** True when a value of one type can stand where the other is expected; units may differ in scale, not in dimension. */
export function sameType(left: Type, right: Type): boolean {
  if (left.kind === 'number' && right.kind === 'number') return sameDimension(left.unit, right.unit);
  if (left.kind === 'choice' && right.kind === 'choice') {
    return left.labels.length === right.labels.length && left.labels.every((label) => right.labels.includes(label));
  }
  return left.kind === right.kind;
}

/** The type as its author would write it: `元/单`, `A | B | C`, `text`, `yes-no`. */
export function printType(type: Type): string {
  switch (type.kind) {
    case 'number':
      return type.unit.symbol === '' ? '1' : type.unit.symbol;
    case 'choice':
      return type.labels.join(' | ');
    case 'date':
    case 'text':
    case 'yes-no':
      return type.kind;
  }
}
