/** How the page is built: one static folder that works under any path, from the sources of all packages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vue from '@vitejs/plugin-vue';
import { defaultClientConditions, defineConfig, type Plugin, type Rolldown, type UserConfig } from 'vite';
import { noteBuiltFiles } from './built-files.ts';
import { sampleModules } from './sample-modules.ts';

// Not every file server copes with Chinese file names.
const output = { assetFileNames: 'assets/[hash][extname]' };

// The worker that keeps the page and the element that shows it elsewhere stand beside it, each under one name.
const beside = ['service-worker', 'kaohe-playground'];

// What a program begins with is one file: a request costs more than what is in a small one.
const atOnce: Rolldown.CodeSplittingGroup = {
  name: 'begin',
  tags: ['$initial'],
  test: (id) => !beside.some((name) => id.endsWith(`${name}.ts`)),
};

const pageOutput = {
  ...output,
  codeSplitting: { groups: [atOnce] },
  entryFileNames: ({ name }: { readonly name: string }) =>
    beside.includes(name) ? '[name].js' : 'assets/[name]-[hash].js',
};

const workerOutput = { ...output, codeSplitting: { groups: [atOnce] } };

// Timings of plugins are no news to somebody who builds the page.
const checks = { pluginTimings: false };

// The page says which program made what it shows.
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

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
  plugins: [vue(), sampleModules(), builtFiles()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  worker: { format: 'es', plugins: () => [sampleModules()], rolldownOptions: { output: workerOutput, checks } },
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
