/** Suggested tests: written beside rules without any, they hold, are marked, and go every way. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { call, folderWith, root, smallRules, textIn } from './calling.js';

/** The rules without the tests that stand in them. */
function withoutTests(text: string): string {
  return text.replace(/^测试 .*\n(?:[ \t]+.*\n|\n)*/gm, '');
}

it('writes a step below, at and above each edge, as the rules give it', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules });
  const { code, out, err } = await call(['suggest-cases', '.'], { cwd });
  expect(code).toBe(0);
  expect(out).toContain(
    [
      '测试 "转化率 在 40% 上下"  # 待确认',
      '  给定 人1: 转化率 = 39%',
      '  给定 人2: 转化率 = 40%',
      '  给定 人3: 转化率 = 41%',
      '  期望 人1: 转化率.得分 = 60分',
      '  期望 人2: 转化率.得分 = 80分',
      '  期望 人3: 转化率.得分 = 80分',
    ].join('\n'),
  );
  expect(err).toContain('加进去走到的从 33% 到 100%');
});

it('writes YAML to a file when asked', async () => {
  const cwd = folderWith({ 'rules.kpi': smallRules });
  const { code, out } = await call(['suggest-cases', '.', '--yaml', '--out', 'cases.yaml'], { cwd });
  expect([code, out]).toEqual([0, '']);
  expect(textIn(cwd, 'cases.yaml')).toContain('转化率 = 39%');
  expect(textIn(cwd, 'cases.yaml')).toContain('待确认');
});

const schemes = [
  'customer-service/taobao-presales',
  'customer-service/salary-score-777doc',
  'sales/telemarketing-tiers',
  'sales/team-awards',
  'people/grade-distribution-sabcd',
  'sales/guaranteed-spread',
];

for (const scheme of schemes) {
  it(`goes every way of ${scheme} with tests that hold and are marked`, { timeout: 60_000 }, async () => {
    const rules = withoutTests(textIn(join(root, 'rules', scheme), 'rules.kpi'));
    const cwd = folderWith({ 'rules.kpi': rules });
    const { out } = await call(['suggest-cases', '.'], { cwd });
    const both = folderWith({ 'rules.kpi': `${rules}\n${out}` });
    const tested = await call(['test', '.', '--coverage', '--threshold', '100', '--format', 'json'], { cwd: both });
    expect(tested.code).toBe(0);
    const { tests } = JSON.parse(tested.out);
    const open = tests.filter(({ confirmed }: { confirmed: boolean }) => !confirmed);
    expect(open).toHaveLength((out.match(/# 待确认$/gm) ?? []).length);
  });
}

it('leaves the default with tests of its own that go every way and notice changes', { timeout: 60_000 }, async () => {
  const { code } = await call(['test', 'taobao-presales', '--coverage', '--mutate', '--threshold', '95']);
  expect(code).toBe(0);
});
