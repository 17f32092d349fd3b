/** A run over a file of any length: in one pass where the first rows tell how to read all, else once through it and once more. */
import { diagnose } from '@kaohe/diagnostics';
import { isInForce } from '@kaohe/evaluator';
import { decidedHead, orderOf, type RecordsOptions } from '@kaohe/intake';
import type { CompiledRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { openPieces, type PiecedFile } from '../host/file-pieces.js';
import { shownPath } from '../host/files.js';
import { optimizeSoon } from '../host/late-optimizing.js';
import { savedMappings } from '../host/mapping.js';
import { filesOf } from '../host/report.js';
import { giveUp, refuse } from '../host/usage.js';
import { keepYoungSmall } from '../host/young-memory.js';
import { type AskedRows, attempt } from './attempt.js';
import { crewOf } from './crews.js';
import { fastTask, writeFast } from './fast-run.js';
import { noFindings } from './findings.js';
import { changed, type OpenOutput, tell, written } from './finish-run.js';
import { encodingAtStart, encodingOfFile, type Opened, readHead } from './read-head.js';
import { surveyOf } from './survey-file.js';
import { type Put, type RowFormat, usualWay, writeRows } from './write-rows.js';

/** What is asked of such a run. */
export interface StreamedRun {
  /** The rules as the user names them. */
  readonly rulesName: string;
  readonly rules: CompiledRules;
  readonly path: string;
  /** How the file is called, where its rows stand in another one. */
  readonly name?: string | undefined;
  /** Where rows go, if not to a file of their own format. */
  readonly output?: OpenOutput | undefined;
  readonly period: string | 'all' | undefined;
  readonly format: RowFormat;
  readonly out: string | undefined;
  /** Bytes that are read at once. */
  readonly pieceBytes?: number | undefined;
  /** How many threads compute, if that was said. */
  readonly threads?: number | undefined;
  /** `usual`: every row is computed by the plan, as in a run over data in memory. */
  readonly way?: 'usual' | undefined;
}

const usualPiece = 128 * 1024;
const usualChunk = 1024 * 1024;

/** Reads, computes and writes. */
export async function runStreamed(context: Context, asked: StreamedRun): Promise<ExitCode> {
  keepYoungSmall();
  optimizeSoon();
  const { cwd } = context.io;
  const file = openPieces(cwd, asked.path, asked.pieceBytes ?? usualPiece);
  if (!file.ok) return giveUp(context, file.diagnostics);
  const saved = savedMappings(cwd, asked.rulesName);
  if (!saved.ok) return giveUp(context, saved.diagnostics, filesOf(saved.source ? [saved.source] : []));
  const period = asked.period === 'all' ? undefined : asked.period;
  const options = { period, mappings: { columns: [], saved: saved.value } };
  try {
    return (await inOnePass(context, asked, file.value, options)) ?? (await inTwo(context, asked, file.value, options));
  } finally {
    file.value.close();
  }
}

/** Only into a file: what went down a pipe cannot be taken back. */
async function inOnePass(
  context: Context,
  asked: StreamedRun,
  file: PiecedFile,
  options: RecordsOptions,
): Promise<ExitCode | undefined> {
  const { out, way, period, format, rules, pieceBytes = usualChunk } = asked;
  if (way === 'usual' || out === undefined || out === '-' || encodingAtStart(file) !== 'utf-8') return undefined;
  const opened = readHead(nameOf(context, asked), file, rules.ruleSet, options, 'utf-8');
  if (opened.kind !== 'read') return undefined;
  const rows = { ruleSet: rules.ruleSet, period, format, out, output: asked.output, chunkBytes: pieceBytes };
  const { text } = opened.beginning;
  const crew: AskedRows['crew'] = (task, survey) =>
    crewOf(context, { task, survey, text, options, size: file.size, threads: asked.threads });
  return await attempt(context, { ...rows, crew }, file, opened);
}

async function inTwo(
  context: Context,
  asked: StreamedRun,
  file: PiecedFile,
  options: RecordsOptions,
): Promise<ExitCode> {
  const name = nameOf(context, asked);
  const opened = readHead(name, file, asked.rules.ruleSet, options, encodingOfFile(file));
  if (opened.kind === 'unreadable') return giveUp(context, [opened.diagnostic]);
  if (opened.kind === 'not-delimited') return refuse(context, context.texts.streaming.refused['not-delimited']);
  return await surveyed(context, asked, file, opened, options);
}

function nameOf({ io }: Context, { name, path }: StreamedRun): string {
  return name ?? shownPath(io.cwd, path);
}

/** Looks through the file, then computes. */
async function surveyed(
  context: Context,
  asked: StreamedRun,
  file: PiecedFile,
  opened: Extract<Opened, { readonly kind: 'read' }>,
  options: RecordsOptions,
): Promise<ExitCode> {
  const { texts } = context;
  const { text } = opened.beginning;
  const { rules, out, format, period } = asked;
  const { ruleSet } = rules;
  const findings = noFindings(opened.beginning);
  findings.add(opened.beginning, opened.diagnostics, []);
  const { head } = opened;
  if (head === undefined) return tell(context, findings);
  const survey = await surveyOf(context, file, head, findings);
  if ('refused' in survey) {
    findings.add(opened.beginning, [survey.refused], []);
    const code = tell(context, findings);
    return survey.refused.code === 'data/encoding' ? exitCodes.couldNotRun : code;
  }
  if (survey.excess !== undefined) return refuse(context, texts.streaming.refused[`too-many-${survey.excess}`]);
  const known = [...survey.periods].filter((one) => isInForce(ruleSet, one)).toSorted();
  const last = known.at(-1);
  const isAll = period === 'all';
  if (last === undefined) {
    // nobody has a row: what is to be said is why
    const way = usualWay(context, ruleSet, { head, survey, periods: [], findings });
    await writeRows(context, way, file, head, format, async () => undefined);
    if (!findings.needsPerson()) findings.add(opened.beginning, [diagnose('data/no-rows', head.layout.span, {})], []);
    tell(context, findings);
    return exitCodes.needsPerson;
  }
  if (!isAll && period !== undefined && !known.includes(period)) {
    return refuse(context, texts.usage.notAPeriod(period, known.join(' ')));
  }
  const way = usualWay(context, ruleSet, { head, survey, periods: isAll ? known : [period ?? last], findings });
  const decided = decidedHead(head, survey).head;
  const task = fastTask(ruleSet, decided, orderOf(survey.order), way, survey, format, isAll);
  const crew =
    asked.way === 'usual'
      ? undefined
      : crewOf(context, { task, survey, text, options, size: file.size, threads: asked.threads });
  const chunkBytes = asked.pieceBytes ?? usualChunk;
  try {
    const code = await written(context, { out, open: asked.output }, findings, async (put: Put) => {
      const rows =
        crew === undefined
          ? await writeRows(context, way, file, head, format, put)
          : await writeFast(context, { task, way, crew, chunkBytes }, file, idle, put);
      return file.isUnchanged() ? rows : undefined;
    });
    return code ?? changed(context);
  } finally {
    crew?.end();
  }
}

const idle = { note: () => true, usual: () => undefined } as const;
