/** The page's budgets, measured in a browser: first ranking, edit to ranking, typing, imports, memory. The first argument
 * names a file for the figures, others some of the measures. */
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../packages/tooling/browser.mjs';
import { longRules } from './long-rules.mjs';
import { servePage } from './page-files.mjs';
import { heapOf } from './page-memory.mjs';
import { afterEdit, firstRanking, fixedWork, frameAfterKey } from './page-probes.mjs';
import { peopleOf, tenKpis } from './page-workload.mjs';

const kpis = [...tenKpis.matchAll(/^指标 (\S+)/gm)].map(([, name]) => name);
const server = await servePage();
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
const [file, ...wanted] = process.argv.slice(2);
const figures = {};

try {
  await machine();
  for (const measure of [firstRankings, edits, typing, imports, memory]) {
    if (wanted.length === 0 || wanted.includes(measure.name)) await measure();
  }
} finally {
  await browser.close();
  server.close();
}
if (file !== undefined) writeFileSync(file, `${JSON.stringify(figures, undefined, 2)}\n`);

/** The same work on every build: what times of two runs are compared by, `page-compare.mjs`. */
async function machine() {
  const page = await newPage();
  const times = [];
  for (let round = 0; round < 9; round += 1) times.push(await page.evaluate(fixedWork));
  report('machine', times, 'ms');
  await page.context().close();
}

/** Each in a new profile: nothing is cached. */
async function firstRankings() {
  for (const slowdown of [1, 4]) {
    const times = [];
    for (let round = 0; round < 7; round += 1) {
      const page = await newPage();
      await firstRanking(page);
      if (slowdown > 1) {
        await (await page.context().newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: slowdown });
      }
      await page.goto(server.address);
      times.push(await page.evaluate(() => globalThis.firstRanking));
      await page.context().close();
    }
    report(slowdown === 1 ? 'first ranking' : `first ranking, processor ${slowdown} times slower`, times, 'ms');
  }
}

/** A threshold typed into the sheet, until the numbers of the ranking have changed and are painted. */
async function edits() {
  const page = await measuredPage();
  const times = [];
  for (let round = 0; round < 70; round += 1) {
    const changed = await turned(page, kpis[round % 10]);
    if (round >= 10) times.push(changed);
  }
  report('edit to ranking, 500 people and 10 KPIs', times, 'ms');
  await page.context().close();
}

/** The threshold of 60% of a KPI becomes 61%, or goes back; the time until the ranking shows it. */
async function turned(page, kpi) {
  const threshold = page.locator(`[data-id="${kpi}"] .condition input`).first();
  for (let round = 0; round < 5; round += 1) {
    await threshold.fill((await threshold.inputValue()) === '60%' ? '61%' : '60%');
    const took = await afterEdit(page, () => page.keyboard.press('Enter'), 5_000);
    // A sheet that is not that of the newest rules yet does not take an edit.
    if (took !== undefined) return took;
  }
  throw new Error(`an edit of ${kpi} did not change the ranking`);
}

/** Letters in the middle of three thousand lines: from the key to the frame that shows it. */
async function typing() {
  const page = await opened([['long.kpi', longRules(3000)]]);
  await page.getByTestId('view-text').click();
  await page.getByTestId('rules-monaco').locator('.view-lines').click();
  await page.keyboard.press('ControlOrMeta+Home');
  for (let line = 0; line < 20; line += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  const times = [];
  for (let round = 0; round < 140; round += 1) {
    const took = await frameAfterKey(page, () => page.keyboard.press(round % 4 === 3 ? 'Backspace' : 'a'));
    if (round >= 20) times.push(took);
    await page.waitForTimeout(60);
  }
  report('key to frame, 3,000 lines', times, 'ms');
  await page.context().close();
}

/** A file of 500 people, and one of 50,000 rows. */
async function imports() {
  for (const [count, rounds] of [
    [500, 7],
    [50_000, 3],
  ]) {
    const page = await measuredPage();
    const times = [];
    for (let round = 0; round < rounds; round += 1) {
      times.push(await afterEdit(page, () => choose(page, [['people.csv', peopleOf(count, 100 + round)]])));
    }
    report(`import of ${count} rows`, times, 'ms');
    await page.context().close();
  }
}

/** What page and worker hold more after two hundred edits and twenty imports. */
async function memory() {
  const page = await measuredPage();
  const work = async (edits, imports) => {
    for (let round = 0; round < edits; round += 1) {
      await turned(page, kpis[round % 10]);
    }
    for (let round = 0; round < imports; round += 1) {
      await afterEdit(page, () => choose(page, [['people.csv', peopleOf(500, 200 + (round % 7))]]));
    }
  };
  await work(20, 3);
  const before = await heapOf(page);
  await work(200, 20);
  report('memory after 200 edits and 20 imports', [(await heapOf(page)) - before], 'MiB more');
  await page.context().close();
}

async function newPage() {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  return context.newPage();
}

function measuredPage() {
  return opened([
    ['ten.kpi', tenKpis],
    ['people.csv', peopleOf(500)],
  ]);
}

/** The page with files chosen, as soon as what they say is on the screen. */
async function opened(files) {
  const page = await newPage();
  await page.goto(server.address);
  await page.getByTestId('rank-row').first().waitFor();
  await afterEdit(page, () => choose(page, files));
  await page.getByTestId('weight-sum').waitFor();
  return page;
}

function choose(page, files) {
  return page
    .locator('input[type="file"]')
    .first()
    .setInputFiles(files.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })));
}

function report(what, values, unit) {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  const [median, p95] = [at(0.5), at(0.95)].map((value) => Math.round(value * 10) / 10);
  figures[what] = { median, p95, unit };
  console.log(`${what.padEnd(44)} median ${median} ${unit}${values.length > 1 ? `   p95 ${p95} ${unit}` : ''}`);
}
