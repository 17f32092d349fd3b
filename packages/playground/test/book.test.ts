/** Files that turn out to be rules: an edited workbook of the rules, a printed scoring table; data stays data. */
import { expect, it } from 'vitest';
import { xlsx } from '../../intake/test/workbooks.js';
import { withoutBooks } from '../src/document/read-files.js';
import type { BookAnswer } from '../src/protocol/book.js';
import type { DroppedFile } from '../src/protocol/messages.js';
import { book } from '../src/worker/answers/book.js';
import { exported } from '../src/worker/answers/exported.js';
import { sessionAfter } from '../src/worker/checked.js';
import { emptySession, type Session } from '../src/worker/session.js';

const rules = `# 我们店的规则
标准 小店   "小店"
输入 付款人数 : 人
输入 询单人数 : 人

指标 转化率 = 付款人数 / 询单人数   # 按天猫的算法
  权重 100%
  >= 55% -> 100
  >= 50% -> 80
  否则   -> 50

总分
`;

function sessionOf(text: string): Session {
  const data = {
    files: [{ name: '2025-01.csv', bytes: new TextEncoder().encode('客服,付款人数,询单人数\n甲,11,20\n') }],
    sample: false,
  };
  return sessionAfter(emptySession, { files: [{ name: 'a.kpi', text }], data });
}

async function answerOf(session: Session, name: string, bytes: Uint8Array): Promise<BookAnswer | undefined> {
  return book({ session, texts: [], period: undefined, language: 'zh' }, { name, bytes });
}

async function workbookOf(session: Session): Promise<Uint8Array> {
  const asking = { session, texts: [], period: undefined, language: 'zh' } as const;
  const { bytes } = (await exported(asking, { format: 'rules-xlsx' })) ?? {};
  if (bytes === undefined) throw new Error('the rules have a workbook');
  return bytes;
}

it('U11.3 a workbook nobody changed changes nothing, and the text keeps every byte', async () => {
  const session = sessionOf(rules);
  const answer = await answerOf(session, '规则.xlsx', await workbookOf(session));
  expect(answer).toEqual({ kind: 'changes', name: '规则.xlsx', changes: [], problems: [], file: 'a.kpi', text: rules });
});

it('U11.3 one changed threshold is one change, in its place, with comments and spaces kept', async () => {
  // the workbook of rules with another threshold is what somebody makes of ours by typing it
  const edited = await workbookOf(sessionOf(rules.replace('>= 55%', '>= 57%')));
  const answer = await answerOf(sessionOf(rules), '规则.xlsx', edited);
  expect(answer?.kind === 'changes' && answer.changes).toEqual([
    { name: '转化率 下限 #1', before: '55%', after: '57%' },
  ]);
  expect(answer?.text).toBe(rules.replace('>= 55%', '>= 57%'));
});

it('U11.4 a printed scoring table becomes rules that compile, and what cannot be read is listed by its row', async () => {
  const bytes = await xlsx({
    考核表: [
      ['KPI指标', '详细描述', '标准', '分值', '权重', '数据', '得分', '加权得分'],
      ['订单转化率', 'X=最终付款人数/询单人数', 'X≥55%', 100, 0.6, '', '', ''],
      ['', '', '50%≤X<55%', 80, '', '', '', ''],
      ['', '', 'X<50%', 50, '', '', '', ''],
      ['平均响应', '', 'T≤25', 100, 0.4, '', '', ''],
      ['', '', '每慢一秒扣2分', 60, '', '', '', ''],
      ['', '', 'T>25', 40, '', '', '', ''],
    ],
  });
  const answer = await answerOf(sessionOf(rules), '老考核表.xlsx', bytes);
  if (answer?.kind !== 'table') throw new Error('it is a table');
  expect(answer.indicators).toEqual([
    { name: '订单转化率', weight: '60%', bands: ['>= 55% → 100', '50% <= x < 55% → 80', '< 50% → 50'] },
    { name: '平均响应', weight: '40%', bands: ['<= 25 → 100', '> 25 → 40'] },
  ]);
  expect(answer.unread).toEqual([{ indicator: '平均响应', column: 'standard', text: '每慢一秒扣2分', line: 6 }]);
  expect(answer.text).toContain('输入 平均响应的值 : 秒');
  const { compilation } = sessionOf(answer.text);
  expect(compilation?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it('U11.3 data stays data', async () => {
  const data = { name: '2025-01.csv', bytes: new TextEncoder().encode('客服,付款人数\n甲,3\n') };
  const session = sessionOf(rules);
  const look = ({ name, bytes }: DroppedFile): Promise<BookAnswer | undefined> => answerOf(session, name, bytes);
  const old = { name: '老表.csv', bytes: new TextEncoder().encode('指标,标准,分值\n甲,X≥1,5\n') };
  expect(await withoutBooks([data, old], look)).toMatchObject({ data: [data], book: { kind: 'table' } });
  expect(await withoutBooks([data], look)).toEqual({ data: [data], book: undefined });
});
