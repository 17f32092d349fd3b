/** How the page is built: one static folder that works under any path, from the sources of all packages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@kaohe/compiler';
import vue from '@vitejs/plugin-vue';
import { defaultClientConditions, defineConfig, type Plugin, type UserConfig } from 'vite';
import { noteBuiltFiles } from './built-files.ts';
import { packed } from './src/worker/packed.ts';

// Not every file server copes with Chinese file names.
const output = { assetFileNames: 'assets/[hash][extname]' };

// The worker that keeps the page and the element that shows it elsewhere stand beside it, each under one name.
const beside = ['service-worker', 'kaohe-playground'];

const pageOutput = {
  ...output,
  entryFileNames: ({ name }: { readonly name: string }) =>
    beside.includes(name) ? '[name].js' : 'assets/[name]-[hash].js',
};

// Timings of plugins are no news to somebody who builds the page.
const checks = { pluginTimings: false };

// The page says which program made what it shows.
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const root = join(import.meta.dirname, '../..');
const sampleName = 'virtual:sample-rule-set';

/** The sample's rules compiled with the page: `worker/compiled-sample.ts` ranks by them before the compiler has come. */
function sampleRuleSet(): Plugin {
  return {
    name: 'kaohe-sample-rule-set',
    resolveId: (id) => (id === sampleName ? `\0${sampleName}` : undefined),
    load(id) {
      if (id !== `\0${sampleName}`) return undefined;
      // The names of the files are those of worker/sample.ts.
      const sources = [
        { name: 'shop.kpi', path: 'examples/01-my-shop/shop.kpi' },
        { name: 'taobao-presales.kpi', path: 'rules/customer-service/taobao-presales/rules.kpi' },
      ].map(({ name, path }) => ({ name, text: readFileSync(join(root, path), 'utf8') }));
      const { ruleSet, diagnostics } = compile(sources, 'shop.kpi');
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      if (errors.length > 0) throw new Error(`the sample has errors: ${errors.map(({ code }) => code).join(' ')}`);
      // Tests are run when somebody looks at them: by then the compiler is there.
      return `export default ${JSON.stringify(packed({ ...ruleSet, cases: [] }))};`;
    },
  };
}

/** The list of all files that were written, for the worker that keeps them. */
function builtFiles(): Plugin {
  return {
    name: 'kaohe-built-files',
    apply: 'build',
    writeBundle: { order: 'post', sequential: true, handler: ({ dir }) => noteBuiltFiles(dir ?? '') },
  };
}

const config: UserConfig = defineConfig({
  root: import.meta.dirname,
  base: './',
  define: { 'import.meta.env.VITE_KAOHE_VERSION': JSON.stringify(version) },
  plugins: [vue(), sampleRuleSet(), builtFiles()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  worker: { format: 'es', plugins: () => [sampleRuleSet()], rolldownOptions: { output, checks } },
  server: { fs: { allow: ['../..'] } },
  build: {
    target: 'es2022',
    // Every file stays a file of ours: the page's policy lets nothing else in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      input: ['index.html', 'src/offline/service-worker.ts', 'src/embed/kaohe-playground.ts'].map((name) =>
        join(import.meta.dirname, name),
      ),
      output: pageOutput,
      checks,
    },
  },
});

export default config;
