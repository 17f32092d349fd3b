/** `import` and `columns`: what platforms export becomes what the rules ask for, once told, never asked again. */
import { expect, it } from 'vitest';
import { call, folderWith, textIn } from './calling.js';

const rules = `标准 试
  对象 客服
输入 询单人数 : 人
输入 客户满意率 : %
输入 质检得分 : 分
计算 得分 = 质检得分 * 客户满意率
`;
const file = '生意参谋_2025-12.csv';
const data = '旺旺昵称,询单人数,满意率,神秘指标\n小美,1.2万,0.9971,88\n=cmd,3,1,90.5\n汇总值,-,-,-\n';

function project(): string {
  return folderWith({ 'shop.kpi': rules, [file]: data });
}

it('says what columns are by what the platforms call them', async () => {
  const cwd = project();
  const { code, out } = await call(['columns', file], { cwd });
  expect(code).toBe(0);
  expect(out).toContain('满意率    客户满意率  别名  98%   小数，1 是 100%');
  expect(out).toContain('没有用：神秘指标');
  expect((await call(['columns', file, '--lang', 'en'], { cwd })).out).toContain('satisfaction');
});

it('writes one tidy table that gives the same results, and keeps what it was told', async () => {
  const cwd = project();
  const first = await call(['import', file, '--rules', 'shop.kpi', '--out', 'a.csv'], { cwd });
  expect(first.code).toBe(3);
  expect(first.err).toContain('质检得分');
  const map = ['--map', '神秘指标=质检得分', '--save-map'];
  const told = await call(['import', file, '--rules', 'shop.kpi', '--out', 'a.csv', ...map], { cwd });
  expect(told.code).toBe(0);
  expect(textIn(cwd, 'a.csv')).toBe(
    "\uFEFF周期,客服,询单人数,客户满意率,质检得分\r\n2025-12,小美,12000人,99.71%,88分\r\n2025-12,'=cmd,3人,100%,90.5分\r\n",
  );
  const next = await call(['import', file, '--rules', 'shop.kpi', '--out', 'a.json'], { cwd });
  expect(next.code).toBe(0);
  expect(next.err).not.toContain('data/');
  const results = await Promise.all(
    [file, 'a.csv', 'a.json'].map(async (name) => (await call(['run', 'shop.kpi', name], { cwd })).out),
  );
  expect(results[1]).toBe(results[0]);
  expect(results[2]).toBe(results[0]);
});

it('writes nothing on a dry run', async () => {
  const cwd = project();
  const map = ['--map', '神秘指标=质检得分', '--save-map', '--dry-run'];
  const { code, err } = await call(['import', file, '--rules', 'shop.kpi', '--out', 'a.csv', ...map], { cwd });
  expect(code).toBe(0);
  expect(err).toContain('没有写 a.csv');
  expect((await call(['import', 'a.csv', '--rules', 'shop.kpi'], { cwd })).code).toBe(2);
});

it('tells programs the same, under keys that stay', async () => {
  const cwd = project();
  const { out } = await call(['import', file, '--rules', 'shop.kpi', '--format', 'json'], { cwd });
  const told = JSON.parse(out);
  expect(told.schema).toBe('kaohe.import/1');
  expect(told.files[0].columns[2]).toEqual({
    heading: '满意率',
    role: 'input',
    input: '客户满意率',
    how: 'figure',
    confidence: 95,
    form: 'fraction',
  });
  expect(told.files[0].leftOut).toEqual(['神秘指标']);
  expect(told.quality).toEqual([{ input: '质检得分', kind: 'missing', people: ['小美', '=cmd'] }]);
});

it('refuses a call that makes no sense', async () => {
  const cwd = project();
  expect((await call(['import', file], { cwd })).code).toBe(2);
  expect((await call(['import', file, '--rules', 'shop.kpi', '--map', '神秘'], { cwd })).err).toContain('列=输入');
  expect((await call(['import', file, '--rules', 'shop.kpi', '--out', 'a.txt'], { cwd })).code).toBe(2);
  const other = await call(['import', file, '--rules', 'shop.kpi', '--map', '神秘指标=质检分'], { cwd });
  expect(other.err).toContain('data/mapping-unknown');
});

it('does not read a mapping that was broken', async () => {
  const cwd = folderWith({
    'shop.kpi': rules,
    [file]: data,
    'shop.columns.yaml': 'kaohe-columns: 1\nexports: {a: [b\n',
  });
  const { code, err } = await call(['run', 'shop.kpi', file], { cwd });
  expect(code).toBe(2);
  expect(err).toContain('data/mapping-unreadable');
});

const people = {
  'shop.kpi': '标准 试\n  对象 客服\n输入 接待人数 : 人\n输入 平均响应 : 秒\n计算 响应 = 平均响应\n',
  'accounts.csv': '账号,客服\n店:小美1,王芳\n店:小美2,王芳\n',
  '2025-03.csv': '客服昵称,接待人数,平均响应\n店:小美1,300,20\n店:小美2,100,40\n',
};

it('U18.1 shows the rows of all accounts of a person in the tree', async () => {
  const cwd = folderWith(people);
  const why = ['why', 'shop.kpi', 'accounts.csv', '2025-03.csv', '王芳'];
  const { out } = await call(why, { cwd });
  expect(out).toContain('平均响应  25秒  2 行合成，按各行的数加权  2025-03.csv:2');
  expect(out).toContain('店:小美1  20  权数 300  2025-03.csv:2');
  expect(out).toContain('店:小美2  40  权数 100  2025-03.csv:3');
  expect((await call([...why, '--lang', 'en'], { cwd })).out).toContain('from 2 rows, weighted');
  const json = (await call([...why, '--format', 'json'], { cwd })).out;
  expect(json).toContain('"account": "店:小美2"');
});

it('U18.4 tells the nearest name of a list of people', async () => {
  const cwd = folderWith({ ...people, 'roster.csv': '客服,平均响应\n小美1,20\n' });
  const { err } = await call(['import', '2025-03.csv', 'roster.csv', '--rules', 'shop.kpi'], { cwd });
  expect(err).toContain('「店:小美1」和「小美1」像是同一个人');
});
