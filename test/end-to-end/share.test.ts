/** Links that carry rules, the gallery of templates, and the files of `kaohe play`: how documents come to the page and leave it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { editorOf, rowsOf } from './steps.js';
import { built, type Visit, visited } from './visiting.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = built();
const home = (): string => site().address;

/** Visits an address; nothing may go wrong on the page meanwhile. */
function visitedAt(address: string, visit: Parameters<Visit>[1]): Promise<void> {
  return visited(site().browser, address, { permissions: ['clipboard-read', 'clipboard-write'] }, visit);
}

/** A link as somebody makes one by hand. */
function linkWith(content: object): string {
  return `#k1.${deflateRawSync(JSON.stringify(content)).toString('base64url')}`;
}

/** Opens the dialog and gives the link in it. */
async function linkOn(page: Page): Promise<string> {
  await page.getByTestId('share').click();
  const link = page.getByTestId('share-link');
  await expect.poll(() => link.textContent()).toContain('#k1.');
  return (await link.textContent()) ?? '';
}

it('U14.1 a link opens with the same ranking somewhere else', async () => {
  let link = '';
  let rows: readonly string[] = [];
  await visitedAt(home(), async (page) => {
    rows = await rowsOf(page);
    link = await linkOn(page);
    expect(await page.getByTestId('share-code').isVisible()).toBe(true);
    await page.getByTestId('copy-link').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
  });
  expect(link.slice(link.indexOf('#')).length).toBeLessThan(1_200);
  await visitedAt(link, async (page) => {
    expect(await rowsOf(page)).toEqual(rows);
    expect(await page.getByTestId('from-link').isVisible()).toBe(true);
    expect(await page.getByTestId('save-state').getAttribute('data-state')).toBe('memory');
  });
});

it('U14.2 U14.3 the link is the same each time and names nobody', async () => {
  await visitedAt(home(), async (page) => {
    const link = await linkOn(page);
    await page.keyboard.press('Escape');
    expect(await linkOn(page)).toBe(link);
    expect(link).not.toContain('=');
    const names = await page.getByTestId('rank-row').locator('th').allTextContents();
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(decodeURIComponent(link)).not.toContain(name.trim());
  });
});

it.each([
  ['cut off', '#k1.q1YqUrKKjlYqzsgv0MsuyFTSUXq2'],
  ['of a later version', '#k9.abc'],
  ['with something else in it', '#k1.%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E'],
])('U14.5 U14.6 a link %s shows a friendly line and changes nothing', async (_, hash) => {
  await visitedAt(`${home()}${hash}`, async (page) => {
    await page.getByTestId('link-fault').waitFor();
    expect(await page.getByTestId('rank-row').count()).toBeGreaterThanOrEqual(12);
  });
});

it('U14.1 a copy that is kept takes nobody’s work away: the rules before are in the history, the data is one button away', async () => {
  const link = linkWith({
    r: [['other.kpi', '标准 别店 "别人的店"\n  周期 月\n  对象 客服\n输入 询单人数 : 人\n计算 得数 = 询单人数\n']],
  });
  await visitedAt(home(), async (page) => {
    await page.getByTestId('weight').first().waitFor();
    await page
      .getByTestId('open-file')
      .locator('input')
      .setInputFiles([
        { name: '客服_202511.csv', mimeType: 'text/csv', buffer: Buffer.from('旺旺昵称,询单人数\n小甲,100\n') },
      ]);
    await page.getByTestId('back-to-sample').waitFor();
    const threshold = page.locator('[data-id="旺旺响应时间"] .condition input').first();
    await threshold.fill('15秒');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('undo').isEnabled(), { timeout: 20_000 }).toBe(true);
    await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
    await page.goto(`${home()}${link}`);
    await page.getByTestId('keep-linked').click();
    await page.getByTestId('from-link').waitFor({ state: 'detached' });
    await expect.poll(() => page.getByTestId('scheme-name').textContent(), { timeout: 20_000 }).toBe('别人的店');
    await page.getByTestId('back-to-own').click();
    await expect
      .poll(() => page.getByTestId('data-line').textContent(), { timeout: 20_000 })
      .toContain('客服_202511.csv');
    await page.getByTestId('tab-history').click();
    await page.locator('[data-kept-for="before"]').first().getByTestId('past-restore').click();
    await expect.poll(() => threshold.inputValue(), { timeout: 20_000 }).toBe('15秒');
  });
});

it('U14.6 names in a link that mean harm are text like any other', async () => {
  const harm = '<img src=x onerror=alert(1)>';
  const rules = `标准 坏 "${harm}"\n  周期 月\n  对象 客服\n输入 付款人数 : 人\n指标 甲 = 付款人数\n  权重 100%\n  >= 1人 -> 100\n  否则 -> 50\n总分\n`;
  const data = `客服,月份,付款人数,__proto__\n${harm},2025-01,3,1\n__proto__,2025-01,0,1\n`;
  const bytes = Buffer.from(data).toString('base64url');
  await visitedAt(`${home()}${linkWith({ r: [['__proto__', rules]], d: [[`${harm}.csv`, bytes]] })}`, async (page) => {
    page.on('dialog', () => expect.unreachable('something in the link was run'));
    await page.getByTestId('from-link').waitFor();
    expect(await page.getByTestId('scheme-name').textContent()).toBe(harm);
    const names = page
      .getByTestId('rank-row')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-person')));
    expect(await names).toEqual([harm, '__proto__']);
    for (const tab of ['tab-person', 'tab-slips', 'tab-spread', 'tab-ranking']) await page.getByTestId(tab).click();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });
});

it('U14.5 people who are too many for a chat are proposed as a file; a link that no chat carries is not copied', async () => {
  await visitedAt(home(), async (page) => {
    // Numbers without a pattern, which pack badly.
    const linesOf = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, at) => `客服${at},${(at * 7919) % 9973},${(at * 6007) % 9967}`);
    for (const count of [200, 2_000]) {
      const csv = `旺旺昵称,询单人数,询单最终付款人数\n${linesOf(count).join('\n')}\n`;
      const file = { name: `客服_${count}_202511.csv`, mimeType: 'text/csv', buffer: Buffer.from(csv) };
      await page.getByTestId('open-file').locator('input').setInputFiles([file]);
      await expect.poll(() => page.getByTestId('data-line').textContent(), { timeout: 20_000 }).toContain(file.name);
      await linkOn(page);
      const [proposal, refusal] = [page.getByTestId('share-long'), page.getByTestId('share-too-long')];
      expect((await proposal.count()) + (await refusal.count())).toBe(0);
      await page.getByTestId('share-people').check();
      await (count === 200 ? proposal : refusal).waitFor();
      expect(await page.getByTestId('copy-link').isDisabled()).toBe(count === 2_000);
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('save-shared').click()]);
      expect(download.suggestedFilename()).toBe('rules.kaohe.zip');
      await page.keyboard.press('Escape');
    }
  });
}, 90_000);

it('J9 where the address is not secure, links are made and copied all the same', async () => {
  await visitedAt(home(), async (page) => {
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
      Object.defineProperty(Crypto.prototype, 'subtle', { get: () => undefined });
    });
    await page.reload();
    await page.getByTestId('rank-row').first().waitFor();
    const link = await linkOn(page);
    await page.getByTestId('copy-link').click();
    await expect.poll(() => page.getByTestId('copy-link').textContent()).toContain('已复制');
    await page.keyboard.press('Escape');
    await page.getByTestId('palette').click();
    const field = page.getByTestId('palette-box').getByRole('combobox');
    await field.press('ControlOrMeta+v');
    await expect.poll(() => field.inputValue()).toBe(link);
    await page.keyboard.press('Escape');
    await page.evaluate(() => Object.defineProperty(document, 'execCommand', { value: () => false }));
    await page.getByTestId('share').click();
    await page.getByTestId('copy-link').click();
    await page.getByTestId('not-copied').waitFor();
  });
});

it('U09.1 templates are found by pinyin, open with a ranking of their own data, and can be undone', async () => {
  await visitedAt(home(), async (page) => {
    await page.getByTestId('templates').click();
    await page.getByTestId('template').first().waitFor();
    expect(await page.getByTestId('template').count()).toBeGreaterThanOrEqual(12);
    for (const title of await page.getByTestId('template').locator('h3').allTextContents()) {
      expect(title).not.toMatch(/["\n]|^\s|版本|version/);
    }
    await page.getByTestId('gallery-search').fill('dstd');
    await expect.poll(() => page.getByTestId('template').count()).toBeLessThan(12);
    await page.getByTestId('gallery-search').fill('');
    const title = await page.getByTestId('scheme-name').textContent();
    await page.getByTestId('template').first().getByTestId('use').click();
    await expect.poll(() => page.getByTestId('scheme-name').textContent()).not.toBe(title);
    await page.getByTestId('rank-row').first().waitFor();
    await page.getByTestId('undo').click();
    await expect.poll(() => page.getByTestId('scheme-name').textContent()).toBe(title);
  });
});

it('U09.2 a template is looked at over the present data, changes nothing until it is taken, and is one step', async () => {
  await visitedAt(home(), async (page) => {
    await page.getByTestId('rule-hash').waitFor();
    const mark = (): Promise<string | null> => page.getByTestId('rule-hash').getAttribute('title');
    const before = await mark();
    await page.getByTestId('other-template').click();
    await page.getByTestId('gallery-method').selectOption('commission');
    await expect.poll(() => page.getByTestId('template').count()).toBeLessThan(20);
    await page.getByTestId('gallery-method').selectOption('');
    const template = page.locator('[data-template="customer-service/completion-ratio-bonus"]');
    expect(await template.getByTestId('template-picture').count()).toBe(1);
    await template.getByTestId('preview').click();
    await page.getByTestId('preview-ranked').waitFor();
    expect(await page.getByTestId('preview-ranked').textContent()).toMatch(/\d+ 人里有 \d+ 人/);
    expect(await page.getByTestId('preview-lacking').textContent()).toContain('现在的数据里没有');
    expect(await mark()).toBe(before);
    expect(await page.getByTestId('undo').isDisabled()).toBe(true);

    await page.getByTestId('use-rules').click();
    await expect.poll(mark).not.toBe(before);
    expect(await page.getByTestId('data-line').textContent()).toContain('示例');
    await page.getByTestId('undo').click();
    await expect.poll(mark).toBe(before);
  });
});

it('U09.4 the line for the first visit is put away once', async () => {
  await visitedAt(home(), async (page) => {
    expect(await page.getByTestId('data-line').textContent()).toContain('赤兔');
    await page.getByTestId('greeting-away').click();
    expect(await page.getByTestId('data-line').textContent()).not.toContain('赤兔');
    await page.reload();
    await page.getByTestId('rank-row').first().waitFor();
    expect(await page.getByTestId('data-line').textContent()).not.toContain('赤兔');
    expect(await page.getByTestId('choose-data').isVisible()).toBe(true);
  });
});

it('U17.3 the page of `kaohe play` writes into the files, and shows what somebody else writes there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kaohe-play-'));
  const shop = join(folder, 'shop.kpi');
  writeFileSync(shop, readFileSync(join(root, 'examples/01-my-shop/shop.kpi'), 'utf8'));
  const { child, address } = await played([shop, join(root, 'examples/01-my-shop/data')], folder);
  try {
    await visitedAt(address, async (page) => {
      const lines = await editorOf(page);
      await lines.click();
      await page.keyboard.press('ControlOrMeta+Home');
      await page.keyboard.insertText('# 网页写的\n');
      await expect.poll(() => readFileSync(shop, 'utf8').split('\n')[0], { timeout: 10_000 }).toBe('# 网页写的');
      await expect.poll(() => page.getByTestId('save-state').getAttribute('data-state')).toBe('saved');

      writeFileSync(shop, readFileSync(shop, 'utf8').replace('# 网页写的', '# 别处写的'));
      await expect.poll(() => lines.textContent(), { timeout: 10_000 }).toContain('别处写的');
      // what was here is one step back
      await page.getByTestId('undo').click();
      await expect.poll(() => lines.textContent()).toContain('网页写的');
    });
  } finally {
    child.kill('SIGINT');
    rmSync(folder, { recursive: true, force: true });
  }
});

/** The command as a process, and where it serves. */
async function played(paths: readonly string[], cwd: string): Promise<{ child: ChildProcess; address: string }> {
  const command = join(root, 'packages/cli/dist/kaohe.cjs');
  const child = spawn(process.execPath, [command, 'play', ...paths, '--no-open'], { cwd });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (part: Buffer) => {
      const [found] = /http:\/\/\S+/.exec(part.toString()) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.stderr.on('data', (part: Buffer) => reject(new Error(part.toString())));
  });
  return { child, address };
}
