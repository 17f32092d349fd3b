/** What tests touch of rules, and which changes of rules they would notice: text in, text out. */
import { expect, it } from 'vitest';
import { call, folderWith, smallRules } from './calling.js';

/** Every row, and each edge at it and a step below. */
const thorough = `${smallRules}
测试 "每一行"
  给定 线上: 成交 = 50人, 咨询 = 100人
  给定 线下: 成交 = 49人, 咨询 = 100人
  给定 低档: 成交 = 40人, 咨询 = 100人
  给定 末档: 成交 = 39人, 咨询 = 100人
  期望 线上: 转化率.得分 = 100, 奖金 = 100.5元
  期望 线下: 转化率.得分 = 80, 等第 = B, 奖金 = 80.4元
  期望 低档: 转化率.得分 = 80
  期望 末档: 转化率.得分 = 60, 奖金 = 60.3元

测试 "等第的线"
  给定 甲: 总分 = 90
  给定 乙: 总分 = 89
  给定 丙: 总分 = 99.999
  给定 丁: 总分 = 99.985
  期望 甲: 等第 = A
  期望 乙: 等第 = B
  期望 丙: 奖金 = 100.5元
  期望 丁: 奖金 = 100.48元

测试 "没有咨询"
  给定 成交 = 0人, 咨询 = 0人
  期望 转化率 = 缺
`;

it('tells which rows no test touches, as they are written', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules });
  const { code, out } = await call(['test', '.', '--coverage'], { cwd });
  expect(code).toBe(0);
  expect(out.split('\n').slice(2)).toEqual([
    '测试走到 2 处，共 6 处（33%）',
    '  行 2/5  例外 0/1',
    '  1/4  转化率',
    '  1/2  等第',
    '没有测试走到的 4 处：',
    '  rules.kpi:11  指标 转化率 = 成交 / 咨询  (缺数，说不出)',
    '  rules.kpi:16  >= 40% -> 80',
    '  rules.kpi:17  否则 -> 60',
    '  rules.kpi:23  否则 -> B',
    '',
  ]);
});

it('counts only what an expectation rests on', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules.replace(', 等第 = A', '') });
  const { out } = await call(['test', '.', '--coverage', '--lang', 'en'], { cwd });
  expect(out).toContain('tests touch 1 of 6 places (16%)');
  expect(out).toContain('  rules.kpi:22  >= 90 -> A');
});

it('fails below the threshold and says so', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules, 'all.kpi': thorough });
  const low = await call(['test', 'rules.kpi', '--coverage', '--threshold', '34'], { cwd });
  expect([low.code, low.err]).toEqual([1, '测试 1 个，全部通过\n33% 低于要求的 34%\n']);
  expect((await call(['test', 'rules.kpi', '--coverage', '--threshold', '33'], { cwd })).code).toBe(0);
  expect((await call(['test', 'all.kpi', '--coverage', '--mutate', '--threshold', '100'], { cwd })).code).toBe(0);
  const alone = await call(['test', 'rules.kpi', '--threshold', '90'], { cwd });
  expect([alone.code, alone.err.split('\n')[0]]).toEqual([2, expect.stringContaining('--coverage')]);
  expect((await call(['test', 'rules.kpi', '--coverage', '--threshold', '101'], { cwd })).code).toBe(2);
});

it('tells which changes no test notices', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules });
  const { code, out } = await call(['test', '.', '--mutate'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain(
    '  rules.kpi:15  >= 50% -> 100\n      「>= 50%」改成「>= 49%」\n  rules.kpi:16  >= 40% -> 80\n      「>= 40%」改成「>= 41%」',
  );
  expect(out).toContain('      删掉这一行');
  expect(out).toContain('  rules.kpi:25  薪酬 奖金 = (总分 * 1.005元/分) 四舍五入到 0.01元');
  expect(out).toContain('(没有测试用到)');
  const twice = await call(['test', '.', '--mutate'], { cwd });
  expect(twice.out).toBe(out);
});

it('tries nothing while a test fails', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules.replace('等第 = A', '等第 = B') });
  const { code, err } = await call(['test', '.', '--mutate'], { cwd });
  expect(code).toBe(1);
  expect(err).toContain('先让测试全部通过');
});

it('gives the same as JSON', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules });
  const { out } = await call(['test', '.', '--coverage', '--mutate', '--format', 'json'], { cwd });
  const { coverage, mutation } = JSON.parse(out);
  expect(coverage).toMatchObject({ percent: 33, ways: 6, touched: 2, kinds: { row: { ways: 5, touched: 2 } } });
  expect(coverage.declarations[0].ways[1]).toEqual({
    kind: 'row',
    form: 'row',
    place: 'rules.kpi:15',
    text: '>= 50% -> 100',
    touchedBy: ['一半成交得满分'],
  });
  const trial = mutation.trials.find((one: { form: string }) => one.form === 'result');
  expect(trial).toMatchObject({ verdict: 'caught', was: '100分', now: '101分', caughtBy: '一半成交得满分' });
});

it('leaves what a file extends to the tests of that file', async () => {
  const shop = '标准 分店\n  沿用 小店\n改 指标 转化率 >= 60% -> 100 因为 "分店从严"\n';
  const cwd = folderWith({ 'rules.kpi': smallRules, 'shop.kpi': shop });
  const { out } = await call(['test', 'shop.kpi', '--coverage'], { cwd });
  expect(out).toContain('测试走到 0 处，共 1 处（0%）');
  expect(out).toContain('  shop.kpi:3  改 指标 转化率 >= 60% -> 100');
});

it('says how many tests nobody has confirmed', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules.replace('"一半成交得满分"', '"一半成交得满分"  # 待确认') });
  expect((await call(['test', '.'], { cwd })).err).toContain('其中 1 个标着「# 待确认」');
  const { out } = await call(['test', '.', '--format', 'json'], { cwd });
  expect(JSON.parse(out).tests[0]).toMatchObject({ passed: true, confirmed: false });
});

it('runs one test by its name, and names the nearest where there is none', async () => {
  const cwd = folderWith({ 'rules.kpi': thorough });
  const one = await call(['test', '.', '-t', '等第的线'], { cwd });
  expect(one.code).toBe(0);
  expect(one.out.trim().split('\n')).toEqual([expect.stringContaining('等第的线')]);
  const none = await call(['test', '.', '--only', '等第的'], { cwd });
  expect(none.code).toBe(2);
  expect(none.err).toContain('没有叫「等第的」的测试；是不是「等第的线」？');
  const all = await call(['test', '.', '--only', '等第的线', '--coverage'], { cwd });
  expect(all.code).toBe(2);
  expect(all.err).toContain('--only');
  const english = await call(['test', '.', '--only', 'nothing', '--lang', 'en'], { cwd });
  expect(english.err).toContain('no test is called `nothing`');
});
