/** Parts of the bundled command: they ask for each other, and code that does not fit is not used. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { partsIn } from '../src/host/parts.js';
import { folderWith } from './calling.js';

const texts = {
  'main.cjs':
    "const other = require('./inner/other.cjs'); exports.answer = () => other.twice(21); exports.path = __filename;",
  'inner/other.cjs':
    "const main = require('../main.cjs'); exports.twice = (n) => 2 * n; exports.seen = () => main.answer();",
};

interface Main {
  readonly answer: () => number;
  readonly path: string;
}

function kept(): string {
  const folder = folderWith(texts);
  const parts = partsIn(folder);
  (parts.load('main.cjs') as Main).answer();
  parts.keepCode();
  return folder;
}

it('loads parts that ask for each other, and for modules of Node', () => {
  const folder = folderWith({ ...texts, 'node.cjs': "exports.sep = require('node:path').sep;" });
  const parts = partsIn(folder);
  const main = parts.load('main.cjs') as Main;
  expect(main.answer()).toBe(42);
  expect(main.path).toBe(join(folder, 'main.cjs'));
  expect(parts.load('main.cjs')).toBe(main);
  expect(parts.load('node.cjs')).toEqual({ sep: join('a', 'b').charAt(1) });
});

it('reads a part whose name begins with later when something of it is asked for', () => {
  const folder = folderWith({
    'main.cjs': "const words = require('./later-words.cjs'); exports.say = () => words.hello;",
    'later-words.cjs': "globalThis.wordsWereRead = true; exports.hello = 'hello';",
  });
  const main = partsIn(folder).load('main.cjs') as { readonly say: () => string };
  expect(globalThis).not.toHaveProperty('wordsWereRead');
  expect(main.say()).toBe('hello');
  expect(globalThis).toHaveProperty('wordsWereRead');
});

it('runs with the code that was kept', () => {
  const parts = partsIn(kept());
  expect((parts.load('main.cjs') as Main).answer()).toBe(42);
});

it('uses the text where the code is damaged', () => {
  const folder = kept();
  const file = join(folder, 'inner/other.cjs.code');
  const bytes = readFileSync(file);
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
  expect((partsIn(folder).load('main.cjs') as Main).answer()).toBe(42);
});

it('uses the text where it is another one, however long', () => {
  const folder = kept();
  writeFileSync(join(folder, 'inner/other.cjs'), texts['inner/other.cjs'].replace('2 * n', '3 * n'));
  expect((partsIn(folder).load('main.cjs') as Main).answer()).toBe(63);
});
