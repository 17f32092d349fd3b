/** `kaohe import`: exports of the platforms as the columns the rules ask for, and what is to be said about them. */
import { type Diagnostic, hasErrors } from '@kaohe/diagnostics';
import { type Dataset, readDataset } from '@kaohe/evaluator';
import { byteOrderMark, csvFromRows, type MappedColumn } from '@kaohe/intake';
import type { RuleSet } from '@kaohe/ir';
import { periodFromText, printPeriod } from '@kaohe/quantity';
import { canonicalTable } from '@kaohe/report';
import { soundRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { loadData } from '../host/data.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { shownPath, writeWhole } from '../host/files.js';
import { keepMappings, savedMappings } from '../host/mapping.js';
import { filesOf, report } from '../host/report.js';
import { giveUp, refuse } from '../host/usage.js';
import { qualityOf, reportJson, reportText } from '../results/import-report.js';

/** What `import` may be told. */
export interface ImportOptions {
  readonly rules: string | undefined;
  readonly period: string | undefined;
  readonly format: 'text' | 'json';
  readonly out: string | undefined;
  readonly dryRun: boolean;
  readonly map: readonly string[];
  readonly saveMap: boolean;
  readonly mixedAttribution: boolean;
  readonly exported: string | undefined;
}

/** Reads, tells, writes. */
export async function importData(context: Context, data: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const { io, texts, language } = context;
  const { rules, out, format } = options;
  const said = texts.import;
  if (rules === undefined) return refuse(context, said.noRules);
  if (out !== undefined && !/\.(?:csv|json)$/i.test(out)) return refuse(context, said.outKind(out));
  const columns = options.map.map(mappedColumn);
  const wrong = columns.indexOf(undefined);
  if (wrong >= 0) return refuse(context, said.badMapping(options.map[wrong] ?? ''));
  const period = options.period === undefined ? undefined : periodFromText(options.period);
  if (options.period !== undefined && period === undefined) {
    return refuse(context, texts.usage.notAPeriod(options.period, ''));
  }
  const compiled = await soundRules(context, rules, []);
  if (typeof compiled === 'number') return compiled;
  const saved = savedMappings(io.cwd, rules);
  if (!saved.ok) return giveUp(context, saved.diagnostics, filesOf(saved.source ? [saved.source] : []));
  const told = columns.filter((column) => column !== undefined);
  const { exported, mixedAttribution } = options;
  const mappings = { columns: told, saved: saved.value };
  const loaded = await loadData(context, data, compiled.ruleSet, period && printPeriod(period), {
    mappings,
    exported,
    mixedAttribution,
  });
  if (!loaded.ok) return giveUp(context, loaded.diagnostics);
  const { recognition, records, sources } = loaded.value;
  const read = readDataset(compiled.ruleSet, records);
  const files = filesOf([...compiled.sources, ...sources]);
  const diagnostics: readonly Diagnostic[] = [...loaded.value.diagnostics, ...read.diagnostics];
  const found = { recognition, quality: qualityOf(compiled.ruleSet, read.value), diagnostics };
  const text = format === 'json' ? reportJson(found, files, language) : reportText(context, found, (id) => id);
  io.stdout.write(text);
  // what was left out stands in the report
  const worthTelling = diagnostics.filter(({ code }) => code !== 'data/column-unknown' && code !== 'data/summary-row');
  if (format === 'text') report(context, worthTelling, files);
  const code = await written(context, out, compiled.ruleSet, read.value, options);
  if (code !== exitCodes.ok) return code;
  const apart = records.tables.length + records.keyed.length;
  if (out !== undefined && apart > 0) io.stderr.write(`${said.notWritten(apart)}\n`);
  if (options.saveMap) {
    const inputs = new Set(compiled.ruleSet.inputs.map(({ id }) => id));
    const useful = told.filter(({ input }) => input === undefined || inputs.has(input));
    const fingerprints = recognition.filter((one) => mapsAny(one, useful)).map(({ fingerprint }) => fingerprint);
    const kept = await keep(context, rules, fingerprints, useful, options.dryRun);
    if (kept !== exitCodes.ok) return kept;
  }
  return hasErrors(diagnostics) ? exitCodes.needsPerson : exitCodes.ok;
}

/** `列=输入:小数` as what it says; undefined for what is written otherwise. */
function mappedColumn(text: string): MappedColumn | undefined {
  const [, column = '', rest = ''] = /^(.{1,200}?)\s*=\s*(.{0,200})$/s.exec(text) ?? [];
  if (column.trim() === '') return undefined;
  const [, input = '', form = ''] = /^(.*?)(?:[:：](小数|百分数|fraction|percent))?$/s.exec(rest) ?? [];
  const shares = form === '' ? undefined : form === '小数' || form === 'fraction' ? 'fraction' : 'percent';
  return { column: column.trim(), input: input.trim() === '' ? undefined : input.trim(), shares };
}

function mapsAny(
  {
    columns,
    leftOut,
  }: { readonly columns: readonly { readonly heading: string }[]; readonly leftOut: readonly string[] },
  told: readonly MappedColumn[],
): boolean {
  const headings = new Set([...columns.map(({ heading }) => heading), ...leftOut]);
  return told.some(({ column }) => headings.has(column));
}

async function written(
  context: Context,
  out: string | undefined,
  ruleSet: RuleSet,
  dataset: Dataset,
  { dryRun }: ImportOptions,
): Promise<ExitCode> {
  const { io, texts } = context;
  if (out === undefined) return exitCodes.ok;
  const { header, rows, rounded } = canonicalTable(ruleSet, dataset, texts.import.periodHeading);
  const shown = shownPath(io.cwd, out);
  if (dryRun) {
    io.stderr.write(`${texts.import.dryRun(shown)}\n`);
    return exitCodes.ok;
  }
  const text = /\.json$/i.test(out) ? recordsJson(header, rows) : byteOrderMark + csvFromRows([header, ...rows]);
  const done = await writeWhole(io.cwd, out, text);
  if (!done.ok) return giveUp(context, done.diagnostics);
  io.stderr.write(`${texts.result.written(shown)}\n`);
  if (rounded > 0) io.stderr.write(`${texts.import.rounded(rounded)}\n`);
  return exitCodes.ok;
}

/** The table as a list of objects, which is read like any other JSON. */
function recordsJson(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const objects = rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
  return `${JSON.stringify({ schema: 'kaohe.records/1', rows: objects }, undefined, 2)}\n`;
}

async function keep(
  context: Context,
  rules: string,
  fingerprints: readonly string[],
  told: readonly MappedColumn[],
  dryRun: boolean,
): Promise<ExitCode> {
  const { io, texts } = context;
  if (told.length === 0 || fingerprints.length === 0) {
    io.stderr.write(`${texts.import.nothingToKeep}\n`);
    return exitCodes.ok;
  }
  if (dryRun) return exitCodes.ok;
  const kept = await keepMappings(io.cwd, rules, fingerprints, told);
  if (!kept.ok) return giveUp(context, kept.diagnostics);
  io.stderr.write(`${texts.import.kept(shownPath(io.cwd, kept.value))}\n`);
  return exitCodes.ok;
}
