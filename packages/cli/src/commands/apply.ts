/** `kaohe apply`: values changed in a workbook of rules, brought back as the smallest edits of the rules. */
import { compile } from '@kaohe/compiler';
import { type Diagnostic, diagnose, hasErrors, span } from '@kaohe/diagnostics';
import { cellAt, cellCount, readTables } from '@kaohe/intake';
import type { Constant } from '@kaohe/ir';
import { fromCanonical, isDateUnit, printDate, printRational } from '@kaohe/quantity';
import {
  type Change,
  changesIn,
  editedRules,
  planFromRules,
  type ReadRow,
  type SheetPlan,
  sameConstant,
} from '@kaohe/sheet';
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
  const { ruleSet, sources } = compiled;
  const entry = sources[0];
  const plan = planFromRules(ruleSet);
  const bytes = readBytes(io.cwd, workbook);
  if (!bytes.ok) return giveUp(context, bytes.diagnostics);
  const tables = readTables([{ name: workbook, bytes: bytes.value }]);
  const files = filesOf([...sources, ...tables.sources]);
  const rows = tables.value.flatMap((table) =>
    table.rows.map(
      (row): ReadRow => Array.from({ length: cellCount(row) }, (_, column) => cellAt(table, row, column) ?? empty),
    ),
  );
  const read = plan && changesIn(plan, rows, language);
  if (read === undefined || entry === undefined) {
    report(context, [...tables.diagnostics.filter(({ severity }) => severity === 'error'), noBook(workbook)], files);
    return exitCodes.couldNotRun;
  }
  const edited = editedRules(sources, entry.name, read.changes, /^(?:标准|改)(?:\s|:)/m.test(entry.text) ? 'zh' : 'en');
  const problems = [...read.problems, ...edited.problems];
  if (problems.length > 0) {
    report(context, problems, files);
    return exitCodes.findings;
  }
  if (read.changes.length === 0) {
    io.stderr.write(`${texts.result.nothingChanged}\n`);
    return exitCodes.ok;
  }
  const after = sources.map((source) => (source === entry ? { ...source, text: edited.text } : source));
  const again = compile(after, entry.name);
  if (hasErrors(again.diagnostics)) {
    const errors = again.diagnostics.filter(({ severity }) => severity === 'error');
    report(context, errors, filesOf(after));
    return exitCodes.findings;
  }
  const missed = notSaid(planFromRules(again.ruleSet), read.changes);
  if (missed.length > 0) {
    report(context, missed, files);
    return exitCodes.findings;
  }
  for (const { name, setting, wanted } of read.changes) {
    io.stderr.write(`${name}: ${written(setting.value)} → ${written(wanted)}\n`);
  }
  io.stdout.write(lineDifference(entry.name, entry.text, edited.text, paint));
  if (diff) return exitCodes.ok;
  const saved = await writeWhole(io.cwd, entry.name, edited.text);
  if (!saved.ok) return giveUp(context, saved.diagnostics);
  io.stderr.write(`${texts.result.written(entry.name)}\n`);
  return exitCodes.ok;
}

const empty = { text: '', span: span('', 0, 0) };

function noBook(path: string): Diagnostic {
  return diagnose('targets/no-rules-workbook', span('', 0, 0), { path });
}

/** Changes that the edited rules do not have. */
function notSaid(plan: SheetPlan | undefined, changes: readonly Change[]): readonly Diagnostic[] {
  const settings = (plan?.groups ?? []).flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap((cell) => (cell.kind === 'setting' ? [cell.setting] : []))),
  );
  const now = new Map(settings.map((setting) => [setting.id, setting.value]));
  return changes.flatMap(({ setting, wanted, name }) => {
    const value = now.get(setting.id);
    const isSaid = value !== undefined && sameConstant(value, wanted);
    return isSaid ? [] : [diagnose('targets/change-not-placed', setting.origin, { name })];
  });
}

function written(constant: Constant): string {
  switch (constant.kind) {
    case 'number':
      if (isDateUnit(constant.unit)) return printDate(constant.value);
      return `${printRational(fromCanonical(constant.value, constant.unit))}${constant.unit.symbol}`;
    case 'choice':
      return constant.label;
    case 'text':
      return constant.text;
    case 'yes-no':
      return constant.value ? '✓' : '✗';
    case 'none':
      return '—';
  }
}
