/** What is said aloud when a snapshot comes. */
import { expect, it } from 'vitest';
import type { Snapshot } from '../src/protocol/snapshot.js';
import { announced } from '../src/shell/announced.js';
import { wordsOf } from '../src/words/words.js';

function snapshot(totals: Readonly<Record<string, string>>, file = 'a.csv', problems = 0): Snapshot {
  const cell = (text: string) => ({ state: 'value', text, note: '', level: 0, beneath: '', order: undefined }) as const;
  const rows = Object.entries(totals).map(([person, text]) => {
    return { rank: 1, tied: false, person, team: '', cells: [cell(text)], change: undefined, adjusted: false };
  });
  return {
    docVersion: 1,
    dataVersion: 0,
    scheme: { title: '', version: '', subject: '' },
    stale: undefined,
    periods: ['2025-12'],
    period: '2025-12',
    ranking: { columns: [], rows, totals: [], totalsChange: [], before: undefined },
    problems: Array.from({ length: problems }, () => ({}) as Snapshot['problems'][number]),
    data: {
      sample: false,
      files: [file],
      people: rows.length,
      periods: 1,
      assumedPeriod: undefined,
      usedColumns: ['询单人数'],
      unusedColumns: 0,
      skippedRows: 0,
    },
  };
}

it('U22.4 says how many results are others now, and how many problems there are', () => {
  const before = snapshot({ 小甲: '90', 小乙: '80' });
  expect(announced(snapshot({ 小甲: '90', 小乙: '85' }, 'a.csv', 2), before, wordsOf.zh)).toBe(
    '1 人的结果变了，问题 2 个',
  );
  expect(announced(before, before, wordsOf.en)).toBe('No result has changed, 0 problems');
});

it('U22.4 says what was read when an import ends', () => {
  const before = snapshot({ 小甲: '90' });
  expect(announced(snapshot({ 小丙: '70' }, 'b.csv'), before, wordsOf.zh)).toBe(
    'b.csv · 认出 1 人、1 期、1 列，问题 0 个',
  );
});
