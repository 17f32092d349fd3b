/** Witnesses that an author could give to a test of the rules, and that show what comes out today. */
import type { Witness } from '@kaohe/diagnostics';
import { applyEdits } from '@kaohe/diagnostics';
import { expect, it } from 'vitest';
import { compile } from '../../src/index.js';

const head = '标准 样例\n  对象 人员 属于 组\n';

function witnessesOf(code: string, text: string): readonly (Witness | undefined)[] {
  return compile([{ name: 'rules.kpi', text: head + text }], 'rules.kpi').diagnostics.flatMap((one) =>
    one.code === code ? [one.witness] : [],
  );
}

it('of two rows that disagree the witness lies where no third row decides', () => {
  const rows = '输入 甲 : 分\n查表 乙 按 甲\n  [5, 7] -> 3元\n  [0, 6] -> 1元\n  [4, 9] -> 2元\n';
  expect(witnessesOf('scoring/band-overlap', rows)[1]).toEqual({
    given: [{ name: '甲', value: '4' }],
    shows: [{ name: '乙', value: '1元' }],
  });
});

it('where a third row takes all that two rows share, the witness shows what that row gives', () => {
  const rows = '输入 甲 : 次\n查表 乙 按 甲\n  [6次, 9次] -> 50元\n  <= 6次 -> 150元\n  [6次, 10次] -> 70元\n';
  const shown = witnessesOf('scoring/band-edge', rows).map((one) => one?.shows[0]?.value);
  expect(shown).toEqual(['50元', '50元']);
});

it('the total of a grade that rounds is given by its name', () => {
  const items = '输入 甲 : 分\n指标 丙 = 甲\n  权重 100%\n总分\n';
  const grade = '等级 级 按 总分 向上取整到 0.5分\n  [44, 100] -> A\n  [0, 44] -> B\n';
  expect(witnessesOf('scoring/band-edge', items + grade).map((one) => one?.given)).toEqual([
    [{ name: '总分', value: '44' }],
  ]);
});

it('a key without a name has no witness', () => {
  const rows = '输入 甲 : 分\n输入 丁 : 分\n查表 乙 按 甲 + 丁\n  [0, 5) -> 3元\n  [6, 9] -> 1元\n';
  expect(witnessesOf('scoring/band-gap', rows)).toEqual([undefined]);
});

it('rows that together take everything become one row for any value', () => {
  const text = `${head}输入 甲 : 分\n输入 丁 : 取值 高, 低\n查表 乙 按 甲, 丁\n  < 5, 任意 -> 1元\n  >= 5, 任意 -> 1元\n`;
  const [found] = compile([{ name: 'rules.kpi', text }], 'rules.kpi').diagnostics.filter(
    ({ code }) => code === 'scoring/rows-merge',
  );
  expect(applyEdits(text, found?.fixes[0]?.edits ?? [])).toContain('  任意, 任意 -> 1元\n');
});
