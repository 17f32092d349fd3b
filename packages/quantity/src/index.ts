/** Public face of the quantity package. */
export { fromCanonical, toCanonical } from './convert.js';
export { type CurveResult, exponential, logarithm, raise, squareRoot } from './curves.js';
export {
  addMonths,
  type CalendarDay,
  calendarDay,
  dateFromText,
  dateOf,
  dateUnit,
  isDateUnit,
  printDate,
  weekdayOf,
  wholeMonthsBetween,
} from './date.js';
export { commonDivisor, safeDivisor } from './divisor.js';
export {
  above,
  atLeast,
  atMost,
  type Bound,
  below,
  between,
  compareHigh,
  compareIntervals,
  compareLow,
  contains,
  equalIntervals,
  everything,
  type Interval,
  intersect,
  isEmpty,
  overlaps,
  point,
  printInterval,
  samplePoint,
  touches,
} from './interval.js';
export { besides, gaps, subtractAll } from './interval-cover.js';
export { type HumanNumber, numberFromHumanText } from './number-text.js';
export { type ArithmeticOperator, type ComparisonOperator, calculate, holds } from './operators.js';
export {
  noShares,
  type PercentShape,
  percentShapeOf,
  type ShareTally,
  shapeOfShares,
  tallyShare,
} from './percent-shape.js';
export {
  comparePeriods,
  nextPeriod,
  type Period,
  type PeriodKind,
  periodFromText,
  periodsBetween,
  previousPeriod,
  printPeriod,
} from './period.js';
export { type Calendar, type Days, daysOfPeriod, periodAround, periodOfDay } from './period-days.js';
export {
  absolute,
  add,
  compare,
  divide,
  equal,
  hundred,
  isInteger,
  isMultiple,
  isNegative,
  isZero,
  maximum,
  minimum,
  multiply,
  negate,
  one,
  power,
  type Rational,
  rational,
  subtract,
  sum,
  toNumber,
  zero,
} from './rational.js';
export { printRational, rationalFromText } from './rational-text.js';
export { printDecimal, printShort, type RoundingMode, roundTo } from './rounding.js';
export { withoutTens } from './tens.js';
export {
  canonicalUnit,
  dimensionless,
  divideUnits,
  isDimensionless,
  multiplyUnits,
  sameDimension,
  type Unit,
} from './unit.js';
export { unitFromText, unitNames } from './unit-text.js';
