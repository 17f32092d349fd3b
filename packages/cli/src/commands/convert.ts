/** `kaohe convert`: rules from text to YAML and back. */
import { convertSource } from '@kaohe/compiler';
import { diagnose, hasErrors, type Language, span } from '@kaohe/diagnostics';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { readText, shownPath } from '../host/files.js';
import { deliver } from '../host/output.js';
import { filesOf, report } from '../host/report.js';
import { isRulesFile } from '../host/rules.js';
import { giveUp, refuse } from '../host/usage.js';

/** What `convert` may be told. */
export interface ConvertOptions {
  readonly to: 'kpi' | 'yaml' | undefined;
  readonly out: string | undefined;
  readonly lang: Language | undefined;
}

/** Writes the file in the other face. */
export async function convert(context: Context, path: string, options: ConvertOptions): Promise<ExitCode> {
  const { io, texts } = context;
  const read = readText(io.cwd, path);
  if (!read.ok) return giveUp(context, read.diagnostics);
  if (!isRulesFile(path)) return giveUp(context, [diagnose('host/not-a-rules-file', span('', 0, 0), { path })]);
  const from = faceOf(path);
  const wanted = options.to ?? (options.out === undefined || options.out === '-' ? undefined : faceOf(options.out));
  const hasOddEnding = options.out !== undefined && options.out !== '-' && !isRulesFile(options.out);
  if (wanted === from || hasOddEnding) return refuse(context, texts.usage.twoFacesOnly);
  const source = { name: shownPath(io.cwd, path), text: read.value };
  const { value, diagnostics } = convertSource(source, options.lang);
  if (hasErrors(diagnostics)) {
    report(context, diagnostics, filesOf([source]));
    return exitCodes.findings;
  }
  return deliver(context, value, options.out);
}

function faceOf(path: string): 'kpi' | 'yaml' {
  return /\.ya?ml$/.test(path) ? 'yaml' : 'kpi';
}
