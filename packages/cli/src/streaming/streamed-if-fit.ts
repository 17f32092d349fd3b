/** A call of `run` whose data may be read piece by piece: carried out where rules and format allow it. */
import { closedFiles, closedFolder } from '../host/closed-months.js';
import { type CompiledRules, soundRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import type { ExitCode } from '../host/exit-codes.js';
import { shownPath } from '../host/files.js';
import type { RunFormat } from '../host/formats.js';
import { growingOutput } from '../host/growing-output.js';
import { isParquetFile, spooledParquet } from '../host/parquet-in.js';
import { giveUp, refuse } from '../host/usage.js';
import { parquetOutputOf } from '../results/to-parquet.js';
import { tellWarnings } from '../results/warnings.js';
import { wayOf } from './may-stream.js';
import { runStreamed } from './streamed-run.js';

/** What matters of the call. */
interface Call {
  readonly format: RunFormat;
  readonly out: string | undefined;
  readonly set: readonly string[];
  /** A period, `all` or `last`. */
  readonly period: string;
  readonly top: number | undefined;
  readonly closed: string | undefined;
  readonly stream: boolean;
  readonly threads: number | undefined;
}

/** The exit code of a run that reads its data piece by piece, or that must and cannot; undefined: it is read as a whole. */
export async function streamedIfFit(
  context: Context,
  rulesName: string,
  data: readonly string[],
  options: Call,
): Promise<ExitCode | undefined> {
  const rules = await soundRules(context, rulesName, options.set);
  if (typeof rules === 'number') return rules;
  const [first] = data;
  if (first === undefined || data.length > 1 || !isParquetFile(context.io.cwd, first))
    return await streamedFrom(context, rulesName, rules, data, options, undefined);
  const spool = await spooledParquet(context, first);
  if (!spool.ok) return giveUp(context, spool.diagnostics);
  try {
    return await streamedFrom(context, rulesName, rules, [spool.value.path], options, shownPath(context.io.cwd, first));
  } finally {
    spool.value.remove();
  }
}

/** The same, where the rules are known; `name` is how a file is called whose rows stand in another one. */
async function streamedFrom(
  context: Context,
  rulesName: string,
  rules: CompiledRules,
  data: readonly string[],
  options: Call,
  name: string | undefined,
): Promise<ExitCode | undefined> {
  const { texts, io } = context;
  const way = wayOf(context, rules.ruleSet, { ...options, data });
  switch (way.kind) {
    case 'whole':
      return undefined;
    case 'refused':
      return giveUp(context, [way.problem], rules.files);
    case 'stream': {
      const { period, out } = options;
      const isAll = period === 'all';
      if (isAll && closedFiles(io.cwd, closedFolder(io.cwd, rules.entry, options.closed)).length > 0)
        return refuse(context, texts.streaming.refused.closed);
      if (!way.isAsked) io.stderr.write(`${texts.streaming.begins(Math.round(way.size / 2 ** 20))}\n`);
      tellWarnings(context, rulesName, rules);
      const format = options.format === 'plain' ? 'plain' : 'csv';
      const asked = period === 'last' ? undefined : period;
      return await runStreamed(context, {
        rulesName,
        rules,
        path: way.path,
        name,
        output: format === 'csv' && options.format === 'parquet' ? parquetOutputOf(rules.ruleSet) : growingOutput,
        period: asked,
        format,
        out,
        threads: options.threads,
      });
    }
  }
}
