/** Results as the table in which cases expect them: person, period, then one column per metric, numbers exact. */
import type { Value } from '@kaohe/evaluator';
import type { RuleSet, Type } from '@kaohe/ir';
import { fromCanonical, printDate, printRational } from '@kaohe/quantity';
import type { Evaluation } from './run-case.js';

/** The lines of a results fence: its heading decides which metrics; without one, all of them. */
export function resultLines(ruleSet: RuleSet, { dataset, results }: Evaluation, heading: string): readonly string[] {
  const usual = ['客服', '月份', ...results.metricIds];
  const columns = heading.trim() === '' ? usual : heading.split(',').map((cell) => cell.trim());
  const types = new Map(ruleSet.metrics.map((metric) => [metric.id, metric.type]));
  const rows = dataset.rows.map(({ person, period }, row) => {
    const cells = columns.slice(2).map((id) => {
      const type = types.get(id);
      return type === undefined ? 'no such metric' : exactText(results.value(id, row), type);
    });
    return [person, period, ...cells].join(',');
  });
  return [columns.join(','), ...rows];
}

/** The value, exact and with its unit: `62.5%`, `1/3元`, `A`, `无`; what cannot be told is the code of its cause. */
export function exactText(value: Value, type: Type): string {
  switch (value.kind) {
    case 'number':
      if (type.kind === 'date') return printDate(value.value);
      return type.kind === 'number'
        ? `${printRational(fromCanonical(value.value, type.unit))}${type.unit.symbol}`
        : printRational(value.value);
    case 'choice':
      return value.label;
    case 'text':
      return value.text;
    case 'yes-no':
      return value.value ? '是' : '否';
    case 'none':
      return '无';
    case 'fault':
      return value.code;
  }
}

/** The expected lines with each cell that says the same as the found one spelled like it: `100` where `100分` was found. */
export function asFound(expected: readonly string[], found: readonly string[]): readonly string[] {
  return expected.map((line, index) => {
    const cells = (found[index] ?? '').split(',');
    return line
      .split(',')
      .map((cell, column) => (sameButUnit(cell.trim(), cells[column] ?? '') ? (cells[column] ?? '') : cell.trim()))
      .join(',');
  });
}

/** A number may be expected without its unit. */
function sameButUnit(expected: string, found: string): boolean {
  if (!/^-?[0-9.]+(?:\/[0-9]+)?$/.test(expected) || !found.startsWith(expected)) return expected === found;
  return !/^[0-9./]/.test(found.slice(expected.length));
}
