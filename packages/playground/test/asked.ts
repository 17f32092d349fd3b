/** What the page asks its worker for when nothing is new. */
import type { Request } from '../src/protocol/messages.js';

export const asked: Request = {
  kind: 'snapshot',
  docVersion: 1,
  dataVersion: 1,
  language: 'zh',
  files: undefined,
  data: undefined,
  edits: undefined,
  said: undefined,
  period: undefined,
};
