/** Which language the command speaks, and that help has examples in each. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { languageOf } from '../src/host/language.js';
import { version } from '../src/host/version.js';
import { call } from './calling.js';

const commands = [
  'run',
  'why',
  'next',
  'diff',
  'check',
  'test',
  'fmt',
  'convert',
  'init',
  'schema',
  'explain',
  'doctor',
];

it.each([
  [[], {}, 'zh'],
  [[], { LANG: 'C.UTF-8' }, 'zh'],
  [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [[], { LANG: 'en_US.UTF-8' }, 'en'],
  [[], { LANG: 'fr_FR.UTF-8' }, 'en'],
  [[], { LANG: 'zh_CN.UTF-8', LC_ALL: 'en_GB.UTF-8' }, 'en'],
  [[], { LANG: 'en_US.UTF-8', KAOHE_LANG: 'zh' }, 'zh'],
  [['run', '--lang', 'en'], { KAOHE_LANG: 'zh' }, 'en'],
  [['run', '--lang=en'], {}, 'en'],
  [['run', '--', '--lang', 'en'], {}, 'zh'],
] as const)('takes the language of %j and %j to be %s', (argv, env, language) => {
  expect(languageOf(argv, env)).toBe(language);
});

for (const command of commands) {
  it(`helps with ${command}: short without examples, long with two or more, in both languages`, async () => {
    const short = await call([command, '-h']);
    const long = await call([command, '--help']);
    expect(short.code).toBe(0);
    expect(short.out).not.toContain('例子：');
    expect(long.out).toContain('用法：');
    expect(long.out.match(/^ {2}kaohe /gm)?.length).toBeGreaterThanOrEqual(2);
    const english = await call([command, '--help', '--lang', 'en']);
    expect(english.out).toContain('Usage:');
    expect(english.out).not.toMatch(/用法|选项/);
  });
}

it('speaks English about a wrong call', async () => {
  const { err } = await call(['run', '--fromat', 'csv', '--lang', 'en']);
  expect(err).toContain('there is no option `--fromat`; did you mean `--format`?');
});

it('answers to the Chinese names of commands', async () => {
  expect((await call(['检查', 'taobao-presales'])).code).toBe(0);
});

it('tells the version of its package', async () => {
  const { out } = await call(['--version']);
  const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(out.trim()).toBe(manifest.version);
  expect(version).toBe(manifest.version);
});
