/** `kaohe export`: the results of one period as a workbook with live formulas. */
import { type Diagnostic, diagnose, hasErrors, type Span, span } from '@kaohe/diagnostics';
import { runOnDataset } from '@kaohe/evaluator';
import { periodFromText, printPeriod } from '@kaohe/quantity';
import { selectedRows, sheetData, waitingIn } from '@kaohe/report';
import {
  planFromRules,
  rulesWorkbookFromPlan,
  type SheetPlan,
  type Workbook,
  withoutFormulas,
  workbookFromPlan,
  xlsxFromWorkbook,
} from '@kaohe/sheet';
import { soundRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { deliverBytes } from '../host/output.js';
import { report } from '../host/report.js';
import { giveUp, refuse } from '../host/usage.js';
import { version } from '../host/version.js';
import { type Evaluated, evaluated } from '../results/evaluated.js';
import { readFilesOf } from '../results/read-files.js';
import { waitingLines } from '../results/to-table.js';

/** What `export` may be told. */
export interface ExportOptions {
  readonly out: string | undefined;
  readonly period: string | undefined;
  readonly set: readonly string[];
  readonly values: boolean;
}

/** Programs get slow beyond: ranks compare everyone with everyone. */
const mostPeople = 2000;

/** Computes and writes the file. */
export async function exportSheet(
  context: Context,
  rules: string,
  data: readonly string[],
  { out, period: asked, set, values }: ExportOptions,
): Promise<ExitCode> {
  const { io, language, texts } = context;
  if (out === undefined || out === '-') return refuse(context, texts.usage.sheetNeedsFile);
  if (!/\.xlsx$/i.test(out)) return refuse(context, texts.usage.sheetOnly);
  if (data.length === 0) return exportRules(context, rules, out, set);
  const wanted = asked === undefined ? undefined : periodFromText(asked);
  if (asked !== undefined && wanted === undefined) return refuse(context, texts.usage.notAPeriod(asked, ''));
  const named = wanted && printPeriod(wanted);
  const found = await evaluated(context, { rules, data, settings: set, period: named });
  if (!found.ok) return found.code;
  const { dataset, files } = found;
  const { ruleSet, sources } = found.rules;
  const known = [...new Set(dataset.rows.map((row) => row.period))].toSorted();
  const period = named ?? known.at(-1) ?? '';
  if (!known.includes(period)) return refuse(context, texts.usage.notAPeriod(period, known.join(' ')));
  const plan = planFromRules(ruleSet);
  if (plan === undefined) return refuse(context, texts.usage.sheetOnly);
  const results = runOnDataset(plan.toCompute, dataset);
  const rows = selectedRows(ruleSet, dataset, found.results, [period]);
  if (!values && rows.length > mostPeople) {
    const problem = diagnose('targets/too-many-people', nowhere, { count: rows.length, most: mostPeople });
    return giveUp(context, [problem]);
  }
  const entry = sources[0]?.name ?? '';
  const hashed = (list: Parameters<typeof readFilesOf>[2]) => readFilesOf(io.cwd, entry, list);
  const facts = { engineVersion: version, rules: hashed(sources), data: hashed(found.data) };
  const source = sheetData({ ruleSet, dataset, results, period, sources, facts });
  const live = workbookFromPlan(plan, source, language);
  const workbook = values ? withoutFormulas(live) : live;
  const bytes = await xlsxFromWorkbook(workbook);

  const waiting = waitingIn({ ruleSet, dataset, results: found.results, periods: [period], rows, shown: rows });
  if (!values) report(context, valuedOf(plan), found.rules.files);
  const told = new Set(waiting.flatMap(({ cells }) => cells.map(placeKey)));
  report(
    context,
    problemsOf(found).filter(({ span: place }) => !told.has(placeKey(place))),
    files,
  );
  if (waiting.length > 0) {
    io.stderr.write(`${waitingLines({ ...context, paint: context.paintError }, waiting, files).join('\n')}\n`);
  }
  if (!values) io.stderr.write(`${texts.result.sheetCells(...countsOf(plan, workbook, rows.length))}\n`);
  const needsPerson = waiting.length > 0 || hasErrors(found.diagnostics);
  return deliverBytes(context, bytes, out, needsPerson ? exitCodes.needsPerson : exitCodes.ok);
}

/** Without data: the rules, to be edited and brought back by `kaohe apply`. */
async function exportRules(context: Context, rules: string, out: string, set: readonly string[]): Promise<ExitCode> {
  const compiled = await soundRules(context, rules, set);
  if (typeof compiled === 'number') return compiled;
  const plan = planFromRules(compiled.ruleSet);
  if (plan === undefined) return refuse(context, context.texts.usage.sheetOnly);
  const bytes = await xlsxFromWorkbook(rulesWorkbookFromPlan(plan, compiled.sources, context.language));
  return deliverBytes(context, bytes, out, exitCodes.ok);
}

const nowhere = span('', 0, 0);

/** What stands as a value where a formula cannot say it, each metric once per reason. */
function valuedOf({ valued }: SheetPlan): readonly Diagnostic[] {
  const seen = new Map(valued.map((one) => [`${one.metric} ${one.reason}`, one]));
  return [...seen.values()].map(({ metric, reason, origin }) =>
    diagnose('targets/value-only', origin, { name: metric, reason }),
  );
}

function problemsOf({ diagnostics }: Extract<Evaluated, { ok: true }>): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity !== 'hint');
}

function placeKey({ file, start, end }: Span): string {
  return `${file}:${start}-${end}`;
}

/** How many formulas there are, and how many cells that no formula can say. */
function countsOf(
  { columns }: SheetPlan,
  { sheets }: Workbook,
  people: number,
): readonly [formulas: number, values: number] {
  const cells = sheets.flatMap((sheet) => sheet.cells.map(({ cell }) => cell.content));
  const valued = columns.filter(({ content }) => content.kind !== 'formula' && !isPeriod(content));
  return [cells.filter(({ kind }) => kind === 'formula').length, valued.length * people];
}

/** Parts of the period are known when the workbook is made. */
function isPeriod(content: SheetPlan['columns'][number]['content']): boolean {
  return content.kind === 'value' && content.reason === 'period';
}
