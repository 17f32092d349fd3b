/** Cells of text as values: units, percent columns, missing marks, labels, ranges, and what is refused. */
import type { Input } from '@kaohe/ir';
import { expect, it } from 'vitest';
import { printValue, readDataset } from '../src/index.js';
import { exact, grades, inputOf, numberType, type Row, records, ruleSet } from './build.js';

function read(own: Input, rows: readonly Row[], shared: readonly Row[] = []) {
  const { value: dataset, diagnostics } = readDataset(ruleSet({ inputs: [own], metrics: [] }), records(rows, shared));
  const texts = dataset
    .column(own.id)
    .map((value) => (value.kind === 'fault' ? value.code.replace('data/', '!') : printValue(value, own.type, 'zh')));
  return { texts, codes: diagnostics.map((one) => one.code), dataset, diagnostics };
}

function texts(own: Input, ...cells: string[]): readonly string[] {
  return read(
    own,
    cells.map((a) => ({ a })),
  ).texts;
}

it('a bare number is in the unit of its input, a written unit converts', () => {
  expect(texts(inputOf('a', numberType('分钟')), '2', '90秒', '1小时', '００:０1:30')).toEqual([
    '2分钟',
    '1.5分钟',
    '60分钟',
    '1.5分钟',
  ]);
  expect(texts(inputOf('a', numberType('元')), '￥1,234.50', '3万元')).toEqual(['1234.5元', '30000元']);
});

it('a unit of another dimension is refused', () => {
  const { texts: found, codes } = read(inputOf('a', numberType('秒')), [{ a: '3元' }, { a: 'abc' }]);
  expect(found).toEqual(['!unreadable', '!unreadable']);
  expect(codes).toEqual(['data/unreadable', 'data/unreadable']);
});

it('bare numbers of a percent column are percent or fractions, as the column shows', () => {
  const rate = inputOf('a', numberType('%'));
  expect(texts(rate, '0.98', '1', '0')).toEqual(['98%', '100%', '0%']);
  expect(texts(rate, '98', '0.5')).toEqual(['98%', '0.5%']);
  expect(texts(rate, '99.71％', '0.5')).toEqual(['99.71%', '0.5%']);
  expect(texts(rate, '1.5', '0.2')).toEqual(['150%', '20%']);
});

it('missing marks are missing and no diagnostic by themselves', () => {
  const { texts: found, codes } = read(
    inputOf('a'),
    ['', '-', '--', '—', '/', '延迟统计', '缺', 'N/A', 'null', 'NaN', ' ', '－'].map((a) => ({ a })),
  );
  expect(new Set(found)).toEqual(new Set(['!missing']));
  expect(codes).toEqual([]);
});

it('an input may say itself what a missing cell is', () => {
  const fallback = { kind: 'number', value: exact('5'), unit: { symbol: '', scale: exact('1'), powers: {} } } as const;
  expect(texts(inputOf('a', numberType(), { fallback }), '-', '1')).toEqual(['5', '1']);
});

it('labels match after trimming and folding width', () => {
  expect(texts(inputOf('a', grades), ' A ', 'Ａ', 'E')).toEqual(['A', 'A', '!unknown-label']);
});

it('yes and no are read in both languages', () => {
  expect(texts(inputOf('a', { kind: 'yes-no' }), '是', 'No', '√', '0', '也许')).toEqual([
    '是',
    '否',
    '是',
    '否',
    '!unreadable',
  ]);
});

it('values out of range are refused in the words of the author', () => {
  const range = { low: { value: exact('0'), closed: true }, high: { value: exact('1'), closed: true } };
  const { texts: found, diagnostics } = read(inputOf('a', numberType('%'), { range }), [{ a: '120%' }, { a: '100%' }]);
  expect(found).toEqual(['!out-of-range', '100%']);
  expect(diagnostics[0]?.args).toEqual({ name: 'a', value: '120%', range: '[0%, 100%]' });
});

it('control characters are refused', () => {
  expect(texts(inputOf('a', { kind: 'text' }), 'x\u0007y', 'x\u202Ey', 'plain')).toEqual([
    '!control-character',
    '!control-character',
    'plain',
  ]);
});

it('values of a team and of everyone come from shared records, a own cell first', () => {
  const rows = [{ team: 'x' }, { team: 'y', a: '9' }, { team: 'x', period: '2025-02' }];
  const team = read(inputOf('a', numberType(), { grain: 'team' }), rows, [{ team: 'x', a: '5' }]);
  expect(team.texts).toEqual(['5', '9', '!missing']);
  const everyone = read(inputOf('a', numberType(), { grain: 'everyone' }), rows, [{ a: '7' }]);
  expect(everyone.texts).toEqual(['7', '9', '!missing']);
});

it('one shared cell that cannot be read is one diagnostic', () => {
  const rows = [{ team: 'x' }, { team: 'x' }];
  expect(read(inputOf('a', numberType(), { grain: 'team' }), rows, [{ team: 'x', a: '?!' }]).codes).toEqual([
    'data/unreadable',
  ]);
});

it('periods are consecutive from the first to the last seen', () => {
  const { dataset } = read(inputOf('a'), [{ period: '2025-02' }, { period: '2024-11' }]);
  expect(dataset.periods).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  expect(dataset.rowOf('p1', '2024-11')).toBe(1);
  expect(dataset.rowOf('p1', '2024-12')).toBe(undefined);
});

it('a value knows the cell it was read from', () => {
  const { dataset } = read(inputOf('a'), [{ a: '12' }]);
  expect(dataset.cellOf('a', 0)?.text).toBe('12');
});
