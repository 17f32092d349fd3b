/** Closed periods: written once, whole or not at all; verified; the past of later months. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closedMonthFrom } from '@kaohe/report';
import { expect, it } from 'vitest';
import { sealOf } from '../src/host/closed-months.js';
import { call, folderWith, root, smallRules, textIn } from './calling.js';

const rules = `${smallRules}
连续 佳绩 当 等第 = A
  缺期 中断
  每满 12

薪酬 连奖 = (如果 佳绩 >= 2 则 100元 否则 0元) 四舍五入到 0.01元
`;
const january = '客服,月份,团队,成交,咨询\n小美,2025-01,一组,60,100\n阿杰,2025-01,一组,45,100\n';
const february = '客服,月份,团队,成交,咨询\n小美,2025-02,一组,55,100\n阿杰,2025-02,一组,55,100\n';

function shop(): string {
  return folderWith({ 'shop.kpi': rules, '1月.csv': january, '2月.csv': february });
}

const file = 'closed/shop/2025-01.json';

it('closes a period with all it came from, and verifies it', async () => {
  const cwd = shop();
  const closed = await call(['close', '2025-01', 'shop.kpi', '1月.csv'], { cwd });
  expect(closed.code).toBe(0);
  expect(closed.out).toMatch(/^2025-01 已关账：2 人，写在 closed\/shop\/2025-01\.json，封签 [0-9a-f]{12}\n$/u);
  const month = JSON.parse(textIn(cwd, file));
  expect(month).toMatchObject({
    schema: 'kaohe.closed/1',
    revision: 1,
    closedAt: '2026-01-03T08:15:00.000Z',
    engine: 'kaohe 0.1.0',
    rules: { name: '小店', version: '1', files: [{ name: 'shop.kpi', sha256: sealOf(rules) }], settings: [] },
    data: [{ name: '1月.csv', sha256: sealOf(january) }],
  });
  expect(month.people[0]).toMatchObject({ person: '小美', team: '一组' });
  expect(month.people[0].inputs).toEqual([
    ['成交', { number: '60' }],
    ['咨询', { number: '100' }],
  ]);
  expect(month.people[0].results).toContainEqual(['等第', { choice: 'A' }]);
  const verified = await call(['verify', '2025-01', 'shop.kpi'], { cwd });
  expect(verified).toEqual({ code: 0, out: `2025-01  与关账的一样：2 人  ${file}\n`, err: '' });
});

it('lists every difference: rules, data, people', async () => {
  const cwd = shop();
  await call(['close', '2025-01', 'shop.kpi', '1月.csv'], { cwd });
  writeFileSync(join(cwd, 'shop.kpi'), rules.replace('>= 40% -> 80', '>= 40% -> 90'));
  writeFileSync(join(cwd, '1月.csv'), january.replace('小美,2025-01,一组,60', '小丽,2025-01,一组,50'));
  const { code, out } = await call(['verify', '2025-01', 'shop.kpi', '--lang', 'en'], { cwd });
  expect(code).toBe(1);
  const lines = out.split('\n');
  expect(lines[0]).toBe(`2025-01  not as it was closed: results of 3 of 3 people changed  ${file}`);
  expect(lines).toContain('  changed file: shop.kpi');
  expect(lines).toContain('  changed file: 1月.csv');
  expect(lines).toContain('  小美  成交  60人 → none');
  expect(lines).toContain('  小丽  成交  none → 50人');
  expect(lines).toContain('  阿杰  总分  80分 → 90分');
  expect(lines).toContain('  阿杰  等第  B → A');
  const json = JSON.parse((await call(['verify', 'all', 'shop.kpi', '--format', 'json'], { cwd })).out);
  expect(json.periods[0].differences).toContainEqual({
    person: '阿杰',
    kind: 'result',
    name: '等第',
    was: 'B',
    now: 'A',
  });
});

it('is not closed twice without a reason, and keeps what was closed before', async () => {
  const cwd = shop();
  await call(['close', '2025-01', 'shop.kpi', '1月.csv'], { cwd });
  const first = textIn(cwd, file);
  writeFileSync(join(cwd, '1月.csv'), january.replace(',45,', ',60,'));
  const refused = await call(['close', '2025-01', 'shop.kpi', '1月.csv'], { cwd });
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('[host/already-closed]');
  const again = await call(['close', '2025-01', 'shop.kpi', '1月.csv', '--again', '退款漏记'], { cwd });
  expect(again.code).toBe(0);
  expect(textIn(cwd, file)).toBe(first);
  const second = JSON.parse(textIn(cwd, 'closed/shop/2025-01.2.json'));
  expect(second).toMatchObject({ revision: 2, reason: '退款漏记', replaces: JSON.parse(first).seal });
  expect((await call(['verify', '2025-01', 'shop.kpi'], { cwd })).code).toBe(0);
});

it('refuses while somebody waits for a result, unless told', async () => {
  const cwd = folderWith({ 'shop.kpi': rules, '1月.csv': january.replace(',45,100', ',45,') });
  const refused = await call(['close', '2025-01', 'shop.kpi', '1月.csv'], { cwd });
  expect(refused.code).toBe(3);
  expect(refused.err).toContain('在等的是：阿杰');
  expect(existsSync(join(cwd, 'closed'))).toBe(false);
  expect((await call(['close', '2025-01', 'shop.kpi', '1月.csv', '--allow-waiting'], { cwd })).code).toBe(0);
  expect((await call(['verify', '2025-01', 'shop.kpi'], { cwd })).code).toBe(0);
});

it('is not closed over cells nobody could read, and says where they are', async () => {
  const cwd = folderWith({ 'shop.kpi': rules, '1月.csv': `${january}小丽,2025-01,一组,很多,100\n` });
  const refused = await call(['close', '2025-01', 'shop.kpi', '1月.csv'], { cwd });
  expect(refused.code).toBe(3);
  expect(refused.err).toContain('1月.csv:4:');
  expect(refused.err).not.toMatch(/在等的是：(?:$|\s)/mu);
});

it('knows that the columns were mapped otherwise', async () => {
  const cwd = folderWith({ 'shop.kpi': rules, '1月.csv': january.replace('成交', '卖了') });
  const mapped = async (column: string): Promise<number> =>
    (await call(['import', '1月.csv', '--rules', 'shop.kpi', '--map', `${column}=成交`, '--save-map'], { cwd })).code;
  expect(await mapped('卖了')).toBe(0);
  expect((await call(['close', '2025-01', 'shop.kpi', '1月.csv'], { cwd })).code).toBe(0);
  expect(JSON.parse(textIn(cwd, file)).rules.files).toHaveLength(2);
  writeFileSync(join(cwd, 'shop.columns.yaml'), `# 改过\n${textIn(cwd, 'shop.columns.yaml')}`);
  const { code, out } = await call(['verify', '2025-01', 'shop.kpi'], { cwd });
  expect([code, out.includes('文件改过：shop.columns.yaml')]).toEqual([0, true]);
});

it('says what is not closed, altered or broken', async () => {
  const cwd = shop();
  const none = await call(['verify', '2025-01', 'shop.kpi'], { cwd });
  expect([none.code, none.err.includes('[host/not-closed]')]).toEqual([2, true]);
  await call(['close', '2025-01', 'shop.kpi', '1月.csv'], { cwd });
  const text = textIn(cwd, file);
  writeFileSync(join(cwd, file), text.replace('"80"', '"100"'));
  for (const line of [
    ['verify', '2025-01', 'shop.kpi'],
    ['run', 'shop.kpi', '2月.csv'],
  ]) {
    const altered = await call(line, { cwd });
    expect([altered.code, altered.err.includes('[host/closed-altered]')]).toEqual([2, true]);
  }
  for (const broken of [text.slice(0, -40), '{}', '[]', 'null', '']) {
    writeFileSync(join(cwd, file), broken);
    const found = await call(['run', 'shop.kpi', '2月.csv'], { cwd });
    expect([found.code, found.err.includes('[host/closed-unreadable]')]).toEqual([2, true]);
  }
});

it('takes the past as it was closed, whatever its data or rules say now', async () => {
  const cwd = shop();
  const bonus = async (...data: readonly string[]): Promise<readonly string[]> => {
    const { out } = await call(['run', 'shop.kpi', ...data, '--period', '2025-02', '--format', 'json'], { cwd });
    return JSON.parse(out).rows.map((row: { person: string; values: Record<string, { value: string }> }) => {
      return `${row.person} ${row.values.连奖?.value}`;
    });
  };
  expect(await bonus('1月.csv', '2月.csv')).toEqual(['小美 100', '阿杰 0']);
  expect(await bonus('2月.csv')).toEqual(['小美 0', '阿杰 0']);
  await call(['close', '2025-01', 'shop.kpi', '1月.csv'], { cwd });
  expect(await bonus('2月.csv')).toEqual(['小美 100', '阿杰 0']);
  writeFileSync(join(cwd, '1月.csv'), january.replace(',60,', ',10,').replace(',45,', ',90,'));
  expect(await bonus('1月.csv', '2月.csv')).toEqual(['小美 100', '阿杰 0']);
  const { err } = await call(['run', 'shop.kpi', '1月.csv', '--period', '2025-01'], { cwd });
  expect(err).toContain('2025-01 已经关账，这次算的和关账的有');
  expect(err).toContain('kaohe verify 2025-01 shop.kpi');
  const all = await call(['run', 'shop.kpi', '1月.csv', '2月.csv', '--period', 'all', '--format', 'csv'], { cwd });
  expect(all.out).toContain('2025-01,1,小美,一组,60%,100,100,A,100.5,0\r\n');
  expect(all.err).toContain('以前的周期用关账的结果：2025-01');
});

it('of several that close at once one wins, and its results stay', async () => {
  const cwd = shop();
  const line = ['close', '2025-01', 'shop.kpi', '1月.csv'];
  const codes = (await Promise.all(Array.from({ length: 8 }, () => call(line, { cwd })))).map(({ code }) => code);
  expect(codes.toSorted()).toEqual([0, 2, 2, 2, 2, 2, 2, 2]);
  expect(readdirSync(join(cwd, 'closed/shop'))).toEqual(['2025-01.json']);
});

/** The command in a process of its own, killed after a time unless it ends before. */
async function killed(cwd: string, after: number): Promise<void> {
  const bin = join(root, 'packages/cli/dist/kaohe.cjs');
  const child = spawn(process.execPath, [bin, 'close', '2025-01', 'shop.kpi', '1月.csv', '--again', '再关'], { cwd });
  const timer = setTimeout(() => child.kill('SIGKILL'), after);
  await new Promise((resolve) => child.once('exit', resolve));
  clearTimeout(timer);
}

it('is killed at any moment and leaves the old state or the new one', async () => {
  const cwd = shop();
  const started = Date.now();
  await killed(cwd, 60_000);
  const whole = Date.now() - started;
  const folder = join(cwd, 'closed/shop');
  for (let round = 0; round < 8; round += 1) {
    await killed(cwd, whole * (0.4 + (0.7 * round) / 8));
    const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
    for (const [place, name] of names.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1)).entries()) {
      const month = closedMonthFrom(readFileSync(join(folder, name), 'utf8'), sealOf);
      expect(month).toMatchObject({ period: '2025-01', revision: place + 1 });
    }
  }
  expect((await call(['verify', '2025-01', 'shop.kpi'], { cwd })).code).toBe(0);
}, 120_000);
