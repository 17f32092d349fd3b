/** Ranking and reasons: every number leads to why it is so. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { onePage, phone, seriousFaults, visiting } from './visiting.js';

const visit = visiting();
const shared = onePage({ permissions: ['clipboard-read', 'clipboard-write'] });

/** The page at its ranking, sorted as it comes. */
async function ranking(): Promise<Page> {
  const page = shared();
  await page.getByTestId('tab-ranking').click();
  await page.getByTestId('rank-row').first().waitFor();
  return page;
}

/** Adds decimals as whole numbers of their last place, so that nothing is rounded. */
function sumOf(decimals: readonly string[]): string {
  const places = Math.max(0, ...decimals.map((text) => text.split('.')[1]?.length ?? 0));
  const whole = (text: string): bigint => {
    const [above = '', below = ''] = text.replace('-', '').split('.');
    return BigInt(text.startsWith('-') ? -1 : 1) * BigInt(above + below.padEnd(places, '0'));
  };
  const sum = decimals.reduce((all, text) => all + whole(text), 0n);
  const digits = `${sum < 0n ? -sum : sum}`.padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
  return sum < 0n ? `-${text}` : text;
}

async function openTotal(page: Page, place: number): Promise<void> {
  await page.getByTestId('cell-score').nth(place).click();
  await page.getByTestId('why').waitFor();
}

it('U02.1 the parts of a total come to the score that is shown, for everybody', async () => {
  const page = await ranking();
  const scores = await page.getByTestId('cell-score').locator('> span').allTextContents();
  const people = await page
    .getByTestId('rank-row')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-person')));
  expect(scores.length).toBe(people.length);
  await openTotal(page, 0);
  for (const [place, score] of scores.entries()) {
    await page.locator(`[data-testid="why"][data-person="${people[place]}"]`).waitFor();
    expect(await page.getByTestId('why-sum').textContent()).toBe(score);
    const values = await page
      .getByTestId('why-part')
      .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-value') ?? ''));
    if (score !== '缺') expect(sumOf(values)).toBe(score);
    await page.getByTestId('person-after').click();
  }
});

it('U02.2 a source leads to the line of the rule', async () => {
  const page = await ranking();
  await openTotal(page, 0);
  const source = page.getByTestId('why-part').first().getByTestId('why-source');
  const [, line] = /第 (\d+) 行/.exec((await source.textContent()) ?? '') ?? [];
  await source.click();
  const field = page.getByTestId('rules-text').locator('textarea');
  await page.getByTestId('rules-monaco').or(field).first().waitFor();
  await expect.poll(() => page.locator('[aria-pressed="true"].file').textContent()).toContain('shop.kpi');
  // The editor is where the rule stands.
  const at = page.getByTestId('rules-monaco').locator('.active-line-number');
  await expect.poll(() => at.textContent(), { timeout: 20_000 }).toBe(line);
});

it('U02.3 every number of the result can be asked why', async () => {
  const page = await ranking();
  const unasked = await page.getByTestId('result').evaluate((result) => {
    const walker = document.createTreeWalker(result, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      const isNumber = /^[+−-]?[\d,.]+[%*]?$/.test(text);
      if (isNumber && parent?.closest('[data-why]') === null) found.push(text);
    }
    return found;
  });
  expect(unasked).toEqual([]);
});

it('U02.4 what is missing says so and never shows a zero', async () => {
  const page = await ranking();
  const missing = page.getByTestId('rank-row').locator('td.total.missing button').first();
  expect(await missing.textContent()).toContain('缺');
  await missing.click();
  await page.getByTestId('why').waitFor();
  expect(await page.getByTestId('why-sum').textContent()).toBe('缺');
  const node = page.locator('.why-node.missing').last();
  expect(await node.locator('strong').first().textContent()).toBe('缺');
  expect(await page.locator('.why-node.missing strong').allTextContents()).not.toContain('0');
  // The cell or the rule behind it is told in words.
  expect((await node.locator('.note').first().textContent())?.length).toBeGreaterThan(3);
});

it('U02.5 the rows that were not met are shown on demand, one of them met', async () => {
  const page = await ranking();
  await page.getByTestId('cell-points').first().click();
  await page.getByTestId('why').waitFor();
  expect(await page.getByTestId('why-rows').count()).toBe(0);
  await page.getByTestId('why-all-rows').click();
  const rows = page.getByTestId('why-rows').first();
  expect(await rows.locator('li').count()).toBe(4);
  expect(await rows.locator('[data-hit]').count()).toBe(1);
});

it('U02.6 the result can be copied as at most five sentences', async () => {
  const page = await ranking();
  await openTotal(page, 1);
  const total = await page.getByTestId('why-sum').textContent();
  await page.getByTestId('why-copy').click();
  await page.getByText('已复制').first().waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n').length).toBeLessThanOrEqual(5);
  expect(text).toContain(`总分 ${total}`);
  expect(text).toContain('成绩等级 ');
  const parts = await page.getByTestId('why-part').locator('th').allTextContents();
  expect(parts.filter((name) => text.includes(name)).length).toBeGreaterThanOrEqual(3);
});

it('U22.2 the ranking is walked by arrow keys, and Escape leads back', async () => {
  const page = await ranking();
  await page.getByTestId('rank-row').first().locator('button').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-at'))).toBe('1-1');
  await page.keyboard.press('Enter');
  await page.getByTestId('why').waitFor();
  await page.getByTestId('why-copy').focus();
  await page.keyboard.press('Escape');
  await page.getByTestId('rank-row').first().waitFor();
});

it('S7 chips pick people, headings sort them, and totals stay those of everybody', async () => {
  const page = await ranking();
  const rows = page.getByTestId('rank-row');
  const all = await rows.count();
  const totals = await page.getByTestId('totals-row').textContent();
  await page.getByTestId('rank-filters').getByRole('button', { name: '一组' }).click();
  expect(await rows.count()).toBeLessThan(all);
  for (const team of await rows.locator('th small').allTextContents()) expect(team).toBe('一组');
  expect(await page.getByTestId('totals-row').textContent()).toBe(totals);
  await page.getByTestId('rank-filters').getByRole('button', { name: '全部' }).click();
  await page.locator('thead th.pay button').first().click();
  const pays = await rows.evaluateAll((all) =>
    all.flatMap((row) => {
      const cell = row.querySelector('td.pay.value');
      return cell === null ? [] : [Number(cell.textContent?.replaceAll(',', ''))];
    }),
  );
  expect(pays.length).toBeGreaterThan(5);
  expect(pays.toSorted((one, other) => other - one)).toEqual(pays);
});

it('U22.1 the reasons have no serious fault for axe, on a desk in the light and on a phone in the dark', async () => {
  const ways = [
    { colorScheme: 'light', width: 1440 },
    { ...phone, colorScheme: 'dark', width: 375 },
  ] as const;
  for (const { width, ...options } of ways) {
    await visit({ ...options, bypassCSP: true }, async (page) => {
      await openTotal(page, 0);
      await page.getByTestId('why-all-rows').click();
      expect(await seriousFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    });
  }
}, 180_000);
