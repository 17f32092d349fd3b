/** What those who listen to the page are told of a snapshot: what was read, or whose results are others now. */
import type { DataSummary, RankedRow, Snapshot } from '../protocol/snapshot.js';
import type { Words } from '../words/words.js';

export function announced(now: Snapshot, before: Snapshot | undefined, words: Words): string {
  const isRead = before !== undefined && namesOf(now.data) !== namesOf(before.data);
  const news = isRead ? words.recognized(now.data) : words.updated(changedPeople(now, before));
  return [news, words.found(now.problems.length)].join(words.stop);
}

/** How many people have another result than before; nobody where another table is shown. */
export function changedPeople(now: Snapshot, before: Snapshot | undefined): number {
  if (now.ranking === undefined || before?.ranking === undefined || now.period !== before.period) return 0;
  const earlier = new Map(before.ranking.rows.map((row) => [row.person, row]));
  return now.ranking.rows.filter((row) => {
    const old = earlier.get(row.person);
    return old !== undefined && old !== row && textOf(old) !== textOf(row);
  }).length;
}

function textOf({ rank, cells }: RankedRow): string {
  return [rank, ...cells.map(({ text }) => text)].join('\n');
}

function namesOf({ sample, files }: DataSummary): string {
  return [sample, ...files].join('\n');
}
