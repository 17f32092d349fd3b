/** What command and page tell alike of places and of the way up. */
import { nextLines, nextSentence, nextStep, plainRows, rankRuleFrom, tellerIn } from '@kaohe/report';
import { expect, it } from 'vitest';
import { sessionAfter } from '../src/worker/checked.js';
import { resultOf } from '../src/worker/results/result-of.js';
import type { Scored } from '../src/worker/session.js';
import { emptySession } from '../src/worker/session.js';

const rules = `标准 小店
  对象 客服
输入 甲数 : 分
输入 乙数 : 分
输入 丙数 : 分
指标 甲 = 甲数
  权重 30%
  >= 80分 -> 100
  否则 -> 50
指标 乙 = 乙数
  权重 30%
  >= 80分 -> 100
  否则 -> 50
指标 丙 = 丙数
  权重 40%
  >= 90分 -> 100
  否则 -> 50
总分
等级 级 按 总分
  >= 60 -> A
  否则 -> B
`;

const people = '客服,月份,甲数,乙数,丙数\n一,2025-01,90,10,10\n二,2025-01,10,90,10\n三,2025-01,40,40,10\n';

function scored(): Scored {
  const session = sessionAfter(emptySession, {
    files: [{ name: 'a.kpi', text: rules }],
    data: { files: [{ name: 'a.csv', bytes: new TextEncoder().encode(people) }], sample: false },
  } as Parameters<typeof sessionAfter>[1]);
  if (session.scored === undefined) throw new Error('nothing was scored');
  return session.scored;
}

it('U10.2 ways up that are exactly as short are all told', () => {
  const { ruleSet, dataset, results } = scored();
  const step = nextStep(ruleSet, dataset, results, dataset.rowOf('三', '2025-01') ?? -1);
  expect(step.way.kind === 'lift' && step.way.equals.map((way) => way.map(({ kpi }) => kpi.id))).toEqual([['甲']]);
  expect(nextSentence(tellerIn('zh'), step)).toBe('最省力的提升：乙 40分 → 80，升到 A；一样省力：甲 40分 → 80。');
  expect(nextLines(tellerIn('en'), step)).toContain('or, with as little effort:');
});

it('U07.4 those who are level share places as 1-1-3 or as 1-1-2, and the heading names the rule', () => {
  const places = (word: string): readonly (string | undefined)[] =>
    plainRows(tellerIn('zh'), resultOf(scored(), ['2025-01'], rankRuleFrom(word))).map(([rank]) => rank);
  expect(places('名次')).toEqual(['名次', '1', '1', '3']);
  expect(places('连号名次')).toEqual(['连号名次', '1', '1', '2']);
  expect(places('denserank')).toEqual(places('连号名次'));
});
