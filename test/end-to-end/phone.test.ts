/** A phone shows one screen at a time: what is chosen anywhere is what is seen next. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { soon } from './steps.js';
import { onePage, phone } from './visiting.js';

const shared = onePage(phone);

async function found(page: Page, word: string): Promise<void> {
  await page.getByTestId('palette').click();
  await page.keyboard.type(word);
  await page.getByTestId('found').filter({ hasText: word }).first().click();
}

function shown(place: Locator): ReturnType<typeof soon<boolean>> {
  return soon(() => place.isVisible());
}

it('U23.3 what the palette finds is shown, whichever screen one looks at', async () => {
  const page = shared();
  await page.getByTestId('view-rules').click();
  await found(page, '青柠:小美');
  await shown(page.getByTestId('why')).toBe(true);
  await found(page, '历史');
  await shown(page.getByTestId('history')).toBe(true);
  await found(page, '分布');
  await shown(page.getByTestId('spread')).toBe(true);
  await found(page, '表单');
  await shown(page.getByTestId('form-card').first()).toBe(true);
});

it('U23.3 an objection is seen where it was written down, and leads back to whose it is', async () => {
  const page = shared();
  await found(page, '青柠:小美');
  await page.getByTestId('objection-open').click();
  await page.getByTestId('objection-text').fill('响应时间算错了');
  await page.getByTestId('objection-record').click();
  await shown(page.getByTestId('objection')).toBe(true);
  await page.getByTestId('objection').getByRole('button', { name: '青柠:小美' }).click();
  await shown(page.locator('[data-testid="why"][data-person="青柠:小美"]')).toBe(true);
  expect(await page.getByTestId('objection').isVisible()).toBe(false);
});
