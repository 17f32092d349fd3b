/** What is filled into data: an undo of its own, its place in the records, blocks of spreadsheets, decimals on sliders. */
import { expect, it } from 'vitest';
import { blockFromText, textFromBlock } from '../src/data/block.js';
import { edgesOf, moved, onlyAt } from '../src/data/selection.js';
import { DataEdits } from '../src/document/data-edits.js';
import type { DataEdit } from '../src/protocol/data-pane.js';
import { countOf, indexOf, valueAt } from '../src/results/decimal-steps.js';
import { sessionAfter } from '../src/worker/checked.js';
import { emptySession } from '../src/worker/session.js';

const rules = `标准 小店 "小店"
  周期 月
  对象 客服

输入 销量 : 件
输入 店铺销量 : 件 每 全体

计算 得数 = 销量 / 店铺销量
`;

const edit = (input: string, text: string, person = '甲'): DataEdit => ({
  person,
  team: '',
  period: '2025-01',
  input,
  text,
});

it('puts filled-in values in the place of what the files say, and takes them away again', () => {
  const data = {
    files: [{ name: 'a.csv', bytes: new TextEncoder().encode('客服,月份,销量\n甲,2025-01,10\n') }],
    sample: false,
  };
  const read = sessionAfter(emptySession, { files: [{ name: 'a.kpi', text: rules }], data });
  expect(read.scored?.dataset.cellOf('销量', 0)?.text).toBe('10');
  const filled = sessionAfter(read, {
    files: undefined,
    data: undefined,
    edits: [edit('销量', '12'), edit('店铺销量', '24', '')],
  });
  expect(filled.scored?.dataset.cellOf('销量', 0)?.text).toBe('12');
  expect(filled.scored?.results.value('得数', 0)).toMatchObject({
    kind: 'number',
    value: { numerator: 1n, denominator: 2n },
  });
  const cell = filled.scored?.dataset.cellOf('销量', 0);
  expect(filled.scored?.filled.text.slice(cell?.span.start, cell?.span.end)).toBe('12');
  const emptied = sessionAfter(filled, { files: undefined, data: undefined, edits: [edit('销量', '')] });
  expect(emptied.scored?.dataset.column('销量')[0]).toMatchObject({ kind: 'fault', code: 'data/missing' });
});

it('takes steps of filling in back and makes them again', () => {
  const edits = new DataEdits();
  let heard = 0;
  edits.follow(() => {
    heard += 1;
  });
  edits.apply([edit('销量', '1'), edit('销量', '2', '乙')]);
  edits.apply([edit('销量', '3')]);
  expect(edits.all.map(({ text }) => text)).toEqual(['3', '2']);
  edits.undo();
  expect(edits.all.map(({ text }) => text)).toEqual(['1', '2']);
  edits.undo();
  expect([edits.all.length, edits.canUndo, edits.canRedo]).toEqual([0, false, true]);
  edits.redo();
  expect([edits.all.length, heard]).toEqual([2, 5]);
});

it('U18.4 keeps what was agreed to in the same undo, and across other data', () => {
  const edits = new DataEdits();
  edits.apply([edit('销量', '1')]);
  edits.agree({ accounts: [{ account: '青柠:小美', person: '小美' }] });
  expect(edits.agreed.accounts).toHaveLength(1);
  edits.undo();
  expect([edits.agreed.accounts.length, edits.all.length]).toEqual([0, 1]);
  edits.redo();
  edits.open([], edits.agreed);
  expect([edits.agreed.accounts.length, edits.all.length, edits.canUndo]).toEqual([1, 0, false]);
});

it('reads and writes blocks as spreadsheets copy them', () => {
  const text = 'a\tb\r\n"c ""d"""\t"e\nf"\n';
  expect(blockFromText(text)).toEqual([
    ['a', 'b'],
    ['c "d"', 'e\nf'],
  ]);
  expect(blockFromText(textFromBlock(blockFromText(text)))).toEqual(blockFromText(text));
});

it('moves and stretches a selection within the grid', () => {
  const size = { rows: 3, columns: 2 };
  const stretched = moved(onlyAt({ row: 2, column: 0 }), -9, 1, size, true);
  expect(edgesOf(stretched)).toEqual({ top: 0, bottom: 2, left: 0, right: 1 });
  expect(moved(stretched, 1, 5, size, false)).toEqual(onlyAt({ row: 1, column: 1 }));
});

it('keeps decimals on a slider exact', () => {
  const steps = { least: '0.9', most: '1.2', step: '0.01' };
  expect(countOf(steps)).toBe(30);
  expect([valueAt(steps, 0), valueAt(steps, 7), valueAt(steps, 30)]).toEqual(['0.9', '0.97', '1.2']);
  expect(indexOf(steps, '1.12')).toBe(22);
  expect(valueAt({ least: '-5', most: '5', step: '2.5' }, 1)).toBe('-2.5');
});
