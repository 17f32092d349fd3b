/** The sample shop as modules, made when the page is built: its rules compiled, and its files in one piece. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@kaohe/compiler';
import type { Plugin } from 'vite';
import { packed } from './src/worker/packed.ts';

const root = join(import.meta.dirname, '../..');

/** The shop's file first, then the standard it extends; the same file name stands in many folders. */
const sources = [
  { name: 'shop.kpi', path: 'examples/01-my-shop/shop.kpi' },
  { name: 'taobao-presales.kpi', path: 'rules/customer-service/taobao-presales/rules.kpi' },
].map(({ name, path }) => ({ name, text: readFileSync(join(root, path), 'utf8') }));

const dataFolder = join(root, 'examples/01-my-shop/data');

const modules: Readonly<Record<string, () => string>> = {
  'virtual:sample-rule-set': ruleSetModule,
  'virtual:sample-files': filesModule,
};

/** Serves both modules: `worker/compiled-sample.ts` ranks by the one before the compiler has come, `worker/sample.ts` opens the other. */
export function sampleModules(): Plugin {
  return {
    name: 'kaohe-sample',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? modules[id.slice(1)]?.() : undefined),
  };
}

function ruleSetModule(): string {
  const { ruleSet, diagnostics } = compile(sources, 'shop.kpi');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`the sample has errors: ${errors.map(({ code }) => code).join(' ')}`);
  // Tests are run when somebody looks at them: by then the compiler is there.
  return `export default ${JSON.stringify(packed({ ...ruleSet, cases: [] }))};`;
}

/** Fifteen requests would cost a first visit more than what is in the files; one of these is in an old encoding, hence not all are texts. */
function filesModule(): string {
  const data = readdirSync(dataFolder)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(dataFolder, name));
      const text = bytes.toString('utf8');
      return Buffer.from(text).equals(bytes) ? { name, text } : { name, base64: bytes.toString('base64') };
    });
  return `export const rules = ${JSON.stringify(sources)};\nexport const data = ${JSON.stringify(data)};`;
}
