/** The worker: takes requests and questions, answers them, and is the roof under which our own mistakes are caught. */
import type { Asked, EarlyRanking, FromWorker, Request, ToWorker } from '../protocol/messages.js';
import type { RulesTable, TableEdits } from '../protocol/rules-table.js';
import { rankingSender } from '../protocol/sent-ranking.js';
import { tableSender } from '../protocol/sent-table.js';
import type { RuleFiles } from '../protocol/snapshot.js';
import { sampleData } from './sample.js';
import { emptySession, type News, type Session } from './session.js';

let session: Session = emptySession;
let texts: RuleFiles = [];
let period: string | undefined;
/** False while the rules have been read for a quick ranking only. */
let isChecked = true;
/** Done when the last request is: questions are about what it brings. */
let settled: Promise<unknown> = Promise.resolve();
const under = rankingSender();
const sheetUnder = tableSender();
/** Ends the wait for the page to draw a ranking. */
let goOn = (): void => undefined;

/** The page draws a ranking in less; while nobody looks at it, it draws nothing. */
const longestWait = 100;

self.addEventListener('message', async ({ data: message }: MessageEvent<ToWorker>) => {
  // Whatever is wanted now, what was begun comes first.
  goOn();
  switch (message.kind) {
    case 'texts':
      texts = message.files;
      return;
    case 'drawn':
      return;
    case 'snapshot': {
      const answer = caught(
        () => snapshotFor(message),
        (reason) => ({ kind: 'failed', docVersion: message.docVersion, reason }),
      );
      settled = answer;
      say(await answer);
      return;
    }
    case 'question': {
      const before = texts;
      const answer = await caught(
        () => answerFor(message),
        (reason) => ({ kind: 'unanswered', seq: message.seq, reason }),
      );
      say(answer);
      // The answer is that of the question.
      if (answer.kind === 'answered' && message.about === 'table-edits')
        await ahead(before, answer.answer as TableEdits, message.language).catch(() => undefined);
    }
  }
});

/** Goes on to what comes of the edits, unless the texts are others by now. What goes wrong here goes wrong again where the page asks for it, and is told then. */
async function ahead(before: RuleFiles, made: TableEdits, language: Asked['language']): Promise<void> {
  const [{ goAhead }, { rankingOf }] = await Promise.all([import('./ahead.js'), import('./snapshot-of.js')]);
  if (texts === before) goAhead(session, texts, made, { language, period }, rankingOf);
}

async function caught(work: () => Promise<FromWorker>, failed: (reason: string) => FromWorker): Promise<FromWorker> {
  try {
    return await work();
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

async function snapshotFor(request: Request): Promise<FromWorker> {
  const { files, edits, said, agreed } = request;
  texts = files ?? texts;
  period = request.period;
  if (files !== undefined && isChecked && isOfRules(request)) return snapshotOfEdit(request, files);
  const past = request.closed && (await (await import('./closed/past.js')).pastFrom(request.closed));
  const news: News = { files, edits, said, past, agreed, data: await dataFor(request) };
  const [after, { snapshotOf }] = await Promise.all([sessionAfter(request, news), import('./snapshot-of.js')]);
  session = after;
  return { kind: 'snapshot', snapshot: under(snapshotOf(session, request)) };
}

/** The session after some news. Where the ranking is waited for, the compiler's checks come with the next request. */
async function sessionAfter({ files, isQuick }: Request, news: News): Promise<Session> {
  if (isQuick === true && files?.every(({ name }) => !/\.ya?ml$/i.test(name)) === true) {
    const { areSample, sessionOfSample } = await import('./compiled-sample.js');
    const quick = areSample(files) ? sessionOfSample : (await import('./unchecked.js')).sessionUnchecked;
    isChecked = false;
    return quick(session, news);
  }
  const checked = await import('./checked.js');
  const before = isChecked ? session : checked.sessionChecked(session);
  isChecked = true;
  return checked.sessionAfter(before, news);
}

/** Where nothing but rules changed, the ranking is said before everything that is found. */
async function snapshotOfEdit(request: Request, files: RuleFiles): Promise<FromWorker> {
  const { docVersion, dataVersion } = request;
  const [{ editOf }, { rankingOf, snapshotOf }] = await Promise.all([import('./ahead.js'), import('./snapshot-of.js')]);
  const { ranked, ranking, finished } = editOf(session, files, request, rankingOf);
  if (ranking !== undefined) {
    say(under<EarlyRanking>({ kind: 'ranking', docVersion, dataVersion, ranking }));
    await isDrawn();
  }
  session = finished();
  const isSame = session.scored?.results === ranked?.scored?.results;
  return { kind: 'snapshot', snapshot: under(snapshotOf(session, request, isSame ? ranking : undefined)) };
}

/** What is looked for while the page draws would take the processor from it. */
function isDrawn(): Promise<void> {
  return new Promise((resolve) => {
    goOn = resolve;
    setTimeout(resolve, longestWait);
  });
}

/** Lets messages in that have come meanwhile. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function answerFor(asked: Asked): Promise<FromWorker> {
  await settled;
  // An edit that is on its way comes before what is only shown beside it, which is then about the rules as edited.
  if (asked.about !== 'table-edits') {
    await turn();
    await settled;
  }
  const shown =
    session.past === undefined ? session : (await import('./closed/anew.js')).sessionFor(asked.about, session, period);
  const { answerTo } = await import('./answerers.js');
  const answer = await answerTo({ session: shown, texts, period, language: asked.language }, asked);
  // The answer is that of the question.
  if (asked.about === 'rules-table' && answer !== undefined)
    return { kind: 'sheet', seq: asked.seq, sheet: sheetUnder(answer as RulesTable) };
  return { kind: 'answered', seq: asked.seq, answer };
}

function isOfRules({ data, edits, said, agreed, closed }: Request): boolean {
  return [data, edits, said, agreed, closed].every((news) => news === undefined) && session.tables !== undefined;
}

/** What the request brings, the sample where it wants that or where there is nothing yet. */
async function dataFor({ data }: Request): Promise<News['data']> {
  if (data === 'sample' || (data === undefined && session.tables === undefined)) {
    return { files: await sampleData(), sample: true };
  }
  if (data === undefined) return undefined;
  const { formatsFor } = await import('./other-formats.js');
  return { files: data, sample: false, other: await formatsFor(data) };
}

function say(message: FromWorker): void {
  self.postMessage(message);
}
