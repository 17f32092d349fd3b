/** What is kept between calls saves time and nothing else. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { keptFor } from '../src/host/kept.js';
import { call, folderWith, openData, smallData, smallRules } from './calling.js';

it.each([
  ['run', ['run', 'shop.kpi', 'data.csv', '--format', 'json']],
  ['run with open cells', ['run', 'shop.kpi', 'open.csv']],
  ['check', ['check', 'shop.kpi', 'broken.kpi', '--hints']],
  ['why', ['why', 'shop.kpi', 'data.csv', '小美']],
])('%s says the same the second time', async (_, argv) => {
  const cwd = shop();
  const plain = await call(argv, { cwd });
  const env = { KAOHE_CACHE: join(cwd, 'kept') };
  expect(await call(argv, { cwd, env, build: '1' })).toEqual(plain);
  expect(readdirSync(env.KAOHE_CACHE)).not.toEqual([]);
  expect(await call(argv, { cwd, env, build: '1' })).toEqual(plain);
});

it('rules that changed are compiled again', async () => {
  const cwd = shop();
  const surroundings = { cwd, env: { KAOHE_CACHE: join(cwd, 'kept') }, build: '1' };
  await call(['run', 'shop.kpi', 'data.csv'], surroundings);
  writeFileSync(join(cwd, 'shop.kpi'), smallRules.replace('1.005元/分', '2元/分'));
  expect((await call(['run', 'shop.kpi', 'data.csv'], surroundings)).out).toContain('200');
});

it('is made once for each build', async () => {
  const env = { KAOHE_CACHE: folderWith() };
  const made: string[] = [];
  const make = (value: string): string => {
    made.push(value);
    return value;
  };
  for (const build of ['1', '1', '2', '1']) await keptFor(build, env).recall('rules', ['a', 'b'], () => make(build));
  expect(made).toEqual(['1', '2']);
  await keptFor('1', env).recall('rules', ['ab'], () => make('other parts'));
  expect(made).toEqual(['1', '2', 'other parts']);
});

it('does not take one thing for another that has the same check', async () => {
  const checks = new Map<number, string>();
  let two: readonly string[] = [];
  // short texts that differ little never share a check: fractions have digits enough
  for (let at = 0.1; two.length === 0; at = (at * 997) % 1) {
    const check = crc32(JSON.stringify(['1', process.version, `${at}`]));
    const other = checks.get(check);
    if (other !== undefined) two = [other, `${at}`];
    checks.set(check, `${at}`);
  }
  expect(new Set(two).size).toBe(2);
  const kept = keptFor('1', { KAOHE_CACHE: folderWith() });
  for (const part of [...two, ...two]) expect(await kept.recall('rules', [part], () => part)).toBe(part);
});

it.each([
  ['is cut off', (content: Buffer) => content.subarray(0, -1)],
  ['is empty', () => Buffer.alloc(0)],
  ['was changed', (content: Buffer) => Buffer.concat([content.subarray(0, -1), Buffer.of(255)])],
])('a file that %s is made again', async (_, damage) => {
  const folder = folderWith();
  const kept = keptFor('1', { KAOHE_CACHE: folder });
  await kept.recall('rules', ['a'], () => 12n);
  const [name = ''] = readdirSync(folder);
  writeFileSync(join(folder, name), damage(readFileSync(join(folder, name))));
  expect(await kept.recall('rules', ['a'], () => 13n)).toBe(13n);
  expect(await kept.recall('rules', ['a'], () => 14n)).toBe(13n);
});

it('a folder that takes nothing, no build, and `off` cost time only', async () => {
  const file = join(folderWith({ taken: '' }), 'taken');
  for (const kept of [
    keptFor('1', { KAOHE_CACHE: file }),
    keptFor(undefined, {}),
    keptFor('1', { KAOHE_CACHE: 'off' }),
  ]) {
    expect([await kept.recall('rules', ['a'], () => 1), await kept.recall('rules', ['a'], () => 2)]).toEqual([1, 2]);
  }
});

it('a variable that is set to nothing is as good as none', async () => {
  const folder = folderWith();
  await keptFor('1', { KAOHE_CACHE: '', XDG_CACHE_HOME: folder }).recall('rules', ['a'], () => 1);
  expect(readdirSync(join(folder, 'kaohe'))).toHaveLength(1);
});

it('keeps two hundred files at most', async () => {
  const folder = folderWith();
  const kept = keptFor('1', { KAOHE_CACHE: folder });
  for (let one = 0; one < 205; one += 1) await kept.recall('rules', [String(one)], () => one);
  expect(readdirSync(folder)).toHaveLength(200);
});

function shop(): string {
  return folderWith({
    'shop.kpi': smallRules,
    'broken.kpi': smallRules.replace('>= 40%', '< 40%'),
    'data.csv': smallData,
    'open.csv': openData,
  });
}
