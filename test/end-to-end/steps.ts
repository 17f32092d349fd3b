/** What many visits to the page do: open the editor, type rules, read the ranking. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The lines of the editor, after the text view was opened and Monaco has come. */
export async function editorOf(page: Page): Promise<Locator> {
  await page.getByTestId('view-text').click();
  const lines = page.getByTestId('rules-monaco').locator('.view-lines');
  await lines.waitFor();
  return lines;
}

/** The rows of the ranking as a reader sees them. */
export async function rowsOf(page: Page): Promise<readonly string[]> {
  const rows = await page.getByTestId('rank-row').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).join(' ')));
}

/** Expects of what is read that it comes to be so, on a slow machine too. */
export function soon<Value>(read: () => Value | Promise<Value>): ReturnType<typeof expect.poll<Value>> {
  return expect.poll(read, { timeout: 20_000 });
}
