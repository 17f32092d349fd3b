/** Who computes the chunks of a fast run: this thread, or several others. */
import type { RecordsOptions, StreamSurvey } from '@kaohe/intake';
import type { Context } from '../host/context.js';
import { threadPool, usualThreads } from '../host/worker-threads.js';
import { fastReader } from './fast-batch.js';
import type { Crew } from './fast-pass.js';
import type { FastTask } from './fast-task.js';
import { type ThreadChunk, type ThreadReply, threadTask } from './thread-task.js';
import { breath } from './write-rows.js';

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
  if (pool !== undefined) {
    return {
      width: pool.count * 2,
      keepsBytes: true,
      compute: (bytes, end) => pool.ask({ value: { bytes, end }, memory: [bytes.buffer] }),
      end: pool.end,
    };
  }
  return {
    width: 1,
    keepsBytes: false,
    compute: async (bytes, end) => {
      await breath();
      return { bytes, batch: reader(bytes, end) };
    },
    end: () => undefined,
  };
}
