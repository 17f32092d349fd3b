/** What a first visit fetches before there is a ranking: the scripts of the page and of its worker, with all they import at once. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../packages/playground/dist', import.meta.url));

it('U25.1 the scripts before the first ranking are 180 KB at most, packed', () => {
  const named = readFileSync(`${folder}/index.html`, 'utf8').matchAll(/"\.\/(assets\/[^"]+\.js)"/g);
  const entries = [...named].map(([, script = '']) => script);
  const worker = readdirSync(`${folder}/assets`).find((name) => /^worker-.*\.js$/.test(name));
  const scripts = new Set([...entries, `assets/${worker}`]);
  // The set grows while it is read: what is imported imports something itself.
  for (const script of scripts) for (const imported of importsOf(script)) scripts.add(imported);
  const sizes = [...scripts].map((script) => gzipSync(readFileSync(`${folder}/${script}`)).length);
  expect(scripts.size).toBeGreaterThan(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(180_000);
});

/** What a script cannot begin without; what it fetches later is called differently. */
function importsOf(script: string): readonly string[] {
  const text = readFileSync(`${folder}/${script}`, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(([, name]) => `assets/${name}`);
}
