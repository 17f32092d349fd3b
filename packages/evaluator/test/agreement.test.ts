/** The plan means what the interpreter means, faults included, and results belong to people, not to rows. */
import { checkInvariants } from '@kaohe/ir';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explain, explainer, interpret, preparePlan, runPlan, sameValue, stepToJson } from '../src/index.js';
import { dataOf, differences } from './build.js';
import { anyRows, anyRuleSet } from './generate.js';

it('interpreter and plan agree on any rules and data', () => {
  fc.assert(
    fc.property(anyRuleSet(), anyRows(), (rules, rows) => {
      expect(checkInvariants(rules)).toEqual([]);
      expect(differences(rules, dataOf(rules, rows))).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

it('the explanation of a value is the evaluation that gave it', () => {
  fc.assert(
    fc.property(anyRuleSet(), anyRows(), (rules, rows) => {
      const dataset = dataOf(rules, rows);
      const results = interpret(rules, dataset);
      const shared = explainer(rules, dataset);
      for (const { id } of rules.metrics) {
        for (const row of dataset.rows.keys()) {
          const step = explain(rules, dataset, id, row);
          // where many are explained one after the other, the traces of others are not kept, their values are
          const { value, expression, detail } = shared(id, row);
          expect({ value, expression, detail }).toEqual({ value: step.value, expression, detail: step.detail });
          expect(sameValue(step.value, results.value(id, row))).toBe(true);
          expect(JSON.stringify(stepToJson(step, { ruleSet: rules, dataset, metricId: id, row }))).toContain(
            'kaohe.why/1',
          );
        }
      }
    }),
    { numRuns: 60 },
  );
});

it('the order of rows does not matter', () => {
  fc.assert(
    fc.property(anyRuleSet(), anyRows(), (rules, rows) => {
      const [forward, backward] = [dataOf(rules, rows), dataOf(rules, rows.toReversed())];
      const [first, second] = [runPlan(preparePlan(rules), forward), runPlan(preparePlan(rules), backward)];
      for (const { id } of rules.metrics) {
        for (const [row, { person, period }] of forward.rows.entries()) {
          const other = backward.rowOf(person, period) ?? -1;
          const [one, two] = [first.value(id, row), second.value(id, other)];
          expect(one.kind === 'fault' ? one.code : one).toEqual(two.kind === 'fault' ? two.code : two);
        }
      }
    }),
    { numRuns: 200 },
  );
});
