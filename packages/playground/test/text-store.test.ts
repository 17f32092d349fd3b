import fc from 'fast-check';
import { expect, it } from 'vitest';
import { editBetween, withEdits } from '../src/document/edit.js';
import { type StoreEvent, TextStore } from '../src/document/text-store.js';

function opened(text: string): TextStore {
  const store = new TextStore();
  store.open([{ name: 'a.kpi', text }]);
  return store;
}

const file = 'a.kpi';
const info = { origin: 'table', label: '权重 35% → 40%' } as const;

it('makes several edits at once, each counted in the text before', () => {
  const edits = [
    { file, start: 4, end: 5, text: 'YY' },
    { file, start: 0, end: 1, text: '' },
  ];
  const { files, inverse } = withEdits([{ name: file, text: 'abcdef' }], edits);
  expect(files[0]?.text).toBe('bcdYYf');
  expect(withEdits(files, inverse).files[0]?.text).toBe('abcdef');
});

it('finds the one stretch in which two texts differ', () => {
  expect(editBetween(file, '权重 35%', '权重 40%')).toEqual({ file, start: 3, end: 5, text: '40' });
  expect(editBetween(file, 'aa', 'aaa')).toEqual({ file, start: 2, end: 2, text: 'a' });
  expect(editBetween(file, 'same', 'same')).toBeUndefined();
});

it('takes back and makes again what any view did, and names it', () => {
  const store = opened('权重 35%\n');
  store.apply([{ file, start: 3, end: 5, text: '40' }], info);
  store.apply([{ file, start: 0, end: 0, text: '# x\n' }], { origin: 'text', label: '文本第 1 行' });
  expect(store.undoLabel).toBe('文本第 1 行');
  expect(store.undo()).toBe('文本第 1 行');
  expect(store.undoLabel).toBe('权重 35% → 40%');
  expect(store.undo()).toBe('权重 35% → 40%');
  expect([store.textOf(file), store.undoLabel, store.redoLabel]).toEqual(['权重 35%\n', undefined, '权重 35% → 40%']);
  store.redo();
  expect(store.textOf(file)).toBe('权重 40%\n');
});

it('joins what is typed in one go into one step until somebody closes it', () => {
  const store = opened('');
  const type = (text: string): boolean =>
    store.apply([{ file, start: store.textOf(file).length, end: store.textOf(file).length, text }], {
      origin: 'text',
      label: text,
      group: 'typing',
    });
  type('a');
  type('b');
  store.close();
  type('c');
  expect(store.textOf(file)).toBe('abc');
  store.undo();
  expect(store.textOf(file)).toBe('ab');
  store.undo();
  expect(store.textOf(file)).toBe('');
  store.redo();
  expect(store.textOf(file)).toBe('ab');
});

it('puts whole files back as one step', () => {
  const store = opened('x');
  store.replace([{ name: 'b.kpi.yaml', text: 'y' }], { origin: 'file', label: '打开 b' });
  store.undo();
  expect(store.files).toEqual([{ name: file, text: 'x' }]);
  store.redo();
  expect(store.files).toEqual([{ name: 'b.kpi.yaml', text: 'y' }]);
});

it('tells nobody of an edit that changes nothing', () => {
  const store = opened('x');
  const heard: StoreEvent[] = [];
  store.follow((event) => heard.push(event));
  expect(store.apply([{ file, start: 0, end: 1, text: 'x' }], info)).toBe(false);
  expect(store.apply([{ file: 'gone.kpi', start: 0, end: 0, text: 'x' }], info)).toBe(false);
  expect([heard, store.undoLabel]).toEqual([[], undefined]);
});

it('U04.2 comes back to the letter after any edits and as many undos, and forth again', () => {
  const edit = fc.record({ at: fc.nat(400), length: fc.nat(9), text: fc.string({ unit: 'grapheme', maxLength: 6 }) });
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.array(edit, { minLength: 1, maxLength: 200 }), (text, edits) => {
      const store = opened(text);
      for (const { at, length, text: typed } of edits) {
        const now = store.textOf(file);
        const start = Math.min(at, now.length);
        store.apply([{ file, start, end: Math.min(start + length, now.length), text: typed }], {
          ...info,
          group: at % 3 === 0 ? 'typing' : undefined,
        });
      }
      const last = store.textOf(file);
      while (store.undoLabel !== undefined) store.undo();
      expect(store.textOf(file)).toBe(text);
      while (store.redoLabel !== undefined) store.redo();
      expect(store.textOf(file)).toBe(last);
    }),
    { numRuns: 50 },
  );
});
