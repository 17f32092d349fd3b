/** The page's end of the line to the worker: one snapshot under way and the newest other wish waiting, questions beside them. */
import type { Language } from '@kaohe/diagnostics';
import type { Answer, Asked, EarlyRanking, FromWorker, Request } from './messages.js';
import { openQuestions } from './open-questions.js';
import type { Ask, QuestionKind, QuestionOf } from './questions.js';
import { rankingReceiver } from './sent-ranking.js';
import { tableReceiver } from './sent-table.js';
import type { RuleFiles, Snapshot } from './snapshot.js';

/** A line to a worker. */
export interface EngineLink {
  /** Asks for a snapshot; a request that still waits is merged into this one. */
  readonly ask: (request: Request) => void;
  /** The rules have changed; questions from now on are about these. */
  readonly edited: (docVersion: number, files: RuleFiles) => void;
  readonly question: (language: Language) => Ask;
  /** The early ranking is on the screen: the worker goes on to the rest of its snapshot. */
  readonly drawn: () => void;
  /** Asks for the last snapshot once more, after a breakdown. */
  readonly again: () => void;
  /** Gives up what is under way and goes on from what was answered last. */
  readonly cancel: () => void;
}

/** How long a snapshot may take before its worker is given up: long at first, then by what is usual. */
export interface Patience {
  readonly first: number;
  readonly least: number;
  /** How many times the last one's time is still ordinary. */
  readonly times: number;
  readonly now: () => number;
}

const patient: Patience = { first: 60_000, least: 2_000, times: 10, now: () => performance.now() };

/** Opens the line. When the worker breaks down, a new one takes over with the next request, and `onAnswer` hears of it. */
export function engineLink(
  start: () => Worker,
  onAnswer: (answer: Answer) => void,
  patience: Patience = patient,
): EngineLink {
  let underWay: Request | undefined;
  let waiting: Request | undefined;
  let known: Request | undefined;
  let settled: Request | undefined;
  let forgotten = false;
  let texts: { readonly docVersion: number; readonly files: RuleFiles; isTold: boolean } | undefined;
  let alarm: ReturnType<typeof setTimeout> | undefined;
  let limit = patience.first;
  let since = 0;
  const questions = openQuestions();
  let worker = listen(start());

  function listen(target: Worker): Worker {
    // A new worker knows nothing of what another one sent.
    const whole = rankingReceiver();
    const sheet = tableReceiver();
    target.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (target !== worker) return;
      if (data.kind === 'answered') return questions.answer(data.seq, data.answer);
      if (data.kind === 'sheet') return questions.answer(data.seq, sheet(data.sheet));
      if (data.kind === 'unanswered') return questions.answer(data.seq, undefined);
      if (data.kind === 'ranking') return onAnswer(whole<EarlyRanking>(data));
      settle();
      if (data.kind === 'snapshot') settled = known;
      onAnswer(data.kind === 'snapshot' ? { ...data, snapshot: whole<Snapshot>(data.snapshot) } : data);
      next();
    });
    target.addEventListener('error', (event) => {
      event.preventDefault();
      if (target === worker) replace(event.message);
    });
    return target;
  }

  function settle(): void {
    underWay = undefined;
    clearTimeout(alarm);
    limit = Math.max(patience.least, (patience.now() - since) * patience.times);
  }

  function replace(reason: string): void {
    clearTimeout(alarm);
    worker.terminate();
    const docVersion = underWay?.docVersion ?? 0;
    underWay = undefined;
    limit = patience.first;
    if (texts !== undefined) texts.isTold = false;
    questions.giveUp();
    worker = listen(start());
    // The same request again would break the new worker too: it waits for the next one.
    forgotten = true;
    onAnswer({ kind: 'failed', docVersion, reason });
  }

  function next(): void {
    if (underWay !== undefined || waiting === undefined) return;
    known = known === undefined ? waiting : merged(known, waiting);
    underWay = forgotten ? known : waiting;
    waiting = undefined;
    forgotten = false;
    since = patience.now();
    // Reading files takes as long as they are large; there a person gives up, not a clock.
    alarm = setTimeout(() => replace('took too long'), underWay.data === undefined ? limit : patience.first * 10);
    worker.postMessage(underWay);
  }

  return {
    ask(request) {
      if (request.data !== undefined) questions.outdate();
      waiting = waiting === undefined ? request : merged(waiting, request);
      next();
    },
    drawn: () => worker.postMessage({ kind: 'drawn' }),
    edited(docVersion, files) {
      texts = { docVersion, files, isTold: false };
      questions.outdate();
    },
    cancel() {
      if (underWay === undefined) return;
      waiting = undefined;
      known = settled;
      replace('cancelled');
      waiting = settled;
      next();
    },
    again() {
      if (known === undefined) return;
      waiting = waiting === undefined ? known : merged(known, waiting);
      forgotten = true;
      next();
    },
    question:
      (language) =>
      <K extends QuestionKind>(about: K, question: QuestionOf<K>) => {
        if (texts !== undefined && !texts.isTold) {
          worker.postMessage({ kind: 'texts', docVersion: texts.docVersion, files: texts.files });
          texts.isTold = true;
        }
        return questions.open(about, (seq) => {
          // The question is that of the kind, as its type says.
          worker.postMessage({ kind: 'question', seq, language, about, question } as unknown as Asked);
        });
      },
  };
}

/** The later request, with what only the earlier one says. */
function merged(earlier: Request, later: Request): Request {
  return {
    ...later,
    files: later.files ?? earlier.files,
    data: later.data ?? earlier.data,
    edits: later.edits ?? earlier.edits,
    agreed: later.agreed ?? earlier.agreed,
    said: later.said ?? earlier.said,
    closed: later.closed ?? earlier.closed,
  };
}
