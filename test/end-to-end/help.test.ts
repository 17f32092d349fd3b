/** Help about what has the focus, and findings explained by examples that run where they stand. */
import { expect, it } from 'vitest';
import { soon } from './steps.js';
import { onePage, phone, seriousFaults, visiting } from './visiting.js';

const visit = visiting();
const shared = onePage();

it('S15 a question mark opens the page about what has the focus; Esc goes back to it', async () => {
  const page = shared();
  await page.getByTestId('tab-tests').focus();
  await page.keyboard.press('?');
  await page.locator('[data-testid="help-text"][data-page="13-tests"]').waitFor();
  await page.keyboard.press('Escape');
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('tab-tests');
  await page.getByTestId('rules-table').focus();
  await page.keyboard.press('?');
  await page.locator('[data-testid="help-text"][data-page="03-scoring"]').waitFor();
});

it('S15 help is searched, and its examples run in place', async () => {
  const page = shared();
  await page.getByTestId('help-search').fill('名额');
  await page.getByTestId('help-found').first().click();
  await page.locator('[data-testid="help-text"][data-page="08-quotas-and-pools"]').waitFor();
  await page.getByTestId('run-example').first().click();
  await page.getByTestId('example-result').first().waitFor();
  expect(await page.getByTestId('undo').isDisabled()).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByTestId('help-dialog').waitFor({ state: 'detached' });
});

it('U20.2 a finding is explained in place: the wrong example has it, the right one has not, and it leads into the own rules', async () => {
  const page = shared();
  await page
    .getByTestId('open-file')
    .locator('input')
    .setInputFiles({
      name: 'gap.kpi',
      mimeType: 'text/plain',
      buffer: Buffer.from('标准 样例\n输入 甲 : %\n指标 乙 = 甲\n  >= 55% -> 100\n  < 40% -> 50\n'),
    });
  await page.getByTestId('tab-problems').click();
  const problem = page.getByTestId('problem').filter({ hasText: 'scoring/band-gap' });
  await problem.getByTestId('explain').click();
  const examples = problem.getByTestId('run-example');
  await examples.nth(0).click();
  await soon(() => problem.getByTestId('example-result').first().textContent()).toContain('scoring/band-gap');
  await examples.nth(1).click();
  await soon(() => problem.getByTestId('example-result').count()).toBe(2);
  expect(await problem.getByTestId('example-result').nth(1).textContent()).not.toContain('scoring/band-gap');
  await problem.getByTestId('in-mine').getByRole('button').first().click();
  await page.getByTestId('rules-monaco').locator('.view-lines').waitFor();
});

it('S15 help has no serious fault and fits a phone', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await visit({ ...phone, colorScheme, bypassCSP: true }, async (page) => {
      await page.getByTestId('help').click();
      await page.getByTestId('help-text').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
      expect(await seriousFaults(page)).toEqual([]);
    });
  }
});
