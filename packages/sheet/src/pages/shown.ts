/** Cells that show what stands in the calculation, in the unit people write it in, with words for errors. */
import type { Metric, Type } from '@kaohe/ir';
import { printRational } from '@kaohe/quantity';
import { standsAsIs } from '../columns/setting.js';

/** The formula that shows an address of the calculation. */
export function shownFormula(address: string, type: Type, fault: string): string {
  const factor = factorOf(type);
  const value = factor === undefined ? address : `IF(ISNUMBER(${address}),${address}/${factor},${address})`;
  return `IFERROR(${value},"${fault}")`;
}

/** By what a number of the calculation is divided to be in its unit; undefined where it is as it stands. */
export function factorOf(type: Type): string | undefined {
  if (type.kind !== 'number' || standsAsIs(type.unit)) return undefined;
  const { numerator, denominator } = type.unit.scale;
  return denominator === 1n ? printRational(type.unit.scale) : `(${numerator}/${denominator})`;
}

/** The metrics by their ids. */
export function metricNamed(metrics: readonly Metric[], id: string): Metric | undefined {
  return metrics.find((metric) => metric.id === id);
}
