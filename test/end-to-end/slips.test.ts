/** Slips and the handbook in a real browser: on paper no slip crosses a page, on a phone nothing is cut off, and nothing is fetched. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, sampleData, sampleRules } from '../../packages/cli/test/calling.js';
import { openBrowser } from './page-server.js';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
});

async function shown(html: string, width: number, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, offline: true });
  const requested: string[] = [];
  const page = await context.newPage();
  page.on('request', (request) => requested.push(request.url()));
  await page.setContent(html);
  await look(page);
  expect(requested).toEqual([]);
  await context.close();
}

const millimetre = 96 / 25.4;

for (const language of ['zh', 'en']) {
  it(`prints two slips to a page and none across two, in ${language}`, async () => {
    const { out } = await call(['slips', sampleRules, sampleData, '--lang', language]);
    await shown(out, 794, async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
      expect(pages.length).toBe(11);
      await page.emulateMedia({ media: 'print' });
      const heights = await page
        .locator('.slip')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect(heights.length).toBe(22);
      // what two of them and the margins leave of a sheet of A4
      expect(Math.max(...heights)).toBeLessThanOrEqual(((297 - 16) / 2) * millimetre);
    });
  });
}

it('fits a phone: nothing is wider than the screen', async () => {
  const pages = [await call(['slips', sampleRules, sampleData]), await call(['docs', sampleRules, '--format', 'html'])];
  for (const { out } of pages) {
    await shown(out, 375, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    });
  }
});
