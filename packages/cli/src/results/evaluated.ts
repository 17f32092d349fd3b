/** Rules and data files to results: what `run` and `why` begin with. */
import type { Diagnostic, Files, SourceFile } from '@kaohe/diagnostics';
import { type Dataset, type Results, readDataset, runOnDataset } from '@kaohe/evaluator';
import type { DataFile } from '@kaohe/intake';
import type { ClosedMonth } from '@kaohe/report';
import { arenaHere } from '../host/arena.js';
import { type CompiledRules, soundRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { loadData } from '../host/data.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { savedMappings } from '../host/mapping.js';
import { filesOf, report } from '../host/report.js';
import { giveUp } from '../host/usage.js';
import { closedPast } from './closed-past.js';

/** What a call computes from. */
export interface Request {
  readonly rules: string;
  readonly data: readonly string[];
  readonly settings: readonly string[];
  /** The period asked for, if one was; `all` takes those that are closed as they were closed. */
  readonly period: string | 'all' | undefined;
  /** Where closed periods are, if not in the usual place. */
  readonly closed?: string | undefined;
}

/** Everything computed, or the exit code with which the call ends; then the reason has been reported. */
export type Evaluated =
  | {
      readonly ok: true;
      readonly rules: CompiledRules;
      readonly dataset: Dataset;
      readonly results: Results;
      /** What is wrong with the data. */
      readonly diagnostics: readonly Diagnostic[];
      readonly data: readonly DataFile[];
      /** What was kept of the columns of exports, where anything was. */
      readonly mapping: SourceFile | undefined;
      readonly files: Files;
      /** What is closed of the period that was computed. */
      readonly closed: ClosedMonth | undefined;
    }
  | { readonly ok: false; readonly code: ExitCode };

/** Reads, compiles and computes. */
export async function evaluated(context: Context, request: Request): Promise<Evaluated> {
  const rules = await soundRules(context, request.rules, request.settings);
  if (typeof rules === 'number') return { ok: false, code: rules };
  const period = request.period === 'all' ? undefined : request.period;
  const saved = savedMappings(context.io.cwd, request.rules);
  if (!saved.ok)
    return { ok: false, code: giveUp(context, saved.diagnostics, filesOf(saved.source ? [saved.source] : [])) };
  const mappings = { columns: [], saved: saved.value };
  const loaded = await loadData(context, request.data, rules.ruleSet, period, { mappings });
  if (!loaded.ok) return { ok: false, code: giveUp(context, loaded.diagnostics) };
  const sources: readonly SourceFile[] = [...rules.sources, ...loaded.value.sources];
  const files = filesOf(sources);
  const read = readDataset(rules.ruleSet, loaded.value.records);
  const diagnostics = [...loaded.value.diagnostics, ...read.diagnostics];
  const past = closedPast(context, rules, read.value, request);
  if (!past.ok) return { ok: false, code: giveUp(context, past.diagnostics) };
  const { dataset } = past.value;
  if (dataset.rows.length === 0) {
    const problems = diagnostics.filter(({ severity }) => severity !== 'hint');
    report(context, problems, files);
    return { ok: false, code: exitWithoutRows(problems) };
  }
  context.progress.step(context.texts.progress.computing(dataset.rows.length));
  const results = runOnDataset(rules.ruleSet, dataset, { arena: arenaHere() });
  return {
    ok: true,
    rules,
    dataset,
    results,
    diagnostics,
    data: loaded.value.files,
    mapping: saved.source,
    files,
    closed: past.value.present,
  };
}

const unreadable: ReadonlySet<string> = new Set([
  'data/encoding',
  'data/too-large',
  'data/empty-file',
  'data/workbook-refused',
  'data/json-unreadable',
]);

/** A file nobody can read is no question to a person; a missing column or row is. */
function exitWithoutRows(problems: readonly Diagnostic[]): ExitCode {
  return problems.some(({ code }) => unreadable.has(code)) ? exitCodes.couldNotRun : exitCodes.needsPerson;
}
