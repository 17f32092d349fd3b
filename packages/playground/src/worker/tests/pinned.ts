/** What a person has in the period that is shown, as a test: their data given, their scores, total and grade expected. */
import { interpret, runCases, type Value } from '@kaohe/evaluator';
import type { Case, Constant, Expected, Given, Metric, Type } from '@kaohe/ir';
import { dateUnit, dimensionless } from '@kaohe/quantity';
import type { Scored } from '../session.js';

const nowhere = { file: '', start: 0, end: 0 };

/** The test; undefined where nothing of it can be told. Only what follows from the person's own data is expected. */
export function pinnedCase({ ruleSet, dataset, results }: Scored, period: string, person: string): Case | undefined {
  const row = dataset.rows.findIndex((one) => one.person === person && one.period === period);
  if (row < 0) return undefined;
  const values = ruleSet.inputs.flatMap(({ id, type, grain, optional }): Given['values'] => {
    if (optional || typeof grain !== 'string') return [];
    const constant = constantOf(dataset.column(id)[row], type);
    return constant === undefined ? [] : [{ id, constant, origin: nowhere }];
  });
  const expected = ruleSet.metrics.filter(isExpected).flatMap(({ id, type }): readonly Expected[] => {
    const constant = constantOf(results.value(id, row), type);
    return constant === undefined ? [] : [{ person: '', period: '', id, constant, origin: nowhere }];
  });
  const given: Given = { person: '', period: '', team: '', table: undefined, values };
  const whole: Case = { name: person, settings: [], given: [given], expected, origin: nowhere };
  const [outcome] = runCases({ ...ruleSet, cases: [whole] }, interpret);
  const failed = new Set(outcome?.failures.map(({ id }) => id));
  const holding = expected.filter(({ id }) => !failed.has(id));
  return holding.length === 0 ? undefined : { ...whole, expected: holding };
}

function isExpected({ role, table }: Metric): boolean {
  return table === undefined && (role === 'score' || role === 'total' || role === 'grade');
}

function constantOf(value: Value | undefined, type: Type): Constant | undefined {
  if (value === undefined) return undefined;
  switch (value.kind) {
    case 'number': {
      const unit = type.kind === 'number' ? type.unit : type.kind === 'date' ? dateUnit : dimensionless;
      return { kind: 'number', value: value.value, unit };
    }
    case 'choice':
    case 'text':
    case 'yes-no':
    case 'none':
      return value;
    case 'fault':
      return undefined;
  }
}
