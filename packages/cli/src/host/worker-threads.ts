/** Threads that compute side by side: each is given the same beginning, then one task after the other. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** Tasks and replies are copied, but for the memory that they hand over. */
export interface Handed<T> {
  readonly value: T;
  readonly memory: readonly ArrayBuffer[];
}

/** Threads that wait for tasks. */
export interface ThreadPool<Task, Reply> {
  readonly count: number;
  readonly ask: (task: Handed<Task>) => Promise<Reply>;
  readonly end: () => void;
}

/** How many threads are worth it here. */
export function usualThreads(): number {
  return Math.max(1, Math.min(8, availableParallelism()));
}

/** Starts threads; undefined where their file is not there, as in tests that run from sources. */
export function threadPool<Task, Reply>(count: number, beginning: unknown): ThreadPool<Task, Reply> | undefined {
  const entry = ['stream-worker.cjs', '../streaming/worker.js']
    .map((name) => new URL(name, import.meta.url))
    .find((url) => existsSync(fileURLToPath(url)));
  if (entry === undefined) return undefined;
  const threads = Array.from({ length: count }, () =>
    threadOf<Task, Reply>(new Worker(entry, { workerData: beginning })),
  );
  return {
    count,
    ask: (task) => {
      // the one that has least to do
      const [first, ...others] = threads;
      if (first === undefined) return Promise.reject(new RangeError('a pool has a thread'));
      return others.reduce((best, one) => (one.open() < best.open() ? one : best), first).ask(task);
    },
    end: () => {
      for (const { end } of threads) end();
    },
  };
}

function threadOf<Task, Reply>(worker: Worker) {
  const waiting: { readonly resolve: (reply: Reply) => void; readonly reject: (error: unknown) => void }[] = [];
  worker.on('message', (reply: Reply) => waiting.shift()?.resolve(reply));
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    open: () => waiting.length,
    ask: ({ value, memory }: Handed<Task>) =>
      new Promise<Reply>((resolve, reject) => {
        waiting.push({ resolve, reject });
        worker.postMessage(value, [...memory]);
      }),
    end: () => void worker.terminate(),
  };
}

/** In a thread: what it was given at its beginning. */
export function beginningOfThread(): unknown {
  return workerData;
}

/** In a thread: answers tasks as they come. */
export function answerTasks<Task, Reply>(answer: (task: Task) => Handed<Reply>): void {
  parentPort?.on('message', (task: Task) => {
    const { value, memory } = answer(task);
    parentPort?.postMessage(value, [...memory]);
  });
}
