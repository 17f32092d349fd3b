/** People: names of accounts and shops that come together, names bound with one click, files that wait for a yes. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { soon } from './steps.js';
import { onePage, seriousFaults } from './visiting.js';

const shared = onePage({ bypassCSP: true });

const rules = `标准 小店 "小店"
  周期 月
  对象 客服
  属于 团队

输入 接待人数 : 人
输入 平均响应 : 秒
输入 绩效基数 : 元

指标 响应 = 平均响应
  权重 100%
  <= 30秒 -> 100
  否则 -> 60

总分
薪酬 奖金 = 绩效基数 * 总分 / 100分
`;

const roster = '客服,团队,绩效基数\n小美,一组,3000\n王芳,二组,2500\n';
const exported = '客服昵称,接待人数,平均响应\n青柠:小美,300,20\n青柠:小美2,100,40\n青柠:阿芳,50,30\n';

async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await page
    .getByTestId('open-file')
    .locator('input')
    .setInputFiles(
      Object.entries(files).map(([name, text]) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(text),
      })),
    );
}

function lineOf(page: Page, person: string): ReturnType<Page['locator']> {
  return page.locator(`[data-testid="person-line"][data-person="${person}"]`);
}

it('U18.4 names that are nobody’s are listed with the nearest people and bound with one click', async () => {
  const page = shared();
  await page.getByTestId('tab-data').click();
  await drop(page, { 'shop.kpi': rules, '报表_2025-03.csv': exported, '人事.csv': roster });
  await soon(() => page.getByTestId('unknown-count').textContent()).toContain('3');
  await page.getByTestId('people').locator('summary').click();
  const names = page.getByTestId('unknown-name');
  await soon(() => names.count()).toBe(3);
  expect(await seriousFaults(page)).toEqual([]);
  await page.getByTestId('bind-all').click();
  await soon(() => lineOf(page, '小美').textContent()).toContain('青柠:小美2');
  const other = page.locator('[data-testid="unknown-name"][data-nick="青柠:阿芳"]');
  await other.locator('input').fill('王芳');
  await other.getByRole('button', { name: '就是他' }).click();
  await soon(() => names.count()).toBe(0);
  expect(await lineOf(page, '王芳').textContent()).toContain('2500');
  await soon(() => page.getByTestId('rank-row').count()).toBe(2);
});

it('U18.1 two accounts of one person are joined from counts, and the tree shows both rows', async () => {
  const page = shared();
  await page.locator('[data-testid="rank-row"][data-person="小美"]').getByTestId('cell-score').first().click();
  await page.getByTestId('why').waitFor();
  const tree = page.locator('.why-node', { hasText: '青柠:小美2' }).last();
  const open = page.locator('.why-node .twist[aria-expanded="false"]');
  while ((await open.count()) > 0) await open.first().click();
  await soon(() => tree.count()).toBe(1);
  const text = (await page.getByTestId('why').textContent()) ?? '';
  for (const part of ['25秒', '青柠:小美', '权数 300', '权数 100']) expect(text).toContain(part);
  await tree.getByTestId('why-cell').click();
  await page.getByTestId('data-grid').waitFor();
});

it('J3 U18.4 the next month asks nothing, and binding is one step back', async () => {
  const page = shared();
  await drop(page, { '报表_2025-04.csv': exported.replace('300', '200'), '人事.csv': roster });
  await soon(() => page.locator('.data-bar strong').textContent()).toContain('2025-04');
  await soon(() => page.getByTestId('data-grid').locator('tbody th').allTextContents()).toEqual(['小美', '王芳']);
  expect(await page.getByTestId('unknown-name').count()).toBe(0);
  await page.getByTestId('data-undo').click();
  await soon(() => page.getByTestId('unknown-name').count()).toBe(1);
  await page.getByTestId('data-redo').click();
  await soon(() => page.getByTestId('unknown-name').count()).toBe(0);
  const saved = page.waitForEvent('download');
  await page.getByTestId('save-accounts').click();
  expect((await saved).suggestedFilename()).toBe('accounts.csv');
});

it('U18.2 a file of another attribution waits until it is confirmed', async () => {
  const page = shared();
  await drop(page, {
    '报表_下单判定_2025-05.csv': '客服,接待人数\n小美,3\n',
    '报表_付款判定_2025-05.csv': '客服,平均响应\n小美,30\n',
    '人事.csv': roster,
  });
  const ask = page.getByTestId('ask-attribution');
  await ask.waitFor();
  expect(await ask.textContent()).toContain('报表_付款判定_2025-05.csv');
  expect(await page.getByTestId('data-grid').textContent()).toContain('缺');
  await page.getByTestId('confirm-attribution').click();
  await ask.waitFor({ state: 'detached' });
  await soon(() => page.getByTestId('data-grid').textContent()).toContain('30');
  await page.getByTestId('agreed-attribution').getByRole('button').click();
  await ask.waitFor();
});

it('U18.2 one person in two shops is merged once somebody says that these are two shops', async () => {
  const page = shared();
  const shop = (served: number): string => `客服,接待人数,平均响应\n小美,${served},20\n`;
  await drop(page, { '甲店_2025-06.csv': shop(300), '乙店_2025-06.csv': shop(100), '人事.csv': roster });
  await page.getByTestId('confirm-shops').click();
  await page.getByTestId('ask-shops').waitFor({ state: 'detached' });
  await soon(() => page.getByTestId('data-grid').textContent()).toContain('400');
});
