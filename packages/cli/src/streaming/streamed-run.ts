/** A run over a file of any length: once through it to see what all rows together tell, once to compute and write row by row. */
import { type Diagnostic, diagnose, span } from '@kaohe/diagnostics';
import { isInForce, type Plan, preparePlan, readDataset, runPlan } from '@kaohe/evaluator';
import {
  byteOrderMark,
  csvFromRows,
  type RowBatch,
  type StreamHead,
  type StreamSurvey,
  streamReader,
} from '@kaohe/intake';
import { type UnrankedColumns, unrankedCells, unrankedColumns, waitingIn } from '@kaohe/report';
import type { CompiledRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { openPieces, type PiecedFile } from '../host/file-pieces.js';
import { reasonOf, shownPath } from '../host/files.js';
import { growingOutput } from '../host/growing-output.js';
import { inTime } from '../host/interrupt.js';
import { savedMappings } from '../host/mapping.js';
import { filesOf } from '../host/report.js';
import { giveUp, refuse } from '../host/usage.js';
import { type Findings, noFindings } from './findings.js';
import { readHead } from './read-head.js';
import { rowBatches } from './streamed-text.js';
import { surveyOf } from './survey-file.js';

/** What is asked of such a run. */
export interface StreamedRun {
  /** The rules as the user names them. */
  readonly rulesName: string;
  readonly rules: CompiledRules;
  readonly path: string;
  readonly period: string | 'all' | undefined;
  readonly format: 'csv' | 'plain';
  readonly out: string | undefined;
  /** Bytes that are read at once. */
  readonly pieceBytes?: number | undefined;
}

const usualPiece = 1024 * 1024;

/** Reads, computes and writes. */
export async function runStreamed(context: Context, asked: StreamedRun): Promise<ExitCode> {
  const { cwd } = context.io;
  const file = openPieces(cwd, asked.path, asked.pieceBytes ?? usualPiece);
  if (!file.ok) return giveUp(context, file.diagnostics);
  try {
    return await runOn(context, asked, file.value);
  } finally {
    file.value.close();
  }
}

async function runOn(context: Context, asked: StreamedRun, file: PiecedFile): Promise<ExitCode> {
  const { texts } = context;
  const { ruleSet } = asked.rules;
  const saved = savedMappings(context.io.cwd, asked.rulesName);
  if (!saved.ok) return giveUp(context, saved.diagnostics, filesOf(saved.source ? [saved.source] : []));
  const period = asked.period === 'all' ? undefined : asked.period;
  const options = { period, mappings: { columns: [], saved: saved.value } };
  const opened = readHead(shownPath(context.io.cwd, asked.path), file, ruleSet, options);
  if (opened.kind === 'unreadable') return giveUp(context, [opened.diagnostic]);
  if (opened.kind === 'not-delimited') return refuse(context, texts.streaming.refused['not-delimited']);
  const findings = noFindings(opened.beginning);
  findings.add(opened.beginning, opened.diagnostics, []);
  const { head } = opened;
  if (head === undefined) return tell(context, findings);

  const survey = await surveyOf(context, file, head);
  if ('refused' in survey) {
    findings.add(opened.beginning, [survey.refused], []);
    const code = tell(context, findings);
    return survey.refused.code === 'data/encoding' ? exitCodes.couldNotRun : code;
  }
  if (survey.excess !== undefined) return refuse(context, texts.streaming.refused[`too-many-${survey.excess}`]);
  if (survey.control !== undefined) findings.add(opened.beginning, [survey.control], []);
  const known = [...survey.periods].filter((one) => isInForce(ruleSet, one)).toSorted();
  if (period !== undefined && known.length > 0 && !known.includes(period)) {
    return refuse(context, texts.usage.notAPeriod(period, known.join(' ')));
  }
  const ready = { head, survey, findings };
  const last = known.at(-1);
  if (last !== undefined) {
    return await write(context, asked, file, { ...ready, periods: asked.period === 'all' ? known : [period ?? last] });
  }
  // nobody has a row: what is to be said is why
  await writeRows(context, asked, file, { ...ready, periods: [] }, async () => undefined);
  if (!findings.needsPerson()) findings.add(opened.beginning, [diagnose('data/no-rows', head.layout.span, {})], []);
  tell(context, findings);
  return exitCodes.needsPerson;
}

interface Ready {
  readonly head: StreamHead;
  readonly survey: StreamSurvey;
  readonly periods: readonly string[];
  readonly findings: Findings;
}

async function write(context: Context, asked: StreamedRun, file: PiecedFile, ready: Ready): Promise<ExitCode> {
  const { io, texts } = context;
  const output = await growingOutput(context, asked.out);
  if (!output.ok) return giveUp(context, output.diagnostics);
  const { write: put, finish, drop } = output.value;
  try {
    const written = await inTime(writeRows(context, asked, file, ready, put), drop);
    if (written === undefined || !file.isUnchanged()) {
      drop();
      return refuse(context, texts.streaming.refused.changed);
    }
    await finish();
    const code = tell(context, ready.findings);
    if (asked.out !== undefined && asked.out !== '-') {
      io.stderr.write(`${texts.result.written(shownPath(io.cwd, asked.out))}\n`);
    }
    io.stderr.write(`${texts.streaming.done(written)}\n`);
    return code;
  } catch (error) {
    drop();
    if (!(error instanceof Error && 'code' in error)) throw error;
    const at = { path: asked.out ?? '-', reason: reasonOf(error) };
    return giveUp(context, [{ ...unwritten, args: at }]);
  }
}

const unwritten: Diagnostic = {
  code: 'host/write-failed',
  severity: 'error',
  span: span('', 0, 0),
  args: {},
  related: [],
  witness: undefined,
  fixes: [],
  remedies: [],
  whom: [],
  hits: undefined,
};

/** Writes every row; how many there are, or undefined where the file is no longer what was looked through. */
async function writeRows(
  context: Context,
  { rules: { ruleSet }, format }: StreamedRun,
  file: PiecedFile,
  { head, survey, periods, findings }: Ready,
  put: (text: string) => Promise<void>,
): Promise<number | undefined> {
  const hasTeams = periods.some((period) => survey.teamPeriods.has(period));
  const columns = unrankedColumns(context, ruleSet, { hasPeriods: periods.length > 1, hasTeams });
  const lines = format === 'csv' ? csvFromRows : plainFromRows;
  await put((format === 'csv' ? byteOrderMark : '') + lines([columns.headings]));
  const reader = streamReader(head, survey);
  findings.add({ ...nothingYet, text: head.table.source.text }, reader.diagnostics, []);
  const plan = preparePlan(ruleSet);
  let rows = 0;
  for (const placed of rowBatches(file, head)) {
    if (placed === 'damaged' || placed.batch.isRefused) return undefined;
    const { batch, bytes } = placed;
    const cells = cellsOf(context, plan, reader, batch, { columns, periods, findings });
    rows += cells.length;
    if (cells.length > 0) await put(lines(cells));
    context.progress.step(context.texts.streaming.computing(Math.floor((bytes * 100) / file.size), rows));
    await breath();
  }
  return rows;
}

const nothingYet: RowBatch = { text: '', rows: [], offset: 0, lines: 0, feeds: 0, diagnostics: [], isRefused: false };

function cellsOf(
  context: Context,
  plan: Plan,
  reader: ReturnType<typeof streamReader>,
  batch: RowBatch,
  told: { readonly columns: UnrankedColumns; readonly periods: readonly string[]; readonly findings: Findings },
): readonly (readonly string[])[] {
  const { ruleSet } = plan;
  const records = reader.records(batch);
  const read = readDataset(ruleSet, records.value);
  const dataset = read.value;
  const results = runPlan(plan, dataset);
  const rows = dataset.rows.flatMap((row, index) =>
    told.periods.includes(row.period) ? [{ ...row, index, rank: undefined }] : [],
  );
  const waiting = waitingIn({ ruleSet, dataset, results, periods: told.periods, rows, shown: rows });
  told.findings.add(batch, [...records.diagnostics, ...read.diagnostics], waiting);
  return rows.map(({ index }) => unrankedCells(context, told.columns, dataset, results, index));
}

function plainFromRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => cell.replaceAll(/[\t\r\n]/g, ' ')).join('\t')}\n`).join('');
}

/** Lets the process hear an interrupt. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function tell(context: Context, findings: Findings): ExitCode {
  context.progress.end();
  for (const line of findings.lines(context)) context.io.stderr.write(`${line}\n`);
  return findings.needsPerson() ? exitCodes.needsPerson : exitCodes.ok;
}
