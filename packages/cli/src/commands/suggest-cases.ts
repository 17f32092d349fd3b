/** `kaohe suggest-cases`: tests for a person to confirm, with results as the rules compute them today. */
import { type Coverage, percentTouched, suggestCases } from '@kaohe/evaluator';
import { soundRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { writeWhole } from '../host/files.js';
import { giveUp } from '../host/usage.js';
import { suggestionsText } from '../results/case-text.js';
import { textsOf } from '../texts/texts.js';

/** What `suggest-cases` may be told. */
export interface SuggestOptions {
  readonly out: string | undefined;
  readonly yaml: boolean;
}

/** Writes the tests, and says what they would add. */
export async function suggest(context: Context, rules: string, { out, yaml }: SuggestOptions): Promise<ExitCode> {
  const compiled = await soundRules(context, rules, []);
  if (typeof compiled === 'number') return compiled;
  const { ruleSet, sources } = compiled;
  const { io, texts } = context;
  const entry = sources[0] ?? { name: '', text: '' };
  const { suggestions, before, after } = suggestCases(ruleSet, entry.name);
  // in the language of the rules, not of the call: they go into the same file
  const language = /^(?:标准|改)(?:\s|:)/m.test(entry.text) ? 'zh' : 'en';
  const taken = ruleSet.cases.map(({ name }) => name);
  const text = suggestionsText(textsOf(language), suggestions, { language, yaml, taken });
  if (out === undefined) io.stdout.write(text);
  else {
    const written = await writeWhole(io.cwd, out, text);
    if (!written.ok) return giveUp(context, written.diagnostics);
    io.stderr.write(`${texts.result.written(out)}\n`);
  }
  io.stderr.write(`${texts.evidence.suggested(suggestions.length, percentTouched(before), percentTouched(after))}\n`);
  const open = untouched(after);
  if (open > 0) io.stderr.write(`${texts.evidence.unreachable(open)}\n`);
  return exitCodes.ok;
}

function untouched({ ways, touched }: Coverage): number {
  return ways - touched;
}
