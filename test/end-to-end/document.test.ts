/** What is kept, and how the page as a whole behaves: windows, themes, composition. */
import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { expect, it } from 'vitest';
import { editorOf, soon } from './steps.js';
import { visiting } from './visiting.js';

const visited = visiting();

it('U13.3 a second window says that another one holds the rules, and does not overwrite them', async () => {
  await visited({}, async (page) => {
    const weight = page.locator('[data-id="订单转化率"]').getByTestId('weight').locator('input');
    await weight.waitFor();
    const second = await page.context().newPage();
    await second.goto(page.url());
    await second.getByTestId('other-window').waitFor();
    expect(await second.getByTestId('save-state').getAttribute('data-state')).toBe('memory');
    const other = second.locator('[data-id="订单转化率"]').getByTestId('weight').locator('input');
    await other.fill('39%');
    await second.keyboard.press('Enter');
    await soon(() => second.getByTestId('undo').isEnabled()).toBe(true);
    await second.close();
    await page.reload();
    await soon(() => weight.inputValue()).toBe('40%');
  });
});

it('U15.2 U15.3 nothing is computed while a character is composed in the sheet, and no Chinese mark is boxed', async () => {
  await visited({}, async (page) => {
    const weight = page.locator('[data-id="订单转化率"]').getByTestId('weight').locator('input');
    await weight.click();
    const session = await page.context().newCDPSession(page);
    for (const text of ['s', 'si', 'sishi']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await page.keyboard.press('Enter');
    expect(await page.getByTestId('undo').isDisabled()).toBe(true);
    await session.send('Input.insertText', { text: '四十' });
    await page.keyboard.press('Enter');
    await page.getByTestId('refusal').waitFor();
    expect(await page.getByTestId('undo').isDisabled()).toBe(true);

    await (await editorOf(page)).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('# 标准：X≥５５％（含）；X＜40％，“引号”\n');
    await soon(async () => (await (await editorOf(page)).textContent())?.includes('５５％')).toBe(true);
    expect(await page.locator('.unicode-highlight').count()).toBe(0);
  });
});

it('U24.3 the theme follows the system until it is chosen, and the choice stays', async () => {
  await visited({ colorScheme: 'light' }, async (page) => {
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await ground();
    expect(dark).not.toBe(light);
    await page.getByTestId('theme').click();
    expect(await ground()).toBe(light);
    await page.getByTestId('theme').click();
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await ground()).toBe(dark);
    await page.reload();
    await page.getByTestId('rank-row').first().waitFor();
    expect(await ground()).toBe(dark);
  });
});

it('U04.7 the other face is one undo step, and gives the same ranking', async () => {
  await visited({}, async (page) => {
    const before = await page.locator('.ranking tbody').textContent();
    await editorOf(page);
    await page.getByTestId('convert').click();
    await page.locator('.file').getByText('shop.kpi.yaml').waitFor();
    await soon(() => page.getByTestId('result-stale').count()).toBe(0);
    await soon(() => page.locator('.ranking tbody').textContent()).toBe(before);
    await page.getByTestId('undo').click();
    await page.locator('.file').getByText('shop.kpi', { exact: true }).waitFor();
    expect(await page.getByTestId('undo').isDisabled()).toBe(true);
  });
});

it('S0 rules that were exported open again by themselves: the standard they extend is at hand', async () => {
  await visited({}, async (page) => {
    const weight = page.locator('[data-id="订单转化率"]').getByTestId('weight').locator('input');
    await weight.waitFor();
    const saved: Download[] = [];
    page.on('download', (download) => saved.push(download));
    await page.getByTestId('export-menu').click();
    await page.getByTestId('export-rules').click();
    await soon(() => saved.map((one) => one.suggestedFilename())).toEqual(['shop.kpi', 'taobao-presales.kpi']);
    const text = readFileSync((await saved[0]?.path()) ?? '', 'utf8');
    await page
      .getByTestId('open-file')
      .locator('input')
      .setInputFiles([
        {
          name: 'mine.kpi',
          mimeType: 'text/plain',
          buffer: Buffer.from(text.replace('40%', '41%').replace('20%', '19%')),
        },
      ]);
    await soon(() => weight.inputValue()).toBe('41%');
    expect(await page.getByTestId('result-stale').count()).toBe(0);
    await page.getByTestId('view-text').click();
    await soon(() => page.locator('.file').allTextContents()).toEqual(['mine.kpi', 'taobao-presales.kpi']);
  });
});

it('U15.6 finds a person by pinyin initials and leads to them', async () => {
  await visited({}, async (page) => {
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByTestId('palette-box').waitFor();
    await page.keyboard.type('xm');
    await page.getByTestId('found').filter({ hasText: '青柠:小美' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('[data-testid="why"][data-person="青柠:小美"]').waitFor();
    await page.getByTestId('palette').click();
    await page.keyboard.press('Escape');
    await page.getByTestId('palette-box').waitFor({ state: 'detached' });
  });
});
