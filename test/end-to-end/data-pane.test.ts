/** The data: files of every platform, what was recognised and put right, a grid that is typed into, pasted into, undone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fileOf } from '../../packages/intake/test/export-files.js';
import { platformExports } from '../../packages/intake/test/exports.js';
import { onePage, phone, seriousFaults, visiting } from './visiting.js';

const shared = onePage({ permissions: ['clipboard-read', 'clipboard-write'] });
const visit = visiting();

async function grid(): Promise<Page> {
  const page = shared();
  const tab = page.getByTestId('tab-data');
  if ((await tab.getAttribute('aria-expanded')) !== 'true') await tab.click();
  await page.getByTestId('data-grid').waitFor();
  return page;
}

async function drop(
  page: Page,
  ...files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
): Promise<void> {
  await page
    .getByTestId('open-file')
    .locator('input')
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) })),
    );
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function peopleIn(page: Page): Promise<readonly string[]> {
  return page.getByTestId('data-grid').locator('tbody tr:not(.shared) th').allTextContents();
}

/** The cell of a person in the column of an input. */
async function cellOf(page: Page, person: string, heading: string): Promise<ReturnType<Page['locator']>> {
  const headings = await page.getByTestId('data-grid').locator('thead th').allTextContents();
  const place = headings.findIndex((text) => text.trim().startsWith(heading));
  return page
    .getByTestId('data-grid')
    .locator('tbody tr', { hasText: person })
    .locator('td')
    .nth(place - 1);
}

it('U02.2 the source of a number leads to the line of the rule and to the cell of the data', async () => {
  const page = shared();
  await page.getByTestId('cell-score').first().click();
  await page.getByTestId('why').waitFor();
  await page.getByTestId('why-part').first().getByTestId('why-source').click();
  await page.getByTestId('data-grid').waitFor();
  const selected = page.locator('[role="gridcell"][aria-selected="true"]');
  await expect.poll(() => selected.count()).toBe(1);
  expect(await selected.textContent()).toContain('212');
  await expect.poll(() => page.locator('[aria-pressed="true"].file').textContent()).toContain('shop.kpi');
});

it('U15.2 a composition in a cell keeps its first letter, and Enter inside of it does not end it', async () => {
  const page = await grid();
  const cell = await cellOf(page, '青柠:小美', '金牌奖理由');
  await cell.click();
  await cell.locator('.field').waitFor();
  const session = await page.context().newCDPSession(page);
  for (const text of ['z', 'zh', 'zhong']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  expect(await cell.locator('.field').inputValue()).toBe('zhong');
  expect(await page.getByTestId('data-undo').isEnabled()).toBe(false);
  await session.send('Input.insertText', { text: '中文' });
  await page.keyboard.press('Enter');
  await expect.poll(() => cell.textContent()).toContain('中文');
  await page.getByTestId('data-undo').click();
  await expect.poll(() => cell.textContent()).not.toContain('中文');
});

it('U03.10 a block from a spreadsheet fills the grid and is one step to undo', async () => {
  const page = await grid();
  const cell = await cellOf(page, '青柠:阿澈', '接待人数');
  await cell.click();
  await page.evaluate(() => navigator.clipboard.writeText('３００\t290\n310\t300\n'));
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => cell.textContent()).toContain('３００');
  expect(await (await cellOf(page, '青柠:小满', '回复人数')).textContent()).toContain('300');
  expect(await cell.getAttribute('class')).toContain('edited');
  expect(await cell.getAttribute('class')).not.toContain('refused');
  await page.getByTestId('data-undo').click();
  await expect.poll(() => cell.textContent()).toContain('262');
  expect(await page.getByTestId('data-undo').isEnabled()).toBe(false);
});

it('S3 the grid is walked by keys, words are chosen from a list, and what is filled in changes the ranking', async () => {
  const page = await grid();
  const cell = await cellOf(page, '青柠:小美', '平时表现');
  await cell.click();
  await cell.locator('select').selectOption('差');
  await page.getByTestId('tab-ranking').click();
  const row = page.locator('[data-testid="rank-row"][data-person="青柠:小美"]');
  await expect
    .poll(() => row.getByTestId('cell-score').locator('> span').textContent(), { timeout: 10_000 })
    .toBe('87');
  await (await cellOf(page, '青柠:小美', '接待人数')).click();
  await page.keyboard.press('ControlOrMeta+z');
  await expect
    .poll(() => row.getByTestId('cell-score').locator('> span').textContent(), { timeout: 10_000 })
    .toBe('92');
  await page.keyboard.press('ArrowDown');
  const next = await cellOf(page, '青柠:阿澈', '接待人数');
  expect(await next.getAttribute('aria-selected')).toBe('true');
});

it.each(platformExports.map((one) => [one.name, one] as const))(
  'U03.3 the people of %s and none of its sums',
  async (_name, one) => {
    const page = await grid();
    const file = fileOf(one);
    await drop(page, file);
    await expect.poll(() => page.getByTestId('data-line').textContent(), { timeout: 20_000 }).toContain(one.file);
    await expect.poll(() => peopleIn(page), { timeout: 20_000 }).toEqual(one.people);
    const kind = page.getByTestId('import-kind').first();
    if (one.name === '赤兔 custom') await expect.poll(() => kind.textContent()).toBe('赤兔自定义报表');
  },
);

it('U03.3 a Parquet file, and why one is not read', async () => {
  const page = await grid();
  const bytes = readFileSync(join(import.meta.dirname, '../../packages/intake/test/fixtures/months.parquet'));
  await drop(page, { name: 'months.parquet', bytes });
  await expect.poll(() => page.getByTestId('data-line').textContent(), { timeout: 20_000 }).toContain('months.parquet');
  await expect.poll(() => peopleIn(page), { timeout: 20_000 }).toContain('p0');
  await drop(page, { name: 'broken.parquet', bytes: bytes.subarray(0, 400) });
  await page.getByTestId('tab-problems').click();
  await expect
    .poll(() => page.getByTestId('problem').allTextContents(), { timeout: 20_000 })
    .toContainEqual(expect.stringContaining('data/parquet-refused'));
});

const rules = `标准 小店 "小店"
  周期 月
  对象 客服

输入 转化率 : %
输入 销量 : 件

计算 得数 = 销量
`;

it('U03.4 numbers that may be fractions or percent are asked about', async () => {
  const page = await grid();
  await drop(
    page,
    { name: 'small.kpi', bytes: bytesOf(rules) },
    {
      name: 'a.csv',
      bytes: bytesOf('客服,月份,转化率,销量,神秘指标\n甲,2025-01,0.5,10,1\n乙,2025-01,56,20,2\n汇总,2025-01,,30,3\n'),
    },
  );
  await expect.poll(() => peopleIn(page), { timeout: 20_000 }).toEqual(['甲', '乙']);
  await page.getByTestId('ask-percent').waitFor();
  await page.getByTestId('ask-percent').getByRole('button').nth(1).click();
  await page.getByTestId('ask-percent').waitFor({ state: 'detached' });
  expect(await (await cellOf(page, '甲', '转化率')).getAttribute('class')).not.toContain('missing');
});

it('U03.9 an unknown heading stays unused until a person says what it is, and sums are listed', async () => {
  const page = await grid();
  await page.getByTestId('import-skipped').locator('summary').click();
  expect(await page.getByTestId('import-skipped').textContent()).toContain('汇总');
  await page.getByTestId('recognized-file').first().locator('summary').click();
  const unused = page.locator('[data-testid="unused-column"][data-heading="神秘指标"]');
  expect(await unused.locator('select').inputValue()).toBe('');
  await page.locator('[data-testid="recognized-column"][data-heading="销量"] select').selectOption('');
  await unused.locator('select').selectOption('销量');
  await expect.poll(async () => (await cellOf(page, '乙', '销量')).textContent(), { timeout: 10_000 }).toContain('2');
});

it('U03.6 the same file once more changes nothing, and a changed number is told', async () => {
  const page = await grid();
  const again = '客服,月份,转化率,销量,神秘指标\n甲,2025-01,0.5,10,1\n乙,2025-01,56,20,7\n';
  await drop(page, { name: 'a.csv', bytes: bytesOf(again) });
  await page.getByTestId('import-diff').waitFor({ timeout: 20_000 });
  expect(await page.getByTestId('import-diff').getAttribute('data-count')).toBe('1');
  expect(await page.getByTestId('import-diff').textContent()).toContain('乙');
  expect(await page.getByTestId('ask-percent').count()).toBe(0);
});

it('U03.5 each of two columns of one name is taken for what somebody says it is', async () => {
  const page = await grid();
  const twice = '客服,月份,转化率,数量,数量\n甲,2025-01,0.5,10,70\n乙,2025-01,56,20,80\n';
  await drop(page, { name: 'twice.csv', bytes: bytesOf(twice) });
  await expect.poll(() => page.getByTestId('data-line').textContent(), { timeout: 20_000 }).toContain('twice.csv');
  const columns = page.locator('[data-testid="unused-column"][data-heading^="数量"] select');
  await page.getByTestId('recognized-file').first().locator('summary').click();
  await expect.poll(() => columns.count()).toBe(2);
  await columns.nth(1).selectOption('销量');
  await expect.poll(async () => (await cellOf(page, '甲', '销量')).textContent(), { timeout: 10_000 }).toContain('70');
  expect(await columns.count()).toBe(1);
});

it('U03.8 a very large file leaves the page awake and can be given up', async () => {
  const page = await grid();
  const before = await peopleIn(page);
  const lines = Array.from({ length: 120_000 }, (_, place) => `人${place},2025-01,0.5,${place},1`);
  await drop(page, { name: 'huge.csv', bytes: bytesOf(`客服,月份,转化率,销量,神秘指标\n${lines.join('\n')}\n`) });
  await page.getByTestId('reading').waitFor();
  const took = await page.evaluate(() => {
    const from = performance.now();
    document.querySelector<HTMLElement>('[data-testid="tab-spread"]')?.click();
    return new Promise<number>((resolve) => requestAnimationFrame(() => resolve(performance.now() - from)));
  });
  expect(took).toBeLessThan(1000);
  // A pointer would wait until nothing moves any more, which on a busy machine is when the file has been read.
  await page.getByTestId('cancel-reading').dispatchEvent('click');
  await page.getByTestId('reading').waitFor({ state: 'detached' });
  await expect.poll(() => peopleIn(page), { timeout: 20_000 }).toEqual(before);
});

it('S1 what was filled into one’s own data is there again after the sample was looked at, and the page read anew', async () => {
  await visit({}, async (page) => {
    await page.getByTestId('tab-data').click();
    await drop(page, { name: '客服绩效_202512.csv', bytes: bytesOf('旺旺昵称,询单人数\n小甲,100\n小乙,90\n') });
    await expect.poll(() => peopleIn(page), { timeout: 20_000 }).toEqual(['小甲', '小乙']);
    await (await cellOf(page, '小甲', '绩效基数')).click();
    await page.keyboard.type('4321');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await cellOf(page, '小甲', '绩效基数')).textContent()).toContain('4321');
    await page.getByTestId('back-to-sample').click();
    await expect.poll(() => peopleIn(page), { timeout: 20_000 }).toContain('青柠:小美');
    await page.locator('[data-testid="save-state"][data-state="saved"]').waitFor();
    await page.reload();
    await page.getByTestId('back-to-own').click();
    await page.getByTestId('tab-data').click();
    await expect.poll(() => peopleIn(page), { timeout: 20_000 }).toEqual(['小甲', '小乙']);
    expect(await (await cellOf(page, '小甲', '绩效基数')).textContent()).toContain('4321');
    expect(await page.getByTestId('back-to-own').count()).toBe(0);
  });
}, 120_000);

it('U23.1 on a phone the last of many people can be scrolled to, and their values be touched', async () => {
  await visit(phone, async (page) => {
    await page.getByTestId('view-data').click();
    const lines = Array.from({ length: 150 }, (_, place) => `人${place},${place}`);
    await drop(page, { name: '客服绩效_202512.csv', bytes: bytesOf(`旺旺昵称,询单人数\n${lines.join('\n')}\n`) });
    const named = (name: string): Locator => page.getByTestId('data-grid').getByText(name, { exact: true });
    await named('人0').waitFor();
    expect(await named('人149').count()).toBe(0);
    await named('人0').hover();
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 800);
        return named('人149').count();
      })
      .toBe(1);
    await named('人149').scrollIntoViewIfNeeded();
    expect((await named('人149').boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
}, 60_000);

it('U22.1 the data has no serious fault for axe, and fits a phone', async () => {
  await visit({ bypassCSP: true, colorScheme: 'dark' }, async (page) => {
    await page.getByTestId('tab-data').click();
    await page.getByTestId('data-grid').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
  });
  await visit({ ...phone, bypassCSP: true }, async (page) => {
    await page.getByTestId('view-data').click();
    await page.getByTestId('data-grid').waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375);
  });
}, 180_000);
