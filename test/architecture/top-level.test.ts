/** The top level of the repository holds what it should and nothing else, and no text names a machine or a registry. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readFiles } from '../../packages/testkit/src/index.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

const required = [
  'packages',
  'rules',
  'examples',
  'docs',
  'test',
  'package.json',
  'pnpm-workspace.yaml',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'README.md',
  'README.zh-CN.md',
  'LICENSE',
  '.ci/run',
];

/** Left behind by tools and ignored by git. */
const leftovers = ['node_modules', 'coverage', 'package-lock.json'];

const text =
  /(\.(ts|mts|mjs|js|vue|html|css|json|yaml|yml|md|kpi|csv|txt)|\/(LICENSE|run|\.gitignore|\.gitattributes))$/;

const allText = readFiles(root, '', new RegExp(`^(?!package-lock|\\.git$).*(${text.source}|^LICENSE$|^\\.[a-z]+$)`));

it('has every entry of the top level', () => {
  expect(required.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

it('has no other entry at the top level', () => {
  const allowed = new Set([...required, ...leftovers]);
  const other = readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.has(name));
  expect(other).toEqual([]);
});

it('names no package registry in any text', () => {
  // Built from parts, so that this file does not find itself.
  const registry = new RegExp(['https?://[^/\\s]*', 'npm(js|mirror)?\\.(org|com)|//registr', 'y\\.'].join(''));
  expect(placesOf(registry)).toEqual([]);
});

it('names no folder of one machine in any text', () => {
  const folders = ['work/(main|shared)', 'root', 'home/[a-z]+', 'Users/[A-Za-z]+'].map((folder) => `/${folder}/`);
  expect(placesOf(new RegExp(`(?<![\\w.:/*-])(${folders.join('|')})`))).toEqual([]);
});

it('names no temporary folder in the documents', () => {
  const isDocument = (path: string): boolean => path.endsWith('.md');
  expect(placesOf(/(?<![\w.])\/tmp\//).filter((place) => isDocument(place.replace(/:\d+$/, '')))).toEqual([]);
});

/** `path:line` of every line that matches. */
function placesOf(pattern: RegExp): readonly string[] {
  return allText.flatMap((file) =>
    file.text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file.path}:${index + 1}`] : [])),
  );
}
