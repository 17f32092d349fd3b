/** What a run says about the rules it computes with. */
import { commandLine } from '../host/command-line.js';
import type { CompiledRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';

/** On standard error: how many warnings the rules have, and how to see them. */
export function tellWarnings({ io, texts }: Context, name: string, { diagnostics }: CompiledRules): void {
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning').length;
  if (warnings > 0) io.stderr.write(`${texts.result.warnings(warnings, commandLine(['kaohe', 'check', name]))}\n`);
}
