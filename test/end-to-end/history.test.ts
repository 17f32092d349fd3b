/** The past of the rules: states that are kept, brought back and compared, in text and in people; a browser that keeps nothing. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { rowsOf, soon } from './steps.js';
import { seriousFaults, visiting } from './visiting.js';

const visited = visiting();

/** A stricter threshold: the rules stay right, people move. */
async function tighten(page: Page, text: string): Promise<void> {
  const threshold = page.locator('[data-id="旺旺响应时间"] .condition input').first();
  await threshold.fill(text);
  await page.keyboard.press('Enter');
  await soon(() => page.getByTestId('undo').isEnabled()).toBe(true);
}

async function open(page: Page, tab: string): Promise<void> {
  const button = page.getByTestId(tab);
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
}

/** Amounts in fen. */
function fen(text: string | null): bigint {
  const [above = '0', below = ''] = (text ?? '').replace(/[^\d.]/g, '').split('.');
  const amount = BigInt(above + below.padEnd(2, '0'));
  return /^[−-]/.test(text ?? '') ? -amount : amount;
}

it('U13.2 U24.4 what was is kept before a template, compared in text and people, brought back and undone', async () => {
  await visited({ bypassCSP: true }, async (page) => {
    const first = await rowsOf(page);
    await tighten(page, '15秒');
    await soon(() => rowsOf(page)).not.toEqual(first);
    const changed = await rowsOf(page);
    await open(page, 'tab-history');
    const states = page.getByTestId('past-state');
    await soon(() => states.count()).toBe(1);
    expect(await states.first().textContent()).toContain('打开时');
    await page.getByTestId('history-name').fill('响应快一点');
    await page.getByTestId('history-keep').click();
    await soon(() => states.count()).toBe(2);

    await states.last().getByTestId('past-compare').click();
    const line = page.locator(
      '[data-testid="changed-line"][data-sign="~"], [data-testid="changed-line"][data-sign="+"]',
    );
    await line.first().waitFor();
    expect(await page.getByTestId('changes').textContent()).toContain('15秒');
    await page.getByTestId('moved-row').first().waitFor();
    const deltas = await page
      .getByTestId('moved-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-delta') ?? ''));
    expect(deltas.length).toBeGreaterThan(0);
    expect(deltas.reduce((sum, text) => sum + fen(text), 0n)).toBe(
      fen(await page.getByTestId('impact-delta').textContent()),
    );
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByTestId('changes-against').selectOption('standard');
    await soon(() => page.getByTestId('departure').count()).toBeGreaterThan(0);
    await page.getByTestId('moved-row').first().waitFor();

    const title = await page.getByTestId('scheme-name').textContent();
    await page.getByTestId('templates').click();
    await page.getByTestId('template').first().getByRole('button').last().click();
    await soon(() => page.getByTestId('scheme-name').textContent()).not.toBe(title);
    await open(page, 'tab-history');
    // Before the rules and before the data of the template: the same state, kept once.
    await soon(() => states.first().getAttribute('data-kept-for')).toBe('named');
    await page.getByTestId('back-to-sample').click();
    await states.first().getByTestId('past-restore').click();
    await soon(() => page.getByTestId('scheme-name').textContent()).toBe(title);
    await soon(() => rowsOf(page)).toEqual(changed);
    await soon(() => states.first().getAttribute('data-kept-for')).toBe('before');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByTestId('undo').click();
    await soon(() => page.getByTestId('scheme-name').textContent()).not.toBe(title);

    await page.reload();
    await page.getByTestId('rank-row').first().waitFor();
    await open(page, 'tab-history');
    await soon(() => states.filter({ hasText: '响应快一点' }).count()).toBe(2);
  });
}, 180_000);

it('U13.4 where the browser keeps nothing the page says so, offers the rules as files, and works', async () => {
  await visited({}, async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new Error('no room');
        },
      });
    });
    await page.reload();
    await page.getByTestId('rank-row').first().waitFor();
    await tighten(page, '15秒');
    await soon(() => page.getByTestId('save-state').getAttribute('data-state')).toBe('memory');
    expect(await page.getByTestId('save-state').textContent()).toBe('只在本窗口');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-unkept').click()]);
    expect(download.suggestedFilename()).toMatch(/\.kpi$/);
    await open(page, 'tab-history');
    await soon(() => page.getByTestId('past-state').count()).toBe(1);
  });
});
