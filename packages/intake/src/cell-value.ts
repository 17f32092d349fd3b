/** When two cells say the same, and how the unit of a heading reaches its cells. Reading values is the evaluator's work. */
import type { DataCell, Input } from '@kaohe/ir';
import { equal, numberFromHumanText } from '@kaohe/quantity';

const missingMarks: ReadonlySet<string> = new Set(['', '-', '--', '—', '——', '/', '延迟统计']);

/** True for what exports write where there is no value. */
export function isMissingMark(text: string): boolean {
  return missingMarks.has(text);
}

/** The cell with the unit of its heading, if the cell is a number without one. */
export function withUnit(cell: DataCell, unit: string, input: Input, units: readonly string[]): DataCell {
  if (unit === '' || input.type.kind !== 'number') return cell;
  const number = numberFromHumanText(cell.text, units);
  return number && number.unit === undefined ? { text: `${cell.text}${unit}`, span: cell.span } : cell;
}

/** True when two texts are equal, or are the same number in the same unit: `1,200` and `1200.00元` for an input in 元. */
export function saysTheSame(left: DataCell, right: DataCell, input: Input, units: readonly string[]): boolean {
  if (left.text === right.text) return true;
  if (input.type.kind !== 'number') return false;
  const first = numberFromHumanText(left.text, units);
  const second = numberFromHumanText(right.text, units);
  if (!first || !second) return false;
  const own = input.type.unit.symbol;
  return (first.unit ?? own) === (second.unit ?? own) && equal(first.value, second.value);
}
