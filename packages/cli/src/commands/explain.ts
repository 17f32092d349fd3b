/** `kaohe explain`: what a code means, and all codes. */
import {
  allCodes,
  diagnose,
  displayWidth,
  generalSentence,
  isCode,
  nearest,
  padEnd,
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
  const { io, paint, texts } = context;
  const page = pageOf(code, context.language);
  const said = generalSentence(code, context.language);
  if (options.format === 'json') {
    const value = { schema: 'kaohe.explain/1', code, severity: severityOf(code), ...said, page };
    io.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
    return exitCodes.ok;
  }
  const tint = paint[severityOf(code)];
  // the words of the example say more than blanks
  const told = page === undefined || page.told === '' ? `${said.what}\n\n- ${said.why}\n- ${said.next}` : page.told;
  const lines = [`${tint(code)}  ${severityOf(code)}`, '', told];
  if (page !== undefined) {
    lines.push('', texts.explainWrong, '', indented(page.wrong), '', texts.explainRight, '', indented(page.right));
  }
  io.stdout.write(`${lines.join('\n')}\n`);
  return exitCodes.ok;
}

function indented(text: string): string {
  return text.trimEnd().replaceAll(/^(?=.)/gmu, '    ');
}

function list(context: Context, { format }: ExplainOptions): ExitCode {
  const { io } = context;
  const rows = allCodes.map((code) => ({
    code,
    severity: severityOf(code),
    ...generalSentence(code, context.language),
  }));
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
