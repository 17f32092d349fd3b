/** The end of a streamed run: the file gets its name or goes away again, and what was found is told. */
import { diagnose, span } from '@kaohe/diagnostics';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { reasonOf, shownPath } from '../host/files.js';
import { growingOutput } from '../host/growing-output.js';
import { inTime } from '../host/interrupt.js';
import { giveUp, refuse } from '../host/usage.js';
import type { Findings } from './findings.js';
import type { Put } from './write-rows.js';

/** Writes rows; how many, or undefined where it had to give up. */
export type RowsWriter = (put: Put) => Promise<number | undefined>;

/** Opens where rows go. */
export type OpenOutput = typeof growingOutput;

/** Writes the output whole or not at all; the exit code, or undefined where the writer gave up. */
export async function written(
  context: Context,
  { out, open = growingOutput }: { readonly out: string | undefined; readonly open: OpenOutput | undefined },
  findings: Findings,
  writer: RowsWriter,
): Promise<ExitCode | undefined> {
  const { io, texts } = context;
  const output = await open(context, out);
  if (!output.ok) return giveUp(context, output.diagnostics);
  const { write, finish, drop } = output.value;
  try {
    const rows = await inTime(writer(write), drop);
    if (rows === undefined) {
      drop();
      return undefined;
    }
    await finish();
    const code = tell(context, findings);
    if (out !== undefined && out !== '-') io.stderr.write(`${texts.result.written(shownPath(io.cwd, out))}\n`);
    io.stderr.write(`${texts.streaming.done(rows)}\n`);
    return code;
  } catch (error) {
    drop();
    if (!(error instanceof Error && 'code' in error)) throw error;
    const at = { path: out ?? '-', reason: reasonOf(error) };
    return giveUp(context, [diagnose('host/write-failed', span('', 0, 0), at)]);
  }
}

/** That the file is not what it was when it was looked through. */
export function changed(context: Context): ExitCode {
  return refuse(context, context.texts.streaming.refused.changed);
}

/** Tells what was found. */
export function tell(context: Context, findings: Findings): ExitCode {
  context.progress.end();
  for (const line of findings.lines(context)) context.io.stderr.write(`${line}\n`);
  return findings.needsPerson() ? exitCodes.needsPerson : exitCodes.ok;
}
