/** Writing what was found back into a document of cases: `UPDATE=1` re-records, and the difference is read in review. */
import { writeFileSync } from 'node:fs';
import type { Fence } from './read-cases.js';

/** New content for a fence. */
export interface FenceUpdate {
  readonly fence: Fence;
  readonly text: string;
}

/** True when the tests are asked to re-record; never where the results are judged. */
export function isUpdating(environment: Readonly<Record<string, string | undefined>>): boolean {
  const { UPDATE, CI } = environment;
  return UPDATE === '1' && (CI === undefined || CI === '' || CI === 'false');
}

/** The document with the contents of those fences replaced. Fences with escapes are never rewritten. */
export function withUpdates(document: string, updates: readonly FenceUpdate[]): string {
  const ordered = updates.filter(({ fence }) => !fence.escaped).sort((a, b) => a.fence.start - b.fence.start);
  let result = '';
  let from = 0;
  for (const { fence, text } of ordered) {
    result += document.slice(from, fence.start) + withLineEnd(text);
    from = fence.end;
  }
  return result + document.slice(from);
}

/** Writes the document to `path` where the updates change it. */
export function writeUpdates(path: string, document: string, updates: readonly FenceUpdate[]): void {
  const updated = withUpdates(document, updates);
  if (updated !== document) writeFileSync(path, updated);
}

function withLineEnd(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}
