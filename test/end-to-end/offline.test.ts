/** The page without a network, and with a newer one on the server. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteBuiltFiles } from '../../packages/playground/built-files.js';
import { builtPage, openBrowser, openPage, type PageServer, servePage, type WatchedPage } from './page-server.js';
import { editorOf, rowsOf, soon } from './steps.js';

let server: PageServer;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
const newer = mkdtempSync(join(tmpdir(), 'kaohe-newer-'));

beforeAll(async () => {
  server = await servePage();
  browser = await openBrowser();
  watched = await openPage(browser, server.address, {
    serviceWorkers: 'allow',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = watched.page;
  await page.getByTestId('rank-row').first().waitFor();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(newer, { recursive: true, force: true });
});

const csv =
  '旺旺昵称,询单人数,询单最终付款人数,询单最终付款金额,平均响应时长（秒）\n小甲,100,60,6000,20\n小乙,100,40,3000,50\n';

it('U21.1 once loaded, the page opens without a network: ranking, editor, import, export, share', async () => {
  await soon(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
  const rows = await rowsOf(page);
  await page.context().setOffline(true);
  server.deploy(join(newer, 'nothing'));
  await page.reload();
  await page.getByTestId('rank-row').first().waitFor();
  expect(await rowsOf(page)).toEqual(rows);
  await editorOf(page);

  const file = { name: '客服绩效_202511.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.getByTestId('open-file').locator('input').setInputFiles(file);
  await soon(() => page.getByTestId('rank-row').count()).toBe(2);

  await page.getByTestId('export-menu').click();
  const saved = page.waitForEvent('download');
  await page.getByTestId('export-csv').click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('小甲');

  await page.getByTestId('share').click();
  await page.getByTestId('copy-link').click();
  await soon(() => page.evaluate(() => navigator.clipboard.readText())).toContain('#k1.');
  await page.keyboard.press('Escape');
  await page.getByTestId('templates').click();
  await soon(() => page.getByTestId('template').count()).toBeGreaterThanOrEqual(12);
  await page.keyboard.press('Escape');
  await page.context().setOffline(false);
  server.deploy(builtPage);
  expect(watched.trouble).toEqual([]);
});

it('U21.2 a newer version waits until it is asked for, keeps what was changed and brings all its files', async () => {
  makeNewer(newer);
  server.deploy(newer);
  const lines = await editorOf(page);
  await lines.click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.insertText('# 没有丢\n');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await page.getByTestId('new-version').waitFor();
  expect(await page.getByTestId('new-version').textContent()).toContain('新版本已就绪');

  // until then everything is of the version that is open, also what is fetched only now
  expect(await page.locator('html').getAttribute('data-build')).toBeNull();
  await page.getByTestId('tab-slips').click();
  await page.getByTestId('slips').waitFor();
  expect((await assetsOf(page)).filter(isNewer)).toEqual([]);

  await page.getByTestId('update').click();
  await page.waitForFunction(() => document.documentElement.dataset.build === 'newer');
  await page.getByTestId('rank-row').first().waitFor();
  expect(await page.getByTestId('new-version').count()).toBe(0);
  expect(await (await editorOf(page)).textContent()).toContain('没有丢');
  expect((await assetsOf(page)).filter((address) => !isNewer(address))).toEqual([]);
  expect(watched.trouble).toEqual([]);
});

it('U21.3 a whole session asks for nothing but its own files', () => {
  const files = new Set([...namesIn(builtPage), ...namesIn(newer), '', 'service-worker.js']);
  const asked = watched.requested.filter((address) => !/^(data|blob):/.test(address));
  expect(asked.length).toBeGreaterThan(10);
  expect(asked.filter((address) => !files.has(address.slice(server.address.length)))).toEqual([]);
});

it('U21.3 the policy of the page lets nothing else in', () => {
  const [, policy = ''] =
    /Content-Security-Policy"\s+content="([^"]+)"/.exec(readFileSync(join(builtPage, 'index.html'), 'utf8')) ?? [];
  expect(policy).toMatch(/^default-src 'none';/);
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
});

/** The page as another build of it would be: every file has another name, and the page says which it is. */
function makeNewer(folder: string): void {
  cpSync(builtPage, folder, { recursive: true });
  const names = readdirSync(join(folder, 'assets'));
  const other = (name: string): string =>
    name.replace(/(.)(\.\w+)$/, (_, end: string, ending: string) => `${end}-v2${ending}`);
  for (const name of names) renameSync(join(folder, 'assets', name), join(folder, 'assets', other(name)));
  const pattern = new RegExp(names.map((name) => name.replaceAll('.', '\\.')).join('|'), 'g');
  const texts = [...readdirSync(join(folder, 'assets')).map((name) => `assets/${name}`), 'index.html'];
  for (const name of texts.filter((one) => /\.(js|css|html)$/.test(one))) {
    const text = readFileSync(join(folder, name), 'utf8').replace(pattern, other);
    writeFileSync(join(folder, name), text.replace('<html ', '<html data-build="newer" '));
  }
  noteBuiltFiles(folder);
}

function isNewer(address: string): boolean {
  return /-v2\.\w+$/.test(address);
}

function assetsOf(open: Page): Promise<readonly string[]> {
  return open.evaluate(() => {
    const names = performance.getEntriesByType('resource').map(({ name }) => name);
    return names.filter((name) => name.includes('/assets/'));
  });
}

function namesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
}
