/** Problems and tests at the bottom of the page: mending, letting pass with a reason, explanations; tests run and made. */
import { expect, it } from 'vitest';
import { editorOf, soon } from './steps.js';
import { visiting } from './visiting.js';

const visited = visiting();

it('U05.2 a finding is mended where it is told, and one undo takes that back', async () => {
  await visited({}, async (page) => {
    await (await editorOf(page)).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('改 指标 旺旺回复律 权重 15% 因为 "试"\n');
    await page.getByTestId('tab-problems').click();
    const misspelt = page.getByTestId('problem').filter({ hasText: '旺旺回复律' }).first();
    await misspelt.getByTestId('fix').first().click();
    await misspelt.waitFor({ state: 'detached' });
    await page.getByTestId('undo').click();
    await misspelt.waitFor();
  });
});

it('U05.5 U20.2 a finding is explained where it is told, and let pass with its reason', async () => {
  await visited({}, async (page) => {
    await page.getByTestId('tab-problems').click();
    const hint = page.getByTestId('problem').filter({ hasText: 'shop.kpi' }).first();
    const told = (await hint.locator('strong').textContent()) ?? '';
    await hint.getByTestId('explain').click();
    await hint.getByTestId('explanation').locator('pre').first().waitFor();
    await hint.getByTestId('pass').click();
    expect(await hint.getByRole('button', { name: '忽略', exact: true }).isDisabled()).toBe(true);
    await hint.getByTestId('pass-reason').fill('本意如此');
    await page.keyboard.press('Enter');
    await page.getByTestId('problem').filter({ hasText: told }).waitFor({ state: 'detached' });
    await soon(async () => (await (await editorOf(page)).textContent())?.replaceAll('\u00a0', ' ')).toContain(
      '因为 "本意如此"',
    );
  });
});

it('U12.1 U12.2 a person becomes a test that passes, then tells what a changed line breaks; edges get their tests', async () => {
  await visited({}, async (page) => {
    await page.getByTestId('tab-tests').click();
    await page.getByTestId('pin').click();
    const pinned = page.getByTestId('test').filter({ hasText: '青柠:小美' });
    await pinned.waitFor();
    await soon(() => pinned.getAttribute('data-passed')).toBe('');
    const edge = page.locator('[data-id="旺旺响应时间"] .condition input').first();
    await edge.fill('20秒');
    await page.keyboard.press('Enter');
    await pinned.getByText('应为').first().waitFor();
    await page.getByTestId('undo').click();
    await soon(() => pinned.getAttribute('data-passed')).toBe('');
    await page.getByTestId('boundaries').click();
    await soon(() => page.getByTestId('test').count()).toBeGreaterThan(4);
    await soon(() => page.getByTestId('tests-summary').textContent()).toMatch(/^(\d+)\/\1 通过 · 本文件的规则有 100%/);
  });
});

it('U12.3 rows that no person and no test reaches are hatched in the sheet and in the text, with words', async () => {
  await visited({}, async (page) => {
    await page.getByTestId('tab-tests').click();
    expect(await page.getByTestId('unreached').count()).toBe(0);
    await page.getByTestId('coverage-overlay').check();
    await page.getByTestId('unreached').first().waitFor();
    expect(await page.getByTestId('unreached').first().textContent()).toContain('没人走到');
    await page.getByTestId('view-form').click();
    await page.getByTestId('unreached').first().waitFor();
    await editorOf(page);
    await page.locator('.unreached-margin').first().waitFor({ state: 'attached' });
    await page.getByTestId('coverage-overlay').uncheck();
    await page.locator('.unreached-margin').first().waitFor({ state: 'detached' });
  });
});
