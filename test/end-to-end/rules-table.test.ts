/** The rules as the sheet people know: what is changed there is the smallest change of the text, and one undo step. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { editorOf, rowsOf, soon } from './steps.js';
import { phone, seriousFaults, visiting } from './visiting.js';

const visited = visiting();

const weight = (page: Page, id: string) => page.locator(`[data-id="${id}"]`).getByTestId('weight').locator('input');

async function entered(page: Page, field: ReturnType<typeof weight>, text: string): Promise<void> {
  await field.fill(text);
  await page.keyboard.press('Enter');
}

/** What lies in the browser for the next visit: the text to the letter. */
async function savedText(page: Page): Promise<readonly string[]> {
  await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
  return page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve, reject) => {
        const open = indexedDB.open('kaohe');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const get = open.result.transaction('kept').objectStore('kept').get('document');
          get.onsuccess = () => {
            open.result.close();
            resolve((get.result?.files ?? []).map(({ text }: { readonly text: string }) => text));
          };
        };
      }),
  );
}

it('U04.1 U01.2 U15.1 a weight typed in full-width digits changes one line, and the ranking with it', async () => {
  await visited({}, async (page) => {
    const before = await rowsOf(page);
    await entered(page, weight(page, '订单转化率'), '４１％');
    await soon(() => page.getByTestId('undo').isEnabled()).toBe(true);
    expect(await page.getByTestId('undo').getAttribute('title')).toBe('撤销：订单转化率 40% → 41%');
    const [text] = await savedText(page);
    expect(text?.split('\n').filter((line) => line.includes('权重 41%'))).toEqual([
      '改 指标 订单转化率 权重 41% 因为 "大促期看成交"',
    ]);
    // the sum no longer is the whole: the ranking of before stays, and the sheet offers to mend it
    await soon(() => page.getByTestId('weight-sum').textContent()).toContain('多出 1%');
    await page.getByTestId('weights-evenly').click();
    await soon(() => page.getByTestId('weight-sum').textContent()).toContain('权重合计 100%');
    await soon(() => page.getByTestId('result-stale').count()).toBe(0);
    await page.locator('[data-changed]').first().waitFor({ state: 'attached' });
    await page.keyboard.press('ControlOrMeta+z');
    await page.keyboard.press('ControlOrMeta+z');
    await soon(() => page.getByTestId('undo').isDisabled()).toBe(true);
    await soon(() => rowsOf(page)).toEqual(before);
  });
});

it('U05.3 U13.1 weights that lack 5% are scaled to exactly 100%, and are there after the page is read anew', async () => {
  await visited({}, async (page) => {
    await entered(page, weight(page, '落实客单价'), '15');
    await soon(() => page.getByTestId('weight-sum').textContent()).toContain('还差 5%');
    await page.getByTestId('weights-scale').click();
    await soon(() => page.getByTestId('weight-sum').textContent()).toContain('权重合计 100%');
    const [text] = await savedText(page);
    expect(text).toContain('因为 "在表格里改"');
    await page.reload();
    await page.getByTestId('rank-row').first().waitFor();
    expect(await savedText(page)).toEqual(expect.arrayContaining([text]));
    await soon(() => page.getByTestId('undo').isDisabled()).toBe(true);
  });
});

it('U04.4 U04.6 while the text is broken the sheet is there and cannot be changed', async () => {
  await visited({}, async (page) => {
    await (await editorOf(page)).click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText('改 指标 (((');
    await page.getByTestId('result-stale').waitFor();
    await page.getByTestId('view-both').click();
    await page.getByTestId('form-readonly').waitFor();
    await page.getByTestId('undo').click();
    await page.getByTestId('form-readonly').waitFor({ state: 'detached' });
    await weight(page, '订单转化率').waitFor();
    for (const view of ['view-table', 'view-text', 'view-table']) await page.getByTestId(view).click();
    expect(await page.getByTestId('undo').isDisabled()).toBe(true);
  });
});

it('U05.4 shows the people of the month on the bands', async () => {
  await visited({}, async (page) => {
    const bar = page.getByTestId('band-bar').first();
    await bar.waitFor();
    expect(await bar.locator('.dot').count()).toBeGreaterThanOrEqual(12);
    expect(await bar.getAttribute('data-gap')).toBe(null);
    // an edge is moved by arrows and turned by the dot, each one step
    const edge = page.locator('[data-id="订单转化率"]').getByTestId('edge').last();
    await edge.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await soon(() => page.getByTestId('undo').getAttribute('title')).toContain('58% → ');
    await page.getByTestId('undo').click();
    await soon(() => edge.getAttribute('aria-valuetext')).toBe('58%');
    await edge.click();
    await soon(() => page.getByTestId('undo').getAttribute('title')).toContain('≥ → >');
    await page.getByTestId('undo').click();
    await page.getByTestId('quota-bars').waitFor();
    expect(await page.getByTestId('quota-bars').textContent()).toMatch(/A 15% · B 45%/);
  });
});

it('S6 beside each other, what is picked in the sheet is shown in the text', async () => {
  await visited({ viewport: { width: 1600, height: 900 } }, async (page) => {
    await editorOf(page);
    await page.getByTestId('view-both').click();
    await page.locator('[data-id="日常表现"] .name').click();
    const open = page.locator('.file[aria-pressed="true"]');
    await soon(() => open.textContent()).toContain('taobao-presales.kpi');
    await page.getByTestId('rules-monaco').getByText('日常表现').first().waitFor();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  it(`U22.1 the sheet has no serious accessibility fault in the ${colorScheme} theme`, {
    timeout: 180_000,
  }, async () => {
    await visited({ colorScheme, bypassCSP: true }, async (page) => {
      await page.getByTestId('indicator').first().waitFor();
      expect(await seriousFaults(page)).toEqual([]);
    });
  });
}

it('U23.1 the sheet fits a phone', async () => {
  await visited(phone, async (page) => {
    await page.getByTestId('view-rules').click();
    await page.getByTestId('view-table').click();
    await page.getByTestId('indicator').first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  });
});

it('U04.5 the menu copies an indicator, writes its note, leaves it out, and says why what cannot be done cannot', async () => {
  await visited({}, async (page) => {
    const menuOf = async (id: string): Promise<void> => {
      await page.locator(`[data-id="${id}"]`).getByTestId('indicator-menu').click();
      await page.getByTestId('menu-text').waitFor();
    };
    await page.locator('[data-id="日常表现"] .name').click({ button: 'right' });
    expect(await page.getByTestId('menu-add-row').getAttribute('aria-disabled')).toBe('true');
    expect(await page.getByTestId('menu-add-row').textContent()).toContain('沿用的标准里的分段只能改');
    await page.getByTestId('menu-copy').click();
    await page.locator('[data-id="日常表现副本"]').waitFor();
    await menuOf('日常表现副本');
    await page.getByTestId('menu-note').click();
    await page.getByTestId('note').fill('由主管评');
    await page.keyboard.press('Enter');
    await soon(() => page.locator('[data-id="日常表现副本"] .note').textContent()).toBe('由主管评');
    await menuOf('日常表现副本');
    await page.getByTestId('menu-remove').click();
    await page.locator('[data-id="日常表现副本"]').waitFor({ state: 'detached' });
    await menuOf('日常表现');
    await page.getByTestId('menu-remove').click();
    await soon(() => page.getByTestId('weight-sum').textContent()).toContain('还差 10%');
    expect((await savedText(page))[0]).toContain('删 指标 日常表现 因为 "在表格里删"');
    while (await page.getByTestId('undo').isEnabled()) await page.keyboard.press('ControlOrMeta+z');
    await page.locator('[data-id="日常表现"]').waitFor();
  });
});
