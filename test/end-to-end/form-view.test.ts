/** The rules as a form: the same data and the same edits as the sheet, in sentences. */
import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { editorOf, rowsOf, soon } from './steps.js';
import { onePage, phone, seriousFaults, visiting } from './visiting.js';

const opened = onePage({ bypassCSP: true });
const visited = visiting();

const card = (id: string): Locator => opened().locator(`[data-testid="form-card"][data-id="${id}"]`);

it('U04.3 a threshold and a formula changed in the form are one undo step each', async () => {
  const page = opened();
  const before = await rowsOf(page);
  await page.getByTestId('view-form').click();
  await card('订单转化率').waitFor();
  expect(await card('订单转化率').locator('.sentence').first().textContent()).toContain('÷');
  const edge = card('订单转化率').getByTestId('form-band').first().locator('.condition input');
  await edge.fill('６０％');
  await page.keyboard.press('Enter');
  await soon(() => page.getByTestId('undo').getAttribute('title')).toContain('58% → 60%');
  const chip = card('订单转化率').getByTestId('chip').nth(1);
  expect(await page.locator('#formula-names option').count()).toBeGreaterThan(5);
  await chip.fill('接待人数');
  await page.keyboard.press('Enter');
  await soon(() => chip.inputValue()).toBe('接待人数');
  await soon(() => page.getByTestId('undo').getAttribute('title')).toContain('询单人数 → 接待人数');
  await chip.fill('没有 (');
  await page.keyboard.press('Enter');
  await soon(() => page.getByTestId('refusal').textContent()).toContain('读不懂');
  await page.keyboard.press('Escape');
  await page.getByTestId('undo').click();
  await page.getByTestId('undo').click();
  await soon(() => rowsOf(page)).toEqual(before);
});

it('U05.4 what the form cannot show stands in a box that leads to the text, and it has no accessibility fault', async () => {
  const page = opened();
  expect(await seriousFaults(page)).toEqual([]);
  const other = card('订单转化率').getByTestId('form-others').locator('button');
  expect(await other.first().textContent()).toBe('越高越好');
  await other.first().click();
  await soon(() => page.getByTestId('pane-rules').getAttribute('data-view')).toBe('text');
});

it('U04.4 the form is locked while the text is broken', async () => {
  const page = opened();
  await (await editorOf(page)).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText('改 指标 (((');
  await page.getByTestId('result-stale').waitFor();
  await page.getByTestId('view-form').click();
  await page.getByTestId('form-readonly').waitFor();
  await page.getByTestId('undo').click();
  await page.getByTestId('form-readonly').waitFor({ state: 'detached' });
  await card('订单转化率').waitFor();
  expect(await card('订单转化率').locator('.condition input').first().isEnabled()).toBe(true);
});

it('U23.1 the form fits a phone, with fields that bring the keyboard for numbers', async () => {
  await visited(phone, async (page) => {
    await page.getByTestId('view-rules').click();
    await page.getByTestId('view-form').click();
    const field = page.getByTestId('form-band').first().locator('.condition input');
    await field.waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    expect(await field.getAttribute('inputmode')).toBe('decimal');
    expect((await field.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});
