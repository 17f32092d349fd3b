/** Who computes the chunks of a fast run: this thread, or several others. */
import type { RecordsOptions, StreamSurvey } from '@kaohe/intake';
import type { Context } from '../host/context.js';
import { breath } from '../host/interrupt.js';
import { type ThreadPool, threadPool, usualThreads } from '../host/worker-threads.js';
import { type FastReader, fastReader } from './fast-batch.js';
import type { Crew } from './fast-pass.js';
import type { FastTask } from './fast-task.js';
import { type ThreadChunk, type ThreadReply, threadTask } from './thread-task.js';

/** What a crew is made from. */
export interface CrewPlan {
  readonly task: FastTask;
  readonly text: string;
  readonly options: RecordsOptions;
  readonly survey: StreamSurvey;
  readonly size: number;
  /** How many threads, if that was said. */
  readonly threads: number | undefined;
}

/** Below this threads take longer to start than to compute. */
const worthThreads = 32 * 1024 * 1024;

/** The crew; undefined where the file or the rules do not allow the fast way. */
export function crewOf(context: Context, { task, text, options, survey, size, threads }: CrewPlan): Crew | undefined {
  const reader = fastReader(context, task);
  if (reader === undefined) return undefined;
  const count = threads ?? (size < worthThreads ? 1 : usualThreads());
  const beginning = threadTask(context, task, text, options, survey);
  const pool = count > 1 ? threadPool<ThreadChunk, ThreadReply>(count, beginning) : undefined;
  return pool === undefined ? crewOfOne(reader) : crewOfThreads(pool);
}

function crewOfOne(reader: FastReader): Crew {
  let room = new Uint8Array();
  return {
    width: 1,
    roomFor: (length) => {
      if (room.length < length) room = new Uint8Array(length);
      return room;
    },
    compute: async (bytes, end) => {
      await breath();
      return { bytes, batch: reader(bytes, end), release: () => undefined };
    },
    end: () => undefined,
  };
}

/** Threads read and write memory that is shared with them, in rooms that are used again and again. */
function crewOfThreads(pool: ThreadPool<ThreadChunk, ThreadReply>): Crew {
  const free: SharedRoom[] = [];
  let reading: SharedRoom | undefined;
  const take = (length: number): SharedRoom => {
    const room = free.pop() ?? emptyRoom();
    if (room.bytes.length < length) room.bytes = sharedBytes(length);
    return room;
  };
  return {
    width: pool.count * 2,
    roomFor: (length) => {
      // what was read into it and not computed is read again
      reading ??= take(length);
      if (reading.bytes.length < length) reading.bytes = sharedBytes(length);
      return reading.bytes;
    },
    compute: async (bytes, end) => {
      const isRead = reading !== undefined && bytes.buffer === reading.bytes.buffer && bytes.byteOffset === 0;
      const room = isRead && reading !== undefined ? reading : take(end);
      if (isRead) reading = undefined;
      else room.bytes.set(bytes.subarray(0, end));
      const { bytes: own, out, seen } = room;
      const batch = await pool.ask({ value: { bytes: own, end, out, seen }, memory: [] });
      const { out: written, seen: noted } = batch;
      if (written.buffer !== out.buffer) room.out = new Uint8Array(written.buffer);
      if (noted.buffer !== seen.buffer) room.seen = new Uint32Array(noted.buffer);
      return { bytes: own, batch, release: () => void free.push(room) };
    },
    end: pool.end,
  };
}

/** Memory for one chunk and what comes of it. */
interface SharedRoom {
  bytes: Uint8Array<ArrayBufferLike>;
  out: Uint8Array<ArrayBufferLike>;
  seen: Uint32Array<ArrayBufferLike>;
}

function emptyRoom(): SharedRoom {
  return { bytes: sharedBytes(0), out: sharedBytes(0), seen: new Uint32Array(sharedBytes(0).buffer) };
}

function sharedBytes(length: number): Uint8Array<ArrayBufferLike> {
  return new Uint8Array(new SharedArrayBuffer(length));
}
