/** When V8 optimizes functions: most calls are over before optimized code would pay for the making of it (decision 0058). */
import { setFlagsFromString } from 'node:v8';

declare const KAOHE_V8: string | undefined;

/** The V8 that bundled the command; undefined where the sources run as they are. The bundler writes it in. */
const bundledWith: string | undefined = typeof KAOHE_V8 === 'undefined' ? undefined : KAOHE_V8;

/** Has functions run fifteen times as long as usual before they are optimized. Another V8 may not know how, and is left as it is. */
export function optimizeLate(v8: string | undefined = bundledWith): void {
  // kept code fits only a process with the same flags: whoever keeps code calls this too
  if (v8 === process.versions.v8) setFlagsFromString('--interrupt-budget=1000000');
}

/** From now on functions are optimized as soon as V8 does by itself: for work that goes on for a while. */
export function optimizeSoon(): void {
  if (bundledWith === process.versions.v8) setFlagsFromString('--interrupt-budget=67584');
}
