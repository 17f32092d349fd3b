import { expect, it } from 'vitest';
import { engineLink } from '../src/protocol/engine-link.js';
import type { Answer, FromWorker, Request } from '../src/protocol/messages.js';
import { asked } from './asked.js';

/** A worker that keeps what it is told and answers when the test says so. */
class SilentWorker extends EventTarget {
  readonly told: Request[] = [];
  isTerminated = false;
  postMessage(request: Request): void {
    this.told.push(request);
  }
  terminate(): void {
    this.isTerminated = true;
  }
  answer(answer: FromWorker): void {
    this.dispatchEvent(new MessageEvent('message', { data: answer }));
  }
}

function linked(): { workers: SilentWorker[]; answers: Answer[]; ask: (request: Partial<Request>) => void } {
  const workers: SilentWorker[] = [];
  const answers: Answer[] = [];
  const start = (): Worker => {
    const worker = new SilentWorker();
    workers.push(worker);
    // It has the members of a worker that the link uses.
    return worker as unknown as Worker;
  };
  const link = engineLink(start, (answer) => answers.push(answer));
  return { workers, answers, ask: (request) => link.ask({ ...asked, docVersion: 0, dataVersion: 0, ...request }) };
}

const failed: Answer = { kind: 'failed', docVersion: 0, reason: '' };

it('sends ten edits as two requests while the first is under way', () => {
  const { workers, ask } = linked();
  for (let docVersion = 1; docVersion <= 10; docVersion += 1) ask({ docVersion });
  workers[0]?.answer(failed);
  expect(workers[0]?.told.map(({ docVersion }) => docVersion)).toEqual([1, 10]);
});

it('keeps the data of a request that another one overtook', () => {
  const { workers, ask } = linked();
  ask({ docVersion: 1 });
  ask({ docVersion: 1, data: 'sample' });
  ask({ docVersion: 2, files: [] });
  workers[0]?.answer(failed);
  expect(workers[0]?.told[1]).toMatchObject({ docVersion: 2, data: 'sample', files: [] });
});

it('starts a new worker after a breakdown and tells it everything with the next request', () => {
  const { workers, answers, ask } = linked();
  ask({ docVersion: 1, files: [{ name: 'a.kpi', text: '' }] });
  workers[0]?.dispatchEvent(new Event('error', { cancelable: true }));
  expect(workers[0]?.isTerminated).toBe(true);
  expect(answers.map(({ kind }) => kind)).toEqual(['failed']);
  expect(workers[1]?.told).toEqual([]);
  ask({ docVersion: 1, period: '2025-01' });
  expect(workers[1]?.told[0]).toMatchObject({ files: [{ name: 'a.kpi', text: '' }], period: '2025-01' });
});

it('hears a ranking before the snapshot, which is still under way', () => {
  const { workers, answers, ask } = linked();
  ask({ docVersion: 1 });
  ask({ docVersion: 2 });
  workers[0]?.answer({ kind: 'ranking', docVersion: 1, dataVersion: 0, ranking: undefined });
  expect(answers).toEqual([{ kind: 'ranking', docVersion: 1, dataVersion: 0, ranking: undefined }]);
  expect(workers[0]?.told).toHaveLength(1);
});

it('does not hear a message of another kind as an answer', () => {
  const { workers, ask } = linked();
  ask({ docVersion: 1 });
  ask({ docVersion: 2 });
  workers[0]?.answer({ kind: 'unanswered', seq: 1, reason: '' });
  expect(workers[0]?.told).toHaveLength(1);
});

it('tells the worker the rules before a question about them, and drops the answer when they have changed', async () => {
  const workers: SilentWorker[] = [];
  const link = engineLink(
    () => {
      const worker = new SilentWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    () => undefined,
  );
  const [worker] = workers;
  const ask = link.question('zh');
  const place = { code: 'a/b', file: 'a.kpi', start: 0, end: 1 };
  link.edited(1, [{ name: 'a.kpi', text: 'x' }]);
  const first = ask('fixes', place);
  expect(worker?.told.map(({ kind }) => kind)).toEqual(['texts', 'question']);
  link.edited(2, [{ name: 'a.kpi', text: 'xy' }]);
  expect(await first).toBeUndefined();
  const second = ask('fixes', place);
  const third = ask('fixes', place);
  worker?.answer({ kind: 'answered', seq: 2, answer: [{ title: '改', edits: [] }] });
  worker?.answer({ kind: 'unanswered', seq: 3, reason: 'our mistake' });
  expect([await second, await third]).toEqual([[{ title: '改', edits: [] }], undefined]);
});

it('gives up a worker that computes far longer than usual', async () => {
  const workers: SilentWorker[] = [];
  const heard: string[] = [];
  const link = engineLink(
    () => {
      const worker = new SilentWorker();
      workers.push(worker);
      return worker as unknown as Worker;
    },
    ({ kind }) => heard.push(kind),
    { first: 5, least: 5, times: 1, now: () => 0 },
  );
  link.ask({ ...asked, dataVersion: 0 });
  await expect.poll(() => heard).toEqual(['failed']);
  expect([workers[0]?.isTerminated, workers.length]).toEqual([true, 2]);
  link.again();
  expect(workers[1]?.told).toHaveLength(1);
});
