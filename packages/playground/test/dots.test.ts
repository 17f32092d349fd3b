/** People on a line of bands: few with their names, many as one stroke. */
import { expect, it } from 'vitest';
import { crowdPath, heightsOf } from '../src/rules/dots.js';
import { rulesTable } from '../src/worker/table/table.js';
import { asking, own } from './sheet-of.js';

it('stacks those who stand at nearly the same place', () => {
  expect(heightsOf([0.5, 0.1, 0.501, 0.5, 0.9])).toEqual([0, 0, 1, 2, 0]);
});

it('draws a dot for each, but none behind four others', () => {
  expect(crowdPath([0.5, 0.25], [0, 1])).toBe('M500 24.5h0M250 17.5h0');
  expect(crowdPath([0.5, 0.5], [3, 4])).toBe('M500 3.5h0');
  expect(crowdPath([], [])).toBe('');
});

it('S4 names the one who is looked at and those no band takes, and draws everybody else', () => {
  const lines = Array.from({ length: 100 }, (_, at) => `客服${at},2025-01,${at},100`);
  const table = rulesTable(asking(own, `客服,月份,成交,询单\n${lines.join('\n')}\n`), '客服70');
  const bar = table?.indicators[0]?.bar;
  const named = bar?.people.map(({ person }) => person) ?? [];
  expect(named).toContain('客服70');
  const lost = bar?.people.filter(({ isLost }) => isLost).map(({ person }) => person) ?? [];
  // The bands of the rules are [40%, 50%) and from 55% on.
  const outside = lines.map((_, at) => at).filter((at) => at < 40 || (at >= 50 && at < 55));
  expect(lost.toSorted()).toEqual(outside.map((at) => `客服${at}`).toSorted());
  expect(named).toHaveLength(outside.length + 1);
  expect(bar?.crowd).toHaveLength(100 - named.length);
});
