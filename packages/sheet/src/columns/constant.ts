/** Constants of the rules in formulas, and days as the serial numbers of spreadsheets. */
import type { Constant } from '@kaohe/ir';
import { add, isDateUnit, type Rational, rational } from '@kaohe/quantity';
import { no, none, number, text, yes } from '../formula/build.js';
import type { Formula } from '../formula/formula.js';

/** The serial number of 1970-01-01, from which the rules count days. */
const firstDay = rational(25569);

/** The constant as a formula, numbers in canonical scale. */
export function constantFormula(constant: Constant): Formula {
  switch (constant.kind) {
    case 'number':
      return number(isDateUnit(constant.unit) ? serialOfDay(constant.value) : constant.value);
    case 'choice':
      return text(constant.label);
    case 'text':
      return text(constant.text);
    case 'yes-no':
      return constant.value ? yes : no;
    case 'none':
      return none;
  }
}

/** A day as spreadsheets count it. */
export function serialOfDay(day: Rational): Rational {
  return add(day, firstDay);
}
