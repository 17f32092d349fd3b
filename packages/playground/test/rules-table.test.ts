import { expect, it } from 'vitest';
import type { RuleFiles } from '../src/protocol/snapshot.js';
import { enteredText } from '../src/worker/table/entered.js';
import { rulesTable } from '../src/worker/table/table.js';
import { after, asking, both, changed, own, shop, standard, tableOf, value } from './sheet-of.js';

it('shows indicators with their rows, the person looked at, and what the weights come to', () => {
  const table = tableOf(own, '乙');
  expect(
    table.indicators.map(({ label, formula, value, score, weighted }) => [
      label,
      formula?.whole.text,
      value,
      score,
      weighted,
    ]),
  ).toEqual([
    ['转化率', '成交 / 询单', '52%', '缺', ''],
    ['询单量', '询单', '100人', '100', '40'],
  ]);
  expect(table.weights).toEqual({ text: '100%', off: '', isOver: false, canBalance: true });
  expect(table.indicators[1]?.rows.map(({ people, isHit }) => [people, isHit])).toEqual([
    [2, true],
    [0, false],
    [undefined, false],
  ]);
  expect(table.parameters.map(({ label, value: { text } }) => [label, text])).toEqual([['每分', '10元/分']]);
  expect(table.ladders.map(({ label }) => label)).toEqual(['评级']);
});

it('U05.4 draws holes between bands, and the people who fall into them', () => {
  const bar = tableOf(own).indicators[0]?.bar;
  expect(bar?.stretches.map(({ kind, text }) => [kind, text])).toEqual([
    ['gap', ''],
    ['band', '60'],
    ['gap', ''],
    ['band', '100'],
  ]);
  expect(bar?.people.filter(({ isLost }) => isLost).map(({ person }) => person)).toEqual(['乙']);
});

it('U04.1 a changed value is one changed line, comments and blanks stay', () => {
  const [kpi] = tableOf(own).indicators;
  if (kpi?.weight === undefined) throw new Error('there is no weight');
  const [text = ''] = after(own, value(kpi.weight, '65％'));
  expect(changed(standard, text)).toEqual(['  权重 65%']);
  const edge = kpi.rows[1]?.condition.find((piece) => piece.kind === 'edge');
  if (edge?.kind !== 'edge') throw new Error('there is no edge');
  expect(changed(standard, after(own, value(edge.edge, '45'))[0] ?? '')).toEqual(['  [45%, 50%) -> 60']);
  const side = kpi.rows[0]?.condition.find((piece) => piece.kind === 'side');
  if (side?.kind !== 'side') throw new Error('there is no comparison');
  expect(changed(standard, after(own, value(side.side, side.other))[0] ?? '')).toEqual(['  > 55%   -> 100']);
});

it('changes of the standard are lines of the own file; what is there already is changed in its place', () => {
  const [rate, count] = tableOf(both).indicators;
  const edge = rate?.rows[0]?.condition.find((piece) => piece.kind === 'edge');
  if (edge?.kind !== 'edge' || count?.weight === undefined) throw new Error('nothing to change');
  expect(after(both, value(edge.edge, '58'))[0]).toBe(`${shop}改 指标 转化率 >= 58%   -> 100 因为 "在表格里改"\n`);
  expect(changed(shop, after(both, value(count.weight, '25%'))[0] ?? '')).toEqual([
    '改 指标 询单量 权重 25% 因为 "试"',
  ]);
  expect(rate?.rows[0]?.result.target).toBeUndefined();
});

it('the YAML face is changed in its scalars', () => {
  const yaml =
    '标准 小店: {}\n\n输入 成交:\n  类型: 人\n\n指标 成交量:\n  公式: 成交\n  权重: 100%   # 全部\n  分段:\n    ">= 50人": 100\n    否则: 0\n\n总分: {}\n';
  const files: RuleFiles = [{ name: 'a.kpi.yaml', text: yaml }];
  const table = rulesTable(asking(files), undefined);
  const weight = table?.indicators[0]?.weight;
  if (weight === undefined) throw new Error('there is no weight');
  expect(changed(yaml, after(files, value(weight, '90%'))[0] ?? '')).toEqual(['  权重: 90%   # 全部']);
});

it('U05.3 weights that lack something are scaled to exactly the whole', () => {
  const text = standard.replace('权重 40%', '权重 35%');
  const files: RuleFiles = [{ name: 'a.kpi', text }];
  expect(tableOf(files).weights).toMatchObject({ text: '95%', off: '5%', isOver: false });
  for (const how of ['evenly', 'in-proportion'] as const) {
    const [now = ''] = after(files, { kind: 'balance', how });
    expect(tableOf([{ name: 'a.kpi', text: now }]).weights).toMatchObject({ text: '100%', off: '' });
    expect(changed(text, now)).toHaveLength(2);
  }
});

it('U04.5 indicators come, go and move without touching their neighbours', () => {
  const [moved = ''] = after(own, { kind: 'move-indicator', id: '询单量', by: -1 });
  expect(changed(standard, moved)).toEqual([]);
  expect(moved.indexOf('指标 询单量')).toBeLessThan(moved.indexOf('# 转化率的注释'));
  const [gone = ''] = after(own, { kind: 'remove-indicator', id: '询单量' });
  expect(changed(standard, gone)).toEqual([]);
  expect(gone).not.toContain('询单量');
  const [more = ''] = after(own, { kind: 'add-indicator', name: '满意度' });
  expect(tableOf([{ name: 'a.kpi', text: more }]).indicators.map(({ label }) => label)).toEqual([
    '转化率',
    '询单量',
    '满意度',
  ]);
  const [row = ''] = after(own, { kind: 'add-row', id: '询单量' });
  expect(changed(standard, row)).toEqual(['  >= 25人 -> 30']);
});

it('U15.5 takes numbers as people type them, and says no to words', () => {
  expect(enteredText('３５％', '40%')).toBe('35%');
  expect(enteredText('58', '55%')).toBe('58%');
  expect(enteredText(' 1,200元 ', '1000元')).toBe('1200元');
  expect(enteredText('1.2万', '10000元')).toBe('1.2万');
  expect(enteredText('九成五', '95%')).toBeUndefined();
  expect(enteredText('', '95%')).toBeUndefined();
});

it('a change of the standard is an entry of an own file in YAML', () => {
  const yaml = '标准 我的店:\n  沿用: 小店\n';
  const files: RuleFiles = [
    { name: 'shop.kpi.yaml', text: yaml },
    { name: 'a.kpi', text: standard },
  ];
  const weight = tableOf(files).indicators[1]?.weight;
  if (weight === undefined) throw new Error('there is no weight');
  const [text = ''] = after(files, value(weight, '30%'));
  expect(text.startsWith(yaml)).toBe(true);
  expect(tableOf([{ name: 'shop.kpi.yaml', text }, ...both.slice(1)]).indicators[1]?.weight?.text).toBe('30%');
});

it('S4 an edge of the bar is moved and turned where one row alone has it', () => {
  const [rate, count] = tableOf(own).indicators;
  expect(rate?.bar?.edges.map(({ text, target, side }) => [text, target !== undefined, side?.other])).toEqual([
    ['40%', true, undefined],
    ['50%', true, undefined],
    ['55%', true, '>'],
  ]);
  const edge = count?.bar?.edges[0];
  if (edge?.side === undefined) throw new Error('there is no comparison');
  expect(changed(standard, after(own, value(edge.side.cell, edge.side.other))[0] ?? '')).toEqual(['  > 50人 -> 60']);
});
