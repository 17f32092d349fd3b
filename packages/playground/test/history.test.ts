/** The history: what is kept by itself, what stays, what goes. */
import { expect, it, vi } from 'vitest';
import { History, isSameState, type PastState, withState } from '../src/document/history.js';
import { keeping } from '../src/document/keeping.js';
import type { Storage } from '../src/document/storage.js';
import { TextStore } from '../src/document/text-store.js';

function memory(): Storage & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: async <Value>(name: string) => kept.get(name) as Value | undefined,
    put: async (name, value) => {
      kept.set(name, value);
      return true;
    },
  };
}

const stateOf = (text: string) => ({ files: [{ name: 'a.kpi', text }], edits: [] });

const entry = (id: number, why: PastState['why']): PastState => ({ id, at: id, why, label: '', ...stateOf(`${id}`) });

it('U13.2 fifty states are kept by themselves, the oldest goes first, and those with a name stay', () => {
  let past: readonly PastState[] = [];
  for (let id = 1; id <= 60; id += 1) past = withState(past, entry(id, id === 3 ? 'named' : 'edits'));
  expect(past.length).toBe(51);
  expect(past.at(-1)?.id).toBe(3);
  expect(past.at(-2)?.id).toBe(11);
  expect(past[0]?.id).toBe(60);
});

it('U13.2 what is kept by itself has room for some millions of characters', () => {
  const large = 'x'.repeat(1_500_000);
  let past: readonly PastState[] = [];
  for (let id = 1; id <= 5; id += 1) past = withState(past, { ...entry(id, 'edits'), ...stateOf(large) });
  expect(past.map(({ id }) => id)).toEqual([5, 4]);
});

it('U13.2 the same state is kept once, except under a name, and all are there at the next visit', async () => {
  const storage = memory();
  const history = new History({ storage, now: () => 7, isKept: () => true });
  await history.keep('edits', '', stateOf('one'));
  await history.keep('before', 'b.kpi', stateOf('one'));
  expect(history.all.length).toBe(1);
  await history.keep('named', '定稿', stateOf('one'));
  await history.keep('edits', '', stateOf('two'));
  const again = new History({ storage, now: () => 8, isKept: () => true });
  await again.ready();
  expect(again.all.map(({ why, label }) => `${why} ${label}`.trim())).toEqual(['edits', 'named 定稿', 'edits']);
  await again.remove(again.all[0]?.id ?? 0);
  expect(again.all.length).toBe(2);
  await again.keep('edits', '', stateOf('three'));
  expect(new Set(again.all.map(({ id }) => id)).size).toBe(3);
});

it('U13.3 a window that does not save leaves what is kept alone', async () => {
  const storage = memory();
  const history = new History({ storage, now: () => 7, isKept: () => false });
  await history.keep('named', 'here', stateOf('one'));
  expect(history.all.length).toBe(1);
  expect(storage.kept.size).toBe(0);
});

it('U13.2 what was is kept before other files take its place, at the first edit, and after ten minutes of edits', () => {
  vi.useFakeTimers();
  try {
    const store = new TextStore();
    const kept: string[] = [];
    const state = () => ({ files: store.files, edits: [] });
    const { heard } = keeping(
      {
        keep: async (why, label, { files }) => {
          kept.push(`${why} ${label} ${files[0]?.text}`);
        },
      },
      state,
    );
    store.follow(heard);
    store.open(stateOf('one').files);
    vi.advanceTimersByTime(3_600_000);
    expect(kept).toEqual([]);
    store.apply([{ file: 'a.kpi', start: 0, end: 3, text: 'two' }], { origin: 'text', label: '' });
    expect(kept).toEqual(['opened  one']);
    vi.advanceTimersByTime(599_000);
    store.apply([{ file: 'a.kpi', start: 0, end: 3, text: 'six' }], { origin: 'text', label: '' });
    expect(kept.length).toBe(1);
    vi.advanceTimersByTime(1_000);
    expect(kept.at(-1)).toBe('edits  six');
    vi.advanceTimersByTime(3_600_000);
    expect(kept.length).toBe(2);
    store.replace([{ name: 'b.kpi', text: 'new' }], { origin: 'file', label: 'b.kpi' });
    expect(kept.at(-1)).toBe('before b.kpi six');
    store.undo();
    expect(kept.length).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});

it('filled-in values are part of a state', () => {
  const edit = { person: 'a', team: '', period: '2025-01', input: 'x', text: '1' };
  expect(isSameState(stateOf('a'), stateOf('a'))).toBe(true);
  expect(isSameState(stateOf('a'), { ...stateOf('a'), edits: [edit] })).toBe(false);
});
