/** The ranking: places of people who are level, the period before, and how it stands on a phone. */
import { expect, it } from 'vitest';
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
