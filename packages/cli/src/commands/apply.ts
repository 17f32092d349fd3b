/** `kaohe apply`: values changed in a workbook of rules, brought back as the smallest edits of the rules. */
import { type Diagnostic, diagnose, span } from '@kaohe/diagnostics';
import { cellAt, cellCount, readTables } from '@kaohe/intake';
import { appliedWorkbook } from '@kaohe/report';
import type { ReadRow } from '@kaohe/sheet';
import { soundRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { readBytes, writeWhole } from '../host/files.js';
import { lineDifference } from '../host/line-difference.js';
import { filesOf, report } from '../host/report.js';
import { giveUp } from '../host/usage.js';

/** What `apply` may be told. */
export interface ApplyOptions {
  /** Shows what would change and leaves the file. */
  readonly diff: boolean;
}

/** Reads the workbook and rewrites the rules file. */
export async function apply(
  context: Context,
  rules: string,
  workbook: string,
  { diff }: ApplyOptions,
): Promise<ExitCode> {
  const { io, language, texts, paint } = context;
  const compiled = await soundRules(context, rules, []);
  if (typeof compiled === 'number') return compiled;
  const { sources } = compiled;
  const entry = sources[0];
  const bytes = readBytes(io.cwd, workbook);
  if (!bytes.ok) return giveUp(context, bytes.diagnostics);
  const tables = readTables([{ name: workbook, bytes: bytes.value }]);
  const rows = tables.value.flatMap((table) =>
    table.rows.map(
      (row): ReadRow => Array.from({ length: cellCount(row) }, (_, column) => cellAt(table, row, column) ?? empty),
    ),
  );
  const applied = appliedWorkbook(compiled, rows, language);
  if (applied === undefined || entry === undefined) {
    const files = filesOf([...sources, ...tables.sources]);
    report(context, [...tables.diagnostics.filter(({ severity }) => severity === 'error'), noBook(workbook)], files);
    return exitCodes.couldNotRun;
  }
  if (applied.problems.length > 0) {
    report(context, applied.problems, filesOf([...applied.sources, ...tables.sources]));
    return exitCodes.findings;
  }
  if (applied.changes.length === 0) {
    io.stderr.write(`${texts.result.nothingChanged}\n`);
    return exitCodes.ok;
  }
  for (const { name, before, after } of applied.changes) io.stderr.write(`${name}: ${before} → ${after}\n`);
  io.stdout.write(lineDifference(entry.name, entry.text, applied.text, paint));
  if (diff) return exitCodes.ok;
  const saved = await writeWhole(io.cwd, entry.name, applied.text);
  if (!saved.ok) return giveUp(context, saved.diagnostics);
  io.stderr.write(`${texts.result.written(entry.name)}\n`);
  return exitCodes.ok;
}

const empty = { text: '', span: span('', 0, 0) };

function noBook(path: string): Diagnostic {
  return diagnose('targets/no-rules-workbook', span('', 0, 0), { path });
}
