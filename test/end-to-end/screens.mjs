/** Takes pictures of the page's screens, in both languages and themes, wide and narrow: `node test/end-to-end/screens.mjs FOLDER [SCREEN…]`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../packages/tooling/browser.mjs';
import { servePage } from '../performance/page-files.mjs';

const [folder = 'screens', ...wanted] = process.argv.slice(2);

/** How each screen is come to: a test id for each click, by width. */
const screens = {
  ranking: { wide: [], narrow: [] },
  person: { wide: ['cell-score'], narrow: ['cell-score'] },
  spread: { wide: ['tab-spread'], narrow: ['tab-spread'] },
  trial: { wide: ['tab-trial'], narrow: ['tab-trial'] },
  slips: { wide: ['tab-slips'], narrow: ['tab-slips'] },
  table: { wide: [], narrow: ['view-rules'] },
  form: { wide: ['view-form'], narrow: ['view-rules', 'view-form'] },
  text: { wide: ['view-text'], narrow: ['view-rules', 'view-text'] },
  data: { wide: ['tab-data'], narrow: ['view-data'] },
  problems: { wide: ['tab-problems'], narrow: ['tab-problems'] },
  tests: { wide: ['tab-tests'], narrow: ['tab-tests'] },
  changes: { wide: ['tab-changes'], narrow: ['tab-changes'] },
  history: { wide: ['tab-history'], narrow: ['tab-history'] },
  templates: { wide: ['templates'], narrow: ['templates'] },
  share: { wide: ['share'], narrow: ['share'] },
  help: { wide: ['help'], narrow: ['help'] },
};

mkdirSync(folder, { recursive: true });
const server = await servePage();
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const language of ['zh', 'en']) {
    for (const colorScheme of ['light', 'dark']) {
      for (const [size, viewport] of [
        ['wide', { width: 1440, height: 900 }],
        ['narrow', { width: 375, height: 760 }],
      ]) {
        const context = await browser.newContext({ viewport, colorScheme });
        for (const [name, ways] of Object.entries(screens)) {
          if (wanted.length > 0 && !wanted.includes(name)) continue;
          const page = await context.newPage();
          await page.goto(server.address);
          await page.getByTestId('rank-row').first().waitFor();
          if (language === 'en') await page.getByTestId('lang').click();
          await picture(page, ways[size], join(folder, `${name}-${language}-${colorScheme}-${size}.png`));
          await page.evaluate(() => localStorage.clear());
          await page.close();
        }
        await context.close();
      }
    }
  }
} finally {
  await browser.close();
  server.close();
}

/** A screen that cannot be come to is told and left out. */
async function picture(page, clicks, path) {
  try {
    for (const id of clicks) await page.getByTestId(id).first().click({ timeout: 5_000 });
    await page.waitForLoadState('networkidle');
    await page
      .locator('main, body')
      .getByText(/^(正在|…)|ing…$/)
      .first()
      .waitFor({ state: 'hidden', timeout: 10_000 })
      .catch(() => undefined);
    await page.waitForTimeout(700);
    await page.screenshot({ path });
  } catch (error) {
    console.log(`${path}: ${error.message.split('\n')[0]}`);
  }
}
