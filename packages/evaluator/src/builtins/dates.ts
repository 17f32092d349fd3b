/** The built-in functions of days of the calendar, which are numbers of days. */
import type { BuiltinId } from '@kaohe/ir';
import {
  addMonths,
  type CalendarDay,
  calendarDay,
  type Rational,
  rational,
  roundTo,
  weekdayOf,
  wholeMonthsBetween,
} from '@kaohe/quantity';
import { faultAmong, none, numberValue, type Value } from '../data/value.js';
import type { Implementation } from './arithmetic.js';

type DateId = Extract<BuiltinId, `date-${string}` | 'add-months' | 'whole-months' | 'whole-years'>;

/** The functions of dates by their id. None of nothing is none. */
export const dates: Readonly<Record<DateId, Implementation>> = {
  'date-year': part(({ year }) => rational(year)),
  'date-quarter': part(({ month }) => rational(Math.ceil(month / 3))),
  'date-month': part(({ month }) => rational(month)),
  'date-day': part(({ day }) => rational(day)),
  'date-weekday': (values) => ofNumbers(values, ([date]) => date && rational(weekdayOf(date))),
  'add-months': (values) => ofNumbers(values, ([date, months]) => date && months && addMonths(date, months)),
  'whole-months': (values) => ofNumbers(values, ([from, to]) => from && to && wholeMonthsBetween(from, to)),
  'whole-years': (values) =>
    // a year is twelve months in the scale of the unit, so only whole ones are kept
    ofNumbers(values, ([from, to]) => from && to && roundTo(wholeMonthsBetween(from, to), rational(12), 'down')),
};

function part(of: (day: CalendarDay) => Rational): Implementation {
  return (values) => ofNumbers(values, ([date]) => date && of(calendarDay(date)));
}

function ofNumbers(values: readonly Value[], of: (numbers: readonly Rational[]) => Rational | undefined): Value {
  const fault = faultAmong(values);
  if (fault) return fault;
  const numbers = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
  const result = numbers.length === values.length ? of(numbers) : undefined;
  return result ? numberValue(result) : none;
}
