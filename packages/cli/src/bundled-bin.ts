/** The `kaohe` command as it is bundled: what it needs is read from parts, and the version needs none. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { processIo } from './host/io.js';
import { optimizeLate } from './host/late-optimizing.js';
import { partsIn } from './host/parts.js';
import { version } from './host/version.js';

const words = process.argv.slice(2);
const io = processIo();
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) io.stdout.write(`${version}\n`);
else {
  optimizeLate();
  const parts = partsIn(join(fileURLToPath(import.meta.url), '../parts'));
  // the bundler makes this part of this module
  const { run } = parts.load('main.cjs') as typeof import('./main.js');
  void run(words, io).then((code) => {
    process.exitCode = code;
  });
}
