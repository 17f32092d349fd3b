/** Published periods in the worker: the file the command reads, numbers that stay, and what differs since: U18.5, U19.2, U19.3. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root } from '../../../test/rules/scheme.js';
import { call, folderWith } from '../../cli/test/calling.js';
import type { ClosedText } from '../src/protocol/closed.js';
import type { Asking } from '../src/worker/answerer.js';
import { publish, publishChecks } from '../src/worker/answers/publish.js';
import { published } from '../src/worker/answers/published.js';
import { why } from '../src/worker/answers/why.js';
import { sessionAfter } from '../src/worker/checked.js';
import { sessionFor } from '../src/worker/closed/anew.js';
import { pastFrom } from '../src/worker/closed/past.js';
import { emptySession, type News, type Session } from '../src/worker/session.js';

const rules = `标准 小店
  版本 1
  对象 客服
输入 询单 : 人
输入 付款 : 人
指标 转化率 = 付款 / 询单
  越高越好
  权重 100%
  >= 50% -> 100分
  >= 40% -> 80分
  否则   -> 60分
总分
等级 等第 按 总分
  >= 80 -> A
  否则  -> B
连续 佳绩 当 等第 = A
  缺期 中断
  每满 12
薪酬 奖金 = 如果 佳绩 >= 2 则 200元 否则 100元
`;

const head = '客服,月份,询单,付款';
const lines = ['甲,2025-01,100,55', '乙,2025-01,100,30', '甲,2025-02,100,52', '乙,2025-02,100,45'];

function bytesOf(...rows: readonly string[]): Uint8Array {
  return new TextEncoder().encode(`${[head, ...rows].join('\n')}\n`);
}

function news(more: Partial<News> = {}): News {
  return { files: [{ name: 'rules.kpi', text: rules }], data: undefined, ...more };
}

const data = (...rows: readonly string[]): News['data'] => ({
  files: [{ name: 'data.csv', bytes: bytesOf(...rows) }],
  sample: false,
});

function asking(session: Session, period: string): Asking {
  return { session, texts: session.files, period, language: 'zh' };
}

async function closedOf(session: Session, period: string, reason = ''): Promise<ClosedText> {
  const made = await publish(asking(session, period), { at: '2025-03-01T00:00:00.000Z', reason });
  if (made === undefined) throw new Error('refused');
  return made;
}

function payOf({ scored }: Session, person: string, period: string): string {
  const row = scored?.dataset.rowOf(person, period) ?? -1;
  const value = scored?.results.value('奖金', row);
  return value?.kind === 'number' ? `${value.value.numerator}` : (value?.kind ?? '');
}

it('U19.2 what the page publishes is a file that the command reads and finds the same', async () => {
  const session = sessionAfter(emptySession, news({ data: data(...lines) }));
  const closed = await closedOf(session, '2025-02');
  const folder = folderWith({ 'rules.kpi': rules, 'data.csv': bytesOf(...lines) });
  mkdirSync(`${folder}/closed/rules`, { recursive: true });
  writeFileSync(`${folder}/closed/rules/${closed.name}`, closed.text);
  const verified = await call(['verify', '2025-02', 'rules.kpi'], { cwd: folder });
  expect(verified.out).toContain('与关账的一样：2 人');
  await call(['close', '2025-01', 'rules.kpi', 'data.csv'], { cwd: folder });
  const own = JSON.parse(readFileSync(`${folder}/closed/rules/2025-01.json`, 'utf8'));
  const page = JSON.parse((await closedOf(session, '2025-01')).text);
  expect({ ...own, closedAt: '', seal: '' }).toEqual({ ...page, closedAt: '', seal: '' });
  expect(readdirSync(`${folder}/closed/rules`).length).toBe(2);
  // And the other way round: what the command wrote is a past of the page.
  const past = await pastFrom([
    { name: '2025-01.json', text: readFileSync(`${folder}/closed/rules/2025-01.json`, 'utf8'), isSample: false },
  ]);
  const later = sessionAfter(session, { files: undefined, past, data: data(...lines.slice(2)) });
  expect(payOf(later, '甲', '2025-02')).toBe('200');
  expect((await published(asking(later, '2025-01'), undefined)).closed?.people).toBe(2);
});

it('U19.2 a value that was filled in on the page is in no file, and the command names it', async () => {
  const edit = { person: '乙', team: '', period: '2025-02', input: '付款', text: '60' };
  const session = sessionAfter(emptySession, news({ data: data(...lines), edits: [edit] }));
  const closed = await closedOf(session, '2025-02');
  const folder = folderWith({ 'rules.kpi': rules, 'data.csv': bytesOf(...lines) });
  mkdirSync(`${folder}/closed/rules`, { recursive: true });
  writeFileSync(`${folder}/closed/rules/${closed.name}`, closed.text);
  const verified = await call(['verify', '2025-02', 'rules.kpi'], { cwd: folder });
  expect(verified.code).toBe(1);
  expect(verified.out).toContain('乙  付款  60人 → 45人');
});

it('U19.2 a period is refused while an error stands; who has no result is told with the place', async () => {
  const wrong = sessionAfter(
    emptySession,
    news({ data: data('甲,2025-01,100,', '乙,2025-01,百,30', '丙,2025-01,9,3') }),
  );
  expect(await publish(asking(wrong, '2025-01'), { at: '', reason: '' })).toBeUndefined();
  const checks = await publishChecks(asking(wrong, '2025-01'), { budget: '' });
  const open = checks?.items.filter(({ state }) => state !== 'ok') ?? [];
  expect(open.map(({ id, state, names }) => `${id} ${state} ${names.join()}`.trim())).toEqual([
    'data error',
    'missing warning 甲,乙',
    'past warning',
  ]);
  expect(open.slice(0, 2).map(({ place }) => `${place?.file}:${place?.line}`)).toEqual(['data.csv:3', 'data.csv:2']);
});

it('U19.3 U18.5 published numbers stay when data change, later periods look back at them, and people and deltas are told', async () => {
  const session = sessionAfter(emptySession, news({ data: data(...lines) }));
  expect(payOf(session, '甲', '2025-02')).toBe('200');
  const past = await pastFrom([await closedOf(session, '2025-01')]);
  // The file of January is corrected: 甲 was not that good.
  const corrected = sessionAfter(session, {
    files: undefined,
    past,
    data: data('甲,2025-01,100,10', ...lines.slice(1)),
  });
  expect(payOf(corrected, '甲', '2025-02')).toBe('200');
  const answer = await published(asking(corrected, '2025-01'), undefined);
  expect(answer.closed?.moved?.changed.map(({ person, grade }) => `${person} ${grade.was}→${grade.now}`)).toEqual([
    '甲 A→B',
  ]);
  expect(answer.closed?.inputs).toBe(1);
  expect((await published(asking(corrected, '2025-02'), undefined)).closed).toBeUndefined();
  // Gone with the file, the people of a published period are still there.
  const gone = sessionAfter(corrected, { files: undefined, data: data(...lines.slice(2)) });
  expect(gone.scored?.dataset.periods).toEqual(['2025-01', '2025-02']);
  expect(payOf(gone, '甲', '2025-02')).toBe('200');
  // Somebody new in a published period was not paid then.
  const more = sessionAfter(corrected, { files: undefined, data: data(...lines, '丙,2025-01,100,90') });
  expect(more.scored?.dataset.rowOf('丙', '2025-01')).toBeUndefined();
  const late = await published(asking(more, '2025-01'), undefined);
  expect(late.closed?.moved?.changed.map(({ person, delta }) => `${person} ${delta}`)).toEqual(['丙 ']);
});

it('U18.5 a streak whose past is not published says so before it is published', async () => {
  const session = sessionAfter(emptySession, news({ data: data(...lines) }));
  const stateOf = async (one: Session): Promise<string | undefined> => {
    const checks = await publishChecks(asking(one, '2025-02'), { budget: '' });
    return checks?.items.find(({ id }) => id === 'past')?.state;
  };
  expect(await stateOf(session)).toBe('warning');
  const past = await pastFrom([await closedOf(session, '2025-01')]);
  expect(await stateOf(sessionAfter(session, { files: undefined, data: undefined, past }))).toBe('ok');
});

it('a published period that comes out the same tells its reasons; published anew it names the seal before', async () => {
  const session = sessionAfter(emptySession, news({ data: data(...lines) }));
  const first = await closedOf(session, '2025-02');
  const past = await pastFrom([first]);
  const after = sessionAfter(session, { files: undefined, data: undefined, past });
  const asked = asking(sessionFor('why', after, '2025-02'), '2025-02');
  const question = { person: '甲', metric: '总分' };
  const told = await why(asked, question);
  expect(told).toEqual(await why(asking(session, '2025-02'), question));
  expect(told?.root.children.length).toBeGreaterThan(0);
  const second = await closedOf(after, '2025-02', '改了一个数');
  expect(second.name).toBe('2025-02.2.json');
  const [one, two] = [first, second].map(({ text }) => JSON.parse(text));
  expect([two.revision, two.replaces, two.reason]).toEqual([2, one.seal, '改了一个数']);
});

it('what was altered, and what is of other rules or of the sample, is no past', async () => {
  const session = sessionAfter(emptySession, news({ data: data(...lines) }));
  const closed = await closedOf(session, '2025-01');
  const altered = await pastFrom([{ ...closed, text: closed.text.replace('"甲"', '"丁"') }]);
  expect(altered.refused).toEqual(['2025-01.json']);
  expect(altered.published).toEqual([]);
  const sample = await pastFrom([{ ...closed, isSample: true }]);
  const after = sessionAfter(session, { files: undefined, data: data(...lines.slice(2)), past: sample });
  expect(after.scored?.dataset.periods).toEqual(['2025-02']);
});

it('the sample can be published: no error stands in its way', async () => {
  const files = [
    ['shop.kpi', 'examples/01-my-shop/shop.kpi'],
    ['taobao-presales.kpi', 'rules/customer-service/taobao-presales/rules.kpi'],
  ].map(([name = '', path]) => ({ name, text: readFileSync(`${root}${path}`, 'utf8') }));
  const months = readdirSync(`${root}examples/01-my-shop/data`).map((name) => ({
    name,
    bytes: readFileSync(`${root}examples/01-my-shop/data/${name}`),
  }));
  const session = sessionAfter(emptySession, { files, data: { files: months, sample: true } });
  const checks = await publishChecks(asking(session, '2025-12'), { budget: '1' });
  expect(checks?.items.map(({ id, state }) => `${id} ${state}`)).toEqual([
    'rules ok',
    'weights ok',
    'data ok',
    'people ok',
    'missing warning',
    'tests ok',
    'quota warning',
    'budget warning',
    'past warning',
  ]);
  expect(checks?.people).toBe(22);
});
