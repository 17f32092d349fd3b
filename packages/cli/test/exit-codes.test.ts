/** Every kind of ending has its exit code, and messages never reach standard output. */
import { expect, it } from 'vitest';
import { call, folderWith, openData, smallData, smallRules } from './calling.js';

const brokenRules = smallRules.replace('按 总分', '按 总份');
const failingRules = smallRules.replace('等第 = A', '等第 = B');
const files = {
  'rules.kpi': smallRules,
  'broken.kpi': brokenRules,
  'other.kpi': smallRules.replace('>= 40% -> 80', '>= 40% -> 70'),
  'failing.kpi': failingRules,
  'untidy.kpi': smallRules.replace('  权重 100%', '      权重    100%'),
  'data.csv': smallData,
  'open.csv': openData,
  'wrong.csv': smallData.replace('5,10', '五个,10'),
  'heads.csv': '月份,客服,团队,成交,咨询\n',
  'noise.csv': new Uint8Array([0xff, 0xff, 0x00, 0x01, 0x81]),
};

const cases: readonly (readonly [line: string, code: number])[] = [
  ['run rules.kpi data.csv', 0],
  ['run rules.kpi open.csv', 3],
  ['run rules.kpi wrong.csv', 3],
  ['run rules.kpi heads.csv', 3],
  ['run rules.kpi noise.csv', 2],
  ['run broken.kpi data.csv', 1],
  ['run rules.kpi missing.csv', 2],
  ['run missing.kpi data.csv', 2],
  ['run data.csv data.csv', 2],
  ['run rules.kpi', 2],
  ['run', 2],
  ['run rules.kpi data.csv --fromat csv', 2],
  ['run rules.kpi data.csv --format cvs', 2],
  ['run rules.kpi data.csv --top none', 2],
  ['run rules.kpi data.csv --period 2024-01', 2],
  ['run rules.kpi data.csv --period soon', 2],
  ['run rules.kpi data.csv --lang fr', 2],
  ['run rules.kpi data.csv --set', 2],
  ['run rules.kpi -', 2],
  ['why rules.kpi data.csv 小美', 0],
  ['why rules.kpi data.csv 小美 总分', 0],
  ['why rules.kpi open.csv Ann', 3],
  ['why rules.kpi data.csv 小明', 2],
  ['why rules.kpi data.csv 小美 --metric 总份', 2],
  ['why rules.kpi data.csv', 2],
  ['next rules.kpi data.csv --who 小美', 0],
  ['next rules.kpi data.csv', 2],
  ['next rules.kpi data.csv --who 小明', 2],
  ['diff rules.kpi rules.kpi --exit-code', 0],
  ['diff rules.kpi other.kpi --exit-code', 4],
  ['diff rules.kpi other.kpi', 0],
  ['diff rules.kpi other.kpi --data data.csv --exit-code', 4],
  ['diff rules.kpi broken.kpi', 1],
  ['diff rules.kpi', 2],
  ['check rules.kpi', 0],
  ['check broken.kpi', 1],
  ['check missing.kpi', 2],
  ['test rules.kpi', 0],
  ['test failing.kpi', 1],
  ['test broken.kpi', 1],
  ['fmt --check untidy.kpi', 1],
  ['fmt --check missing.kpi', 2],
  ['fmt --check data.csv', 2],
  ['convert rules.kpi', 0],
  ['convert rules.kpi --to kpi', 2],
  ['init . --template unknown', 2],
  ['schema', 0],
  ['explain scoring/band-gap', 0],
  ['explain scoring/band-gape', 2],
  ['explain', 2],
  ['doctor', 0],
  ['chek', 2],
  ['--version', 0],
  ['--help', 0],
  ['help run', 0],
];

for (const [line, code] of cases) {
  it(`ends \`kaohe ${line}\` with ${code}`, async () => {
    const cwd = folderWith(files);
    const called = await call(line.split(' '), { cwd });
    expect({ code: called.code, err: called.err }).toEqual({ code, err: called.err });
    if (code === 2) expect(called.out).toBe('');
    if (code === 2) expect(called.err).toMatch(/^错误/);
    expect(called.err).not.toMatch(/\n\s+at /);
  });
}

it('suggests a command that was mistyped and runs nothing', async () => {
  const { err, out } = await call(['chek', 'rules.kpi']);
  expect(err).toContain('是不是「check」');
  expect(out).toBe('');
});

it('shows one screen without a command', async () => {
  const { code, out, err } = await call([]);
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out).toContain('kaohe init');
  expect(out.split('\n').length).toBeLessThan(40);
});
