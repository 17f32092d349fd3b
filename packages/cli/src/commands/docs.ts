/** `kaohe docs`: the rules as a handbook that people read and sign. */
import { documentOf, htmlFromDocument, markdownFromDocument } from '@kaohe/handbook';
import { soundRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import type { ExitCode } from '../host/exit-codes.js';
import type { DocsFormat } from '../host/formats.js';
import { deliver } from '../host/output.js';
import { fingerprintOf } from '../results/fingerprint.js';

/** What `docs` may be told. */
export interface DocsOptions {
  readonly format: DocsFormat | undefined;
  readonly out: string | undefined;
  readonly set: readonly string[];
}

/** Writes the handbook. */
export async function docs(context: Context, rules: string, { format, out, set }: DocsOptions): Promise<ExitCode> {
  const found = await soundRules(context, rules, set);
  if (typeof found === 'number') return found;
  const handbook = documentOf(found.ruleSet, context.language, fingerprintOf(found.sources));
  const wanted = format ?? (out !== undefined && /\.html?$/i.test(out) ? 'html' : 'markdown');
  const text = wanted === 'html' ? htmlFromDocument(handbook) : markdownFromDocument(handbook);
  return deliver(context, text, out);
}
