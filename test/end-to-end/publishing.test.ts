/** Publishing a period: refused while an error stands, then read-only; what comes out differently later is told and changes nothing. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { rowsOf, soon } from './steps.js';
import { seriousFaults, visiting } from './visiting.js';

const visited = visiting();

async function setTo(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).first().fill(text);
  await page.keyboard.press('Enter');
}

async function dialogOf(page: Page): Promise<void> {
  await page.getByTestId('publish-open').click();
  await page.getByTestId('publish-check').first().waitFor();
}

/** Amounts in fen. */
function fen(text: string | null): bigint {
  const [above = '0', below = ''] = (text ?? '').replace(/[^\d.]/g, '').split('.');
  const amount = BigInt(above + below.padEnd(2, '0'));
  return /[−-]/.test(text ?? '') ? -amount : amount;
}

/** Without the difference to the month before, which is not published. */
async function numbersOf(page: Page): Promise<readonly string[]> {
  return (await rowsOf(page)).map((row) => row.replaceAll(/[+−]\d+/g, '').replace(/\s+(?:0\s+)?([A-D] [A-D] )/, ' $1'));
}

it('U19.2 U19.3 a period is refused with an error, then published, and stays as it is', async () => {
  await visited({ bypassCSP: true }, async (page) => {
    await page.getByTestId('publish-open').waitFor();
    await setTo(page, '[data-id="订单转化率"] [data-testid="weight"] input', '10%');
    await soon(() => page.getByTestId('result-stale').count()).toBe(1);
    await dialogOf(page);
    await soon(() => page.locator('[data-check="weights"]').getAttribute('data-state')).toBe('error');
    await page.getByTestId('publish-stopped').waitFor();
    expect(await page.getByTestId('publish').isDisabled()).toBe(true);
    await page.locator('[data-check="weights"]').getByRole('button').click();
    await page.getByTestId('publish-dialog').waitFor({ state: 'detached' });
    await page.getByTestId('undo').click();
    await soon(() => page.getByTestId('result-stale').count()).toBe(0);

    await dialogOf(page);
    await soon(() => page.locator('[data-state="error"][data-check]').count()).toBe(0);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByTestId('publish-seen').check();
    const rows = await numbersOf(page);
    await page.getByTestId('publish').click();
    const seal = page.getByTestId('published-seal');
    await seal.waitFor();
    expect(await page.getByTestId('publishing').textContent()).toContain('2025-12 已发布');
    expect(await numbersOf(page)).toEqual(rows);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('published-save').click()]);
    expect(download.suggestedFilename()).toBe('2025-12.json');
    const closed = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(closed).schema).toBe('kaohe.closed/1');
    expect(await seal.getAttribute('title')).toBe(JSON.parse(closed).seal);

    // Its data is looked at, until somebody says that it is to be corrected.
    await page.getByTestId('tab-data').click();
    await page.getByTestId('data-locked').waitFor();
    const field = page.getByTestId('data-grid').locator('.field');
    expect(await field.getAttribute('readonly')).not.toBeNull();
    expect(await page.getByTestId('fill-down').isDisabled()).toBe(true);
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByTestId('data-unlock').click();
    await soon(() => page.getByTestId('fill-down').isDisabled()).toBe(false);
    await page.getByTestId('tab-data').click();

    // Stricter rules move people, and the published numbers stay.
    await page.getByTestId('view-table').click();
    await setTo(page, '[data-id="旺旺响应时间"] .condition input', '15秒');
    await page.getByTestId('discrepancy-who').click();
    const deltas = await page
      .getByTestId('moved-row')
      .evaluateAll((all) => all.map((row) => row.getAttribute('data-delta') ?? ''));
    expect(deltas.length).toBeGreaterThan(0);
    expect(deltas.reduce((sum, text) => sum + fen(text), 0n)).toBe(
      fen(await page.getByTestId('impact-delta').textContent()),
    );
    expect(await page.getByTestId('discrepancy').textContent()).toContain(`与已发布不同：${deltas.length} 人`);
    expect(await numbersOf(page)).toEqual(rows);
    expect(await seriousFaults(page)).toEqual([]);
    await page.reload();
    await page.getByTestId('discrepancy').waitFor();
    expect(await numbersOf(page)).toEqual(rows);

    // A file of a closed period that somebody changed is no past.
    const altered = Buffer.from(closed.replace('"revision": 1', '"revision": 3'));
    await page
      .getByTestId('open-file')
      .locator('input')
      .setInputFiles([{ name: '2025-12.json', mimeType: 'application/json', buffer: altered }]);
    await page.getByTestId('closed-refused').waitFor();
    await page.getByTestId('tab-history').click();
    await page.locator('[data-kept-for="published"]').first().waitFor();
  });
}, 180_000);

it('U19.1 U19.4 U08.5 a total is replaced with a reason, an objection is answered, and both leave in the record', async () => {
  await visited({ bypassCSP: true }, async (page) => {
    await page.getByTestId('tab-person').click();
    await page.getByTestId('override-open').click();
    await page.getByTestId('allow-overrides').click();
    const total = page.locator('[data-override="总分"]');
    await total.getByTestId('override-value').fill('95');
    expect(await total.getByTestId('override-apply').isDisabled()).toBe(true);
    await total.getByTestId('override-reason').fill('系统故障两小时');
    await total.getByTestId('override-apply').click();
    await soon(() => page.getByTestId('overridden-was').first().textContent()).toBe('92分');
    expect(await seriousFaults(page)).toEqual([]);
    await page.getByTestId('tab-slips').click();
    const slip = page.frameLocator('[data-testid="slip"]').locator('body');
    await soon(() => slip.textContent()).toContain('改判：算出的是 92分，店长 改定，因为 系统故障两小时');
    await page.getByTestId('slip-state').selectOption('sent');

    await page.getByTestId('tab-person').click();
    await page.getByTestId('objection-open').click();
    await page.getByTestId('objection-text').fill('十月的响应时间算错了');
    await page.getByTestId('objection-record').click();
    await soon(() => page.getByTestId('objection-count').textContent()).toBe('1');
    const objection = page.getByTestId('objection');
    await objection.getByTestId('objection-reply').fill('查过了，补 3 分');
    expect(await seriousFaults(page)).toEqual([]);
    await objection.getByTestId('objection-accept').click();
    await soon(() => objection.getAttribute('data-state')).toBe('accepted');
    expect(await page.getByTestId('objection-count').count()).toBe(0);

    await page.getByTestId('export-menu').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('export-record').click()]);
    const record = readFileSync(await download.path(), 'utf8');
    expect(record).toContain('2025-12,青柠:小美,人工调整,总分,92分,95分,系统故障两小时,店长,');
    expect(record).toContain('青柠:小美,异议,十月的响应时间算错了,,成立,查过了，补 3 分');
    expect(record).toContain('2025-12,青柠:小美,工资条,,,已发');

    await page.getByTestId('override-open').click();
    await total.getByTestId('override-remove').click();
    await soon(() => page.getByTestId('overridden-was').count()).toBe(0);
  });
}, 120_000);
