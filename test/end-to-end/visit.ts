/** Visits to the built page: a server and a browser for a test file, and what most visits do. */
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, openPage, type PageServer, servePage, type WatchedPage } from './page-server.js';

/** Opens the page and waits for the ranking; afterwards nothing may have gone wrong on it. */
export type Visit = (
  options: BrowserContextOptions,
  visit: (page: Page, watched: WatchedPage) => Promise<void>,
) => Promise<void>;

/** Sets up server and browser around the tests of a file. */
export function visits(): Visit {
  let server: PageServer;
  let browser: Browser;
  beforeAll(async () => {
    server = await servePage();
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return async (options, visit) => {
    const watched = await openPage(browser, server.address, options);
    watched.page.setDefaultTimeout(20_000);
    try {
      await watched.page.getByTestId('rank-row').first().waitFor();
      await visit(watched.page, watched);
      expect(watched.trouble).toEqual([]);
    } finally {
      await watched.page.context().close();
    }
  };
}

export const phone: BrowserContextOptions = { viewport: { width: 375, height: 760 } };

/** The lines of the open editor, after Monaco has come. */
export async function editorOf(page: Page): Promise<Locator> {
  await page.getByTestId('view-text').click();
  const lines = page.getByTestId('rules-monaco').locator('.view-lines');
  await lines.waitFor();
  return lines;
}

/** Puts the text into the open editor in place of all that is there, as typing would. */
export async function typeRules(page: Page, text: string): Promise<void> {
  await (await editorOf(page)).click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** The rows of the ranking as a reader sees them. */
export async function rowsOf(page: Page): Promise<readonly string[]> {
  const rows = await page.getByTestId('rank-row').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).join(' ')));
}

/** What axe finds serious or worse. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
  return page.evaluate(async () => {
    // axe-core puts itself there.
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact?: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
