/** One pass over the bytes of a file: chunks of whole rows go to be computed, and their results are written in order. */
import { type RowBatch, rowsIn, type StreamHead } from '@kaohe/intake';
import type { PiecedFile } from '../host/file-pieces.js';
import type { FastBatch } from './batch.js';
import { chunksOf, type TextChunk } from './chunks.js';
import type { UsualRow } from './usual-rows.js';

/** Who computes chunks, several at once. */
export interface Crew {
  readonly width: number;
  /** Room of at least that length to read the next chunk into. */
  readonly roomFor: (length: number) => Uint8Array;
  readonly compute: (bytes: Uint8Array, end: number) => Promise<ComputedChunk>;
  /** Sends everybody home. */
  readonly end: () => void;
}

/** A chunk that was computed. */
export interface ComputedChunk {
  readonly bytes: Uint8Array;
  readonly batch: FastBatch;
  /** Neither is needed any more. */
  readonly release: () => void;
}

/** What becomes of chunks. */
export interface PassTarget {
  /** The results of rows, computed the usual way. */
  readonly usual: (batch: RowBatch) => readonly UsualRow[];
  readonly lines: (rows: readonly (readonly string[])[]) => string;
  readonly put: (bytes: string | Uint8Array) => Promise<void>;
  /** Whether to go on, when a chunk has been computed. */
  readonly note: (batch: FastBatch) => boolean;
  readonly progress: (bytes: number, rows: number) => void;
}

/** Where the rows below the headings begin. */
export interface PassStart {
  readonly head: StreamHead;
  readonly position: number;
  readonly lines: number;
  readonly chunkBytes: number;
}

interface Waiting {
  readonly position: number;
  readonly end: number;
  /** Undefined for a chunk that is read as text. */
  readonly computed: Promise<ComputedChunk> | undefined;
  readonly text: TextChunk | undefined;
}

/** Goes through the file; how many rows were written, or undefined where the pass was given up. */
export async function fastPass(
  file: PiecedFile,
  crew: Crew,
  start: PassStart,
  target: PassTarget,
): Promise<number | undefined> {
  const { head } = start;
  const waiting: Waiting[] = [];
  let { lines } = start;
  let rows = 0;
  const settle = async (one: Waiting): Promise<boolean> => {
    if (one.text !== undefined) {
      const { text, rows: cut, found } = one.text;
      const offset = one.position + 1;
      const diagnostics = found.map(({ span, ...more }) => {
        return { ...more, span: { ...span, start: span.start + offset, end: span.end + offset } };
      });
      const batch = { text, rows: cut, offset, lines, feeds: 0, diagnostics, isRefused: false };
      const made = target.usual(batch);
      rows += made.length;
      if (made.length > 0) await target.put(target.lines(made.map(({ cells }) => cells)));
      lines += lineBreaks(text);
    } else if (one.computed !== undefined) {
      const { bytes, batch, release } = await one.computed;
      if (!target.note(batch)) return false;
      rows += batch.rows + (await putMerged(target, head, { bytes, batch, position: one.position, lines }));
      lines += batch.lines;
      release();
    }
    target.progress(one.position + one.end, rows);
    return true;
  };
  for (const chunk of chunksOf(file, head, { ...start, roomFor: crew.roomFor })) {
    if (chunk === undefined) return undefined;
    const { bytes, end, position, text } = chunk;
    waiting.push({ position, end, text, computed: text === undefined ? crew.compute(bytes, end) : undefined });
    const first = waiting.length >= crew.width ? waiting.shift() : undefined;
    if (first && !(await settle(first))) return undefined;
  }
  for (const one of waiting) if (!(await settle(one))) return undefined;
  return rows;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function lineBreaks(text: string): number {
  return text.split(/\r\n|\n|\r/u).length - 1;
}

/** Writes what was computed, with the rows that were left to the usual way where they belong; how many these are. */
async function putMerged(
  target: PassTarget,
  { name, table }: StreamHead,
  {
    bytes,
    batch,
    position,
    lines,
  }: { readonly bytes: Uint8Array; readonly batch: FastBatch; readonly position: number; readonly lines: number },
): Promise<number> {
  const { out, slow } = batch;
  if (slow.length === 0) {
    await target.put(out);
    return 0;
  }
  const starts: number[] = [];
  let text = '';
  for (let at = 0; at < slow.length; at += 4) {
    starts.push(text.length);
    text += `${decoder.decode(bytes.subarray(slow[at + 1], slow[at + 2]))}\n`;
  }
  const entryAt = (place: number): number => starts.findLastIndex((one) => one <= place);
  const linesAt = (place: number): number => lines + (slow[entryAt(place) * 4 + 3] ?? 0);
  const { rows, diagnostics } = rowsIn({ name, text }, table.delimiter, true);
  const made = target.usual({
    text,
    rows,
    offset: position + 1,
    lines,
    feeds: 0,
    diagnostics,
    isRefused: false,
    linesAt,
  });
  const cells = new Map(made.map((row) => [entryAt(row.at), row.cells]));
  let written = 0;
  for (let entry = 0; entry < starts.length; entry += 1) {
    const own = cells.get(entry);
    if (own === undefined) continue;
    const until = slow[entry * 4] ?? 0;
    if (until > written) await target.put(out.subarray(written, until));
    await target.put(target.lines([own]));
    written = until;
  }
  if (written < out.length) await target.put(out.subarray(written));
  return cells.size;
}
