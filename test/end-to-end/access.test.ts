/** The page without a mouse, for those who listen, with the system's colours, large, and without motion. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { rowsOf, soon } from './steps.js';
import { onePage, phone, seriousFaults, visiting } from './visiting.js';

const visit = visiting();
const shared = onePage();

const csv =
  '旺旺昵称,询单人数,询单最终付款人数,询单最终付款金额,平均响应时长（秒）\n小甲,100,60,6000,20\n小乙,100,40,3000,50\n';

/** Presses Tab until the focus is where it should go; on its way it must be seen. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let press = 0; press < 250; press += 1) {
    const [isThere, isSeen, what] = await page.evaluate((wanted) => {
      const now = document.activeElement;
      if (now === null || now === document.body) return [false, true, ''];
      const marked = [now, now.closest('.button, label')].filter((one) => one !== null);
      const isOutlined = marked.some((one) => getComputedStyle(one).outlineStyle !== 'none');
      // The bar between the panes and the edges of bands are coloured; the editor has a caret.
      const isSeenOtherwise = now.matches('.divider, .edge, .monaco-host *');
      return [now.matches(wanted), isOutlined || isSeenOtherwise, now.outerHTML.slice(0, 120)] as const;
    }, selector);
    expect(isSeen, `the focus is not to be seen on ${what}`).toBe(true);
    if (isThere) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not come to ${selector}`);
}

function focused(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
}

it('U22.2 J4 why a number is so, and back to it with Esc', async () => {
  const page = shared();
  await tabTo(page, '[data-at]');
  await page.keyboard.press('ArrowDown');
  const cell = await page.evaluate(() => document.activeElement?.getAttribute('data-at'));
  await page.keyboard.press('Enter');
  await page.getByTestId('why').waitFor();
  await soon(() => focused(page, '[data-testid="why"]')).toBe(true);
  await page.keyboard.press('Escape');
  await soon(() => focused(page, `[data-at="${cell}"]`)).toBe(true);
});

it('U22.2 the order of Tab is that of the page: header, rules, result, strip', async () => {
  const page = shared();
  await page.getByTestId('period').focus();
  const order: string[] = ['header'];
  for (let press = 0; press < 400; press += 1) {
    await page.keyboard.press('Tab');
    const part = await page.evaluate(() => {
      const now = document.activeElement;
      return ['header', '.pane.rules', '.pane.result', '.strip'].find((one) => now?.closest(one)) ?? '';
    });
    if (part !== '' && order.at(-1) !== part) order.push(part);
    if (order.includes('.strip')) break;
  }
  expect(order).toEqual(['header', '.pane.rules', '.pane.result', '.strip']);
});

it('U22.2 J5 a threshold is changed by keyboard; U22.4 those who listen hear whose results are others', async () => {
  const page = shared();
  const before = await rowsOf(page);
  await tabTo(page, '[data-id="订单转化率"] .condition input', 'Shift+Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('40%');
  await page.keyboard.press('Enter');
  await soon(() => rowsOf(page)).not.toEqual(before);
  await soon(() => page.getByTestId('news').textContent()).toMatch(/\d+ 人的结果变了，问题 \d+ 个/);
  expect(await page.getByTestId('news').getAttribute('role')).toBe('status');
  await page.keyboard.press('ControlOrMeta+z');
  await soon(() => rowsOf(page)).toEqual(before);
});

it('U22.2 J6 problems are opened, and Esc leads back to what opened them', async () => {
  const page = shared();
  await tabTo(page, '[data-testid="tab-problems"]');
  await page.keyboard.press('Enter');
  await page.getByTestId('problem').first().waitFor();
  await tabTo(page, '[data-testid="explain"]');
  await page.keyboard.press('Enter');
  await page.getByTestId('explanation').first().waitFor();
  await page.keyboard.press('Escape');
  await soon(() => focused(page, '[data-testid="tab-problems"]')).toBe(true);
});

it('U22.2 J7 slips are come to and printed', async () => {
  const page = shared();
  await tabTo(page, '[role="tab"][aria-selected="true"]', 'Shift+Tab');
  await page.keyboard.press('ArrowLeft');
  await page.getByTestId('slips').waitFor();
  await tabTo(page, '[data-testid="slip-print"]');
  await tabTo(page, '[role="tab"][aria-selected="true"]', 'Shift+Tab');
  await page.keyboard.press('ArrowRight');
  await page.getByTestId('rank-row').first().waitFor();
});

it('U22.2 dialogs close with Esc and give the focus back', async () => {
  const page = shared();
  for (const opener of ['templates', 'share', 'palette']) {
    await tabTo(page, `[data-testid="${opener}"]`, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    await soon(() => focused(page, `[data-testid="${opener}"]`)).toBe(true);
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-at]')?.focus());
  }
});

it('U22.3 the hint is there, and Ctrl+M lets Tab leave the editor', async () => {
  const page = shared();
  await page.getByTestId('view-text').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId('rules-monaco').locator('.view-lines').waitFor();
  await tabTo(page, '.monaco-host :is(textarea, .native-edit-context)');
  expect(await page.locator('.editor .hint').textContent()).toContain('Ctrl+M');
  expect(await page.locator('.editor .hint').isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  expect(await focused(page, '.monaco-host *')).toBe(true);
  await page.keyboard.press('ControlOrMeta+z');
  await page.keyboard.press('Control+m');
  await page.keyboard.press('Tab');
  expect(await focused(page, '.monaco-host *')).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+m');
});

it('U22.2 Esc ends what is typed into a form before it leaves the page that the form is on', async () => {
  await visit({}, async (other) => {
    await other.getByTestId('cell-score').first().click();
    await other.getByTestId('objection-open').click();
    const text = other.getByTestId('objection-text');
    await text.fill('响应时间算错了');
    await text.press('Escape');
    expect(await text.inputValue()).toBe('响应时间算错了');
    expect(await focused(other, '[data-testid="why"]')).toBe(true);
    await other.keyboard.press('Escape');
    await other.getByTestId('rank-row').first().waitFor();
    await other.getByTestId('tab-history').click();
    const name = other.getByTestId('history-name');
    await name.fill('双十一前');
    await name.press('Escape');
    expect(await name.inputValue()).toBe('双十一前');
    await other.keyboard.press('Escape');
    await soon(() => focused(other, '[data-testid="tab-history"]')).toBe(true);
  });
});

it('U15.4 the menus, the commands and the search of the editor speak Chinese', async () => {
  const page = shared();
  const editor = page.getByTestId('rules-monaco');
  await editor.locator('.view-lines').click();
  await page.keyboard.press('F1');
  const commands = page.locator('.quick-input-list .label-name');
  await commands.first().waitFor();
  const latin = (labels: readonly string[]): readonly string[] =>
    labels.filter((one) => /[A-Za-z]{2}/.test(one) && !/\p{Script=Han}/u.test(one));
  expect(latin(await commands.allTextContents())).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+f');
  const find = editor.locator('.find-widget');
  await find.locator('[aria-label]').first().waitFor();
  const labels = await find
    .locator('[aria-label]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
  expect(labels.length).toBeGreaterThan(5);
  expect(latin(labels)).toEqual([]);
  await page.keyboard.press('Escape');
  await editor.locator('.view-lines').click();
  await page.keyboard.press('Shift+F10');
  const items = page.locator('.monaco-menu .action-label');
  await items.first().waitFor();
  const texts = (await items.allTextContents()).filter((text) => text.trim() !== '');
  expect(texts.length).toBeGreaterThan(3);
  expect(latin(texts)).toEqual([]);
  await page.keyboard.press('Escape');
});

it('U22.2 J2 J3 a file is chosen by keyboard, twice without a question; U22.4 its end is told', async () => {
  const page = shared();
  // Out of the editor, which keeps Tab for itself.
  await page.getByTestId('export-menu').focus();
  for (const round of [1, 2]) {
    // Asked for before the way there: the browser hears of it some time later, and until then opens no chooser.
    const choosing = page.waitForEvent('filechooser');
    await tabTo(page, '[data-testid="open-file"] input', 'Shift+Tab');
    await page.keyboard.press('Space');
    await (await choosing).setFiles({
      name: `客服绩效_20251${round}.csv`,
      mimeType: 'text/csv',
      buffer: Buffer.from(csv),
    });
    await soon(() => page.getByTestId('data-line').textContent()).toContain(`20251${round}`);
    await soon(() => page.getByTestId('rank-row').count()).toBe(2);
    await soon(() => page.getByTestId('news').textContent()).toContain('认出 2 人');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  }
});

it('U22.5 with colours of the system what is chosen is to be seen, and bands keep theirs', async () => {
  await visit({ forcedColors: 'active' }, async (page) => {
    await page.getByTestId('band-bar').first().waitFor();
    const colours = await page.evaluate(() => {
      const of = (selector: string): readonly string[] => [
        ...new Set([...document.querySelectorAll(selector)].map((one) => getComputedStyle(one).backgroundColor)),
      ];
      return {
        chosen: of('[role="tab"][aria-selected="true"]'),
        other: of('[role="tab"][aria-selected="false"]'),
        bands: of('.stretch'),
      };
    });
    expect(colours.other).not.toContain(colours.chosen[0]);
    expect(colours.bands.length).toBeGreaterThan(2);
  });
});

it('U22.5 at 200% nothing is cut off, and who wants no motion gets none', async () => {
  // A window of 1440 at 200% has room for 720.
  const large = { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2, reducedMotion: 'reduce' } as const;
  await visit(large, async (page) => {
    for (const view of ['view-rules', 'view-data', 'view-result']) {
      await page.getByTestId(view).click();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720);
    }
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((one) => {
          const { transitionDuration, animationDuration } = getComputedStyle(one);
          return [transitionDuration, animationDuration].some((time) =>
            time.split(',').some((part) => Number.parseFloat(part) > 0.001),
          );
        })
        .map((one) => one.className),
    );
    expect(moving).toEqual([]);
  });
});

it('U22.1 U22.2 the gallery, its preview and the phone have no serious fault', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await visit({ ...phone, colorScheme, bypassCSP: true }, async (page) => {
      await page.getByTestId('templates').click();
      await page.getByTestId('preview').first().click();
      await page.getByTestId('preview-ranked').waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    });
  }
});
