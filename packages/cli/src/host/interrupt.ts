/** Ctrl-C while something waits or is half written. */
import { exitCodes } from './exit-codes.js';

// Elsewhere Node's own answer stays: it stops at once, also in the middle of a computation, where no listener could run.

/** Waits for `work`; when the user interrupts meanwhile, `cleanUp` runs and the process ends. */
export async function inTime<T>(work: Promise<T>, cleanUp: () => void): Promise<T> {
  const stop = (): void => {
    cleanUp();
    process.exit(exitCodes.interrupted);
  };
  process.once('SIGINT', stop);
  try {
    return await work;
  } finally {
    process.off('SIGINT', stop);
  }
}

/** Lets the process hear an interrupt. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
