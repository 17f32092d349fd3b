/** The lines under a table: how many people, how many of each grade, what it costs. Sums are exact. */
import { labelsOf, type Metric } from '@kaohe/ir';
import { add, type Rational, zero } from '@kaohe/quantity';
import type { Teller } from '../texts/texts.js';
import { shownMetrics } from '../values/shown-metrics.js';
import { exactNumber, headingOf, isMoneyType, nameOf, withCents } from '../values/value-text.js';
import type { Result } from './grid.js';

/** The footer, one fact per line. */
export function footerLines(teller: Teller, result: Result): readonly string[] {
  const { texts } = teller;
  const metrics = shownMetrics(result.ruleSet).map(({ metric }) => metric);
  const grades = metrics.filter(({ role }) => role === 'grade' || role === 'quota');
  const money = metrics.filter(({ role, type }) => (role === 'pay' || role === 'award') && isMoneyType(type));
  const people = new Set(result.rows.map(({ person }) => person)).size;
  return [
    `${texts.result.total}  ${texts.result.people(people)}`,
    ...grades.map((metric) => `  ${nameOf(metric)}  ${gradeCounts(teller, result, metric)}`),
    ...money.map((metric) => `  ${headingOf(metric)}  ${moneySum(teller, result, metric)}`),
  ];
}

function gradeCounts({ texts }: Teller, { results, rows }: Result, metric: Metric): string {
  const counts = new Map(labelsOf(metric.type).map((label) => [label, 0]));
  let without = 0;
  let unknown = 0;
  for (const { index } of rows) {
    const value = results.value(metric.id, index);
    if (value.kind === 'choice') counts.set(value.label, (counts.get(value.label) ?? 0) + 1);
    else if (value.kind === 'fault') unknown += 1;
    else without += 1;
  }
  const parts = [...counts].map(([label, count]) => `${label} ${count}`);
  if (without > 0) parts.push(`— ${without}`);
  if (unknown > 0) parts.push(texts.result.undecided(unknown));
  return parts.join('  ');
}

function moneySum({ texts }: Teller, { results, rows }: Result, metric: Metric): string {
  let sum: Rational = zero;
  let unknown = 0;
  for (const { index } of rows) {
    const value = results.value(metric.id, index);
    if (value.kind === 'number') sum = add(sum, value.value);
    else if (value.kind === 'fault') unknown += 1;
  }
  const text = withCents(exactNumber(sum, metric.type));
  return unknown === 0 ? text : `${text}  ${texts.result.undecided(unknown)}`;
}
