/** Rules that come in a workbook: an edited one of the rules at hand, an old scoring table. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { compile } from '../../packages/compiler/src/index.js';
import { xlsx } from '../../packages/intake/test/workbooks.js';
import { planFromRules, rulesWorkbookFromPlan, xlsxFromWorkbook } from '../../packages/sheet/src/index.js';
import { soon } from './steps.js';
import { onePage, seriousFaults } from './visiting.js';

const shared = onePage({ bypassCSP: true });

const rules = `# 我们店的规则
标准 小店   "小店"
输入 付款人数 : 人
输入 询单人数 : 人

指标 转化率 = 付款人数 / 询单人数   # 按天猫的算法
  权重 100%
  >= 55% -> 100
  >= 50% -> 80
  否则   -> 50

总分
`;

/** What somebody makes of the workbook of these rules by typing into it. */
async function workbookOf(text: string): Promise<Uint8Array> {
  const source = { name: 'shop.kpi', text };
  const plan = planFromRules(compile([source], source.name).ruleSet);
  if (plan === undefined) throw new Error('the rules have a workbook');
  return xlsxFromWorkbook(rulesWorkbookFromPlan(plan, [source], 'zh'));
}

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .getByTestId('open-file')
    .locator('input')
    .setInputFiles([{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }]);
}

async function textOf(page: Page): Promise<string> {
  const saved = page.waitForEvent('download');
  await page.getByTestId('export-menu').click();
  await page.getByTestId('export-rules').click();
  const stream = await (await saved).createReadStream();
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

it('U11.3 a workbook nobody changed changes nothing', async () => {
  const page = shared();
  await drop(page, 'shop.kpi', new TextEncoder().encode(rules));
  await soon(() => page.getByTestId('scheme-name').textContent()).toContain('小店');
  await drop(page, '规则.xlsx', await workbookOf(rules));
  await page.getByTestId('book-nothing').waitFor();
  expect(await page.getByTestId('book-adopt').count()).toBe(0);
  await page.getByTestId('book-cancel').click();
  expect(await textOf(page)).toBe(rules);
});

it('U11.3 a threshold changed in a workbook is shown, adopted as one step, and taken back', async () => {
  const page = shared();
  const wanted = rules.replace('>= 55%', '>= 57%');
  await drop(page, '规则.xlsx', await workbookOf(wanted));
  const change = page.getByTestId('book-change');
  await soon(() => change.count()).toBe(1);
  expect(await change.textContent()).toContain('55% → 57%');
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByTestId('book-adopt').click();
  expect(await textOf(page)).toBe(wanted);
  await page.getByTestId('undo').click();
  expect(await textOf(page)).toBe(rules);
});

it('J8 U11.4 an old scoring table becomes rules: one drop and one yes', async () => {
  const page = shared();
  const table = await xlsx({
    考核表: [
      ['KPI指标', '详细描述', '标准', '分值', '权重', '数据', '得分', '加权得分'],
      ['订单转化率', 'X=最终付款人数/询单人数', 'X≥55%', 100, 0.6, '', '', ''],
      ['', '', '50%≤X<55%', 80, '', '', '', ''],
      ['', '', 'X<50%', 50, '', '', '', ''],
      ['平均响应', '', 'T≤25', 100, 0.4, '', '', ''],
      ['', '', '每慢一秒扣2分', 60, '', '', '', ''],
      ['', '', 'T>25', 40, '', '', '', ''],
    ],
  });
  await drop(page, '老考核表.xlsx', table);
  await soon(() => page.getByTestId('book-indicator').count()).toBe(2);
  const unread = page.getByTestId('book-unread');
  expect(await unread.count()).toBe(1);
  expect(await unread.textContent()).toContain('每慢一秒扣2分');
  await page.getByTestId('book-adopt').click();
  await soon(() => page.getByTestId('scheme-name').textContent()).toContain('老考核表');
  const text = await textOf(page);
  for (const band of ['>= 55% -> 100', '50% <= x < 55% -> 80', '< 50% -> 50', '<= 25 -> 100'])
    expect(text).toContain(band);
  await page.getByTestId('undo').click();
  expect(await textOf(page)).toBe(rules);
});
