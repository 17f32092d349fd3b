/** The rules as text: what the language service does in the editor, in a real browser. */
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { editorOf, soon } from './steps.js';
import { visiting } from './visiting.js';

const visited = visiting();

/** The text of the open file as shown, notes included; Monaco writes blanks as no-break spaces. */
async function withNotes(page: Page): Promise<string> {
  return ((await (await editorOf(page)).textContent()) ?? '').replaceAll('\u00a0', ' ');
}

/** The text without the notes about people. */
async function shown(page: Page): Promise<string> {
  return (await withNotes(page)).replaceAll(/← ?\d+ ?人/g, '');
}

/** Presses the key until what it opens is there: the language service is fetched with the first question. */
async function pressFor(page: Page, key: string, opened: Locator): Promise<void> {
  for (let left = 10; left > 0; left -= 1) {
    await page.keyboard.press(key);
    try {
      return await opened.waitFor({ timeout: 5000 });
    } catch {
      // Not yet.
    }
  }
  throw new Error(`${key} opens nothing`);
}

async function typeAtEnd(page: Page, text: string): Promise<void> {
  await (await editorOf(page)).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText(text);
}

it('U16.1 offers names by their pinyin initials, and takes the one that is chosen', async () => {
  await visited({}, async (page) => {
    await typeAtEnd(page, '增 计算 甲 = ');
    await page.keyboard.type('zhl', { delay: 80 });
    const choice = page.locator('.suggest-widget .monaco-list-row').filter({ hasText: '订单转化率' });
    await choice.waitFor();
    await page.keyboard.press('Enter');
    await soon(() => shown(page)).toContain('增 计算 甲 = 订单转化率');
    await soon(() => page.getByTestId('result-stale').count()).toBe(0);
  });
});

it('U16.2 U16.7 leads to a misspelt name by F8 and mends it; one undo takes that back', async () => {
  await visited({}, async (page) => {
    await typeAtEnd(page, '改 指标 旺旺回复律 权重 15% 因为 "试"\n');
    await page.getByTestId('result-stale').waitFor();
    await page.keyboard.press('ControlOrMeta+Home');
    await pressFor(page, 'Alt+F8', page.locator('.marker-widget').getByText('旺旺回复律').first());
    await page.keyboard.press('Escape');
    await pressFor(page, 'ControlOrMeta+.', page.locator('.action-widget').getByText('把「旺旺回复律」改成'));
    await page.keyboard.press('Enter');
    await soon(() => shown(page)).toContain('改 指标 旺旺回复率 权重 15%');
    expect(await page.getByTestId('undo').getAttribute('title')).toContain('旺旺回复律');
    await page.getByTestId('undo').click();
    await soon(() => shown(page)).toContain('改 指标 旺旺回复律 权重 15%');
  });
});

it('U16.3 renames an indicator in all files and the ranking as one undo step', async () => {
  await visited({}, async (page) => {
    await (await editorOf(page)).click();
    for (const key of ['ControlOrMeta+End', 'ArrowUp', 'Home']) await page.keyboard.press(key);
    for (let count = 0; count < 7; count += 1) await page.keyboard.press('ArrowRight');
    await pressFor(page, 'F2', page.locator('.rename-box input:focus'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('客单价达成');
    await page.keyboard.press('Enter');
    const heading = page.locator('.ranking thead');
    await soon(() => heading.textContent()).toContain('客单价达成');
    expect(await shown(page)).toContain('改 指标 客单价达成 权重 20%');
    expect(await page.getByTestId('undo').getAttribute('title')).toBe('撤销：改名 落实客单价 → 客单价达成');
    await page.getByTestId('undo').click();
    await soon(() => heading.textContent()).toContain('落实客单价');
    expect(await page.getByTestId('undo').isDisabled()).toBe(true);
  });
});

it('U16.4 U16.5 tells what a name is, how often it is used, and how many people a band has', async () => {
  await visited({}, async (page) => {
    const lines = await editorOf(page);
    await page.locator('.file').getByText('taobao-presales.kpi').click();
    await lines.click();
    await page.keyboard.press('ControlOrMeta+g');
    await page.locator('.quick-input-widget input').waitFor();
    await page.keyboard.type('42');
    await page.keyboard.press('Enter');
    await page.getByText('用到 19 次').first().waitFor();
    await soon(() => withNotes(page)).toMatch(/>= 50% -> 80← ?12 ?人/);
    await page.getByTestId('rules-monaco').getByText('最终付款人数').first().hover();
    await page.locator('.monaco-hover').getByText('用到它的').first().waitFor();
    const hover = page.locator('.monaco-hover').first();
    expect(await hover.textContent()).toMatch(/青柠:小美.*人.*[▁▂▃▄▅▆▇█]/s);
    // Whole, also where the pane ends.
    const { x = 0, y = 0, width = 0, height = 0 } = (await hover.boundingBox()) ?? {};
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect([x + width <= 1440, y + height <= 900]).toEqual([true, true]);
  });
});

it('U04.3 the same undo takes back what was typed, from anywhere on the page', async () => {
  await visited({}, async (page) => {
    const before = await shown(page);
    await typeAtEnd(page, '# 一行注释');
    await page.getByTestId('pane-result').locator('.sheet').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await soon(() => shown(page)).toBe(before);
    await page.keyboard.press('ControlOrMeta+Shift+z');
    await soon(() => shown(page)).toContain('# 一行注释');
  });
});
