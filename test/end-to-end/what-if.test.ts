/** Rules as they might be: sliders, who moves, what it costs, one step to adopt it, a value that fits a budget. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { onePage } from './visiting.js';

const shared = onePage();

async function trial(): Promise<Page> {
  const page = shared();
  await page.getByTestId('tab-trial').click();
  await page.getByTestId('trial').waitFor();
  if (await page.getByTestId('discard').isEnabled()) await page.getByTestId('discard').click();
  return page;
}

async function ranking(page: Page): Promise<string> {
  await page.getByTestId('tab-ranking').click();
  const text = (await page.getByTestId('totals-row').textContent()) ?? '';
  await page.getByTestId('tab-trial').click();
  return text;
}

/** Amounts in fen, signs as they are printed. */
function fen(text: string | null): bigint {
  const digits = (text ?? '').replace(/[^\d.]/g, '');
  const [above = '0', below = ''] = digits.split('.');
  const amount = BigInt(above + below.padEnd(2, '0'));
  return /^[−-]/.test(text ?? '') ? -amount : amount;
}

async function slide(page: Page, key: string): Promise<void> {
  const slider = page.locator('.slider input[type="range"]').first();
  await slider.focus();
  await page.keyboard.press(key);
}

it('U06.1 a slider tells who moves and what it costs, and the rules stay as they are', async () => {
  const page = await trial();
  const before = await ranking(page);
  await slide(page, 'PageUp');
  await page.getByTestId('impact-count').waitFor();
  expect(await page.getByTestId('impact-count').textContent()).toMatch(/影响 \d+\/22 人/);
  expect(await page.getByTestId('impact-delta').textContent()).toMatch(/^[+−]\d/);
  expect(await page.getByTestId('undo').isEnabled()).toBe(false);
  expect(await ranking(page)).toBe(before);
});

it('U06.3 the differences of people come to the difference of all, to the fen', async () => {
  const page = await trial();
  await slide(page, 'PageUp');
  await page.getByTestId('impact-delta').waitFor();
  const deltas = await page
    .getByTestId('moved-row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-delta') ?? ''));
  const sum = deltas.reduce((all, text) => all + fen(text), 0n);
  expect(sum).toBe(fen(await page.getByTestId('impact-delta').textContent()));
});

it('U06.5 arrows move by one step, Page keys by ten, and the value is told', async () => {
  const page = await trial();
  const slider = page.locator('.slider input[type="range"]').first();
  const told = (): Promise<string | null> => slider.getAttribute('aria-valuetext');
  expect(await told()).toBe('40%');
  await slide(page, 'ArrowRight');
  await expect.poll(told).toBe('41%');
  await slide(page, 'PageUp');
  await expect.poll(told).toBe('51%');
  await slide(page, 'PageDown');
  await expect.poll(told).toBe('41%');
});

it('U06.2 adopting is one step that can be undone, discarding changes nothing', async () => {
  const page = await trial();
  const before = await ranking(page);
  await slide(page, 'PageUp');
  await page.getByTestId('impact-count').waitFor();
  await page.getByTestId('discard').click();
  expect(await page.getByTestId('undo').isEnabled()).toBe(false);
  await slide(page, 'PageUp');
  await page.getByTestId('impact-count').waitFor();
  await page.getByTestId('adopt').click();
  await expect.poll(() => page.getByTestId('undo').getAttribute('aria-label')).toContain('试算');
  await expect.poll(() => ranking(page), { timeout: 10_000 }).not.toBe(before);
  await page.getByTestId('undo').click();
  await expect.poll(() => ranking(page), { timeout: 10_000 }).toBe(before);
  expect(await page.getByTestId('undo').isEnabled()).toBe(false);
});

it('U06.4 a budget gives a value within one step of it, or says why it cannot', async () => {
  const page = await trial();
  await page.getByTestId('budget').fill('1,100');
  await page.getByTestId('fit').click();
  const answer = page.getByTestId('fit-answer');
  await answer.waitFor({ timeout: 30_000 });
  const limit = 110_000n;
  expect(fen(await answer.getAttribute('data-sum'))).toBeLessThanOrEqual(limit);
  expect(fen(await answer.getAttribute('data-next'))).toBeGreaterThan(limit);
  await page.getByTestId('budget').fill('1');
  await page.getByTestId('fit').click();
  await expect.poll(() => answer.textContent(), { timeout: 30_000 }).toContain('超出预算');
});

it('S10 the rules are compared with the standard they extend', async () => {
  const page = await trial();
  await page.getByTestId('compare-standard').click();
  await page.getByTestId('impact-delta').waitFor();
  expect(await page.getByTestId('moved-row').count()).toBeGreaterThan(3);
  expect(await page.getByTestId('moved-row').first().getAttribute('data-delta')).toMatch(/^[+−]\d/);
});

it('S10 trials are put aside, compared, adopted as one step and dropped, and stay for the visit', async () => {
  const page = await trial();
  const before = await ranking(page);
  await slide(page, 'PageUp');
  await page.getByTestId('impact-count').waitFor();
  const delta = (await page.getByTestId('impact-delta').textContent()) ?? '';
  await page.getByTestId('put-aside').click();
  await expect.poll(() => page.getByTestId('plan-sum').first().locator('b').textContent()).toBe(delta);
  await slide(page, 'ArrowRight');
  await page.getByTestId('put-aside').click();
  await page.getByTestId('plan-adopt-C').waitFor();
  expect(await page.getByTestId('plan-name').allTextContents()).toEqual(['方案 B', '方案 C']);
  // another page of the result, and back again
  expect(await ranking(page)).toBe(before);
  await page.getByTestId('plan-drop-B').click();
  expect(await page.getByTestId('plan-name').allTextContents()).toEqual(['方案 C']);
  await expect.poll(() => page.getByTestId('plan-adopt-C').isEnabled()).toBe(true);
  await page.getByTestId('plan-adopt-C').click();
  await expect.poll(() => page.getByTestId('undo').getAttribute('aria-label')).toContain('方案 C');
  expect(await page.getByTestId('trial-plans').count()).toBe(0);
  await page.getByTestId('undo').click();
  await expect.poll(() => ranking(page), { timeout: 10_000 }).toBe(before);
});
