/** Links that carry rules, the gallery of templates, and the files of `kaohe play`: how documents come to the page and leave it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser, openPage, type PageServer, servePage, type WatchedPage } from './page-server.js';
import { editorOf, rowsOf } from './steps.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
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

/** Visits an address; nothing may go wrong on the page meanwhile. */
async function visited(address: string, visit: (page: Page, watched: WatchedPage) => Promise<void>): Promise<void> {
  const watched = await openPage(browser, address, { permissions: ['clipboard-read', 'clipboard-write'] });
  try {
    await watched.page.getByTestId('rank-row').first().waitFor();
    await visit(watched.page, watched);
    expect(watched.trouble).toEqual([]);
  } finally {
    await watched.page.context().close();
  }
}

/** Opens the dialog and gives the link in it. */
async function linkOn(page: Page): Promise<string> {
  await page.getByTestId('share').click();
  const link = page.getByTestId('share-link');
  await expect.poll(() => link.textContent()).toContain('#k1.');
  return (await link.textContent()) ?? '';
}

it('U14.1 a link opens with the same ranking somewhere else', async () => {
  let link = '';
  let rows: readonly string[] = [];
  await visited(server.address, async (page) => {
    rows = await rowsOf(page);
    link = await linkOn(page);
    expect(await page.getByTestId('share-code').isVisible()).toBe(true);
    await page.getByTestId('copy-link').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  });
  expect(link.slice(link.indexOf('#')).length).toBeLessThan(1_200);
  await visited(link, async (page) => {
    expect(await rowsOf(page)).toEqual(rows);
    expect(await page.getByTestId('from-link').isVisible()).toBe(true);
    expect(await page.getByTestId('save-state').getAttribute('data-state')).toBe('memory');
  });
});

it('U14.2 U14.3 the link is the same each time and names nobody', async () => {
  await visited(server.address, async (page) => {
    const link = await linkOn(page);
    await page.keyboard.press('Escape');
    expect(await linkOn(page)).toBe(link);
    expect(link).not.toContain('=');
    const names = await page.getByTestId('rank-row').locator('th').allTextContents();
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(decodeURIComponent(link)).not.toContain(name.trim());
  });
});

it.each([
  ['cut off', '#k1.q1YqUrKKjlYqzsgv0MsuyFTSUXq2'],
  ['of a later version', '#k9.abc'],
  ['with something else in it', '#k1.%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'],
])('U14.5 U14.6 a link %s shows a friendly line and changes nothing', async (_, hash) => {
  await visited(`${server.address}${hash}`, async (page) => {
    expect(await page.getByTestId('link-fault').isVisible()).toBe(true);
    expect(await page.getByTestId('rank-row').count()).toBeGreaterThanOrEqual(12);
  });
});

it('U09.1 templates are found by pinyin, open with a ranking of their own data, and can be undone', async () => {
  await visited(server.address, async (page) => {
    await page.getByTestId('templates').click();
    await page.getByTestId('template').first().waitFor();
    expect(await page.getByTestId('template').count()).toBeGreaterThanOrEqual(12);
    for (const title of await page.getByTestId('template').locator('h3').allTextContents()) {
      expect(title).not.toMatch(/["\n]|^\s|版本|version/);
    }
    await page.getByTestId('gallery-search').fill('dstd');
    await expect.poll(() => page.getByTestId('template').count()).toBeLessThan(12);
    await page.getByTestId('gallery-search').fill('');
    const title = await page.getByTestId('scheme-name').textContent();
    await page.getByTestId('template').first().getByTestId('use').click();
    await expect.poll(() => page.getByTestId('scheme-name').textContent()).not.toBe(title);
    await page.getByTestId('rank-row').first().waitFor();
    await page.getByTestId('undo').click();
    await expect.poll(() => page.getByTestId('scheme-name').textContent()).toBe(title);
  });
});

it('U09.2 a template is looked at over the present data, changes nothing until it is taken, and is one step', async () => {
  await visited(server.address, async (page) => {
    await page.getByTestId('rule-hash').waitFor();
    const mark = (): Promise<string | null> => page.getByTestId('rule-hash').getAttribute('title');
    const before = await mark();
    await page.getByTestId('other-template').click();
    await page.getByTestId('gallery-method').selectOption('commission');
    await expect.poll(() => page.getByTestId('template').count()).toBeLessThan(20);
    await page.getByTestId('gallery-method').selectOption('');
    const template = page.locator('[data-template="customer-service/completion-ratio-bonus"]');
    expect(await template.getByTestId('template-picture').count()).toBe(1);
    await template.getByTestId('preview').click();
    await page.getByTestId('preview-ranked').waitFor();
    expect(await page.getByTestId('preview-ranked').textContent()).toMatch(/\d+ 人里有 \d+ 人/);
    expect(await page.getByTestId('preview-lacking').textContent()).toContain('现在的数据里没有');
    expect(await mark()).toBe(before);
    expect(await page.getByTestId('undo').isDisabled()).toBe(true);

    await page.getByTestId('use-rules').click();
    await expect.poll(mark).not.toBe(before);
    expect(await page.getByTestId('data-line').textContent()).toContain('示例');
    await page.getByTestId('undo').click();
    await expect.poll(mark).toBe(before);
  });
});

it('U09.4 the line for the first visit is put away once', async () => {
  await visited(server.address, async (page) => {
    expect(await page.getByTestId('data-line').textContent()).toContain('赤兔');
    await page.getByTestId('greeting-away').click();
    expect(await page.getByTestId('data-line').textContent()).not.toContain('赤兔');
    await page.reload();
    await page.getByTestId('rank-row').first().waitFor();
    expect(await page.getByTestId('data-line').textContent()).not.toContain('赤兔');
    expect(await page.getByTestId('choose-data').isVisible()).toBe(true);
  });
});

it('U17.3 the page of `kaohe play` writes into the files, and shows what somebody else writes there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-play-'));
  const shop = join(folder, 'shop.kpi');
  writeFileSync(shop, readFileSync(join(root, 'examples/01-my-shop/shop.kpi'), 'utf8'));
  const { child, address } = await played([shop, join(root, 'examples/01-my-shop/data')], folder);
  try {
    await visited(address, async (page) => {
      const lines = await editorOf(page);
      await lines.click();
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.insertText('# 网页写的\n');
      await expect.poll(() => readFileSync(shop, 'utf8').split('\n')[0], { timeout: 10_000 }).toBe('# 网页写的');
      await expect.poll(() => page.getByTestId('save-state').getAttribute('data-state')).toBe('saved');

      writeFileSync(shop, readFileSync(shop, 'utf8').replace('# 网页写的', '# 别处写的'));
      await expect.poll(() => lines.textContent(), { timeout: 10_000 }).toContain('别处写的');
      // what was here is one step back
      await page.getByTestId('undo').click();
      await expect.poll(() => lines.textContent()).toContain('网页写的');
    });
  } finally {
    child.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The command as a process, and where it serves. */
async function played(paths: readonly string[], cwd: string): Promise<{ child: ChildProcess; address: string }> {
  const command = join(root, 'packages/cli/dist/kaohe.cjs');
  const child = spawn(process.execPath, [command, 'play', ...paths, '--no-open'], { cwd });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      const [found] = /http:\/\/\S+/.exec(part.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.stderr.on('data', (part: Buffer) => reject(new Error(part.toString())));
  });
  return { child, address };
}
