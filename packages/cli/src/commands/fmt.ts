/** `kaohe fmt`: rules laid out evenly. A file with mistakes is left as it is. */
import { formatSource } from '@kaohe/compiler';
import { diagnose, hasErrors, type Language, type SourceFile, span } from '@kaohe/diagnostics';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { readText, shownPath, textFromBytes, writeWhole } from '../host/files.js';
import { lineDifference } from '../host/line-difference.js';
import { filesOf, report } from '../host/report.js';
import { isRulesFile, rulesFilesAt } from '../host/rules.js';
import { giveUp, refuse } from '../host/usage.js';

/** What `fmt` may be told. */
export interface FmtOptions {
  readonly lang: Language | undefined;
  readonly check: boolean;
  readonly diff: boolean;
  readonly stdinFilename: string;
}

/** Formats each file, and every rules file of each folder, in place, or standard input to standard output. */
export async function fmt(context: Context, paths: readonly string[], options: FmtOptions): Promise<ExitCode> {
  const codes: ExitCode[] = [];
  for (const path of paths) {
    if (path === '-') codes.push(await fmtStdin(context, options));
    else codes.push(...(await fmtPath(context, path, options)));
  }
  // What could not be done outweighs what was found.
  const code =
    codes.find((one) => one === exitCodes.couldNotRun) ?? codes.find((one) => one !== exitCodes.ok) ?? exitCodes.ok;
  if (code === exitCodes.ok && context.io.stderr.isTerminal) {
    context.io.stderr.write(`${context.texts.fmtFine(codes.length)}\n`);
  }
  return code;
}

async function fmtStdin(context: Context, options: FmtOptions): Promise<ExitCode> {
  const { io, texts } = context;
  if (io.stdinIsTerminal) return refuse(context, texts.usage.stdinIsTerminal);
  const name = options.stdinFilename;
  const text = textFromBytes(await io.readStdin());
  if (text === undefined) return unreadable(context, name);
  const formatted = formattedText(context, { name, text }, options);
  if (formatted === undefined) return exitCodes.findings;
  if (options.check || options.diff) return told(context, name, text, formatted, options);
  io.stdout.write(formatted);
  return exitCodes.ok;
}

function unreadable(context: Context, path: string): ExitCode {
  return giveUp(context, [diagnose('host/file-unreadable', span('', 0, 0), { path, reason: 'not-text' })]);
}

async function fmtPath(context: Context, path: string, options: FmtOptions): Promise<readonly ExitCode[]> {
  const files = rulesFilesAt(context.io.cwd, path);
  if (!files.ok) return [giveUp(context, files.diagnostics)];
  const codes: ExitCode[] = [];
  for (const file of files.value) codes.push(await fmtFile(context, file, options));
  return codes;
}

async function fmtFile(context: Context, path: string, options: FmtOptions): Promise<ExitCode> {
  const { io, texts } = context;
  const read = readText(io.cwd, path);
  if (!read.ok) return giveUp(context, read.diagnostics);
  if (!isRulesFile(path)) return giveUp(context, [diagnose('host/not-a-rules-file', span('', 0, 0), { path })]);
  const name = shownPath(io.cwd, path);
  const formatted = formattedText(context, { name, text: read.value }, options);
  if (formatted === undefined) return exitCodes.findings;
  if (options.check || options.diff) return told(context, name, read.value, formatted, options);
  if (formatted === read.value) return exitCodes.ok;
  const written = await writeWhole(io.cwd, path, formatted);
  if (!written.ok) return giveUp(context, written.diagnostics);
  io.stderr.write(`${texts.fmtChanged(name)}\n`);
  return exitCodes.ok;
}

/** The formatted text, or undefined where the source has errors, which have then been reported. */
function formattedText(context: Context, source: SourceFile, options: FmtOptions): string | undefined {
  const { value, diagnostics } = formatSource(source, options.lang);
  if (!hasErrors(diagnostics)) return value;
  report(context, diagnostics, filesOf([source]));
  return undefined;
}

function told(context: Context, name: string, before: string, after: string, options: FmtOptions): ExitCode {
  if (before === after) return exitCodes.ok;
  const { io, texts, paint } = context;
  if (options.diff) io.stdout.write(lineDifference(name, before, after, paint));
  else io.stdout.write(`${texts.fmtWouldChange(name)}\n`);
  return options.check ? exitCodes.findings : exitCodes.ok;
}
