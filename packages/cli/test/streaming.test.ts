/** A run that reads its data piece by piece gives what the usual run gives, row by row. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { call, folderWith, root, smallData, smallRules, textIn } from './calling.js';
import { streamed, whole } from './streaming.js';

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
  默认 0元
输入 表现 : 取值 优, 良, 差

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

薪酬 奖金 = (总分 * 1.005元/分 * 系数 + 销售额 * 3%) 四舍五入到 0.01元
`;

const person = fc.constantFrom(
  '小美',
  'Ann',
  '阿岩😀',
  '青柠：小美',
  '青柠:小美',
  '"老""王"',
  '"换\n行"',
  '',
  '汇总',
  '=cmd',
  'Ａnn',
  '客服',
);
const count = fc.constantFrom(
  '1',
  '5',
  '10',
  '20',
  '1,0',
  '"1,200"',
  '',
  '-',
  '延迟统计',
  'x',
  '3人',
  '１２',
  '0',
  '-4',
);
const share = fc.constantFrom('0.97', '0.5', '1', '97', '97.5%', '', '0', '100', '0.001', '—', '95');
const amount = fc.constantFrom('12.5', '1.2万', '¥300', '', '1e5', '0.1', '12345678901234567890.12');
const label = fc.constantFrom('优', '良', '差', '', '中', ' 优 ');
const period = fc.constantFrom('2025-11', '2025-12', '2025年12月', '12/01/2025', '25/12/2025', '', '昨天');
const team = fc.constantFrom('一组', '二组', '', '-');

const row = fc
  .record({ person, team, period, done: count, asked: count, share, amount, label, more: fc.nat(20) })
  .map(({ more, ...one }) => {
    if (more === 0) return '';
    if (more === 1) return headings;
    const cells = [one.period, one.person, one.team, one.done, one.asked, one.share, one.amount, one.label];
    if (more === 2) return cells.slice(0, 5).join(',');
    if (more === 3) return `${cells.join(',')},extra`;
    if (more === 4) return `${cells.slice(0, 3).join(',')},"open`;
    return cells.join(',');
  });

const headings = '月份,客服,团队,成交,咨询,好评率,销售额,表现';

const encodings = fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'gb18030');

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`, 'utf8');
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'gb18030' ? gb18030(text) : Buffer.from(text, 'utf8');
}

/** Two bytes a letter, looked up by decoding all there are. */
const letters: ReadonlyMap<string, readonly number[]> = (() => {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const letter = decoder.decode(Uint8Array.of(high, low));
      if ([...letter].length === 1 && !found.has(letter)) found.set(letter, [high, low]);
    }
  return found;
})();

function gb18030(text: string): Uint8Array {
  return Uint8Array.from([...text].flatMap((letter) => letters.get(letter) ?? letter.charCodeAt(0) % 128));
}

it('gives the rows of the usual run, wherever pieces end', async () => {
  const folder = folderWith({ 'rules.kpi': rules });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 0, maxLength: 40 }),
      encodings,
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.integer({ min: 8, max: 400 }),
      fc.constantFrom('all', '2025-12', undefined),
      async (rows, encoding, ending, bytes, asked) => {
        const before = '导出的表,,\n';
        const text = `${rows.length % 3 === 0 ? before : ''}${[headings, ...rows].join(ending)}${ending}`;
        writeFileSync(join(folder, 'data.csv'), encoded(text, encoding));
        for (const name of ['whole.csv', 'streamed.csv']) rmSync(join(folder, name), { force: true });
        const usual = await whole(folder, 'rules.kpi', 'data.csv', asked);
        const piecewise = await streamed(folder, 'rules.kpi', 'data.csv', asked, { bytes });
        expect({ ...piecewise, err: '' }, piecewise.err).toEqual({ ...usual, err: '' });
      },
    ),
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
}, 120_000);

it('is asked for by --stream, and says where ranks would be needed', async () => {
  const folder = folderWith({ 'rules.kpi': smallRules, 'data.csv': smallData });
  const done = await call(['run', 'rules.kpi', 'data.csv', '--stream', '--out', 'r.csv'], { cwd: folder });
  expect(done.code).toBe(0);
  expect(textIn(folder, 'r.csv').split('\r\n')[0]).toBe('\uFEFF客服,团队,转化率,转化率.得分,总分,等第,奖金(元)');
  const json = await call(['run', 'rules.kpi', 'data.csv', '--stream', '--format', 'json'], { cwd: folder });
  expect(json.code).toBe(2);
  expect(json.err).toContain('host/usage');
  const top = await call(['run', 'rules.kpi', 'data.csv', '--stream', '--out', 'r.csv', '--top', '3'], { cwd: folder });
  expect(top.code).toBe(2);
});

it('names the rule that needs more than a row', async () => {
  const folder = folderWith({ 'rules.kpi': `${smallRules}\n计算 均分 = 平均(总分 每 团队)\n`, 'data.csv': smallData });
  const { code, err } = await call(['run', 'rules.kpi', 'data.csv', '--stream', '--out', 'r.csv'], { cwd: folder });
  expect(code).toBe(2);
  expect(err).toContain('host/needs-everyone');
  expect(err).toContain('「均分」');
});

it('gives the rows of the usual run for the rule sets that look at single rows', async () => {
  const told: string[] = [];
  for (const scheme of schemes()) {
    for (const data of scheme.data) {
      const folder = folderWith({ [data.name]: data.bytes });
      for (const period of ['all', '2025-01', '2025-Q1', '2025']) {
        const piecewise = await streamed(folder, scheme.rules, data.name, period, { bytes: 1000 });
        if (piecewise.err.includes('host/needs-everyone')) break;
        const usual = await whole(folder, scheme.rules, data.name, period);
        expect({ ...piecewise, err: '' }, `${scheme.rules} ${data.name}`).toEqual({ ...usual, err: '' });
        if (usual.rows.length > 0) told.push(scheme.rules);
        if (usual.rows.length > 0) break;
      }
    }
  }
  expect(new Set(told).size).toBeGreaterThan(15);
}, 60_000);

/** The rule sets that come along and need nothing but one file. */
function schemes() {
  const home = join(root, 'rules');
  return readdirSync(home)
    .flatMap((field) => readdirSync(join(home, field)).map((name) => join(home, field, name)))
    .flatMap((folder) => {
      const rulesFile = readdirSync(folder).find((name) => /^rules\.kpi/.test(name));
      const files = readdirSync(folder).includes('data') ? readdirSync(join(folder, 'data')) : [];
      const data = files
        .filter((name) => name.endsWith('.csv'))
        .map((name) => ({ name, bytes: readFileSync(join(folder, 'data', name)) }));
      return rulesFile === undefined ? [] : [{ rules: join(folder, rulesFile), data }];
    });
}
