/** `kaohe lsp`: the language server for editors, until they close the stream. */
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { serveEditor } from '../host/serve-editor.js';

/** Serves an editor. What it speaks over is the process's own: nothing else is written there. */
export async function lsp({ language }: Context): Promise<ExitCode> {
  await serveEditor(language);
  return exitCodes.ok;
}
