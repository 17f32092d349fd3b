/** An edit is ranked before the checks, and comes to what it would have come to with them. */
import { compile } from '@kaohe/compiler';
import { hasErrors } from '@kaohe/diagnostics';
import { expect, it } from 'vitest';
import type { Request } from '../src/protocol/messages.js';
import type { TableEdits } from '../src/protocol/rules-table.js';
import { editOf, goAhead, type RankedEdit } from '../src/worker/ahead.js';
import { sessionAfter, sessionEdited } from '../src/worker/checked.js';
import { readRules } from '../src/worker/read-rules.js';
import { emptySession, type Session } from '../src/worker/session.js';
import { rankingOf, snapshotOf } from '../src/worker/snapshot-of.js';

const rules = `标准 小店 "小店考核"
  周期 月
  对象 客服

输入 销售额 : 元
输入 别的 : 人

指标 成交 = 销售额
  权重 100%
  >= 1000元 -> 100
  >= 500元 -> 60
  否则 -> 0

总分

薪酬 奖金 = 总分 * 12.345元/分
`;
const csv = '客服,月份,销售额\n甲,2025-01,600\n乙,2025-01,1200\n';
const look = { language: 'zh', period: undefined } as const;
const request: Request = {
  kind: 'snapshot',
  docVersion: 3,
  dataVersion: 0,
  files: undefined,
  data: undefined,
  edits: undefined,
  said: undefined,
  ...look,
};

const files = (text: string): { name: string; text: string }[] => [{ name: 'a.kpi', text }];

function opened(text: string = rules): Session {
  const data = { files: [{ name: 'a.csv', bytes: new TextEncoder().encode(csv) }], sample: false };
  return sessionAfter(emptySession, { files: files(text), data });
}

function edit(session: Session, text: string): RankedEdit {
  return editOf(session, files(text), look, rankingOf);
}

const edited = rules.replace('>= 500元', '>= 700元');
const weightless = rules.replace('权重 100%', '权重 90%');
const unread = rules.replace('否则 -> 0', '否则 -> ->');

it('ranks before the checks what it ranks with them', () => {
  const session = opened();
  const { ranking, finished } = edit(session, edited);
  const whole = sessionAfter(session, { files: files(edited), data: undefined });
  expect(ranking).toEqual(rankingOf(whole, look));
  expect(ranking).not.toEqual(rankingOf(session, look));
  expect(snapshotOf(finished(), request)).toEqual(snapshotOf(whole, request));
  expect(snapshotOf(finished(), request, ranking).ranking).toBe(ranking);
});

it.each([weightless, unread])(
  'shows no ranking of rules with an error, and goes on from the last right ones',
  (text) => {
    const session = opened();
    const { ranking, finished } = edit(session, text);
    expect(ranking).toBeUndefined();
    const wrong = finished();
    expect(snapshotOf(wrong, request)).toEqual(
      snapshotOf(sessionAfter(session, { files: files(text), data: undefined }), request),
    );
    expect(snapshotOf(wrong, request).stale).toBeDefined();
    // What takes the mark of an old result away comes together with it.
    expect(edit(wrong, rules).ranking).toBeUndefined();
    expect(snapshotOf(edit(wrong, rules).finished(), request)).toEqual(snapshotOf(opened(), request));
  },
);

it('is worked out once for the same files after the same session, looked at for the same', () => {
  const session = opened();
  const start = rules.indexOf('500元');
  const change: TableEdits = { ok: true, edits: [{ file: 'a.kpi', start, end: start + 3, text: '700' }], label: '' };
  let count = 0;
  const rank: typeof rankingOf = (...of) => {
    count += 1;
    return rankingOf(...of);
  };
  const counted = (...[of, text, as]: [Session, string, Pick<Request, 'language' | 'period'>?]): number => {
    count = 0;
    goAhead(session, files(rules), change, look, rank);
    expect(editOf(of, files(text), as ?? look, rank).ranking).toBeDefined();
    return count;
  };
  expect(counted(session, edited)).toBe(1);
  expect(counted(opened(), edited)).toBe(2);
  expect(counted(session, rules)).toBe(2);
  expect(counted(session, edited, { ...look, language: 'en' })).toBe(2);
  expect(counted(session, edited, { ...look, period: '2025-01' })).toBe(2);
  goAhead(session, files(rules), { ok: false, reason: '' }, look, rank);
  expect(counted(session, edited)).toBe(1);
});

it('reads a text as if it had not read the one before', () => {
  for (const text of [rules, edited, `# 多一行\n${edited}`, unread, rules]) {
    const [source] = files(text);
    const name = source?.name ?? '';
    const session = sessionEdited(opened(), files(text)).finished();
    expect(session.compilation).toEqual(compile(files(text), name));
    expect(hasErrors(session.compilation?.diagnostics ?? [])).toBe(text === unread);
    const [read] = readRules(files(text));
    expect(readRules([{ name, text }])[0]).toBe(read);
  }
});
