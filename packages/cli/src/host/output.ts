/** Where a result goes: standard output, or a file written whole. */
import type { Context } from './context.js';
import { type ExitCode, exitCodes } from './exit-codes.js';
import { shownPath, writeWhole } from './files.js';
import { giveUp } from './usage.js';

/** Puts a file of bytes where the user wants it. */
export async function deliverBytes(
  context: Context,
  bytes: Uint8Array,
  out: string,
  code: ExitCode,
): Promise<ExitCode> {
  const { io, texts } = context;
  const written = await writeWhole(io.cwd, out, bytes);
  if (!written.ok) return giveUp(context, written.diagnostics);
  io.stderr.write(`${texts.result.written(shownPath(io.cwd, out))}\n`);
  return code;
}

/** Puts a result where the user wants it; the exit code is `code` unless the file cannot be written. */
export async function deliver(
  context: Context,
  text: string,
  out: string | undefined,
  code: ExitCode = exitCodes.ok,
): Promise<ExitCode> {
  const { io, texts } = context;
  if (out === undefined || out === '-') {
    io.stdout.write(text);
    return code;
  }
  const written = await writeWhole(io.cwd, out, text);
  if (!written.ok) return giveUp(context, written.diagnostics);
  io.stderr.write(`${texts.result.written(shownPath(io.cwd, out))}\n`);
  return code;
}
