/** What those who listen to the page are told of a snapshot: what was read, or whose results are others now. */
import type { DataSummary, Ranking, Snapshot } from '../protocol/snapshot.js';
import type { Words } from '../words/words.js';

export function announced(now: Snapshot, before: Snapshot | undefined, words: Words): string {
  const isRead = before !== undefined && namesOf(now.data) !== namesOf(before.data);
  const news = isRead ? words.recognized(now.data) : words.updated(changedPeople(now, before));
  return [news, words.found(now.problems.length)].join(words.stop);
}

/** How many people have another result than before; nobody where another table is shown. */
export function changedPeople(now: Snapshot, before: Snapshot | undefined): number {
  if (now.ranking === undefined || before?.ranking === undefined || now.period !== before.period) return 0;
  const earlier = textsOf(before.ranking);
  return [...textsOf(now.ranking)].filter(([person, text]) => earlier.has(person) && earlier.get(person) !== text)
    .length;
}

function textsOf({ rows }: Ranking): ReadonlyMap<string, string> {
  return new Map(rows.map(({ person, rank, cells }) => [person, [rank, ...cells.map(({ text }) => text)].join('\n')]));
}

function namesOf({ sample, files }: DataSummary): string {
  return [sample, ...files].join('\n');
}
