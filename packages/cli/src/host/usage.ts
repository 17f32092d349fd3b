/** Mistakes in how the command was called. */
import { type Diagnostic, diagnose, type Files, span } from '@kaohe/diagnostics';
import type { Context } from './context.js';
import { exitCodes } from './exit-codes.js';
import { report } from './report.js';

/** The diagnostic of a call that makes no sense. */
export function usageProblem(detail: string): Diagnostic {
  return diagnose('host/usage', span('', 0, 0), { detail });
}

/** Reports what is wrong with the call; the exit code that belongs to it. */
export function refuse(context: Context, detail: string): typeof exitCodes.couldNotRun {
  return giveUp(context, [usageProblem(detail)]);
}

/** Reports why the command could not be carried out; the exit code that belongs to it. */
export function giveUp(
  context: Context,
  diagnostics: readonly Diagnostic[],
  files: Files = new Map(),
): typeof exitCodes.couldNotRun {
  report(context, diagnostics, files);
  return exitCodes.couldNotRun;
}
