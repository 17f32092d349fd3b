/** The page's end of the line to the worker: one request under way, the newest other one waiting. */
import type { Answer, Request } from './messages.js';

/** A line to a worker. */
export interface EngineLink {
  /** Asks for a snapshot; a request that still waits is merged into this one. */
  ask(request: Request): void;
}

/** Opens the line. When the worker breaks down, a new one takes over with the next request, and `onAnswer` hears of it. */
export function engineLink(start: () => Worker, onAnswer: (answer: Answer) => void): EngineLink {
  let underWay: Request | undefined;
  let waiting: Request | undefined;
  let known: Request | undefined;
  let forgotten = false;
  let worker = listen(start());

  function listen(target: Worker): Worker {
    target.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      if (data.kind !== 'opened') underWay = undefined;
      onAnswer(data);
      next();
    });
    target.addEventListener('error', (event) => {
      event.preventDefault();
      if (target !== worker) return;
      target.terminate();
      const docVersion = underWay?.docVersion ?? 0;
      underWay = undefined;
      worker = listen(start());
      // The same request again would break the new worker too: it waits for the next one.
      forgotten = true;
      onAnswer({ kind: 'failed', docVersion, reason: event.message });
    });
    return target;
  }

  function next(): void {
    if (underWay !== undefined || waiting === undefined) return;
    known = known === undefined ? waiting : merged(known, waiting);
    underWay = forgotten ? known : waiting;
    waiting = undefined;
    forgotten = false;
    worker.postMessage(underWay);
  }

  return {
    ask(request) {
      waiting = waiting === undefined ? request : merged(waiting, request);
      next();
    },
  };
}

/** The later request, with what only the earlier one says. */
function merged(earlier: Request, later: Request): Request {
  return { ...later, files: later.files ?? earlier.files, data: later.data ?? earlier.data };
}
