/** Starts workers, as a file of their own beside the page; the first one before anybody listens. */

/** The first worker, and what it has said to nobody yet. */
let early: { readonly worker: Worker; readonly said: readonly Event[]; readonly stop: () => void } | undefined;

/** Starts the worker that `startWorker` will give. */
export function startEarly(): void {
  const worker = started();
  const said: Event[] = [];
  const keep = (event: Event): void => {
    said.push(event);
  };
  for (const type of types) worker.addEventListener(type, keep);
  const stop = (): void => {
    for (const type of types) worker.removeEventListener(type, keep);
  };
  early = { worker, said, stop };
}

/** A worker; whoever listens to it at once hears everything. */
export function startWorker(): Worker {
  if (early === undefined) return started();
  const { worker, said, stop } = early;
  early = undefined;
  queueMicrotask(() => {
    stop();
    for (const event of said) worker.dispatchEvent(event);
  });
  return worker;
}

const types = ['message', 'error'] as const;

function started(): Worker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
