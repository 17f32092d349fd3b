/** What a visitor of the playground sees and does, in a real browser on the built page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { visiting } from './visiting.js';

const visited = visiting();

/** The rows as a reader sees them, the cells of each joined by one blank. */
async function rowsOf(page: Page): Promise<readonly string[]> {
  const rows = await page.getByTestId('rank-row').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allTextContents()).join(' ')));
}

/** Puts the text into the open editor in place of all that is there, as typing would. */
async function typeRules(page: Page, text: string): Promise<void> {
  await page.getByTestId('rules-monaco').locator('.view-lines').click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(text);
}

/** The rules the page opens with. */
const text = readFileSync(fileURLToPath(new URL('../../examples/01-my-shop/shop.kpi', import.meta.url)), 'utf8');

const phone: BrowserContextOptions = { viewport: { width: 375, height: 760 } };

it('shows a ranking of the latest month without a click, before Monaco is fetched', async () => {
  await visited({}, async (page, { requested }) => {
    const isMonaco = (address: string): boolean => /rules-editor|editor\.worker/.test(address);
    expect(await page.getByTestId('rank-row').count()).toBeGreaterThanOrEqual(12);
    expect(await page.getByTestId('period').inputValue()).toBe('2025-12');
    await page.getByTestId('view-text').click();
    await page.getByTestId('rules-monaco').waitFor();
    const firstMonaco = requested.findIndex(isMonaco);
    const lastData = requested.findLastIndex((address) => address.endsWith('.csv'));
    expect(firstMonaco).toBeGreaterThan(lastData);
    expect(await page.getByTestId('totals-row').textContent()).toMatch(/\d人|\d 人/);
  });
});

it('shows at once what the worker comes to, rules checked', async () => {
  await visited({}, async (page) => {
    const seen = () => Promise.all([rowsOf(page), page.getByTestId('tab-problems').textContent()]);
    const before = await seen();
    await page.getByTestId('weight-sum').waitFor();
    expect(await seen()).toEqual(before);
  });
});

it('changes scores when a threshold is changed in the editor', async () => {
  await visited({}, async (page) => {
    const before = await rowsOf(page);
    await page.getByTestId('view-text').click();
    await page.getByTestId('rules-monaco').waitFor();
    expect(text).toContain('>= 58% -> 100');
    await typeRules(page, text.replace('>= 58% -> 100', '>= 50.5% -> 100'));
    await page.locator('[data-changed]').first().waitFor();
    expect(await rowsOf(page)).not.toEqual(before);
    expect(await page.getByTestId('result-stale').count()).toBe(0);
  });
});

it('keeps the rows and says so while the rules are wrong', async () => {
  await visited(phone, async (page) => {
    const field = page.getByTestId('rules-text').locator('textarea');
    const before = await rowsOf(page);

    await page.getByTestId('view-rules').click();
    await page.getByTestId('view-text').click();
    await field.fill(`${text}\n改 指标 (((\n`);
    await page.getByTestId('view-result').click();
    await page.getByTestId('result-stale').waitFor();
    expect(await page.getByTestId('result-stale').textContent()).toContain('结果停留在上一次正确的规则');
    expect(await rowsOf(page)).toEqual(before);

    await page.getByTestId('result-stale').getByRole('button').click();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill(text);
    await page.getByTestId('view-result').click();
    await page.getByTestId('result-stale').waitFor({ state: 'detached' });
    expect(await rowsOf(page)).toEqual(before);
  });
});

it('marks a mistake in the editor and leads to it from the list of problems', async () => {
  await visited({}, async (page) => {
    await page.getByTestId('view-text').click();
    await page.getByTestId('rules-monaco').waitFor();
    await typeRules(page, '标准 我的小店 "小店" 沿用 淘宝售前客服@2025.09\n改 指标 没有的指标 权重 = 40% 因为 "试"\n');
    await page.getByTestId('result-stale').waitFor();
    await page.locator('.squiggly-error').first().waitFor();
    await page.getByTestId('tab-problems').click();
    const problem = page.getByTestId('problem').first();
    expect(await problem.textContent()).toContain('没有的指标');
    await problem.locator('.place').getByRole('button').click();
    expect(await page.evaluate(() => document.activeElement?.closest('[data-testid="rules-monaco"]') !== null)).toBe(
      true,
    );
  });
});

it('does not compute while a character is being composed', async () => {
  await visited(phone, async (page) => {
    await page.getByTestId('view-rules').click();
    await page.getByTestId('view-text').click();
    const field = page.getByTestId('rules-text').locator('textarea');
    await field.click();
    await page.keyboard.press('ControlOrMeta+End');
    const session = await page.context().newCDPSession(page);
    for (const text of ['z', 'zh', 'zhong']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    // Longer than the page waits after typing.
    await page.waitForTimeout(600);
    expect(await page.getByTestId('result-stale').count()).toBe(0);
    await session.send('Input.insertText', { text: '中文（（（' });
    await page.getByTestId('result-stale').waitFor({ state: 'attached' });
    expect(await field.inputValue()).toMatch(/中文（（（$/);
  });
});

it('takes a chosen file in place of the sample and tells what it recognized', async () => {
  await visited({}, async (page) => {
    const csv =
      '旺旺昵称,询单人数,询单最终付款人数,询单最终付款金额,平均响应时长（秒）\n小甲,100,60,6000,20\n小乙,100,40,3000,50\n';
    await page
      .getByTestId('open-file')
      .locator('input')
      .setInputFiles({ name: '客服绩效_202511.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByTestId('back-to-sample').waitFor();
    expect(await page.getByTestId('rank-row').count()).toBe(2);
    expect(await page.getByTestId('data-line').textContent()).toContain('客服绩效_202511.csv · 认出 2 人');
    expect(await page.getByTestId('period').inputValue()).toBe('2025-11');
    await page.getByTestId('back-to-sample').click();
    await page.getByTestId('back-to-sample').waitFor({ state: 'detached' });
    expect(await page.getByTestId('period').inputValue()).toBe('2025-12');
  });
});

it('speaks English when asked, with nothing Chinese left but the names in the rules and the data', async () => {
  await visited({}, async (page) => {
    await page.getByTestId('view-text').click();
    await page.getByTestId('rules-monaco').waitFor();
    await page.getByTestId('lang').click();
    await page.getByTestId('data-line').getByText('This is a sample').waitFor();
    const chrome = ['data-line', 'tab-problems', 'totals-row', 'open-file'];
    // each part changes when the worker has answered
    for (const part of chrome) {
      await expect.poll(() => page.getByTestId(part).textContent(), { timeout: 10_000 }).not.toMatch(/\p{Script=Han}/u);
    }
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    // Sentences mark names by backticks, which no reader sees.
    await page.getByTestId('tab-data').click();
    await page.getByTestId('data-grid').waitFor();
    expect(await page.locator('[title*="has no value"]').count()).toBeGreaterThan(0);
    expect(await page.locator('[title*="`"], [aria-label*="`"]').count()).toBe(0);
    await page.reload();
    await page.getByTestId('rank-row').first().waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

it('fits a phone: no Monaco, no sideways scrolling, targets large enough for a thumb', async () => {
  await visited(phone, async (page, { requested }) => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
    for (const view of ['view-rules', 'view-data', 'view-result']) {
      await page.getByTestId(view).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
      const heights = await page
        .locator('button:visible, select:visible, .button:visible')
        .evaluateAll((elements) =>
          elements
            .filter((element) => !element.classList.contains('link'))
            .map((element) => element.getBoundingClientRect().height),
        );
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    }
    expect(requested.filter((address) => /rules-editor/.test(address))).toEqual([]);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  it(`has no serious accessibility fault in the ${colorScheme} theme, on a desk and on a phone`, async () => {
    for (const options of [{}, phone]) {
      await visited({ ...options, colorScheme, bypassCSP: true }, async (page) => {
        if (options !== phone) {
          await page.getByTestId('view-text').click();
          await page.getByTestId('rules-monaco').waitFor();
          await page.getByTestId('tab-problems').click();
        }
        expect(await seriousFaults(page)).toEqual([]);
      });
    }
  });
}

async function seriousFaults(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core') });
  return page.evaluate(async () => {
    // axe-core puts itself there.
    const { axe } = globalThis as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact?: string | null;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
