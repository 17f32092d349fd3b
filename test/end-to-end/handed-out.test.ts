/** What the page hands out: slips as the command makes them, results byte for byte as the command writes them. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Download, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { call, folderWith, sampleData, sampleRules } from '../../packages/cli/test/calling.js';
import { readTables } from '../../packages/intake/src/index.js';
import { foldersWith, root } from '../rules/scheme.js';
import { onePage, phone, seriousFaults, visiting } from './visiting.js';

const shared = onePage();
const visit = visiting();

async function slips(): Promise<Page> {
  const page = shared();
  await page.getByTestId('tab-slips').click();
  await page.getByTestId('slip').waitFor();
  return page;
}

async function bytesOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function saved(page: Page, testId: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(testId).click()]);
  return (await bytesOf(download)).toString('utf8');
}

async function shownText(page: Page): Promise<string> {
  return (await page.frameLocator('[data-testid="slip"]').locator('body').textContent()) ?? '';
}

it('U08.1 a slip for everybody, and those that are printed are those of the command', async () => {
  const page = await slips();
  const people = await page.getByTestId('slip-person').locator('option').allTextContents();
  expect(people.length).toBe(22);
  const all = await saved(page, 'slip-save-all');
  const { out } = await call(['slips', sampleRules, sampleData]);
  const marked = (text: string): string => text.replaceAll(/指纹 [0-9a-f]{16}/g, '指纹');
  expect(marked(all)).toBe(marked(out));
  expect(all).toMatch(/指纹 [0-9a-f]{16}/);
});

it('U08.2 a slip has what went in, the bands, the weights, the period, the version and the mark', async () => {
  const page = await slips();
  const text = await shownText(page);
  for (const part of ['最终付款人数', '212人', '40%', '2025-12', '2025.12', '110.40元', '本人确认'])
    expect(text).toContain(part);
});

it('U08.3 the file of one person names nobody else', async () => {
  const page = await slips();
  const people = await page.getByTestId('slip-person').locator('option').allTextContents();
  const own = await saved(page, 'slip-save');
  expect(own).toContain('小美');
  for (const other of people.slice(1)) expect(own).not.toContain(other.split(':').at(-1));
});

it('U08.4 masked slips have no whole name in them, and a note stands on each', async () => {
  const page = await slips();
  await page.getByTestId('slip-mask').check();
  await page.getByTestId('slip-note').fill('十二月辛苦了');
  await page.getByTestId('slip-note').blur();
  await expect.poll(() => shownText(page), { timeout: 10_000 }).toContain('十二月辛苦了');
  const all = await saved(page, 'slip-save-all');
  expect(all).not.toContain('小美');
  expect(all.match(/十二月辛苦了/g)?.length).toBe(22);
  await page.getByTestId('slip-mask').uncheck();
});

it('U08.5 what became of a slip is there after the page was read anew', async () => {
  const page = await slips();
  await page.getByTestId('slip-state').selectOption('sent');
  await page.getByTestId('slip-after').click();
  await page.getByTestId('slip-state').selectOption('disputed');
  await expect.poll(() => page.getByTestId('slip-counts').textContent()).toContain('已发 1 · 已确认 0 · 有异议 1');
  await page.reload();
  await page.getByTestId('rank-row').first().waitFor();
  await slips();
  await expect.poll(() => page.getByTestId('slip-counts').textContent(), { timeout: 10_000 }).toContain('有异议 1');
});

it('U11 the workbook and the handbook leave the page as the command makes them', async () => {
  const page = await slips();
  await page.getByTestId('export-menu').click();
  const handbook = await saved(page, 'export-handbook');
  expect(handbook).toBe((await call(['docs', sampleRules, '--format', 'html'])).out);
  await page.getByTestId('export-menu').click();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-xlsx').click()]);
  expect(download.suggestedFilename()).toBe('2025-12.xlsx');
  const bytes = await bytesOf(download);
  const read = readTables([{ name: 'a.xlsx', bytes }]);
  const texts = read.value.map(({ source }) => source.text).join('\n');
  expect(texts).toContain('青柠:小美');
  expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

it.each(['rules/logistics/rider-late', 'rules/sales/telemarketing-tiers', 'rules/retail/waiter-commission-split'])(
  'U17.1 the page hands out the bytes of the command: %s',
  async (scheme) => {
    const folder = foldersWith('rules.kpi').find((one) => one === `${root}${scheme}`) ?? '';
    const data = readdirSync(`${folder}/data`).toSorted();
    const files = Object.fromEntries([
      ['rules.kpi', readFileSync(`${folder}/rules.kpi`)],
      ...data.map((name) => [name, readFileSync(`${folder}/data/${name}`)] as const),
    ]);
    const command = await call(['run', 'rules.kpi', ...data, '--format', 'json'], { cwd: folderWith(files) });
    const page = shared();
    await page
      .getByTestId('open-file')
      .locator('input')
      .setInputFiles(
        Object.entries(files).map(([name, buffer]) => ({
          name,
          mimeType: 'application/octet-stream',
          buffer: Buffer.from(buffer),
        })),
      );
    const first = data[0] ?? '';
    await expect
      .poll(() => page.getByTestId('data-line').textContent(), { timeout: 20_000 })
      .toContain(data.length === 1 ? first : `${data.length} 个文件`);
    const json = async (): Promise<string> => {
      await page.getByTestId('export-menu').click();
      return saved(page, 'export-json');
    };
    await expect.poll(json, { timeout: 20_000 }).toBe(command.out);
  },
);

it('U22.1 the slips have no serious fault for axe, on a desk and on a phone', async () => {
  for (const options of [{ colorScheme: 'dark' as const }, phone]) {
    await visit({ ...options, bypassCSP: true }, async (page) => {
      await page.getByTestId('tab-slips').click();
      await page.getByTestId('slip').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByTestId('tab-trial').click();
      await page.getByTestId('trial').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      await page.getByTestId('tab-spread').click();
      await page.getByTestId('spread').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        options === phone ? 375 : 1440,
      );
    });
  }
}, 240_000);
