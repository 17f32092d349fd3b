/**
 * Takes pictures of the page's screens, in both languages and themes, wide and narrow:
 * `node test/end-to-end/screens.mjs FOLDER [SCREEN… wide|narrow|tablet zh|en png]`. Without a size or a language: all but the tablet.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../packages/tooling/browser.mjs';
import { repository, servePage } from '../performance/page-files.mjs';
import { ways } from './ways-to-screens.mjs';

const sizes = {
  wide: { width: 1440, height: 900 },
  narrow: { width: 375, height: 760 },
  tablet: { width: 768, height: 1024 },
};
const languages = { zh: 'zh', en: 'en' };

const [folder = 'screens', ...words] = process.argv.slice(2);
const chosenSizes = chosen(sizes, ['wide', 'narrow']);
const chosenLanguages = chosen(languages, ['zh', 'en']);
const chosenScreens = chosen(ways, Object.keys(ways));
const format = words.includes('png') ? 'png' : 'webp';

mkdirSync(folder, { recursive: true });
const server = await servePage(repository);
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  for (const size of chosenSizes) {
    for (const language of chosenLanguages) {
      for (const screen of chosenScreens) await visit(size, language, screen);
    }
  }
} finally {
  await browser.close();
  server.close();
}

/** What of a table was named on the command line, or what is usual. */
function chosen(table, usual) {
  const named = words.filter((word) => word in table);
  return named.length > 0 ? named : usual;
}

/** One visit, and its picture in either theme. A screen that cannot be come to is told and left out. */
async function visit(size, language, screen) {
  const context = await browser.newContext({ viewport: sizes[size], reducedMotion: 'reduce', serviceWorkers: 'block' });
  await context.addInitScript((chosen) => localStorage.setItem('kaohe.language', chosen), language);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const { path = 'packages/playground/dist/', go, shows, part } = ways[screen];
  try {
    await page.goto(server.address + path);
    await go(page, size);
    await page
      .locator(typeof shows === 'string' ? shows : shows[size])
      .first()
      .waitFor();
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await atRest(page);
      const clip = size === 'wide' && part !== undefined && format === 'webp' ? await boxOf(page, part) : undefined;
      await take(page, clip, join(folder, `${screen}-${language}-${colorScheme}-${size}.${format}`));
    }
  } catch (error) {
    process.exitCode = 1;
    console.log(`${screen} ${language} ${size}: ${error.message.split('\n')[0]}`);
  }
  await context.close();
}

/** A page is at rest when nothing is fetched any more, nothing on it says that it waits, its fonts are there, and it has not changed for a while. */
async function atRest(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() =>
    [...document.querySelectorAll('.empty')].every(
      (one) => !one.checkVisibility() || !one.textContent.trim().endsWith('…'),
    ),
  );
  await page.evaluate(async () => {
    await document.fonts.ready;
    let changed = Date.now();
    const watching = new MutationObserver(() => {
      changed = Date.now();
    });
    watching.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    while (Date.now() - changed < 400) await new Promise((next) => requestAnimationFrame(next));
    watching.disconnect();
  });
}

/** Where a part of the page lies. */
async function boxOf(page, part) {
  return { ...(await page.getByTestId(part).boundingBox()), scale: 1 };
}

/** WebP is small, for documents, and shows the part a screen is about; PNG shows all there is, to look at. */
async function take(page, clip, path) {
  const session = await page.context().newCDPSession(page);
  const how = { format, clip, ...(format === 'webp' && { quality: 65 }) };
  const { data } = await session.send('Page.captureScreenshot', how);
  writeFileSync(path, Buffer.from(data, 'base64'));
  await session.detach();
}
