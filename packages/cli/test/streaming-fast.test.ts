/** What is computed from bytes to bytes is what the usual way gives, to the byte. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compiledRules } from '../src/host/compiled.js';
import { contextOf } from '../src/host/context.js';
import { openPieces } from '../src/host/file-pieces.js';
import { crewOf } from '../src/streaming/crews.js';
import { fastTask } from '../src/streaming/fast-run.js';
import { noFindings } from '../src/streaming/findings.js';
import { readHead } from '../src/streaming/read-head.js';
import { runStreamed } from '../src/streaming/streamed-run.js';
import { surveyOf } from '../src/streaming/survey-file.js';
import { usualWay } from '../src/streaming/write-rows.js';
import { folderWith, root } from './calling.js';

const rules = `标准 小店
  版本 1
  周期 月
  对象 客服
  属于 团队

输入 成交 : 人
输入 咨询 : 人
  范围 >= 0人
输入 好评率 : %
输入 销售额 : 元
  范围 > -5元
输入 表现 : 取值 优, 良, 差
输入 入职 : 日期
输入 备注 : 文本
输入 底薪 : 元
  默认 12.5元

指标 转化率 = 成交 / 咨询
  权重 60%
  越高越好
  缺失 报错
  >= 50% -> 100
  >= 40% -> 80
  否则   -> 60

指标 评价 = 好评率
  权重 40%
  越高越好
  缺失 不计
  >= 95% -> 100
  否则   -> 50

总分

等级 等第 按 总分
  >= 90 -> A
  否则  -> B

查表 系数 按 表现
  优 -> 1.2
  良 -> 1
  差 -> 0

计算 单价 = 销售额 / 成交
计算 备注说 = 备注
计算 入职日 = 入职
计算 差额 = 销售额 - 底薪

薪酬 奖金 = (总分 * 1.005元/分 * 系数 + 销售额 * 3%) 四舍五入到 0.01元

奖励 特别奖 幅度 0元..500元
  由 主管 决定
  默认 0元
`;

const headings = '月份,客服,团队,成交,咨询,好评率,销售额,表现,入职,备注';

const often = <T>(usual: fc.Arbitrary<T>, seldom: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 24, arbitrary: usual }, { weight: 1, arbitrary: seldom });

const count = often(
  fc.integer({ min: 0, max: 4000 }).map(String),
  fc.constantFrom(
    '-3',
    '007',
    '',
    '-',
    '"12"',
    '1,000',
    '3人',
    '１２',
    '9007199254740993',
    'x',
    '0.5',
    '.5',
    '5.',
    '+5',
  ),
);
const amount = often(
  fc
    .tuple(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 0, max: 999 }), fc.integer({ min: 0, max: 3 }))
    .map(([whole, part, places]) =>
      places === 0 ? `${whole}` : `${whole}.${String(part).padStart(3, '0').slice(0, places)}`,
    ),
  fc.constantFrom('-4.99', '-5', '1.2万', '', '99999999999999.99', '0.000000000001', '¥3'),
);
const share = (form: string): fc.Arbitrary<string> =>
  form === 'fraction'
    ? fc.constantFrom('0.97', '0.5', '1', '0', '0.951')
    : fc.constantFrom('97', '97.5%', '100', '0', '95', '2.25%');
const label = often(fc.constantFrom('优', '良', '差'), fc.constantFrom('', '中', ' 优 '));
const day = often(fc.constantFrom('2024-01-05', '2023/12/31', '2020年2月3日', '45000'), fc.constantFrom('', 'x'));
const note = often(
  fc.constantFrom('好', 'a;b', 'a b', '一二三'),
  fc.constantFrom('', '"引,号"', '=x', "'x", 'a\tb', '二，三'),
);
const name = often(
  fc.integer({ min: 0, max: 9_999 }).map((n) => `p${n}`),
  fc.constantFrom('客服七', '青柠：小美', '"q,"', '', '汇总', '\u00a0x', '=cmd', 'a;b', 'Total', '客服', 'x\u0007'),
);
const month = often(fc.constantFrom('2025-11', '2025-12', '2025年12月'), fc.constantFrom('', '昨天'));
const team = often(fc.constantFrom('一组', '二组', 'x;y', ''), fc.constantFrom('-', '/', '延迟统计'));

const file = fc.constantFrom('fraction', 'percent').chain((form) =>
  fc.array(
    fc
      .tuple(month, name, team, count, count, often(share(form), fc.constantFrom('', 'x')), amount, label, day, note)
      .map((cells) => cells.join(',')),
    { minLength: 12, maxLength: 80 },
  ),
);

it('gives the same bytes as the usual way', async () => {
  const folder = folderWith({ 'rules.kpi': rules });
  await fc.assert(
    fc.asyncProperty(
      file,
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 20, max: 3_000 }),
      fc.constantFrom('all', '2025-12', undefined),
      fc.constantFrom('csv', 'plain'),
      async (rows, ending, pieceBytes, period, format) => {
        writeFileSync(join(folder, 'data.csv'), [headings, ...rows].join(ending) + ending);
        const fast = await runIn(folder, { period, format, pieceBytes });
        const usual = await runIn(folder, { period, format, pieceBytes, way: 'usual' });
        expect(fast).toEqual(usual);
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 25), endOnFailure: process.env.RUNS !== undefined },
  );
}, 600_000);

it('computes plain rows from bytes', async () => {
  const rows = Array.from({ length: 40 }, (_, at) => `2025-12,p${at},一组,${at},40,0.97,12.50,优,2024-01-05,好`);
  const folder = folderWith({ 'rules.kpi': rules, 'data.csv': `${[headings, ...rows].join('\n')}\n` });
  const { context } = contextIn(folder);
  const compiled = await compiledRules(context, 'rules.kpi');
  const opened = openPieces(folder, 'data.csv', 1_000);
  if (compiled === undefined || !opened.ok) throw new Error('the rules and the data are there');
  const { ruleSet } = compiled;
  const options = {};
  const read = readHead('data.csv', opened.value, ruleSet, options, 'utf-8');
  if (read.kind !== 'read' || read.head === undefined) throw new Error('the headings are there');
  const { head, beginning } = read;
  const survey = await surveyOf(context, opened.value, head, noFindings(beginning));
  if ('refused' in survey) throw new Error('the file can be read');
  const way = usualWay(context, ruleSet, { head, survey, periods: ['2025-12'], findings: noFindings(beginning) });
  const task = fastTask(ruleSet, head, 'unknown', way, survey, 'csv', false);
  const crew = crewOf(context, { task, text: beginning.text, options, survey, size: 0, threads: 1 });
  const bytes = new TextEncoder().encode(`${rows.join('\n')}\n`);
  const made = await crew?.compute(bytes, bytes.length);
  // somebody without a sale has no unit price
  expect(made?.batch.rows).toBe(39);
  expect(made?.batch.slow.length).toBe(4);
  opened.value.close();
});

it('gives the same bytes for files sorted by period', async () => {
  const rows = Array.from(
    { length: 400 },
    (_, at) =>
      `2025-${String(1 + Math.floor(at / 40)).padStart(2, '0')},p${at},一组,${at},40,0.97,12.50,优,2024-01-05,好`,
  );
  const folder = folderWith({ 'rules.kpi': rules, 'data.csv': `${[headings, ...rows].join('\n')}\n` });
  for (const period of ['all', undefined, '2025-03']) {
    const fast = await runIn(folder, { period, format: 'csv', pieceBytes: 1_500 });
    const usual = await runIn(folder, { period, format: 'csv', pieceBytes: 1_500, way: 'usual' });
    expect(fast).toEqual(usual);
    expect(fast.out.split('\n').length).toBe((period === 'all' ? 400 : 40) + 2);
  }
});

it('gives the same bytes with any number of threads', () => {
  const rows = Array.from({ length: 16_000 }, (_, at) => {
    const odd = at % 997 === 0 ? '"引,号"' : at % 131 === 0 ? '' : '好';
    return `2025-${(at % 12) + 1},p${at},${at % 7}组,${at % 40},40,0.97,${at}.5,优,2024-01-05,${odd}`;
  });
  const cwd = folderWith({ 'rules.kpi': rules, 'data.csv': `${[headings, ...rows].join('\n')}\n` });
  const [one, three] = ['1', '3'].map((threads) => {
    const asked = ['data.csv', '--stream', '--period', 'all', '--threads', threads, '--out', `${threads}.csv`];
    const { status, stderr } = spawnSync(process.execPath, [command, 'run', 'rules.kpi', ...asked], { cwd });
    return {
      status,
      told: `${stderr}`.replace(`${threads}.csv`, ''),
      out: readFileSync(join(cwd, `${threads}.csv`), 'utf8'),
    };
  });
  expect(one?.status).toBe(3);
  expect(one?.out.split('\n').length).toBe(16_002);
  expect(three).toEqual(one);
});

const command = join(root, 'packages/cli/dist/kaohe.cjs');

interface Asked {
  readonly period: string | undefined;
  readonly format: 'csv' | 'plain';
  readonly pieceBytes: number;
  readonly way?: 'usual';
}

async function runIn(folder: string, asked: Asked): Promise<{ code: number; out: string; err: readonly string[] }> {
  const { context, err } = contextIn(folder);
  const compiled = await compiledRules(context, 'rules.kpi');
  if (compiled === undefined) throw new Error(err.join(''));
  const out = 'out.csv';
  writeFileSync(join(folder, out), 'before');
  const code = await runStreamed(context, { ...asked, rulesName: 'rules.kpi', rules: compiled, path: 'data.csv', out });
  return { code, out: readFileSync(join(folder, out), 'utf8'), err: err.join('').split('\n').toSorted() };
}

function contextIn(cwd: string) {
  const err: string[] = [];
  const context = contextOf([], {
    stdout: { write: () => undefined, isTerminal: false, columns: undefined },
    stderr: { write: (text) => void err.push(text), isTerminal: false, columns: undefined },
    readStdin: async () => new Uint8Array(),
    stdinIsTerminal: false,
    env: { KAOHE_LANG: 'zh' },
    cwd,
    now: () => '2026-01-03T08:15:00.000Z',
  });
  return { context, err };
}
