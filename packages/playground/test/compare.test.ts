/** The rules of now against others: who moves, where the shop departs from its standard, what can differ at all. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root } from '../../../test/rules/scheme.js';
import type { Asking } from '../src/worker/answerer.js';
import { compare, departures } from '../src/worker/answers/compare.js';
import { comparedRules } from '../src/worker/answers/compared-rules.js';
import { sessionAfter } from '../src/worker/checked.js';
import { emptySession, type Session } from '../src/worker/session.js';

const byRate = `标准 小店
  版本 1
  对象 客服
输入 询单 : 人
输入 付款 : 人
指标 转化率 = 付款 / 询单
  越高越好
  权重 100%
  >= 50% -> 100分
  否则   -> 60分
总分
薪酬 奖金 = 总分 * 1元/分 四舍五入到 0.01元
`;

const bySpeed = `标准 小店
  版本 2
  对象 客服
输入 响应 : 秒
指标 响应时间 = 响应
  越低越好
  权重 100%
  <= 20秒 -> 90分
  否则    -> 60分
总分
薪酬 奖金 = 总分 * 1元/分 四舍五入到 0.01元
`;

function asking(session: Session): Asking {
  return { session, texts: session.files, period: undefined, language: 'zh' };
}

const one = (text: string) => [{ name: 'rules.kpi', text }];

function shop(): Session {
  const bytes = new TextEncoder().encode('客服,月份,询单,付款,响应\n甲,2025-01,100,55,25\n乙,2025-01,100,30,15\n');
  const data = { files: [{ name: 'data.csv', bytes }], sample: false };
  return sessionAfter(emptySession, { files: one(byRate), data });
}

it('U24.4 rules that want other columns are compared over the same files', async () => {
  const answer = await compare(asking(shop()), { with: one(bySpeed) });
  if (answer?.kind !== 'moved') throw new Error('refused');
  expect(answer.moved.changed.map(({ person, pay, delta }) => `${person} ${pay.was}→${pay.now} ${delta}`)).toEqual([
    '甲 60.00→100.00 +40.00',
    '乙 90.00→60.00 −30.00',
  ]);
  expect(answer.moved.sum?.delta).toBe('+10.00');
});

it('U24.4 rules with errors compare nobody and say why; those that only differ in a line tell which results', async () => {
  const session = shop();
  const wrong = await compare(asking(session), { with: one(byRate.replace('权重 100%', '权重 90%')) });
  expect(wrong?.kind).toBe('refused');
  expect(await comparedRules(asking(session), { with: one('标准') })).toBeUndefined();
  const found = await comparedRules(asking(session), { with: one(byRate.replace('>= 50%', '>= 40%')) });
  expect(found?.differing.map(({ name }) => name)).toContain('转化率.得分');
  expect(found?.differing[0]?.lines[0]).toContain('例如');
  expect([found?.added, found?.removed]).toEqual([[], []]);
});

it('U24.4 against the standard each departure has its reason and its line', async () => {
  const files = [
    ['shop.kpi', 'examples/01-my-shop/shop.kpi'],
    ['taobao-presales.kpi', 'rules/customer-service/taobao-presales/rules.kpi'],
  ].map(([name = '', path]) => ({ name, text: readFileSync(`${root}${path}`, 'utf8') }));
  const months = readdirSync(`${root}examples/01-my-shop/data`).map((name) => ({
    name,
    bytes: readFileSync(`${root}examples/01-my-shop/data/${name}`),
  }));
  const session = sessionAfter(emptySession, { files, data: { files: months, sample: true } });
  const told = await departures(asking(session), undefined);
  expect(told.length).toBe(6);
  expect(told.map(({ place }) => place.file)).toEqual(told.map(() => 'shop.kpi'));
  expect(told.map(({ reason }) => reason)).toContain('大促期要更快');
  const answer = await compare(asking(session), { with: 'standard' });
  expect(answer?.kind === 'moved' && answer.moved.changed.length).toBeGreaterThan(3);
});
