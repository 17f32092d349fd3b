/** Visits to the built page: a browser and a server for a file of tests, pages that must cause no trouble, axe. */
import { createRequire } from 'node:module';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { openBrowser, openPage, type PageServer, servePage, type WatchedPage } from './page-server.js';

/** A telephone. */
export const phone: BrowserContextOptions = { viewport: { width: 375, height: 760 } };

/** Opens the page, waits for the first ranking, and looks afterwards whether there was any trouble. */
export type Visit = (
  options: BrowserContextOptions,
  visit: (page: Page, watched: WatchedPage) => Promise<void>,
) => Promise<void>;

/** The built page where it is served, and a browser to look at it. */
export interface Built {
  readonly address: string;
  readonly browser: Browser;
}

/** Serves the page and opens a browser while the tests of a file run. */
export function built(): () => Built {
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
  return () => ({ address: server.address, browser });
}

/** A browser for the tests of this file. */
export function visiting(): Visit {
  const site = built();
  return (options, visit) => visited(site().browser, site().address, options, visit);
}

/** Opens an address of the page, waits for the ranking, and looks afterwards whether there was any trouble. */
export async function visited(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
  visit: (page: Page, watched: WatchedPage) => Promise<void>,
): Promise<void> {
  const watched = await openPage(browser, address, options);
  try {
    await watched.page.getByTestId('rank-row').first().waitFor();
    await visit(watched.page, watched);
    expect(watched.trouble).toEqual([]);
  } finally {
    await watched.page.context().close();
  }
}

/** One page for all tests of a file, which take it up where the one before left it: opening pages is what takes long. */
export function onePage(options: BrowserContextOptions = {}): () => Page {
  const site = built();
  let watched: WatchedPage;
  beforeAll(async () => {
    watched = await openPage(site().browser, site().address, options);
    await watched.page.getByTestId('rank-row').first().waitFor();
  });
  afterAll(() => expect(watched.trouble).toEqual([]));
  return () => watched.page;
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact?: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** What axe calls serious or critical. The page must be opened with `bypassCSP`. */
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
