/** Columns mean what they say: shares in three shapes, ten thousands, serial days, headings that stand twice, and what a person said. */
import { expect, it } from 'vitest';
import { fingerprintOf } from '../src/index.js';
import { read } from './reading.js';
import { input, rules } from './rules.js';
import { type Cell, xlsx } from './workbooks.js';

const rate = rules([input('满意率', '%')]);

function rates(...cells: readonly string[]): readonly string[] {
  const text = `客服,满意率\n${cells.map((cell, index) => `人${index},${cell}\n`).join('')}`;
  const { lines, found } = read({ '2025-03.csv': text }, rate);
  return [...lines.map((line) => line.replace(/^.* - ?/, '')), ...found];
}

it('decides the shape of shares for a whole column', () => {
  expect(rates('0.9971', '1', '-')).toEqual(['满意率=99.71%', '满意率=100%', '满意率=-']);
  expect(rates('12.5', '1.6', '0.4', '3', '5')).toEqual([
    ...['满意率=12.5%', '满意率=1.6%', '满意率=0.4%', '满意率=3%', '满意率=5%'],
  ]);
  expect(rates('99.71%', '98', '0')).toEqual(['满意率=99.71%', '满意率=98%', '满意率=0%']);
  expect(rates('1.12', '0.98')).toEqual(['满意率=112%', '满意率=98%']);
});

it('asks where a column mixes shapes, and leaves out what nobody can read', () => {
  expect(rates('99.71', '0.9971')).toEqual(['', '', 'data/percent-ambiguous 0.9971']);
  expect(rates('98%', '1', '97%')).toEqual(['满意率=98%', '', '满意率=97%', 'data/percent-ambiguous 1']);
});

it('takes the answer of a person to how shares are written', () => {
  const text = '客服,满意率\n小美,99.71\n阿宁,0.9971\n';
  const said = (shares: 'fraction' | 'percent') => ({
    mappings: { columns: [{ column: '满意率', input: '满意率', shares }], saved: [] },
  });
  expect(read({ '2025-03.csv': text }, rate, undefined, said('percent')).lines).toEqual([
    '2025-03 小美 - 满意率=99.71%',
    '2025-03 阿宁 - 满意率=0.9971%',
  ]);
});

it('decides for each file by itself', () => {
  const { lines } = read(
    { '2025-02.csv': '客服,满意率\n小美,0.98\n', '2025-03.csv': '客服,满意率\n小美,98.5\n' },
    rate,
  );
  expect(lines).toEqual(['2025-02 小美 - 满意率=98%', '2025-03 小美 - 满意率=98.5%']);
});

it('does not let sums of shares decide', () => {
  expect(read({ '2025-03.csv': '客服,满意率\n小美,0.98\n阿宁,0.99\n汇总,1.97\n均值,0.985\n' }, rate).lines).toEqual([
    '2025-03 小美 - 满意率=98%',
    '2025-03 阿宁 - 满意率=99%',
  ]);
});

it('reads ten thousands in the unit of the column and days that lost their format', () => {
  const ruleSet = rules([input('销售额', '元'), input('入职日期', 'text', [], { type: { kind: 'date' } })]);
  expect(read({ '2025-03.csv': '客服,销售额,入职日期\n小美,1.2万,45717\n' }, ruleSet).lines).toEqual([
    '2025-03 小美 - 销售额=1.2万元 入职日期=2025-03-01',
  ]);
});

it('knows a figure by what other platforms call it, unless the rules name the column otherwise', () => {
  const ruleSet = rules([input('订单转化率', '%'), input('最终付款人数', '人'), input('支付人数', '人')]);
  const { lines, recognition } = read(
    { '2025-03.csv': '旺旺昵称,询单->最终付款成功率,支付人数\n小美,0.55,3\n' },
    ruleSet,
  );
  expect(lines).toEqual(['2025-03 小美 - 订单转化率=55% 支付人数=3']);
  expect(
    recognition[0]?.columns.map(({ heading, input: id, how, confidence }) => [heading, id, how, confidence]),
  ).toEqual([
    ['旺旺昵称', undefined, 'name', 100],
    ['询单->最终付款成功率', '订单转化率', 'figure', 95],
    ['支付人数', '支付人数', 'name', 100],
  ]);
});

const twice = '客服,平均响应(秒),平均响应（秒）\n小美,25,30\n';

it('names headings that stand twice, and takes neither unless told which', () => {
  const plain = rules([input('平均响应', '秒')]);
  expect(read({ '2025-03.csv': twice }, plain).found).toEqual([
    'data/column-ambiguous 平均响应(秒)',
    'data/column-missing 客服,平均响应(秒),平均响应（秒）',
    'data/column-unknown 平均响应(秒)',
  ]);
  const second = rules([input('平均响应', '秒', ['平均响应(秒)_2'])]);
  expect(read({ '2025-03.csv': twice }, second).lines).toEqual(['2025-03 小美 - 平均响应=30秒']);
  const both = { mappings: { columns: [{ column: '平均响应(秒)', input: '平均响应', shares: undefined }], saved: [] } };
  expect(read({ '2025-03.csv': twice }, plain, undefined, both).lines).toEqual(['2025-03 小美 - 平均响应=25秒']);
});

it('takes either of two columns that say the same', () => {
  const text = '客服,平均响应,平均响应\n小美,25,25\n阿宁,-,-\n';
  const { lines, found } = read({ '2025-03.csv': text }, rules([input('平均响应', '秒')]));
  expect(lines).toEqual(['2025-03 小美 - 平均响应=25', '2025-03 阿宁 - 平均响应=-']);
  expect(found).toEqual(['data/column-unknown 平均响应']);
});

it('remembers what was said of an export by its headings', () => {
  const ruleSet = rules([input('质检得分', '分')]);
  const text = '客服,神秘指标,备注\n小美,88,好\n';
  const fingerprint = fingerprintOf(['备注', '客服', '神秘指标']);
  const columns = [{ column: '神秘指标', input: '质检得分', shares: undefined }];
  const saved = { mappings: { columns: [], saved: [{ fingerprint, columns }] } };
  expect(read({ '2025-03.csv': text }, ruleSet).lines).toEqual(['2025-03 小美 -']);
  expect(read({ '2025-03.csv': text }, ruleSet, undefined, saved).lines).toEqual(['2025-03 小美 - 质检得分=88']);
  const other = '客服,神秘指标\n小美,88\n';
  expect(read({ '2025-03.csv': other }, ruleSet, undefined, saved).lines).toEqual(['2025-03 小美 -']);
});

it('says what a column may be by its content, and does not use it', () => {
  const ruleSet = rules([input('客户满意率', '%'), input('接待人数', '人')]);
  const { lines, diagnostics } = read({ '2025-03.csv': '客服,接待人数,满意率客户\n小美,3,98%\n' }, ruleSet);
  expect(lines).toEqual(['2025-03 小美 - 接待人数=3']);
  expect(diagnostics.find(({ code }) => code === 'data/column-guessed')?.args).toEqual({
    column: '满意率客户',
    name: '客户满意率',
    confidence: 74,
    needed: 90,
  });
});

it('joins accounts of a person: counts are added, rates weighted by what they are rates of', () => {
  const ruleSet = rules([input('接待人数', '人'), input('平均响应', '秒'), input('退款率', '%')], { account: '旺旺' });
  const files = {
    '账号.csv': '旺旺,姓名\n小美1,小美\n小美2,小美\n',
    '2025-03.csv': '旺旺,接待人数,平均响应时间,退款率\n小美1,300,20,1%\n小美2,100,40,2%\n',
  };
  const { value, found } = read(files, { ...ruleSet, subject: '姓名' });
  const [person] = value.persons;
  expect(person?.joined).toEqual(
    new Map([
      ['接待人数', { kind: 'sum' }],
      [
        '平均响应',
        {
          kind: 'weighted',
          weights: [expect.objectContaining({ text: '300' }), expect.objectContaining({ text: '100' })],
        },
      ],
    ]),
  );
  expect(found).toEqual(['data/value-conflict 2%', 'data/accounts-joined 300', 'data/accounts-joined 20']);
});

it('refuses to join figures that count sales by different rules', () => {
  const ruleSet = rules([input('询单人数', '人'), input('销售额', '元')]);
  const files = {
    '自定义报表_甲_下单优先判定_2025-03-01至2025-03-31.csv': '客服,询单人数\n小美,3\n',
    '自定义报表_乙_付款判定_2025-03-01至2025-03-31.csv': '客服,销售额\n小美,30\n',
  };
  expect(read(files, ruleSet).found).toEqual(['data/attribution-mixed 客服,销售额']);
  expect(read(files, ruleSet, undefined, { mixedAttribution: true }).found).toEqual([]);
  expect(read(files, ruleSet).recognition.map(({ attribution }) => attribution)).toEqual(['下单优先判定', '付款判定']);
});

it('says that figures will still settle', async () => {
  const ruleSet = rules([input('最终付款人数', '人'), input('接待人数', '人')]);
  const rows = (day: string): Cell[][] => [
    [`导出时间：${day} 10:00`],
    ['客服', '最终付款人数', '接待人数'],
    ['小美', 3, 9],
  ];
  const found = async (day: string) => read({ '2025-03.xlsx': await xlsx({ 表: rows(day) }) }, ruleSet).found;
  expect(await found('2025-04-02')).toEqual(['data/not-settled 最终付款人数']);
  expect(await found('2025-04-04')).toEqual([]);
});

it('lifts values of the shop and of its peers from the rows that carry them, whatever the platform calls them', () => {
  const everyone = { grain: 'everyone' } as const;
  const ruleSet = rules([
    input('客单价', '元'),
    input('店铺客单价', '元', ['店铺均值.客单价'], everyone),
    input('同行优秀', '%', ['同行优秀.满意率'], everyone),
    input('店铺销售额', '元', ['店铺.销售额'], everyone),
  ]);
  const text =
    '旺旺昵称,客服销售客单价,客户满意率,客服销售额\n小美,50,0.98,100\n汇总值,-,-,100\n全店汇总值,-,-,900\n全店平均值,45.5,0.97,300\n同行同层优秀,60,0.995,-\n';
  expect(read({ '2025-03.csv': text }, ruleSet).lines).toEqual([
    '2025-03 小美 - 客单价=50',
    '2025-03 * - 店铺销售额=900 店铺客单价=45.5 同行优秀=99.5%',
  ]);
});

it('does not take a running number for a person', () => {
  const text = '序号,客服账号,询单人数\n1,小美,3\n2,阿宁,4\n总计,,7\n平均,,3.5\n';
  const { lines, found } = read({ '2025-03.csv': text }, rules([input('询单人数', '人')]));
  expect(lines).toEqual(['2025-03 小美 - 询单人数=3', '2025-03 阿宁 - 询单人数=4']);
  expect(found).toEqual(['data/summary-row 总计', 'data/summary-row 平均']);
});
