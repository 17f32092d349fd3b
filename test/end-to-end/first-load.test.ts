/** What a first visit fetches before there is a ranking: the scripts of the page and of its worker, with all they import at once, and the sample. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../packages/playground/dist', import.meta.url));

it('U25.1 the scripts before the first ranking are 180 KB at most, packed, the sample included', () => {
  const named = readFileSync(`${folder}/index.html`, 'utf8').matchAll(/"\.\/(assets\/[^"]+\.js)"/g);
  const entries = [...named].map(([, script = '']) => script);
  const others = readdirSync(`${folder}/assets`).filter((name) =>
    /^(?:worker|.*sample-(?:data|snapshot-zh))-.*\.js$/.test(name),
  );
  expect(others.length).toBe(3);
  const scripts = new Set([...entries, ...others.map((name) => `assets/${name}`)]);
  // The set grows while it is read: what is imported imports something itself.
  for (const script of scripts) for (const imported of importsOf(script)) scripts.add(imported);
  const sizes = [...scripts].map((script) => gzipSync(readFileSync(`${folder}/${script}`)).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(180_000);
});

/** What a script cannot begin without; what it fetches later is called differently. */
function importsOf(script: string): readonly string[] {
  const text = readFileSync(`${folder}/${script}`, 'utf8');
  return [...text.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map(([, name]) => `assets/${name}`);
}
