/** The page inside of another: the example with two elements, a host whose styles mean harm, events, and what may not be changed. */
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import type { Browser, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openBrowser, openPage, type PageServer, servePage, type WatchedPage } from './page-server.js';
import { soon } from './steps.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
let server: PageServer;
let browser: Browser;
let watched: WatchedPage;
let page: Page;
let first: Frame;
let second: Frame;

beforeAll(async () => {
  server = await servePage(root);
  browser = await openBrowser();
  // Where nothing was kept before, what is kept afterwards is of these pages.
  watched = await openPage(browser, `${server.address}examples/02-embedded/`);
  page = watched.page;
  await vi.waitUntil(() => page.frames().length === 3, { timeout: 20_000 });
  [first, second] = page.frames().slice(1) as [Frame, Frame];
  if (!first.url().includes('table')) [first, second] = [second, first];
  for (const frame of [first, second]) await frame.getByTestId('rank-row').first().waitFor();
  await first.getByTestId('weight').first().waitFor();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

it('U24.1 the styles of the host do not reach in', async () => {
  const element = page.locator('#read');
  await page.mouse.move(0, 0);
  // The size of the element is the host's; what is in it is not.
  await page.addStyleTag({ content: '#read { position: fixed; inset: 0 auto auto 0; width: 1000px; z-index: 9 }' });
  const before = pixelsOf(await element.screenshot());
  const style =
    '* { font-size: 40px !important; display: block !important; color: red !important } table { float: right }';
  await page.addStyleTag({ content: style });
  const after = pixelsOf(await element.screenshot());
  expect(after.length).toBe(before.length);
  let different = 0;
  for (const [index, value] of before.entries()) if (value !== after[index]) different += 1;
  expect(different / before.length).toBeLessThan(0.01);
  await page.addStyleTag({ content: '#read { position: static !important }' });
});

it('U24.1 two on one page are independent; the host hears what is changed and what comes of it', async () => {
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(globalThis, { heard });
    for (const kind of ['change', 'result', 'error']) {
      const listen = (event: Event): unknown => heard.push([kind, (event as CustomEvent).detail]);
      document.getElementById('try')?.addEventListener(`kaohe-${kind}`, listen);
    }
  });
  const elsewhere = await second.getByTestId('rank-row').allTextContents();
  const before = await first.getByTestId('rank-row').allTextContents();
  const edge = first.locator('.condition input').first();
  await edge.fill('57%');
  await edge.press('Enter');
  await soon(() => first.getByTestId('rank-row').allTextContents()).not.toEqual(before);
  expect(await second.getByTestId('rank-row').allTextContents()).toEqual(elsewhere);

  const kinds = (): Promise<readonly string[]> =>
    page.evaluate(() => (globalThis as unknown as { heard: [string, unknown][] }).heard.map(([kind]) => kind));
  await soon(kinds).toContain('result');
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: [string, never][] }).heard);
  const [, change] = heard.find(([kind]) => kind === 'change') ?? [];
  expect((change as unknown as { files: { name: string; text: string }[] }).files[0]?.text).toContain('57%');
  const [, result] = heard.find(([kind]) => kind === 'result') ?? [];
  expect(result).toMatchObject({ period: '2025-12', result: { schema: 'kaohe.run/1' } });
});

it('U24.1 errors are heard with their code and place', async () => {
  await page.evaluate(() => document.getElementById('try')?.setAttribute('panes', 'text,result'));
  await soon(() => page.frames().some((frame) => frame.url().includes('text'))).toBe(true);
  const frame = page.frames().find((one) => one.url().includes('text')) as Frame;
  await frame.getByTestId('rank-row').first().waitFor();
  const lines = frame.getByTestId('rules-monaco').locator('.view-lines');
  await lines.click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('\n改 指标 (((\n');
  await frame.getByTestId('result-stale').waitFor();
  const told = (): Promise<readonly { file: string; line: number }[]> =>
    page.evaluate(() => {
      const { heard } = globalThis as unknown as { heard: [string, { problems: { file: string; line: number }[] }][] };
      return heard.findLast(([kind]) => kind === 'error')?.[1].problems.filter(({ file }) => file === 'shop.kpi') ?? [];
    });
  await soon(told).toMatchObject([{ code: expect.any(String), line: expect.any(Number) }]);
});

it('U24.1 files that cannot be had are told, and no sample stands for them', async () => {
  const { page: other } = await openPage(browser, `${server.address}examples/02-embedded/`);
  const code = await other.evaluate(
    () =>
      new Promise((resolve) => {
        document.body.replaceChildren();
        const element = document.createElement('kaohe-playground');
        element.setAttribute('src', 'gone.kpi');
        element.addEventListener('kaohe-error', (event) => {
          resolve((event as CustomEvent<{ problems: { code: string }[] }>).detail.problems[0]?.code);
        });
        document.body.append(element);
      }),
  );
  expect(code).toBe('embed/load');
  await soon(() => other.frames().length).toBe(1);
  await other.context().close();
});

it('U24.1 what is only to be read cannot be changed, and shows where a rule stands', async () => {
  expect(await second.locator('.alters:visible, [data-testid="choose-data"]:visible').count()).toBe(0);
  await second.getByTestId('cell-score').first().click();
  await second.locator('.why-tree').getByTestId('why-source').first().click();
  const rules = second.getByTestId('pane-rules');
  await rules.waitFor();
  const field = rules.locator('.monaco-host :is(textarea, .native-edit-context)').first();
  await field.waitFor({ state: 'attached' });
  await field.focus();
  await page.keyboard.insertText('不该在这里');
  await second.waitForTimeout(500);
  expect(await rules.textContent()).not.toContain('不该在这里');
});

it('U24.1 nothing of it is kept in the browser', async () => {
  const kept = await page.evaluate(async () => ({
    databases: (await indexedDB.databases()).length,
    local: localStorage.length,
    locks: (await navigator.locks.query()).held?.length,
  }));
  expect(kept).toEqual({ databases: 0, local: 0, locks: 0 });
  expect(watched.trouble).toEqual([]);
});

/** The bytes of a picture of eight bits a channel, line by line with the filter that each was written with. */
function pixelsOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return inflateSync(Buffer.concat(parts));
}
