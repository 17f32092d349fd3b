/** The scanner finds imports of every spelling and is not fooled by comments, strings, templates or regular expressions. */
import { expect, it } from 'vitest';
import { importsOf } from '../src/imports-of.js';
import { scanSource } from '../src/scan-source.js';

const specifiers = (text: string): readonly string[] => importsOf(text).map((one) => one.specifier);

it('finds every spelling of an import', () => {
  const text = [
    "import './a.js';",
    "import b from './b.js';",
    "import type * as C from './c.js';",
    "import d, { type e as f } from './d.js';",
    "export * from './e.js';",
    "export type { G } from './g.js';",
    "const h = await import('./h.js');",
    "type I = import('./i.js').I;",
    "import {\n  from,\n  type J,\n} from './j.js';",
  ].join('\n');
  expect(specifiers(text)).toEqual([
    './a.js',
    './b.js',
    './c.js',
    './d.js',
    './e.js',
    './g.js',
    './h.js',
    './i.js',
    './j.js',
  ]);
});

it('tells the line of the specifier', () => {
  expect(importsOf("\n/* one\ntwo */\nimport {\n  a,\n} from './a.js';")).toEqual([{ specifier: './a.js', line: 6 }]);
});

it('does not take comments, strings, templates, names or regular expressions for imports', () => {
  const text = [
    "// import './a.js';",
    "/* import './b.js' */",
    'const c = "import \'./c.js\'";',
    `const d = \`import './d.js' \${1 + 1} import './e.js'\`;`,
    "const f = /import '.\\/f.js'[/'\"]/u;",
    "scope.import('./g.js');",
    "const h = { import: './h.js' };",
    "export const from = 'x';",
    'export {};',
  ].join('\n');
  expect(specifiers(text)).toEqual([]);
});

it('finds an import inside a template and after it', () => {
  expect(specifiers(`const a = \`x\${{ b: await import('./b.js') }}y'\`; import './c.js';`)).toEqual([
    './b.js',
    './c.js',
  ]);
});

it('takes a slash after a value for a division', () => {
  expect(specifiers("const a = b / c; import './d.js'; const e = f / g;")).toEqual(['./d.js']);
});

it('reads a broken text to its end', () => {
  expect(scanSource('const a = `$' + "{b 'c").map((one) => one.text)).toEqual(['const', 'a', '=', '`', 'b', "'", 'c']);
});
