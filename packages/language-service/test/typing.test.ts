import { expect, it } from 'vitest';
import { findingsIn, findingsWhileTyping, Workspace } from '../src/index.js';

const rules = '标准 示例\n输入 数 : 人\n指标 率 = 数\n  权重 100%\n  >= 5人 -> 100\n  >= 3人 -> 60\n总分\n';
const shown = (found: readonly { code: string; span: { start: number } }[], text: string): readonly string[] =>
  found.map(({ code, span }) => `${code} ${text.slice(0, span.start).split('\n').length}`);

it('keeps what was found in the whole where its words are, until it is found anew', () => {
  const workspace = new Workspace();
  workspace.open('a.kpi', rules, 1);
  expect(findingsWhileTyping(workspace, 'a.kpi', 'zh')).toEqual([]);
  expect(shown(findingsIn(workspace, 'a.kpi', 'zh'), rules)).toContain('scoring/band-open 3');
  const longer = rules.replace('输入 数', '# 一行\n输入 数');
  workspace.open('a.kpi', longer, 2);
  expect(shown(findingsWhileTyping(workspace, 'a.kpi', 'zh'), longer)).toContain('scoring/band-open 4');
  const mended = longer.replace('总分', '  否则 -> 0\n总分');
  workspace.open('a.kpi', mended, 3);
  expect(shown(findingsIn(workspace, 'a.kpi', 'zh'), mended)).not.toContain('scoring/band-open 4');
});

it('finds mistakes of lines, names and types at once', () => {
  const workspace = new Workspace();
  workspace.open('a.kpi', rules.replace('= 数', '= 数量'), 1);
  expect(shown(findingsWhileTyping(workspace, 'a.kpi', 'zh'), rules)).toEqual(['names/unknown 3']);
});

it('reads a text the same whether lines are remembered or not', () => {
  const remembering = new Workspace();
  let text = rules;
  for (const [index, [from, to]] of [
    ['>= 5人', '>= 6人'],
    ['输入 数', '\n\n输入 数'],
    ['指标 率', '指标 比率'],
    ['  权重 100%\n', ''],
    ['总分', '  权重 (\n总分'],
  ].entries()) {
    text = text.replace(from ?? '', to ?? '');
    remembering.open('a.kpi', text, index + 1);
    const fresh = new Workspace();
    fresh.open('a.kpi', text, 1);
    expect(remembering.document('a.kpi')?.file()).toEqual(fresh.document('a.kpi')?.file());
    expect(findingsIn(remembering, 'a.kpi', 'zh')).toEqual(findingsIn(fresh, 'a.kpi', 'zh'));
  }
});
