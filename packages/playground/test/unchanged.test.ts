/** What an edit leaves as it was is neither read nor drawn again. */
import { expect, it } from 'vitest';
import { rankingReceiver, rankingSender, receivedAfter, sentAfter } from '../src/protocol/sent-ranking.js';
import type { Ranking } from '../src/protocol/snapshot.js';
import { changedCells } from '../src/results/changed-cells.js';
import { sessionAfter } from '../src/worker/checked.js';
import { emptySession, type Session } from '../src/worker/session.js';
import { snapshotOf } from '../src/worker/snapshot-of.js';
import { asked } from './asked.js';

const rules = `标准 比率考核
  版本 1
  周期 月
  对象 客服

输入 分子 : 人
输入 分母 : 人

指标 比率 = 分子 / 分母
  权重 100%
  >= 60% -> 100
  >= 40% -> 80
  否则 -> 0

总分
`;
const people = '月份,客服,分子,分母\n2025-11,甲,65,100\n2025-11,乙,50,100\n2025-11,丙,30,100\n';

function opened(): Session {
  const data = { files: [{ name: 'p.csv', bytes: new TextEncoder().encode(people) }], sample: false };
  return sessionAfter(emptySession, { files: [{ name: 'a.kpi', text: rules }], data });
}

function edited(session: Session, text: string): Session {
  return sessionAfter(session, { files: [{ name: 'a.kpi', text }], data: undefined });
}

function rankingOf(session: Session): Ranking {
  const { ranking } = snapshotOf(session, asked);
  if (ranking === undefined) throw new Error('there is a ranking');
  return ranking;
}

it('does not read the data again when only what is computed changed', () => {
  const before = opened();
  const after = edited(before, rules.replace('>= 40%', '>= 48%'));
  expect(after.scored?.dataset).toBe(before.scored?.dataset);
  expect(rankingOf(after)).toEqual(rankingOf(edited(opened(), rules.replace('>= 40%', '>= 48%'))));
});

it.each([
  [
    'an input by another name',
    rules
      .replace('输入 分子', '输入 分子\n  别名 "分母"')
      .replace('输入 分母 : 人', '输入 总数 : 人')
      .replace('/ 分母', '/ 总数'),
  ],
  [
    'an input of another unit',
    rules.replace('输入 分子 : 人', '输入 分子 : 元').replace('输入 分母 : 人', '输入 分母 : 元'),
  ],
  ['a place that moved in the rules', `# 一行\n${rules}`],
])('reads the data again for %s', (_, text) => {
  const before = opened();
  const after = edited(before, text);
  expect(after.scored?.dataset).not.toBe(before.scored?.dataset);
});

it('sends and draws only the people who changed, and marks what did', () => {
  const before = rankingOf(opened());
  const now = rankingOf(edited(opened(), rules.replace('否则 -> 0', '否则 -> 10')));
  const sent = sentAfter(before, now);
  const rows = 'columns' in sent.rows ? [] : sent.rows;
  expect(rows.map((row) => (typeof row === 'number' ? row : row.person))).toEqual([0, 1, '丙']);
  const changed = rows.flatMap((row) => (typeof row === 'number' ? [] : row.cells));
  expect(changed.map((cell) => cell?.text)).toEqual(['10', '10']);
  const shown = receivedAfter(before, sent);
  expect(shown).toEqual(now);
  expect(shown.columns).toBe(before.columns);
  const kept = shown.rows.filter((row) => before.rows.includes(row)).map(({ person }) => person);
  expect(kept).toEqual(['甲', '乙']);
  expect([...changedCells(before, shown)].map(([person, ids]) => [person, [...ids]])).toEqual([
    ['丙', ['比率.score', '总分']],
  ]);
});

it('draws everybody anew under other columns', () => {
  const before = rankingOf(opened());
  const now = rankingOf(edited(opened(), rules.replaceAll('比率', '转化')));
  expect(receivedAfter(before, sentAfter(before, now))).toEqual(now);
  expect(sentAfter(before, now).rows).toEqual(now.rows);
});

it('prints what it remembers as if it were new', () => {
  const earlier = '2025-10,甲,70,100\n2025-10,乙,45,100\n2025-10,丙,,100\n2025-10,丁,70,\n';
  const data = { files: [{ name: 'p.csv', bytes: new TextEncoder().encode(people + earlier) }], sample: false };
  const steps = ['>= 40%', '>= 48%', '>= 60%', '>= 40%', '>= 40%'];
  let session = sessionAfter(emptySession, { files: [{ name: 'a.kpi', text: rules }], data });
  for (const step of steps) {
    const text = rules.replace('>= 40%', step).replace('否则 -> 0', step === '>= 48%' ? '否则 -> 120' : '否则 -> 0');
    session = edited(session, text);
    const fresh = sessionAfter(emptySession, { files: [{ name: 'a.kpi', text }], data });
    for (const language of ['en', 'zh'] as const) {
      for (const period of ['2025-10', '2025-11']) {
        const look = { ...asked, language, period };
        expect(snapshotOf(session, look).ranking).toEqual(snapshotOf(fresh, look).ranking);
      }
    }
  }
});

it('sends the same ranking once, so that it is not drawn twice', () => {
  const [under, whole] = [rankingSender(), rankingReceiver()];
  const snapshot = snapshotOf(opened(), asked);
  const { ranking } = whole(under({ ranking: snapshot.ranking }));
  const sent = under(snapshot);
  expect(sent.ranking).toBe('same');
  expect(whole(sent)).toEqual(snapshot);
  expect(under(snapshotOf(opened(), asked)).ranking).not.toBe('same');
  expect(whole(sent).ranking).toBe(ranking);
});

it('knows nothing of what another line carried, and goes on over a ranking that cannot be told', () => {
  const [under, whole] = [rankingSender(), rankingReceiver()];
  const before = snapshotOf(opened(), asked);
  const now = snapshotOf(edited(opened(), rules.replace('否则 -> 0', '否则 -> 10')), asked);
  for (const snapshot of [before, { ...before, ranking: undefined }, now, before]) {
    expect(whole(under(snapshot))).toEqual(snapshot);
  }
  expect(rankingSender()(now).ranking).toEqual(now.ranking);
});

it('sends long lists field by field, and the page has them as they were', () => {
  const many = Array.from({ length: 1_500 }, (_, at) => `2025-11,客服${at},${at % 7 === 0 ? '' : at % 90},100`);
  const rankingOf = (rows: readonly string[]): Ranking | undefined => {
    const csv = `月份,客服,分子,分母\n${rows.join('\n')}\n`;
    const data = { files: [{ name: 'p.csv', bytes: new TextEncoder().encode(csv) }], sample: false };
    return snapshotOf(sessionAfter(emptySession, { files: [{ name: 'a.kpi', text: rules }], data }), asked).ranking;
  };
  const [send, receive] = [rankingSender(), rankingReceiver()];
  for (const rows of [many, many.slice(100), many.map((row) => row.replace(',100', ',200'))]) {
    const ranking = rankingOf(rows);
    const sent = structuredClone(send({ ranking }));
    expect(sent.ranking).toMatchObject({ rows: { columns: expect.any(Array) } });
    expect(receive(sent)).toEqual({ ranking });
  }
});
