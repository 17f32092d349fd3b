/** `kaohe explain`: what a code means, and all codes. */
import {
  type Args,
  allCodes,
  type Code,
  diagnose,
  displayWidth,
  isCode,
  nearest,
  padEnd,
  sentence,
  severityOf,
  span,
} from '@kaohe/diagnostics';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { pageOf } from '../host/pages.js';
import { giveUp, refuse } from '../host/usage.js';

/** What `explain` may be told. */
export interface ExplainOptions {
  readonly list: boolean;
  readonly format: 'text' | 'json';
}

/** Explains one code, or lists all. */
export async function explainCode(
  context: Context,
  code: string | undefined,
  options: ExplainOptions,
): Promise<ExitCode> {
  if (options.list) return list(context, options);
  if (code === undefined) return refuse(context, context.texts.usage.missingArgument(context.texts.arguments.code));
  if (!isCode(code)) {
    const suggestion = nearest(code, allCodes) ?? '';
    return giveUp(context, [diagnose('host/code-unknown', span('', 0, 0), { code, suggestion })]);
  }
  const { io, paint } = context;
  const page = pageOf(code);
  const said = general(context, code);
  if (options.format === 'json') {
    const value = { schema: 'kaohe.explain/1', code, severity: severityOf(code), ...said, page };
    io.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
    return exitCodes.ok;
  }
  const tint = paint[severityOf(code)];
  const lines = [`${tint(code)}  ${paint.bold(said.what)}`, `  ${said.why}`, `  ${said.next}`];
  io.stdout.write(`${lines.join('\n')}\n${page === undefined ? '' : `\n${page.trimEnd()}\n`}`);
  return exitCodes.ok;
}

function list(context: Context, { format }: ExplainOptions): ExitCode {
  const { io } = context;
  const rows = allCodes.map((code) => ({ code, severity: severityOf(code), ...general(context, code) }));
  if (format === 'json') {
    io.stdout.write(`${JSON.stringify({ schema: 'kaohe.codes/1', codes: rows }, undefined, 2)}\n`);
    return exitCodes.ok;
  }
  const size = Math.max(...allCodes.map(displayWidth));
  for (const { code, severity, what } of rows) {
    io.stdout.write(`${padEnd(code, size)}  ${padEnd(severity, 'warning'.length)}  ${what}\n`);
  }
  return exitCodes.ok;
}

// Every name an argument of the catalogue has; a test finds a missing one.
const argumentNames = (
  'amount asked award character clause code column columns combinations count cut decider declaration detail difference ' +
  'divisor domain edge expected first found formula function gap grade grain high key known kpi label labels left limit ' +
  'low meanings meant member metric name open operation other overlap path pay pool period periods quota range reason ' +
  'right row second setting shares suggestion sum table tag test text totals unit value who witness word'
).split(' ');
const blanks: Args = Object.fromEntries(argumentNames.map((name) => [name, '…']));

/** The sentence with `…` where the author's words would stand. */
function general({ language }: Context, code: Code): ReturnType<typeof sentence> {
  return sentence(code, blanks, language);
}
