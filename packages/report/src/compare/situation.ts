/** One thought-up case under a rule set, computed by the interpreter. */
import type { Assignment, AssumedValue } from '@kaohe/compiler';
import { span } from '@kaohe/diagnostics';
import { caseDataset, interpret, type Value } from '@kaohe/evaluator';
import type { Case, Constant, RuleSet } from '@kaohe/ir';
import { dimensionless } from '@kaohe/quantity';

/** The value of a metric where these values are given; undefined where the rules do not have it. */
export function valueIn(ruleSet: RuleSet, given: readonly Assignment[], metric: string): Value | undefined {
  const constants = new Map(
    given.flatMap(({ id, value }) => (constantOf(value) ? [[id, constantOf(value)] as const] : [])),
  );
  const parameters = ruleSet.parameters.map((one) => ({ ...one, value: constants.get(one.id) ?? one.value }));
  const rules: RuleSet = { ...ruleSet, parameters };
  const known = new Set([...rules.metrics, ...rules.inputs].map(({ id }) => id));
  const origin = span('', 0, 0);
  const values = [...constants].flatMap(([id, constant]) =>
    constant && known.has(id) ? [{ id, constant, origin }] : [],
  );
  const test: Case = {
    name: '',
    settings: [],
    given: [{ person: '', period: '', team: '', table: undefined, values }],
    expected: [],
    origin,
  };
  const results = interpret(rules, caseDataset(rules, test).value);
  return results.metricIds.includes(metric) ? results.value(metric, 0) : undefined;
}

/** A value as rules would hold it. */
export function constantOf(value: AssumedValue): Constant | undefined {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', value: value.value, unit: dimensionless };
    case 'label':
      return { kind: 'choice', label: value.label };
    case 'yes-no':
    case 'none':
      return value;
    case 'unknown':
      return undefined;
  }
}
