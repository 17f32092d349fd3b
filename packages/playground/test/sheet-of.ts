/** Questions about the sheet as the worker answers them, without a worker. */
import { withEdits } from '../src/document/edit.js';
import type { Editable, RulesTable, TableChange, TableEdits } from '../src/protocol/rules-table.js';
import type { RuleFiles } from '../src/protocol/snapshot.js';
import type { Asking } from '../src/worker/answerer.js';
import { sessionAfter } from '../src/worker/checked.js';
import { emptySession } from '../src/worker/session.js';
import { tableEdits } from '../src/worker/table/edits.js';
import { rulesTable } from '../src/worker/table/table.js';

/** A standard with the oddities of people's files: comments, blanks, a hole. */
export const standard = `# 不许丢的注释
标准 小店 "小店考核"
  周期 月
  对象 客服

输入 成交 : 人
输入 询单 : 人

参数 每分 = 10元/分

# 转化率的注释
指标 转化率   =   成交 / 询单   # 怪的空格
  权重 60%
  >= 55%   -> 100
  [40%, 50%) -> 60

指标 询单量 = 询单
  权重 40%
  >= 100人 -> 100
  >= 50人 -> 60
  否则 -> 0

总分

等级 评级 按 总分
  >= 90 -> A
  >= 60 -> B
  否则 -> C
`;

/** A shop that extends it. */
export const shop = `标准 我的店 "我的店" 沿用 小店
改 指标 询单量 权重 30% 因为 "试"
改 指标 转化率 权重 70% 因为 "试"
`;

const csv = '客服,月份,成交,询单\n甲,2025-01,60,100\n乙,2025-01,52,100\n丙,2025-01,30,40\n';

/** What an answer may look at, with three people in the data or others. */
export function asking(files: RuleFiles, people: string = csv): Asking {
  const session = sessionAfter(emptySession, {
    files,
    data: { files: [{ name: 'a.csv', bytes: new TextEncoder().encode(people) }], sample: false },
  } as Parameters<typeof sessionAfter>[1]);
  return { session, texts: files, period: undefined, language: 'zh' };
}

export const own: RuleFiles = [{ name: 'a.kpi', text: standard }];
export const both: RuleFiles = [
  { name: 'shop.kpi', text: shop },
  { name: 'a.kpi', text: standard },
];

export function tableOf(files: RuleFiles, person?: string): RulesTable {
  const table = rulesTable(asking(files), person);
  if (table === undefined) throw new Error('there is no sheet');
  return table;
}

export function editsOf(files: RuleFiles, change: TableChange): Extract<TableEdits, { ok: true }> {
  const made = tableEdits(asking(files), change);
  if (!made.ok) throw new Error(made.reason);
  return made;
}

/** The texts of the files after a change. */
export function after(files: RuleFiles, change: TableChange): readonly string[] {
  return withEdits(files, editsOf(files, change).edits).files.map(({ text }) => text);
}

/** The wish to write something else into a cell. */
export function value({ target, text: was, name }: Editable, text: string): TableChange {
  if (target === undefined) throw new Error(`${name} cannot be changed`);
  return { kind: 'value', target, was, text, name };
}

/** The lines that differ. */
export function changed(before: string, now: string): readonly string[] {
  const known = new Set(before.split('\n'));
  return now.split('\n').filter((line) => !known.has(line));
}
