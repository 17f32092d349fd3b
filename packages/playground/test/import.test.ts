/** What the page tells of imported files: which report, which rows are nobody's, what is still lacking and where it could be from. */
import { expect, it } from 'vitest';
import type { GridAnswer } from '../src/protocol/data-pane.js';
import { grid } from '../src/worker/answers/grid.js';
import { sessionAfter } from '../src/worker/checked.js';
import { emptySession } from '../src/worker/session.js';

const rules = `标准 小店 "小店"
  周期 月
  对象 客服

输入 客单价 : 元
输入 满意率 : %
  别名 客户满意率
输入 询单最终付款人数 : 人
输入 店铺销售额 : 元 每 全体
  别名 "店铺.销售额"
输入 同行满意率 : % 每 全体
  别名 "同行.客户满意率"
输入 全店平均客单价 : 元 每 全体

计算 落实 = 客单价 / 全店平均客单价
计算 高于同行 = 满意率 - 同行满意率
`;

const text = `旺旺昵称,客服销售客单价,客户满意率,客服销售额,询单最终付款人数,平均响应时长（秒),神秘指标
小美,50,0.98,100,3,22,9
汇总值,-,-,100,3,-,-
平均值,50,0.98,100,3,22,-
全店汇总值,-,-,900,9,-,-
全店平均值,45.5,0.97,300,4,25,-
同行同层优秀,60,0.995,-,-,9,-
同行同层均值,48,0.96,-,-,20,-
`;

async function answerOf(
  name: string,
  content: string,
  edits: Parameters<typeof sessionAfter>[1]['edits'] = [],
): Promise<GridAnswer> {
  const data = { files: [{ name, bytes: new TextEncoder().encode(content) }], sample: false };
  const session = sessionAfter(emptySession, { files: [{ name: 'a.kpi', text: rules }], data, edits });
  const answer = await grid({ session, texts: [], period: undefined, language: 'zh' }, undefined);
  if (answer === undefined) throw new Error('there is data');
  return answer;
}

it('U03.1 tells the kind of the report, and says so where it knows none', async () => {
  const known = await answerOf('客服绩效_20250301-20250331.csv', text);
  expect(known.files.map(({ report }) => report)).toEqual(['生意参谋客服绩效']);
  const unknown = await answerOf('2025-03.csv', '客服,客单价\n小美,3\n');
  expect(unknown.files.map(({ report }) => report)).toEqual(['']);
});

it('U03.2 lists the six tail rows, and fills values of the shop and of its peers from them', async () => {
  const { skipped, rows, columns } = await answerOf('2025-03.csv', text);
  expect(skipped.map(({ label }) => label)).toEqual([
    '汇总值',
    '平均值',
    '全店汇总值',
    '全店平均值',
    '同行同层优秀',
    '同行同层均值',
  ]);
  const shared = rows.find(({ isShared }) => isShared);
  const cell = (input: string): string =>
    shared?.cells[columns.findIndex((column) => column.input === input)]?.text ?? '';
  expect([cell('店铺销售额'), cell('同行满意率')]).toEqual(['900', '96%']);
});

it('S3 says what is lacking, offers the cells it could be, and takes one', async () => {
  const before = await answerOf('2025-03.csv', text);
  expect(before.lacking).toEqual([
    {
      input: '全店平均客单价',
      label: '全店平均客单价',
      offers: [{ row: '全店平均值', heading: '客服销售客单价', text: '45.5' }],
    },
  ]);
  const edit = { person: '', team: '', period: '2025-03', input: '全店平均客单价', text: '45.5' };
  expect((await answerOf('2025-03.csv', text, [edit])).lacking).toEqual([]);
});
