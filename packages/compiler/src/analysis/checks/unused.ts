/** Inputs and values that nothing uses. Silent while a rule is broken: what it would use cannot be told. */
import { diagnose, type More, remedy, type Span } from '@kaohe/diagnostics';
import { type Grain, type Metric, metricsNamed, type RuleSet, within } from '@kaohe/ir';
import { everyOf } from '../by-kind.js';
import { metricsById } from '../lookups.js';
import type { Check } from './check.js';

export const unused: Check = (ruleSet) => {
  // a table needs the day of its records, and values looked up by keys need the keys
  const used = new Set<string>(ruleSet.tables.flatMap(({ date }) => date ?? []));
  for (const { grain } of ruleSet.inputs) for (const key of keysOf(grain)) used.add(key);
  if (everyOf(ruleSet, 'broken').length > 0) return [];
  for (const { metric, expression } of [...everyOf(ruleSet, 'input'), ...everyOf(ruleSet, 'metric')])
    if (expression.id !== metric.id) used.add(expression.id);
  const inputs = ruleSet.inputs.filter((input) => !input.optional && !used.has(input.id));
  const isFinal = finalValuesOf(ruleSet);
  const values = ruleSet.metrics.filter(
    (metric) => metric.role === 'value' && !used.has(metric.id) && !isFinal(metric),
  );
  return [
    ...inputs.map((input) => diagnose('hygiene/unused-input', input.origin, { name: input.id }, without(input))),
    ...values.map((value) => diagnose('hygiene/unused-value', value.origin, { name: value.id }, without(value))),
  ];
};

/** What rules are written for; without any of them, it is what they work out in the end. */
const results: readonly Metric['role'][] = ['total', 'grade', 'quota', 'pay', 'pool', 'award'];

/** Whether a value that nothing uses is a result itself: it is worked out of results, or of data where there are no others. */
function finalValuesOf(ruleSet: RuleSet): (metric: Metric) => boolean {
  const metrics = metricsById(ruleSet);
  const isAny = ruleSet.metrics.some(({ role }) => results.includes(role));
  return (metric) => {
    if (!isAny) return [...within(metric.expression)].some(({ kind }) => kind === 'input' || kind === 'metric');
    const seen = new Set<string>();
    const open = [...metricsNamed(metric.expression)];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const named = metrics.get(id);
      if (named === undefined || seen.has(id)) continue;
      if (results.includes(named.role)) return true;
      seen.add(id);
      open.push(...metricsNamed(named.expression));
    }
    return false;
  };
}

/** Whether anything else speaks of it, such as a test, only the text can tell. */
function without({ id, origin }: { readonly id: string; readonly origin: Span }): More {
  return { remedies: [remedy('delete-declaration', { name: id }, { kind: 'declaration', at: origin })] };
}

function keysOf(grain: Grain): readonly string[] {
  return typeof grain === 'object' && grain.kind === 'keys' ? grain.keys : [];
}
