/** What people settle by hand: values replaced with a reason, and objections answered: U19.1, U19.4. */
import { expect, it } from 'vitest';
import { Objections } from '../src/document/objections.js';
import type { Storage } from '../src/document/storage.js';
import type { DataEdit } from '../src/protocol/data-pane.js';
import type { Asking } from '../src/worker/answerer.js';
import { overrideAnswers } from '../src/worker/answers/overrides.js';
import { slips } from '../src/worker/answers/slips.js';
import { why } from '../src/worker/answers/why.js';
import { sessionAfter } from '../src/worker/checked.js';
import { emptySession, type Session } from '../src/worker/session.js';

const rules = `标准 小店
  版本 1
  对象 客服
输入 服务分 : 分
指标 服务 = 服务分
  权重 100%
总分
等级 级别 按 总分
  >= 90 -> A
  否则  -> B
薪酬 奖金 = 总分 * 10元/分 四舍五入到 1元
`;

const allowed = `${rules}
改判 总分 幅度 0分..100分
  由 店长 决定
`;

function sessionOf(text: string): Session {
  const bytes = new TextEncoder().encode('客服,月份,服务分\n甲,2025-01,88\n乙,2025-01,70\n');
  return sessionAfter(emptySession, {
    files: [{ name: 'rules.kpi', text }],
    data: { files: [{ name: 'data.csv', bytes }], sample: false },
  });
}

function asking(session: Session): Asking {
  return { session, texts: session.files, period: '2025-01', language: 'zh' };
}

async function withEdits(session: Session, value: string, reason: string): Promise<Session> {
  const [item] = (await overrideAnswers.overrides(asking(session), { person: '甲' }))?.items ?? [];
  const { inputs } = item ?? { inputs: { value: '', reason: '', by: '' } };
  const edits = [
    [inputs.value, value],
    [inputs.reason, reason],
    [inputs.by, value === '' ? '' : '张三'],
  ].map(([input = '', text = '']): DataEdit => ({ person: '甲', team: '', period: '2025-01', input, text }));
  return sessionAfter(session, { files: undefined, data: undefined, edits });
}

it('U19.1 a value is replaced with a reason, what was computed stays to be seen, in why and on the slip', async () => {
  const session = sessionOf(allowed);
  const [item] = (await overrideAnswers.overrides(asking(session), { person: '甲' }))?.items ?? [];
  expect(item).toMatchObject({
    id: '总分',
    computed: '88分',
    value: '88分',
    entered: '',
    decider: '店长',
    choices: [],
  });
  expect(item?.rule).toContain('店长可以改判');
  const after = asking(await withEdits(session, '91', '系统故障'));
  const [now] = (await overrideAnswers.overrides(after, { person: '甲' }))?.items ?? [];
  expect(now).toMatchObject({
    computed: '88分',
    value: '91分',
    entered: '91',
    reason: '系统故障',
    by: '张三',
    fault: '',
  });
  const told = await why(after, { person: '甲', metric: '总分' });
  expect(told?.heads.map(({ label, was, text }) => `${label} ${was} ${text}`)).toEqual([
    '总分 88分 91分',
    '级别  A',
    '奖金  910.00元',
  ]);
  const slip = await slips(after, { person: '甲', mask: false, note: '' });
  expect(slip?.text).toContain('改判：算出的是 88分，张三 改定，因为 系统故障');
  expect(await overrideAnswers.overridden(after, undefined)).toEqual([
    { person: '甲', label: '总分', was: '88分', now: '91分', reason: '系统故障', by: '张三' },
  ]);
  const removed = asking(await withEdits(await withEdits(session, '91', '系统故障'), '', ''));
  expect(await overrideAnswers.overridden(removed, undefined)).toEqual([]);
});

it('U19.1 without a reason, or out of bounds, what was entered does not count and says why', async () => {
  const session = sessionOf(allowed);
  for (const [value, reason] of [
    ['91', ''],
    ['120', '系统故障'],
  ] as const) {
    const [item] =
      (await overrideAnswers.overrides(asking(await withEdits(session, value, reason)), { person: '甲' }))?.items ?? [];
    expect(item?.fault).not.toBe('');
    expect(item?.value).toBe('缺');
  }
});

it('U19.1 rules that let nobody replace anything are offered the lines that do', async () => {
  const session = sessionOf(rules);
  expect((await overrideAnswers.overrides(asking(session), { person: '甲' }))?.items).toEqual([]);
  const edits = await overrideAnswers['allow-overrides'](asking(session), undefined);
  const text = rules + (edits[0]?.text ?? '');
  const after = sessionOf(text);
  expect(after.compilation?.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const items = (await overrideAnswers.overrides(asking(after), { person: '甲' }))?.items ?? [];
  expect(items.map(({ id, choices }) => `${id} ${choices.join()}`.trim())).toEqual(['总分', '级别 A,B']);
});

it('U19.4 an objection is new, then accepted or rejected with an answer, and is there at the next visit', async () => {
  const kept = new Map<string, unknown>();
  const storage: Storage = {
    get: async <Value>(name: string) => kept.get(name) as Value | undefined,
    put: async (name, value) => {
      kept.set(name, value);
      return true;
    },
  };
  const objections = new Objections({ storage, now: () => 5, isKept: () => true });
  await objections.add({ scheme: '小店', period: '2025-01', person: '甲', text: '少算了一单' });
  await objections.add({ scheme: '小店', period: '2025-01', person: '乙', text: '响应时间不对' });
  expect(objections.all.map(({ person, state }) => `${person} ${state}`)).toEqual(['乙 new', '甲 new']);
  await objections.settle(1, 'accepted', '补上');
  const again = new Objections({ storage, now: () => 6, isKept: () => true });
  await again.ready();
  expect(again.all.map(({ state, answer }) => `${state} ${answer}`.trim())).toEqual(['new', 'accepted 补上']);
  await again.remove(2);
  expect(again.all.length).toBe(1);
});
