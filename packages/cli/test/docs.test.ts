/** `kaohe docs`: where the handbook goes, in which form and language. */
import { expect, it } from 'vitest';
import { call, folderWith, sampleRules, textIn } from './calling.js';

it('writes Markdown to standard output, in the language of the call, under either name', async () => {
  const chinese = await call(['手册', sampleRules]);
  expect(chinese.code).toBe(0);
  expect(chinese.out).toContain('## 指标');
  const english = await call(['docs', sampleRules, '--lang', 'en']);
  expect(english.out).toContain('## KPIs');
  expect(english.out).toMatch(/\*\*Fingerprint\*\* [0-9a-f]{16}\n/);
});

it('writes a page into a file that ends so, with what was set on the command line', async () => {
  const cwd = folderWith();
  const made = await call(
    ['docs', sampleRules, '--out', 'handbook.html', '--set', '订单转化率.权重=30%', '--set', '落实客单价.权重=30%'],
    { cwd },
  );
  expect(made.code).toBe(0);
  const page = textIn(cwd, 'handbook.html');
  expect(page).toMatch(/^<!doctype html>/);
  expect(page).toContain('30%');
});

it('refuses rules with errors, and says which', async () => {
  const cwd = folderWith({ 'rules.kpi': '标准 坏\n计算 甲 = 乙\n' });
  const refused = await call(['docs', 'rules.kpi'], { cwd });
  expect(refused.code).toBe(1);
  expect(refused.out).toBe('');
  expect(refused.err).toContain('names/unknown');
});
