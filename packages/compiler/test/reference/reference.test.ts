/** The pages of all words and of the grammar are what the tables say today; `UPDATE=1` rewrites them. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { builtinsPage } from './builtins-page.js';
import { grammarPage } from './grammar-page.js';

const folder = fileURLToPath(new URL('../../../../docs/language/', import.meta.url));

it.each([
  ['builtins.md', builtinsPage],
  ['grammar.md', grammarPage],
])('%s is up to date (UPDATE=1 rewrites it)', (name, page) => {
  const path = folder + name;
  const text = page();
  if (process.env.UPDATE === '1') writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(text);
});

it('no page shows a word without its meaning', () => {
  expect(builtinsPage()).not.toContain('undefined');
  expect(grammarPage()).not.toContain('undefined');
});
