import { expect, it, vi } from 'vitest';
import { startEarly, startWorker } from '../src/worker/start-worker.js';

it('tells who listens later what the first worker said before, and starts no second one for it', async () => {
  const started: EventTarget[] = [];
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      constructor() {
        super();
        started.push(this);
      }
    },
  );
  startEarly();
  started[0]?.dispatchEvent(new MessageEvent('message', { data: 'early' }));
  const heard: unknown[] = [];
  startWorker().addEventListener('message', ({ data }) => heard.push(data));
  await Promise.resolve();
  started[0]?.dispatchEvent(new MessageEvent('message', { data: 'snapshot' }));
  expect(heard).toEqual(['early', 'snapshot']);
  startWorker();
  expect(started.length).toBe(2);
  vi.unstubAllGlobals();
});
