/** What the data says of a name under the pointer: the value of the person who is looked at, and how it is spread among all. */
import { printValue, type Value } from '@kaohe/evaluator';
import type { Type } from '@kaohe/ir';
import { compare, type Rational, subtract, toNumber } from '@kaohe/quantity';
import type { Asking } from '../answerer.js';
import { periodOf } from '../results/result-of.js';
import { type Scored, scoredForAnalysis } from '../session.js';

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Lines of Markdown; empty where the name has no values. */
export function knownValue(
  { session, period, language }: Asking,
  name: string,
  person: string | undefined,
): readonly string[] {
  // Where rules never were right, people stand where the wrong ones put them.
  const scored = session.scored ?? scoredForAnalysis(session);
  const found = scored && typedValues(scored, name);
  if (scored === undefined || found === undefined) return [];
  const shown = periodOf(scored, period);
  const { type, valueIn } = found;
  const rows = scored.dataset.rows.flatMap((row, index) =>
    row.period === shown ? [{ row, value: valueIn(index) }] : [],
  );
  const own = rows.find(({ row }) => row.person === person);
  const spread = spreadOf(
    rows.map(({ value }) => value),
    (value) => printValue(value, type, language),
  );
  return [...(own === undefined ? [] : [`${own.row.person} **${printValue(own.value, type, language)}**`]), ...spread];
}

interface Typed {
  readonly type: Type;
  readonly valueIn: (row: number) => Value;
}

function typedValues({ ruleSet, dataset, results }: Scored, name: string): Typed | undefined {
  const metric = ruleSet.metrics.find(({ id, table }) => id === name && table === undefined);
  if (metric !== undefined && results.metricIds.includes(name)) {
    return { type: metric.type, valueIn: (row) => results.value(name, row) };
  }
  const input = ruleSet.inputs.find(({ id }) => id === name);
  if (input === undefined || typeof input.grain !== 'string') return undefined;
  const column = dataset.column(name);
  return { type: input.type, valueIn: (row) => column[row] ?? { kind: 'none' } };
}

/** `45% ▁▂▅█▃ 61%`, or how many have which word. */
function spreadOf(values: readonly Value[], print: (value: Value) => string): readonly string[] {
  const numbers = values
    .flatMap((value) => (value.kind === 'number' ? [value.value] : []))
    .toSorted((one, other) => compare(one, other));
  const [least, most] = [numbers[0], numbers.at(-1)];
  if (least !== undefined && most !== undefined) {
    const [low, high] = [least, most].map((value) => print({ kind: 'number', value }));
    return compare(least, most) === 0
      ? [`${low} × ${numbers.length}`]
      : [`${low} ${drawn(numbers, least, most)} ${high}`];
  }
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value.kind !== 'choice' && value.kind !== 'yes-no') continue;
    counts.set(print(value), (counts.get(print(value)) ?? 0) + 1);
  }
  return counts.size === 0 ? [] : [[...counts].map(([text, count]) => `${text} × ${count}`).join(' · ')];
}

function drawn(numbers: readonly Rational[], least: Rational, most: Rational): string {
  const width = toNumber(subtract(most, least));
  const bins = bars.map(() => 0);
  for (const number of numbers) {
    const place = Math.min(bins.length - 1, Math.floor((toNumber(subtract(number, least)) / width) * bins.length));
    bins[place] = (bins[place] ?? 0) + 1;
  }
  const tallest = Math.max(...bins);
  return bins.map((count) => (count === 0 ? ' ' : bars[Math.ceil((count / tallest) * bars.length) - 1])).join('');
}
