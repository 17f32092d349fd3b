/** The ranking: places of people who are level, the period before, and how it stands on a phone. */
import { expect, it } from 'vitest';
import { soon } from './steps.js';
import { onePage, phone, visiting } from './visiting.js';

const opened = onePage();
const visited = visiting();

it('U07.4 people who are level are placed as 1-1-3 or as 1-1-2, and the heading says which', async () => {
  const page = opened();
  const places = (): Promise<readonly string[]> =>
    page.getByTestId('rank-row').locator('[data-why="rank"]').allTextContents();
  const heading = page.locator('.ranking thead .rank');
  const usual = await places();
  expect(usual.slice(0, 6)).toEqual(['1', '2', '3', '3', '3', '6']);
  expect(await heading.textContent()).toBe('名次');
  await page.getByTestId('rank-rule').click();
  expect((await places()).slice(0, 6)).toEqual(['1', '2', '3', '3', '3', '4']);
  expect(await heading.textContent()).toBe('连号名次');
  const download = page.waitForEvent('download');
  await page.getByTestId('export-menu').click();
  await page.getByTestId('export-csv').click();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await download).createReadStream()) chunks.push(chunk as Buffer);
  expect(Buffer.concat(chunks).toString('utf8').replace('\ufeff', '').split(',')[0]).toBe('连号名次');
  await page.getByTestId('rank-rule').click();
  expect(await places()).toEqual(usual);
});

it('S7 the change against the period before is a column of its own, and the totals tell theirs', async () => {
  const page = opened();
  expect(await page.getByTestId('cell-change').nth(1).textContent()).toMatch(/^\s*\+10\s*$/);
  expect(await page.locator('.ranking thead .change').textContent()).toBe('与上期');
});

it('U23.1 on a phone amounts stand on the lines of their labels', async () => {
  await visited(phone, async (page) => {
    const row = page.getByTestId('rank-row').first().locator('td.pay').first();
    const [line, amount] = [await row.boundingBox(), await row.locator('.number span').boundingBox()];
    const middle = (box: typeof line): number => (box?.y ?? 0) + (box?.height ?? 0) / 2;
    expect(Math.abs(middle(line) - middle(amount))).toBeLessThan(3);
    expect((await row.locator('.number').boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  });
});

it('S7 of hundreds of people those near by are drawn: scrolled to, walked to, and come back to', async () => {
  await visited({}, async (page) => {
    const lines = Array.from({ length: 300 }, (_, at) => `2025-11,客服${at + 1},${300 - at}`);
    const rules = `标准 长长的 "长长的"\n  周期 月\n  对象 客服\n\n输入 单数 : 人\n\n指标 件数 = 单数\n  权重 100%\n  >= 0人 -> 件数 / 3人 * 1分\n\n总分\n`;
    await page
      .locator('input[type="file"]')
      .first()
      .setInputFiles([
        { name: 'long.kpi', mimeType: 'text/plain', buffer: Buffer.from(rules) },
        { name: 'long.csv', mimeType: 'text/csv', buffer: Buffer.from(`月份,客服,单数\n${lines.join('\n')}\n`) },
      ]);
    await soon(() => page.locator('table.ranking').getAttribute('aria-rowcount')).toBe('302');
    const rows = page.getByTestId('rank-row');
    expect(await rows.count()).toBeLessThan(100);
    const width = (): Promise<number> => page.locator('.ranking thead .person').evaluate((cell) => cell.clientWidth);
    const before = await width();
    await page.getByTestId('result').evaluate((sheet) => sheet.scrollTo(0, sheet.scrollHeight));
    const last = page.locator('[data-person="客服300"]');
    await last.waitFor();
    expect(await width()).toBe(before);
    expect(await last.getAttribute('aria-rowindex')).toBe('301');
    await last.getByTestId('cell-score').click();
    await page.getByTestId('why').waitFor();
    await page.keyboard.press('Escape');
    await soon(() => page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-person'))).toBe(
      '客服300',
    );
    // Whoever the keyboard is at stays, however far one looks away.
    await page.getByTestId('result').evaluate((sheet) => sheet.scrollTo(0, 0));
    await page.locator('[data-person="客服1"]').waitFor();
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.closest('tr')?.getAttribute('data-person'))).toBe(
      '客服299',
    );
  });
});
