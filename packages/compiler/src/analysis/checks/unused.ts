/** Inputs and values that nothing uses. Silent while a rule is broken: what it would use cannot be told. */
import { diagnose } from '@kaohe/diagnostics';
import { everyExpression, type Grain } from '@kaohe/ir';
import type { Check } from './check.js';

export const unused: Check = (ruleSet) => {
  // a table needs the day of its records, and values looked up by keys need the keys
  const used = new Set<string>(ruleSet.tables.flatMap(({ date }) => date ?? []));
  for (const { grain } of ruleSet.inputs) for (const key of keysOf(grain)) used.add(key);
  for (const { metric, expression } of everyExpression(ruleSet)) {
    if (expression.kind === 'broken') return [];
    if ((expression.kind === 'input' || expression.kind === 'metric') && expression.id !== metric.id)
      used.add(expression.id);
  }
  const inputs = ruleSet.inputs.filter((input) => !input.optional && !used.has(input.id));
  const values = ruleSet.metrics.filter((metric) => metric.role === 'value' && !used.has(metric.id));
  return [
    ...inputs.map((input) => diagnose('hygiene/unused-input', input.origin, { name: input.id })),
    ...values.map((value) => diagnose('hygiene/unused-value', value.origin, { name: value.id })),
  ];
};

function keysOf(grain: Grain): readonly string[] {
  return typeof grain === 'object' && grain.kind === 'keys' ? grain.keys : [];
}
