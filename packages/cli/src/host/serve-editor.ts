/** The language server on the streams of the process, with the rules that come with the command. */
import type { Language } from '@kaohe/diagnostics';
import { bundledFolder } from './bundled.js';

/** Serves until the editor closes the stream. Loaded only here: no other command pays for it. */
export async function serveEditor(language: Language): Promise<void> {
  const { serveStreams } = await import('@kaohe/language-server/node');
  const rules = bundledFolder('rules');
  await serveStreams(process.stdin, process.stdout, { language, bundled: rules === undefined ? [] : [rules] });
}
