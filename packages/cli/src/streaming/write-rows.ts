/** The rows of a file computed the usual way, batch by batch, and written in their order. */
import { preparePlan } from '@kaohe/evaluator';
import {
  byteOrderMark,
  csvFromRows,
  type RowBatch,
  type StreamHead,
  type StreamSurvey,
  streamReader,
} from '@kaohe/intake';
import { type UnrankedColumns, unrankedColumns } from '@kaohe/report';
import type { Context } from '../host/context.js';
import type { PiecedFile } from '../host/file-pieces.js';
import { breath } from '../host/interrupt.js';
import type { Findings } from './findings.js';
import { rowBatches } from './streamed-text.js';
import { type UsualWay, usualRows } from './usual-rows.js';

/** What is known before rows are computed. */
export interface Ready {
  readonly head: StreamHead;
  readonly survey: StreamSurvey;
  readonly periods: readonly string[];
  readonly findings: Findings;
}

/** How rows are written. */
export type RowFormat = 'csv' | 'plain';

/** Takes what is written. */
export type Put = (bytes: string | Uint8Array) => Promise<void>;

/** Everything that rows are computed with the usual way. */
export function usualWay(context: Context, ruleSet: UsualWay['plan']['ruleSet'], ready: Ready): UsualWay {
  const { head, survey, periods, findings } = ready;
  const hasTeams = periods.some((period) => survey.teamPeriods.has(period));
  const columns = unrankedColumns(context, ruleSet, { hasPeriods: periods.length > 1, hasTeams });
  const reader = streamReader(head, survey);
  findings.add({ ...nothingYet, text: head.table.source.text }, reader.diagnostics, []);
  return { plan: preparePlan(ruleSet), reader, columns, periods, findings };
}

const nothingYet: RowBatch = { text: '', rows: [], offset: 0, lines: 0, feeds: 0, diagnostics: [], isRefused: false };

/** Writes every row; how many there are, or undefined where the file is no longer what was looked through. */
export async function writeRows(
  context: Context,
  way: UsualWay,
  file: PiecedFile,
  head: StreamHead,
  format: RowFormat,
  put: Put,
): Promise<number | undefined> {
  await put(headingLine(way.columns, format));
  let rows = 0;
  for (const placed of rowBatches(file, head)) {
    if (placed === 'damaged' || placed.batch.isRefused) return undefined;
    const { batch, bytes } = placed;
    const made = usualRows(context, way, batch).map(({ cells }) => cells);
    rows += made.length;
    if (made.length > 0) await put(linesIn(format)(made));
    context.progress.step(context.texts.streaming.computing(Math.floor((bytes * 100) / file.size), rows));
    await breath();
  }
  return rows;
}

/** The first line. */
export function headingLine({ headings }: UnrankedColumns, format: RowFormat): string {
  return (format === 'csv' ? byteOrderMark : '') + linesIn(format)([headings]);
}

/** Cells as lines of a format. */
export function linesIn(format: RowFormat): (rows: readonly (readonly string[])[]) => string {
  return format === 'csv' ? csvFromRows : plainFromRows;
}

function plainFromRows(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => cell.replaceAll(/[\t\r\n]/g, ' ')).join('\t')}\n`).join('');
}
