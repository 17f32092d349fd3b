/** What the page asks the worker for, and what it shows of the answers: the newest question is the one that counts. */
import type { Language } from '@kaohe/diagnostics';
import { type Ref, ref, type ShallowRef, shallowRef } from 'vue';
import type { TextStore } from '../document/text-store.js';
import { type EngineLink, engineLink } from '../protocol/engine-link.js';
import type { Answer, Request } from '../protocol/messages.js';
import type { Ranking, Snapshot } from '../protocol/snapshot.js';
import type { OwnData } from './own-data.js';
import { painted } from './painted.js';

/** How long typing rests before it is answered: shortest where answers come at once, longest where they would come between the keys. */
const [shortestPause, longestPause] = [60, 250];

/** What a request may bring besides the rest. */
export type News = Partial<Pick<Request, 'files' | 'data' | 'edits' | 'said' | 'agreed' | 'closed' | 'isQuick'>>;

export interface Answers {
  readonly snapshot: Readonly<ShallowRef<Snapshot | undefined>>;
  readonly ranking: Readonly<ShallowRef<Ranking | undefined>>;
  readonly hasFailed: Readonly<Ref<boolean>>;
  /** Whether one's own files are being read. */
  readonly isReading: Ref<boolean>;
  readonly link: EngineLink;
  /** Done when something was asked for: questions are about what the worker was told first. */
  readonly begun: Promise<void>;
  /** Shows what was not asked for. */
  readonly show: (snapshot: Snapshot) => void;
  readonly ask: (news: News) => void;
  /** What is typed is asked about when the keys rest. */
  readonly askSoon: () => void;
  /** What was committed is asked about at once, unless a syllable is half written. */
  readonly askNow: () => void;
  readonly composing: (isComposing: boolean) => void;
  /** The period that is asked for from now on; undefined for the last of the data. */
  readonly choosePeriod: (period: string | undefined) => void;
  /** Gives up what is under way. */
  readonly cancel: () => void;
}

export function createAnswers(
  startWorker: () => Worker,
  store: TextStore,
  ownData: OwnData,
  language: Readonly<Ref<Language>>,
): Answers {
  const snapshot = shallowRef<Snapshot>();
  const ranking = shallowRef<Ranking>();
  const hasFailed = ref(false);
  const isReading = ref(false);
  const link = engineLink(startWorker, heard);
  let begin = (): void => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  let sentVersion = -1;
  let isComposing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let askedAt = 0;
  let pause = shortestPause;
  let period: string | undefined;
  /** Done when the ranking that came last is on the screen. */
  let drawn: Promise<void> = Promise.resolve();

  function heard(answer: Answer): void {
    switch (answer.kind) {
      case 'ranking':
        if (!isNow(answer)) return;
        ranking.value = answer.ranking;
        drawn = painted().then(() => link.drawn());
        return;
      case 'snapshot':
        pause = Math.min(longestPause, Math.max(shortestPause, performance.now() - askedAt));
        // The ranking is looked at first: everything else is drawn in the frame after it.
        void drawn.then(() => showNow(answer.snapshot));
        return;
      case 'failed':
        hasFailed.value = true;
        isReading.value = false;
    }
  }

  function showNow(now: Snapshot): void {
    if (!isNow(now)) return;
    hasFailed.value = false;
    isReading.value = false;
    show(now);
  }

  function show(now: Snapshot): void {
    ranking.value = now.ranking;
    snapshot.value = now;
  }

  /** Whether that is about the rules and the data as they are now. */
  function isNow(of: Pick<Snapshot, 'docVersion' | 'dataVersion'>): boolean {
    return of.docVersion >= store.version && of.dataVersion >= ownData.version;
  }

  function ask(news: News): void {
    clearTimeout(timer);
    // What was typed and has not been sent yet goes along.
    const files = news.files ?? (sentVersion === store.version ? undefined : store.files);
    sentVersion = store.version;
    askedAt = performance.now();
    link.ask({
      kind: 'snapshot',
      docVersion: store.version,
      dataVersion: ownData.version,
      language: language.value,
      files,
      data: news.data,
      edits: news.edits,
      said: news.said,
      closed: news.closed,
      agreed: news.agreed,
      period,
      isQuick: news.isQuick,
    });
    begin();
  }

  function askSoon(): void {
    clearTimeout(timer);
    // Half a syllable is no rule: what is being composed waits for its end.
    if (!isComposing) timer = setTimeout(() => ask({ files: store.files }), pause);
  }

  return {
    snapshot,
    ranking,
    hasFailed,
    isReading,
    link,
    begun,
    show,
    ask,
    askSoon,
    askNow() {
      if (!isComposing) ask({ files: store.files });
    },
    composing(now) {
      isComposing = now;
      if (now) clearTimeout(timer);
      else askSoon();
    },
    choosePeriod(chosen) {
      period = chosen;
    },
    cancel() {
      sentVersion = -1;
      link.cancel();
    },
  };
}
