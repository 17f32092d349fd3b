/** How the page is built: one static folder that works under any path, from the sources of all packages. */
import vue from '@vitejs/plugin-vue';
import { defaultClientConditions, defineConfig, type UserConfig } from 'vite';

// Not every file server copes with Chinese file names.
const output = { assetFileNames: 'assets/[hash][extname]' };

// Timings of plugins are no news to somebody who builds the page.
const checks = { pluginTimings: false };

const config: UserConfig = defineConfig({
  root: import.meta.dirname,
  base: './',
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
