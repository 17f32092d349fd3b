import { expect, it } from 'vitest';
import type { Snapshot } from '../src/protocol/snapshot.js';
import { sessionAfter } from '../src/worker/checked.js';
import { emptySession, type Session } from '../src/worker/session.js';
import { snapshotOf } from '../src/worker/snapshot-of.js';
import { asked } from './asked.js';

const rules = `标准 小店 "小店考核"
  周期 月
  对象 客服

输入 销售额 : 元

指标 成交 = 销售额
  权重 100%
  >= 1000元 -> 100
  >= 500元 -> 60
  否则 -> 0

总分

等级 评级 按 总分
  >= 90 -> A
  >= 60 -> B
  否则 -> 无

薪酬 奖金 = 总分 * 12.345元/分 四舍五入到 0.01元
`;

const csv = '客服,月份,销售额\n甲,2025-01,600\n乙,2025-01,1200\n丙,2025-01,700\n丁,2025-01,\n';

function sessionOf(text: string, data: string, before: Session = emptySession): Session {
  return sessionAfter(before, {
    files: [{ name: 'a.kpi', text }],
    data: { files: [{ name: 'a.csv', bytes: new TextEncoder().encode(data) }], sample: false },
  });
}

function lines({ ranking }: Snapshot): readonly string[] {
  return (ranking?.rows ?? []).map(({ rank, tied, person, cells }) =>
    [rank ?? '-', tied ? '=' : '', person, ...cells.map(({ state, text }) => (state === 'value' ? text : state))].join(
      ' ',
    ),
  );
}

it('ranks by total, lets equals share a place, and puts who cannot be told last', () => {
  const snapshot = snapshotOf(sessionOf(rules, csv), asked);
  expect(snapshot.ranking?.columns.map(({ label }) => label)).toEqual(['成交', '总分', '评级', '奖金']);
  expect(lines(snapshot)).toEqual([
    '1  乙 100 100 A 1,234.50',
    '2 = 甲 60 60 B 740.70',
    '2 = 丙 60 60 B 740.70',
    '-  丁 missing missing missing missing',
  ]);
});

it('adds up pay, averages scores, and says whom the sums leave out', () => {
  const { ranking } = snapshotOf(sessionOf(rules, csv), asked);
  expect(ranking?.totals.map((cell) => cell?.text)).toEqual(['73.33', '73.33', undefined, '2,715.90']);
  expect(ranking?.totals[3]?.note).toBe('不含缺数据的 1 人');
});

it('shows the case behind a finding', () => {
  const { problems } = snapshotOf(sessionOf(rules.replace(/ {2}否则 .*\n/u, ''), csv), asked);
  expect(problems.map(({ example }) => example).filter((text) => text.startsWith('例如：'))).not.toEqual([]);
});

it('tells each cause of a missing result once, at its place in the data', () => {
  const { problems } = snapshotOf(sessionOf(rules, csv), asked);
  const inData = problems.filter(({ inRules, severity }) => !inRules && severity === 'error');
  expect(inData.map(({ place }) => `${place.file}:${place.line}`)).toEqual(['a.csv:5']);
});

it('keeps the result of the last right rules while the rules are wrong', () => {
  const right = sessionOf(rules, csv);
  const wrong = sessionAfter(right, { files: [{ name: 'a.kpi', text: `${rules}\n指标 (((\n` }], data: undefined });
  const snapshot = snapshotOf(wrong, asked);
  expect(snapshot.stale).toMatchObject({ file: 'a.kpi', line: 22 });
  expect(snapshot.ranking).toEqual(snapshotOf(right, asked).ranking);
  const mended = sessionAfter(wrong, { files: [{ name: 'a.kpi', text: rules }], data: undefined });
  expect(snapshotOf(mended, asked).stale).toBeUndefined();
});

it('shows no ranking where the rules were never right', () => {
  const snapshot = snapshotOf(sessionOf('指标 (((', csv), asked);
  expect(snapshot.ranking).toBeUndefined();
  expect(snapshot.stale).toBeDefined();
});

it('reads a file that tells no period as the latest period shown, and says so', () => {
  const before = sessionOf(rules, csv);
  const snapshot = snapshotOf(sessionOf(rules, '客服,销售额\n戊,900\n', before), asked);
  expect(snapshot.data.assumedPeriod).toBe('2025-01');
  expect(lines(snapshot)).toEqual(['1  戊 60 60 B 740.70']);
});

it('speaks the language that is asked for', () => {
  const session = sessionOf(rules, csv);
  const texts = (language: 'zh' | 'en'): string =>
    snapshotOf(session, { ...asked, language })
      .problems.map(({ what }) => what)
      .join();
  expect(texts('zh')).not.toBe(texts('en'));
});
