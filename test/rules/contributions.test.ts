/** What a number is made of adds up to it, exactly, for everybody in every scheme that ships: U02.1. */
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { explainer, preparePlan, runPlan } from '../../packages/evaluator/src/index.js';
import { add, equal, zero } from '../../packages/quantity/src/index.js';
import {
  contributionsOf,
  newTelling,
  nextStep,
  ofPeople,
  resultInSentences,
  tellerIn,
} from '../../packages/report/src/index.js';
import { foldersWith, root, sampleShop, schemeIn } from './scheme.js';

const schemes = foldersWith('rules.kpi').filter((folder) => readdirSync(folder).includes('data'));
const mostRows = 12;

it.each([
  ['the sample shop', () => sampleShop(['名次系数.A=1.2', '奖金算法=分值乘系数'])] as const,
  ...schemes.map((folder) => [folder.slice(root.length), () => schemeIn(folder, 'rules.kpi')] as const),
])('U02.1 parts add up and at most five sentences tell it: %s', (_name, scheme) => {
  const { ruleSet, dataset } = scheme();
  const results = runPlan(preparePlan(ruleSet), dataset);
  const explain = explainer(ruleSet, dataset);
  const telling = newTelling(tellerIn('zh'), ruleSet, new Map());
  const last = dataset.rows.flatMap((_, row) => (row >= dataset.rows.length - mostRows ? [row] : []));
  for (const row of last) {
    for (const { id } of ofPeople(ruleSet)) {
      const value = results.value(id, row);
      const parts = contributionsOf(telling, explain(id, row));
      if (parts.length === 0 || value.kind !== 'number') continue;
      const sum = parts.reduce((all, part) => add(all, part.value ?? zero), zero);
      expect({ id, row, equal: equal(sum, value.value) }).toEqual({ id, row, equal: true });
    }
    const next = nextStep(ruleSet, dataset, results, row);
    const told = resultInSentences(telling, { ruleSet, dataset, results, explain, row, rank: undefined, next });
    expect(told.length).toBeLessThanOrEqual(5);
    expect(told.join('')).toContain(dataset.rows[row]?.person ?? '');
    expect(told.join('')).not.toMatch(/undefined|NaN|null/);
  }
});
