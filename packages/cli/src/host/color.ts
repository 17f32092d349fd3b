/** Whether a stream shows color, and the paints of diagnostics and tables. */
import { type Painter, plainPainter } from '@kaohe/diagnostics';
import { Ansis } from 'ansis';
import type { Sink } from './io.js';

/** Whether to color a stream: `--no-color`, then FORCE_COLOR, NO_COLOR and TERM=dumb, then whether it is a terminal. */
export function showsColor(
  sink: Sink,
  env: Readonly<Record<string, string | undefined>>,
  argv: readonly string[],
): boolean {
  if (argv.includes('--no-color')) return false;
  if (isSet(env.FORCE_COLOR)) return env.FORCE_COLOR !== '0';
  if (isSet(env.NO_COLOR) || env.TERM === 'dumb') return false;
  return sink.isTerminal;
}

function isSet(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}

/** The paints: real ones, or none at all. */
export function painterOf(colored: boolean): Painter {
  if (!colored) return plainPainter;
  const paint = new Ansis(1);
  return {
    error: (text) => paint.red(text),
    warning: (text) => paint.yellow(text),
    hint: (text) => paint.cyan(text),
    dim: (text) => paint.dim(text),
    bold: (text) => paint.bold(text),
  };
}
