/** A result as a Parquet file: the columns of the CSV, with the kinds that the rules give them. */
import { diagnose, span } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import { plainMetrics, type Result } from '@kaohe/report';
import type { Context } from '../host/context.js';
import type { ExitCode } from '../host/exit-codes.js';
import { type Attempt, reasonOf, shownPath } from '../host/files.js';
import type { GrowingOutput } from '../host/growing-output.js';
import type { ColumnKind } from '../host/parquet-columns.js';
import { parquetOutput } from '../host/parquet-out.js';
import { giveUp } from '../host/usage.js';
import { csvText } from './to-rows.js';

/** Opens the output of a run that writes rows of CSV. */
export function parquetOutputOf(
  ruleSet: RuleSet,
): (context: Context, out: string | undefined) => Promise<Attempt<GrowingOutput>> {
  return async (context, out = '') => await parquetOutput(context, out, kindsIn(context, ruleSet));
}

/** Writes a result. */
export async function deliverParquet(context: Context, result: Result, out: string, code: ExitCode): Promise<ExitCode> {
  const { io, texts } = context;
  const output = await parquetOutputOf(result.ruleSet)(context, out);
  if (!output.ok) return giveUp(context, output.diagnostics);
  const { write, finish, drop } = output.value;
  try {
    await write(csvText(context, result));
    await finish();
  } catch (error) {
    drop();
    if (!(error instanceof Error && 'code' in error)) throw error;
    return giveUp(context, [diagnose('host/write-failed', span('', 0, 0), { path: out, reason: reasonOf(error) })]);
  }
  io.stderr.write(`${texts.result.written(shownPath(io.cwd, out))}\n`);
  return code;
}

function kindsIn(context: Context, ruleSet: RuleSet): (heading: string) => ColumnKind {
  const kinds = new Map<string, ColumnKind>([[context.texts.result.rank, 'number']]);
  for (const { heading, metric } of plainMetrics(context, ruleSet)) {
    const { kind } = metric.type;
    kinds.set(heading, kind === 'number' || kind === 'date' ? kind : 'text');
  }
  return (heading) => kinds.get(heading) ?? 'text';
}
