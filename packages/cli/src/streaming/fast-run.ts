/** Rows computed from bytes to bytes, by several threads where there are several; the usual way for rows that are not plain. */
import { type DayOrder, nameFingerprint, type RowBatch, type StreamHead } from '@kaohe/intake';
import type { RuleSet } from '@kaohe/ir';
import type { Context } from '../host/context.js';
import type { PiecedFile } from '../host/file-pieces.js';
import type { FastBatch } from './batch.js';
import { type Crew, fastPass } from './fast-pass.js';
import type { FastTask } from './fast-task.js';
import { type UsualWay, usualRows } from './usual-rows.js';
import { headingLine, linesIn, type Put, type Ready, type RowFormat } from './write-rows.js';

/** What a fast run is made of. */
export interface FastRun {
  readonly task: FastTask;
  readonly way: UsualWay;
  readonly crew: Crew;
  readonly chunkBytes: number;
}

/** The task, where it is known what the whole file decides. `head` has its columns decided. */
export function fastTask(
  ruleSet: RuleSet,
  head: StreamHead,
  order: DayOrder,
  { columns, periods }: UsualWay,
  { repeated, respelled }: Ready['survey'],
  format: RowFormat,
  isAll: boolean,
): FastTask {
  const names = [...repeated].map((key) => key.slice(key.indexOf('\n') + 1, -1));
  const suspects = new Set([...names, ...respelled].map((name) => nameFingerprint(name).low));
  const { hasPeriods, hasTeams } = columns;
  return { ruleSet, head, order, shown: isAll ? undefined : periods, hasPeriods, hasTeams, format, suspects };
}

/** What a pass tells on its way. */
export interface Watch {
  /** Whether to go on. */
  readonly note: (batch: FastBatch) => boolean;
  readonly usual: (batch: RowBatch) => void;
}

/** Writes every row; undefined where the pass was given up. */
export async function writeFast(
  context: Context,
  { task, way, crew, chunkBytes }: FastRun,
  file: PiecedFile,
  watch: Watch,
  put: Put,
): Promise<number | undefined> {
  const { head, format } = task;
  await put(headingLine(way.columns, format));
  const { position, lines } = startOf(head, file);
  return await fastPass(
    file,
    crew,
    { head, position, lines, chunkBytes },
    {
      usual: (batch) => {
        watch.usual(batch);
        return usualRows(context, way, batch);
      },
      lines: linesIn(format),
      put,
      note: watch.note,
      progress: (bytes, rows) =>
        context.progress.step(context.texts.streaming.computing(Math.floor((bytes * 100) / file.size), rows)),
    },
  );
}

/** Behind the headings: where that is in bytes, and how many lines end before. */
function startOf(
  { table, layout }: StreamHead,
  file: PiecedFile,
): { readonly position: number; readonly lines: number } {
  const { text } = table.source;
  const end = table.rows[layout.header]?.at(-1) ?? 0;
  const next = text.startsWith('\r\n', end) ? end + 2 : end + 1;
  const before = text.slice(0, next);
  const mark = new Uint8Array(3);
  file.readAt(mark, 0, 0);
  const isMarked = mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf;
  const position = new TextEncoder().encode(before).length + (isMarked ? 3 : 0);
  return { position, lines: before.split(/\r\n|\n|\r/u).length - 1 };
}
