/** `kaohe columns`: what each column of data files is taken for, by the rules or by what the platforms call it. */
import { readDataset } from '@kaohe/evaluator';
import { dictionary, figureRules } from '@kaohe/intake';
import { soundRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { loadData } from '../host/data.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { savedMappings } from '../host/mapping.js';
import { filesOf, report } from '../host/report.js';
import { giveUp } from '../host/usage.js';
import { qualityOf, reportJson, reportText } from '../results/import-report.js';

/** What `columns` may be told. */
export interface ColumnsOptions {
  readonly rules: string | undefined;
  readonly period: string | undefined;
  readonly format: 'text' | 'json';
}

/** Shows the columns. */
export async function columns(context: Context, data: readonly string[], options: ColumnsOptions): Promise<ExitCode> {
  const { io, language } = context;
  const { rules, period, format } = options;
  const compiled = rules === undefined ? { ruleSet: figureRules(), sources: [] } : await soundRules(context, rules, []);
  if (typeof compiled === 'number') return compiled;
  const saved = rules === undefined ? undefined : savedMappings(io.cwd, rules);
  if (saved?.ok === false) return giveUp(context, saved.diagnostics, filesOf(saved.source ? [saved.source] : []));
  const mappings = { columns: [], saved: saved?.value ?? [] };
  const loaded = await loadData(context, data, compiled.ruleSet, period, { mappings, mixedAttribution: true });
  if (!loaded.ok) return giveUp(context, loaded.diagnostics);
  const { recognition, records, sources } = loaded.value;
  const dataset = readDataset(compiled.ruleSet, records);
  const files = filesOf([...compiled.sources, ...sources]);
  const diagnostics = [...loaded.value.diagnostics, ...dataset.diagnostics].filter(
    ({ code }) => code !== 'data/period-missing' && code !== 'data/column-unknown' && code !== 'data/summary-row',
  );
  const found = { recognition, quality: qualityOf(compiled.ruleSet, dataset.value), diagnostics };
  const labels = new Map(dictionary.map((one) => [one.id, language === 'zh' ? one.zh : one.en]));
  const nameOf = (id: string): string => (rules === undefined ? (labels.get(id) ?? id) : id);
  io.stdout.write(format === 'json' ? reportJson(found, files, language) : reportText(context, found, nameOf));
  if (format === 'text') report(context, diagnostics, files);
  if (recognition.length > 0) return exitCodes.ok;
  return diagnostics.length > 0 ? exitCodes.couldNotRun : exitCodes.ok;
}
