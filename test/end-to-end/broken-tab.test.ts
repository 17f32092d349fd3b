/** A part of the page that cannot be shown says so in its place; the others work. */

import { expect, it } from 'vitest';
import { openPage } from './page-server.js';
import { built } from './visiting.js';

const site = built();

it('U01.5 a tab whose code breaks says so, the others work', async () => {
  const { page, trouble } = await openPage(site().browser, site().address);
  await page.getByTestId('rank-row').first().waitFor();
  // What is fetched for one tab throws as soon as it runs.
  await page.route(/spread-tab-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("on purpose"); export {};' }),
  );
  await page.getByTestId('tab-spread').click();
  await page.getByTestId('tab-error').waitFor();
  expect(await page.getByTestId('tab-error').textContent()).toContain('其他页照常能用');
  await page.getByTestId('tab-slips').click();
  await page.getByTestId('slips').waitFor();
  await page.getByTestId('tab-ranking').click();
  await page.getByTestId('rank-row').first().waitFor();
  expect(await page.getByTestId('tab-error').count()).toBe(0);
  expect(trouble.filter((one) => !one.includes('on purpose'))).toEqual([]);
});
