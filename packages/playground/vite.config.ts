/** How the page is built: one static folder that works under any path, from the sources of all packages. */
import { readFileSync } from 'node:fs';
import vue from '@vitejs/plugin-vue';
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite';

// Not every file server copes with Chinese file names.
const output = { assetFileNames: 'assets/[hash][extname]' };

// Timings of plugins are no news to somebody who builds the page.
const checks = { pluginTimings: false };

// The page says which program made what it shows.
const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

const config: UserConfig = defineConfig({
  root: import.meta.dirname,
  base: './',
  define: { 'import.meta.env.VITE_KAOHE_VERSION': JSON.stringify(version) },
  plugins: [vue()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  worker: { format: 'es', rolldownOptions: { output, checks } },
  server: { fs: { allow: ['../..'] } },
  build: {
    target: 'es2022',
    // Every file stays a file of ours: the page's policy lets nothing else in.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { output, checks },
  },
});

export default config;
