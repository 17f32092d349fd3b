/** The worker: takes requests and questions, answers them, and is the roof under which our own mistakes are caught. */
import type { Asked, EarlyRanking, FromWorker, Request, ToWorker } from '../protocol/messages.js';
import type { TableEdits } from '../protocol/rules-table.js';
import { rankingSender } from '../protocol/sent-ranking.js';
import type { RuleFiles } from '../protocol/snapshot.js';
import { areSample, sessionOfSample } from './compiled-sample.js';
import { sampleData, sampleRules } from './sample.js';
import { emptySession, type News, type Session } from './session.js';
import { rankingOf, snapshotOf } from './snapshot-of.js';

let session: Session = emptySession;
let texts: RuleFiles = [];
let period: string | undefined;
let isFirst = true;
const under = rankingSender();

self.addEventListener('message', async ({ data: message }: MessageEvent<ToWorker>) => {
  switch (message.kind) {
    case 'texts':
      texts = message.files;
      return;
    case 'snapshot':
      say(
        await caught(
          () => snapshotFor(message),
          (reason) => ({ kind: 'failed', docVersion: message.docVersion, reason }),
        ),
      );
      return;
    case 'question': {
      const answer = await caught(
        () => answerFor(message),
        (reason) => ({ kind: 'unanswered', seq: message.seq, reason }),
      );
      say(answer);
      if (answer.kind === 'answered' && message.about === 'table-edits') {
        const { goAhead } = await import('./ahead.js');
        // The answer is that of the question.
        goAhead(session, texts, answer.answer as TableEdits, { language: message.language, period }, rankingOf);
      }
    }
  }
});

void sampleRules().then((files) => say({ kind: 'opened', files }));

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
  if (files !== undefined && !isFirst && isOfRules(request)) return snapshotOfEdit(request, files);
  const past = request.closed && (await (await import('./closed/past.js')).pastFrom(request.closed));
  const news: News = { files, edits, said, past, agreed, data: await dataFor(request) };
  if (isFirst && files !== undefined && (await areSample(files))) {
    session = sessionOfSample(session, news);
    void check(request);
  } else if (isFirst && files?.every(({ name }) => !/\.ya?ml$/i.test(name)) === true) {
    const { sessionUnchecked } = await import('./unchecked.js');
    session = sessionUnchecked(session, news);
    void check(request);
  } else {
    const { sessionAfter } = await import('./checked.js');
    session = sessionAfter(session, news);
  }
  isFirst = false;
  return { kind: 'snapshot', snapshot: under(snapshotOf(session, request)) };
}

/** Where nothing but rules changed, the ranking is said before everything that is found. */
async function snapshotOfEdit(request: Request, files: RuleFiles): Promise<FromWorker> {
  const { docVersion, dataVersion } = request;
  const { editOf } = await import('./ahead.js');
  const { ranked, ranking, finished } = editOf(session, files, request, rankingOf);
  if (ranking !== undefined) say(under<EarlyRanking>({ kind: 'ranking', docVersion, dataVersion, ranking }));
  session = finished();
  const isSame = session.scored?.results === ranked?.scored?.results;
  return { kind: 'snapshot', snapshot: under(snapshotOf(session, request, isSame ? ranking : undefined)) };
}

/** Long enough for the page to paint its first ranking: the compiler would take the processor from it. */
const untilPainted = 300;

/** What the checks say of the first rules follows their ranking, unless something newer has come meanwhile. */
async function check(request: Request): Promise<void> {
  const before = session;
  await new Promise((resolve) => setTimeout(resolve, untilPainted));
  const { sessionChecked } = await import('./checked.js');
  if (session !== before) return;
  session = sessionChecked(session);
  say({ kind: 'snapshot', snapshot: under(snapshotOf(session, request)) });
}

async function answerFor(asked: Asked): Promise<FromWorker> {
  const shown =
    session.past === undefined ? session : (await import('./closed/anew.js')).sessionFor(asked.about, session, period);
  const { answerTo } = await import('./answerers.js');
  const answer = await answerTo({ session: shown, texts, period, language: asked.language }, asked);
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
  const { otherFormats } = await import('./other-formats.js');
  return { files: data, sample: false, other: otherFormats };
}

function say(message: FromWorker): void {
  self.postMessage(message);
}
