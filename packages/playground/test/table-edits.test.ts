import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withEdits } from '../src/document/edit.js';
import type { FileEdit } from '../src/protocol/edits.js';
import type { Indicator, TableChange } from '../src/protocol/rules-table.js';
import type { RuleFiles } from '../src/protocol/snapshot.js';
import { tableEdits } from '../src/worker/table/edits.js';
import { rulesTable } from '../src/worker/table/table.js';
import { after, asking, both, changed, own, shop, standard, tableOf, value } from './sheet-of.js';

const yaml = `标准 小店: {}

输入 成交:
  类型: 人

# 成交的注释
指标 成交量:
  公式: 成交
  权重: 60%   # 怪的空格
  分段:
    ">= 50人": 100
    ">= 40人": 80
    否则: 0

指标 别的:
  公式: 成交
  权重: 40%
  分段: {">= 50人": 100, 否则: 0}

总分: {}
`;

const yamlFiles: RuleFiles = [{ name: 'a.kpi.yaml', text: yaml }];
const yamlShop: RuleFiles = [{ name: 'shop.kpi.yaml', text: '标准 我的店:\n  沿用: 小店\n' }, ...own];
const englishShop: RuleFiles = [{ name: 'shop.kpi', text: 'ruleset mine extends 小店\n' }, ...own];

const labels = (files: RuleFiles): readonly string[] => tableOf(files).indicators.map(({ label }) => label);

function withText(files: RuleFiles, text: string): RuleFiles {
  return files.map((file, index) => (index === 0 ? { ...file, text } : file));
}

function now(files: RuleFiles, change: TableChange): RuleFiles {
  return withText(files, after(files, change)[0] ?? '');
}

it('U04.5 an indicator of the YAML face comes, is copied, moves and goes; all other lines stay', () => {
  const more = now(yamlFiles, { kind: 'add-indicator', name: '满意度' });
  expect(labels(more)).toEqual(['成交量', '别的', '满意度']);
  expect(more[0]?.text.startsWith(yaml.slice(0, yaml.indexOf('\n\n总分')))).toBe(true);
  const copied = now(yamlFiles, { kind: 'copy-indicator', id: '成交量' });
  expect(labels(copied)).toEqual(['成交量', '成交量副本', '别的']);
  expect(tableOf(copied).indicators[1]?.rows.map(({ result }) => result.text)).toEqual(['100', '80', '0']);
  expect(tableOf(copied).weights?.text).toBe('100%');
  const moved = now(yamlFiles, { kind: 'move-indicator', id: '别的', by: -1 });
  expect(changed(yaml, moved[0]?.text ?? '')).toEqual([]);
  expect(moved[0]?.text.indexOf('指标 别的')).toBeLessThan(moved[0]?.text.indexOf('# 成交的注释') ?? 0);
  const gone = now(yamlFiles, { kind: 'remove-indicator', id: '成交量' });
  expect(gone[0]?.text).toBe(yaml.slice(0, yaml.indexOf('# 成交')) + yaml.slice(yaml.indexOf('指标 别的')));
  const row = now(yamlFiles, { kind: 'add-row', id: '成交量' });
  expect(changed(yaml, row[0]?.text ?? '')).toEqual(['    ">= 30人": 40']);
});

it('U04.5 what a standard has is left out by a line of the own file, and what was said to change it goes', () => {
  const gone = now(both, { kind: 'remove-indicator', id: '询单量' });
  expect(gone[0]?.text).toBe(
    `标准 我的店 "我的店" 沿用 小店\n改 指标 转化率 权重 70% 因为 "试"\n删 指标 询单量 因为 "在表格里删"\n`,
  );
  expect(labels(gone)).toEqual(['转化率']);
  expect(now(yamlShop, { kind: 'remove-indicator', id: '询单量' })[0]?.text).toContain(
    '删 指标 询单量:\n  因为: 在表格里删\n',
  );
  expect(now(englishShop, { kind: 'remove-indicator', id: '询单量' })[0]?.text).toContain('remove kpi 询单量 because');
});

it('U04.5 a new indicator of a shop stands in its own file, and a copy has what the shop changed', () => {
  for (const files of [both, yamlShop, englishShop]) {
    const more = now(files, { kind: 'add-indicator', name: '满意度' });
    expect(labels(more)).toEqual(['转化率', '询单量', '满意度']);
    expect(more[0]?.text.startsWith((files[0]?.text ?? '').trimEnd())).toBe(true);
  }
  const changedRow = withText(both, `${shop}改 指标 询单量 >= 80人 -> 100 因为 "试"\n`);
  const copied = now(changedRow, { kind: 'copy-indicator', id: '询单量' });
  const rows = tableOf(copied).indicators[2]?.rows ?? [];
  expect(rows[0]?.condition.map((piece) => (piece.kind === 'edge' ? piece.edge.text : ''))).toContain('80人');
  expect(tableOf(copied).weights?.text).toBe('100%');
});

it('says why something cannot be done with an indicator', () => {
  const used = withText(own, `${standard}\n计算 又 = 询单量.得分 * 2\n`);
  const [first, second] = tableOf(used).indicators;
  expect(first?.obstacles).toMatchObject({ 'move-up': { kind: 'first' }, remove: undefined });
  expect(second?.obstacles).toMatchObject({ 'move-down': { kind: 'last' }, remove: { kind: 'used', by: '又' } });
  expect(tableEdits(asking(used), { kind: 'remove-indicator', id: '询单量' })).toMatchObject({ ok: false });
  expect(tableOf(both).indicators[0]?.obstacles).toEqual({
    'add-row': { kind: 'rows-of-standard' },
    'move-up': { kind: 'order-of-standard' },
    'move-down': { kind: 'order-of-standard' },
    rest: undefined,
    remove: undefined,
  });
  expect(tableEdits(asking(own), { kind: 'add-indicator', name: '询单量' })).toMatchObject({ ok: false });
});

it('one more row goes on from the last, with points between it and the rest', () => {
  const [row = ''] = after(own, { kind: 'add-row', id: '询单量' });
  expect(changed(standard, row)).toEqual(['  >= 25人 -> 30']);
  const [same = ''] = after(own, { kind: 'add-row', id: '转化率' });
  expect(same.split('\n').filter((line) => line.includes('[40%, 50%)'))).toHaveLength(2);
});

it('a note is written, changed and taken away, in the own file or as a change of the standard', () => {
  for (const files of [own, yamlFiles, both, yamlShop]) {
    const id = tableOf(files).indicators[0]?.id ?? '';
    const noted = now(files, { kind: 'note', id, text: '看 "成交"' });
    expect(tableOf(noted).indicators[0]?.note).toBe('看 成交');
    const again = now(noted, { kind: 'note', id, text: '只看成交' });
    expect(tableOf(again).indicators[0]?.note).toBe('只看成交');
    const gone = now(again, { kind: 'note', id, text: '' });
    expect(gone[0]?.text).toBe(files[0]?.text);
  }
});

/** Any wish that the sheet offers for an indicator. */
function wish(indicator: Indicator, part: number, number: number): TableChange | undefined {
  const { id, obstacles, weight, rows } = indicator;
  const cell = part === 0 ? weight : rows[part - 1]?.result;
  switch (part) {
    case 5:
      return obstacles['add-row'] ? undefined : { kind: 'add-row', id };
    case 6:
      return { kind: 'copy-indicator', id };
    case 7:
      return obstacles.remove ? undefined : { kind: 'remove-indicator', id };
    case 8:
      return { kind: 'note', id, text: `第 ${number} 次` };
    case 9:
      return { kind: 'add-indicator', name: `新${number}` };
    case 10:
      return obstacles['move-up'] ? undefined : { kind: 'move-indicator', id, by: -1 };
    default:
      return cell?.target === undefined ? undefined : value(cell, String(number));
  }
}

for (const [face, start] of [
  ['text', own],
  ['YAML', yamlFiles],
  ['shop', both],
  ['YAML shop', yamlShop],
] as const) {
  it(`U04.2 any changes of the sheet and as many undos give the text back: ${face}`, () => {
    const pick = fc.record({ kpi: fc.nat(2), part: fc.nat(10), number: fc.integer({ min: 1, max: 99 }) });
    let count = 0;
    fc.assert(
      fc.property(fc.array(pick, { minLength: 10, maxLength: 10 }), (picks) => {
        let files: RuleFiles = start;
        const back: (readonly FileEdit[])[] = [];
        for (const { kpi, part, number } of picks) {
          const indicator = rulesTable(asking(files), undefined)?.indicators[kpi];
          const change = indicator && wish(indicator, part, number);
          const made = change && tableEdits(asking(files), change);
          if (made?.ok !== true) continue;
          const { files: after, inverse } = withEdits(files, made.edits);
          // what the sheet writes can be read
          expect(rulesTable(asking(after), undefined), `${JSON.stringify(change)}\n${after[0]?.text}`).toBeDefined();
          back.unshift(inverse);
          files = after;
          count += 1;
        }
        for (const edits of back) files = withEdits(files, edits).files;
        expect(files).toEqual(start);
      }),
      { numRuns: 8 },
    );
    expect(count).toBeGreaterThan(20);
  });
}

it('a name in a formula is exchanged, in the own file or as a change of the standard, and what cannot be read is refused', () => {
  const [rate] = tableOf(own).indicators;
  expect(rate?.formula?.pieces.map((piece) => (piece.kind === 'name' ? piece.name.text : piece.text))).toEqual([
    '成交',
    '÷',
    '询单',
  ]);
  const name = (files: RuleFiles): Parameters<typeof value>[0] => {
    const piece = tableOf(files).indicators[0]?.formula?.pieces[2];
    if (piece?.kind !== 'name') throw new Error('there is no name');
    return piece.name;
  };
  const wish = (files: RuleFiles, text: string): TableChange =>
    ({ ...value(name(files), text), isFormula: true }) as TableChange;
  expect(changed(standard, after(own, wish(own, '成交'))[0] ?? '')).toEqual([
    '指标 转化率   =   成交 / 成交   # 怪的空格',
  ]);
  for (const files of [both, yamlShop, englishShop]) {
    const made = now(files, wish(files, '成交'));
    expect(tableOf(made).indicators[0]?.formula?.whole.text).toBe('成交 / 成交');
    const again = now(made, wish(made, '询单'));
    expect(tableOf(again).indicators[0]?.formula?.whole.text).toBe('成交 / 询单');
  }
  expect(tableEdits(asking(own), wish(own, '成交 / '))).toMatchObject({ ok: false });
});

it('the form says what it has no field for, what can be put into formulas, and where the row for the rest is missing', () => {
  const text = standard.replace('  权重 60%\n', '  权重 60%\n  越高越好\n  缺失 报错\n');
  const files = withText(own, text);
  const table = tableOf(files, '乙');
  expect(table.indicators[0]?.others.map((other) => other.text)).toEqual(['越高越好', '缺失 报错']);
  expect(table.names.slice(0, 2)).toEqual([
    { name: '成交', value: '52人' },
    { name: '询单', value: '100人' },
  ]);
  expect(table.indicators.map(({ isOpen }) => isOpen)).toEqual([true, false]);
  const [closed = ''] = after(files, { kind: 'add-otherwise', id: '转化率', points: '20' });
  expect(changed(text, closed).map((line) => line.trim().replaceAll(/ +/g, ' '))).toEqual(['否则 -> 20']);
  expect(tableOf(withText(files, closed)).indicators[0]?.isOpen).toBe(false);
  expect(tableOf(yamlFiles).indicators[0]?.formula?.whole.text).toBe('成交');
});
