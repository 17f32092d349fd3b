/** The `kaohe` command as a process: real streams in, exit code out. */
import { processIo } from './host/io.js';
import { run } from './main.js';

// Not `process.exit`: what is still in a pipe would be lost.
process.exitCode = await run(process.argv.slice(2), processIo());
