/** What changed between two states of the rules, as it is shown. */
import { expect, it } from 'vitest';
import { changesBetween, type FileChanges } from '../src/document/line-changes.js';

function shown(changes: readonly FileChanges[]): readonly string[] {
  const marks = { same: ['', ''], gone: ['[-', '-]'], new: ['{+', '+}'] } as const;
  return changes.flatMap(({ name, hunks }) => [
    name,
    ...hunks.map((hunk) =>
      hunk
        .map(({ sign, line, parts }) => {
          const inside =
            sign === '~' ? parts.map(({ kind, text }) => marks[kind].join(text)) : parts.map(({ text }) => text);
          return `${sign}${line} ${inside.join('')}`;
        })
        .join('\n'),
    ),
  ]);
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;

it('U24.4 added, removed and changed lines have signs of their own, words in a changed line are marked', () => {
  const before = lines('标准 客服', '指标 转化率', '  权重 35%', '  >= 55% -> 100分', '备注', '结尾');
  const now = lines('标准 客服', '指标 转化率', '  权重 40%', '  >= 55% -> 100分', '结尾', '指标 新的');
  expect(shown(changesBetween([{ name: 'a.kpi', text: before }], [{ name: 'a.kpi', text: now }]))).toEqual([
    'a.kpi',
    lines(
      ' 1 标准 客服',
      ' 2 指标 转化率',
      '~3   权重 [-35-]{+40+}%',
      ' 4   >= 55% -> 100分',
      '−5 备注',
      ' 5 结尾',
      '+6 指标 新的',
    ).trimEnd(),
  ]);
});

it('U24.4 only what changed is shown, with three lines around it', () => {
  const all = Array.from({ length: 40 }, (_, place) => `行 ${place}`);
  const before = lines(...all);
  const now = before.replace('行 5\n', '行 五\n').replace('行 30\n', '');
  const [file] = changesBetween([{ name: 'a', text: before }], [{ name: 'a', text: now }]);
  expect(file?.hunks.length).toBe(2);
  expect(file?.hunks[0]?.length).toBeLessThanOrEqual(8);
  expect(file?.hunks[1]?.length).toBe(7);
  expect([file?.added, file?.removed, file?.changed]).toEqual([1, 2, 0]);
});

it('U24.4 files that came or went are all new or all gone; equal ones and a last line without an end are no change', () => {
  const one = { name: 'one', text: 'a\nb\n' };
  expect(
    changesBetween(
      [one, { name: 'two', text: 'x' }],
      [
        { ...one, text: 'a\nb' },
        { name: 'three', text: 'y\n' },
      ],
    ),
  ).toEqual([
    {
      name: 'three',
      hunks: [[{ sign: '+', line: 1, parts: [{ kind: 'new', text: 'y' }] }]],
      added: 1,
      removed: 0,
      changed: 0,
    },
    {
      name: 'two',
      hunks: [[{ sign: '−', line: 1, parts: [{ kind: 'gone', text: 'x' }] }]],
      added: 0,
      removed: 1,
      changed: 0,
    },
  ]);
  expect(changesBetween([one], [{ ...one, text: 'a\nb' }])).toEqual([]);
});
