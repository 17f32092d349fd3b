/** Values, intervals and rows as the author would write them: `40%`, `[40%, 55%)`, `55% > x >= 50%`. */
import type { Cell, Expression } from '@kaohe/ir';
import {
  equal,
  fromCanonical,
  hundred,
  type Interval,
  isDateUnit,
  multiply,
  printDate,
  printInterval,
  printRational,
  type Rational,
  type Unit,
} from '@kaohe/quantity';

/** A canonical value in the unit it is written in. Points stand bare, as people write them: `91`. */
export function printQuantity(value: Rational, unit: Unit): string {
  if (isDateUnit(unit)) return printDate(value);
  const number = printRational(fromCanonical(value, unit));
  if (unit.powers.point === 1 && Object.keys(unit.powers).length === 1) return number;
  // words such as `people` need a space that `%`, `秒` and `s` do not
  return /^[a-z]{2}/iu.test(unit.symbol) ? `${number} ${unit.symbol}` : `${number}${unit.symbol}`;
}

/** A stretch of values: `[40%, 55%)`, or `< 40%` where one side has no end. */
export function printStretch(interval: Interval, unit: Unit): string {
  const { low, high } = interval;
  const print = (value: Rational): string => printQuantity(value, unit);
  if (low === undefined && high !== undefined) return `${high.closed ? '<=' : '<'} ${print(high.value)}`;
  if (high === undefined && low !== undefined) return `${low.closed ? '>=' : '>'} ${print(low.value)}`;
  return printInterval(interval, print);
}

/** A band: `>= 55%`, `55% > x >= 50%`, `40%`. Shows the edges of empty bands too. */
export function printBand(interval: Interval, unit: Unit): string {
  const { low, high } = interval;
  if (low === undefined || high === undefined) return printStretch(interval, unit);
  const [bottom, top] = [printQuantity(low.value, unit), printQuantity(high.value, unit)];
  if (low.closed && high.closed && equal(low.value, high.value)) return bottom;
  return `${top} ${high.closed ? '>=' : '>'} x ${low.closed ? '>=' : '>'} ${bottom}`;
}

/** Whether a name is of English rules, so that the words beside it are too. */
export function isEnglish(name: string): boolean {
  return /^[ -~]*$/u.test(name);
}

/** The words for anything, yes and no beside the names of these rules. */
export function wordsBeside(name: string): { readonly any: string; readonly yes: string; readonly no: string } {
  return isEnglish(name) ? { any: 'any', yes: 'yes', no: 'no' } : { any: '任意', yes: '是', no: '否' };
}

/** The cells of a row of the lookup: `主管, 55% > x >= 50%`. What data decides is left open. */
export function printCells(name: string, cells: readonly Cell[]): string {
  const words = wordsBeside(name);
  const label = (text: string): string => (text === 'yes' ? words.yes : text === 'no' ? words.no : text);
  const texts = cells.map((cell) => {
    if (cell.kind === 'interval') return printBand(cell.interval, cell.unit);
    if (cell.kind === 'labels') return cell.labels.map(label).join(' | ');
    return cell.kind === 'any' ? words.any : '…';
  });
  return texts.join(', ');
}

/** A share as people write it: `95%`. */
export function percent(value: Rational): string {
  return `${printRational(multiply(value, hundred))}%`;
}

/** What the author calls an expression, where it has a name; else empty. */
export function nameOf(expression: Expression): string {
  switch (expression.kind) {
    case 'input':
    case 'metric':
    case 'parameter':
      return expression.id;
    default:
      return '';
  }
}
