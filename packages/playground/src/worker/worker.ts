/** The worker: takes requests, answers with snapshots, and is the roof under which our own mistakes are caught. */
import type { Answer, Request } from '../protocol/messages.js';
import { sampleData, sampleRules } from './sample.js';
import { emptySession, type News, type Session, sessionAfter } from './session.js';
import { snapshotOf } from './snapshot-of.js';
import { vocabulary } from './vocabulary.js';

let session: Session = emptySession;

self.addEventListener('message', async ({ data: request }: MessageEvent<Request>) => {
  try {
    say(await answerTo(request));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say({ kind: 'failed', docVersion: request.docVersion, reason });
  }
});

say({ kind: 'opened', files: sampleRules, vocabulary });

async function answerTo(request: Request): Promise<Answer> {
  session = sessionAfter(session, { files: request.files, data: await dataFor(request) });
  return { kind: 'snapshot', snapshot: snapshotOf(session, request) };
}

/** What the request brings, the sample where it wants that or where there is nothing yet. */
async function dataFor({ data }: Request): Promise<News['data']> {
  if (data === 'sample' || (data === undefined && session.tables === undefined)) {
    return { files: await sampleData(), sample: true };
  }
  return data === undefined ? undefined : { files: data, sample: false };
}

function say(answer: Answer): void {
  self.postMessage(answer);
}
