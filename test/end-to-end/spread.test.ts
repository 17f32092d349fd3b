/** How numbers are spread and how quotas divide people: whole people, equals at the cut, rules that can be switched. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { onePage } from './visiting.js';

const shared = onePage();

const rules = `标准 七人店 "七人店"
  周期 月
  对象 客服 属于 组

输入 得数 : 分
输入 销量 : 件
输入 单数 : 单

指标 成绩 = 得数
  权重 100%
  计分 得数
  范围 0分..100分

总分

名额 名次 按 总分 每 全体
  A 15%   B 45%   C 30%   D 10%
  人数取整 最大余数
  同分比较 销量, 单数
  仍同分 同享较高
`;

const csv = `客服,组,月份,得数,销量,单数
甲,一,2025-01,90,10,5
乙,一,2025-01,90,8,9
丙,一,2025-01,80,7,7
丁,一,2025-01,70,6,6
戊,一,2025-01,65,5,5
己,一,2025-01,60,4,4
庚,一,2025-01,50,3,3
`;

async function spread(): Promise<Page> {
  const page = shared();
  if ((await page.getByTestId('scheme-name').textContent()) !== '七人店') {
    await page
      .getByTestId('open-file')
      .locator('input')
      .setInputFiles([
        { name: 'seven.kpi', mimeType: 'text/plain', buffer: Buffer.from(rules) },
        { name: 'seven.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) },
      ]);
    await expect.poll(() => page.getByTestId('scheme-name').textContent(), { timeout: 20_000 }).toBe('七人店');
  }
  await page.getByTestId('tab-spread').click();
  await page.getByTestId('quota').waitFor();
  return page;
}

async function column(page: Page, place: number): Promise<readonly string[]> {
  return page.getByTestId('quota-row').locator(`td:nth-of-type(${place})`).allTextContents();
}

it('U07.1 shares of seven people, whole people that come to seven, the rule named and switchable', async () => {
  const page = await spread();
  expect(await column(page, 2)).toEqual(['1.05', '3.15', '2.1', '0.7']);
  expect(await column(page, 3)).toEqual(['1', '3', '2', '1']);
  expect(await page.getByTestId('quota-sum').textContent()).toBe('7');
  expect(await page.getByTestId('quota-rule').inputValue()).toBe('最大余数');
  await page.getByTestId('quota-rule').selectOption('进位');
  await expect.poll(() => column(page, 3), { timeout: 10_000 }).not.toEqual(['1', '3', '2', '1']);
  await page.getByTestId('undo').click();
  await expect.poll(() => column(page, 3), { timeout: 10_000 }).toEqual(['1', '3', '2', '1']);
});

it('U07.2 equals on both sides of a cut are named with what decides, and another order makes another A', async () => {
  const page = await spread();
  const tie = page.getByTestId('tie');
  expect(await tie.count()).toBe(1);
  expect(await tie.textContent()).toMatch(/90分\s*并列\s*甲 A.*乙 B/);
  expect(await page.getByTestId('tie-breaker').allTextContents()).toEqual([
    expect.stringContaining('1. 销量'),
    expect.stringContaining('2. 单数'),
  ]);
  await page.getByTestId('tie-breaker').nth(1).getByRole('button').click();
  await expect.poll(() => tie.textContent(), { timeout: 10_000 }).toMatch(/90分\s*并列\s*乙 A.*甲 B/);
  await page.getByTestId('undo').click();
});

it('S9 the drawing has everybody in it and says in words where grades begin', async () => {
  const page = await spread();
  await page.locator('.spread details').evaluate((details) => details.setAttribute('open', ''));
  const counts = await page.locator('.spread details tbody td:nth-of-type(1)').allTextContents();
  expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(7);
});
