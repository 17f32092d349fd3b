/** From tables to records: headings, periods, summary rows, joining. */
import { expect, it } from 'vitest';
import { fingerprintOf } from '../src/index.js';
import { read } from './reading.js';
import { input, rules } from './rules.js';

const inquiries = input('询单人数', '人', ['ask_num']);
const paid = input('最终付款人数', '人', ['询单最终付款人数', '询单->最终付款人数']);
const response = input('平均响应时间', '秒', ['平均响应时长(秒)', '平均响应(秒)']);
const basic = rules([inquiries]);

it('finds the heading row below titles', () => {
  const text = '客服绩效报表,,\n统计时间：2025-03-01,,\n\n客服昵称,询单人数,\n小美,3,\n';
  expect(read({ 'a_202503.csv': text }, basic).lines).toEqual(['2025-03 小美 - 询单人数=3']);
});

it('says when no row holds a heading', () => {
  expect(read({ 'a_202503.csv': 'x,y\n1,2\n' }, basic).found).toEqual(['data/header-missing x,y']);
});

it('matches headings whatever their brackets, arrows, spaces, width and case', () => {
  const headings = [
    '询单->最终付款人数',
    '询单－>最终付款人数',
    '询单→最终付款人数',
    '询单 ⇒ 最终付款人数',
    '\u200b询单最终付款人数',
  ];
  for (const heading of headings) {
    const { lines } = read({ '202503.csv': `客服,${heading}\n小美,3\n` }, rules([paid]));
    expect(lines).toEqual(['2025-03 小美 - 最终付款人数=3']);
  }
  expect(read({ '202503.csv': '客服,ＡＳＫ_Num\n小美,3\n' }, basic).lines).toEqual(['2025-03 小美 - 询单人数=3']);
});

it('takes the unit of a heading for cells that have none', () => {
  const text = '客服,平均响应时长（秒)\n小美,25.3\n安然,1分5秒\n半夏,-\n';
  expect(read({ '202503.csv': text }, rules([response])).lines).toEqual([
    '2025-03 小美 - 平均响应时间=25.3秒',
    '2025-03 安然 - 平均响应时间=1分5秒',
    '2025-03 半夏 - 平均响应时间=-',
  ]);
  expect(read({ '202503.csv': '客服,平均响应（分钟）\n小美,2\n' }, rules([response])).lines).toEqual([
    '2025-03 小美 - 平均响应时间=2分钟',
  ]);
});

it('keeps brackets that are no unit', () => {
  const person = input('回复率', '%', ['三分钟回复率（人维度）']);
  const text = '客服,三分钟回复率(会话),三分钟回复率(人维度)\n小美,1%,2%\n';
  expect(read({ '202503.csv': text }, rules([person])).lines).toEqual(['2025-03 小美 - 回复率=2%']);
});

it('prefers a name to an alias and refuses two aliases', () => {
  const served = input('接待人数', '人', ['人工接待人数', 'service_num']);
  expect(read({ '202503.csv': '客服,人工接待人数,接待人数\n小美,1,2\n' }, rules([served])).lines).toEqual([
    '2025-03 小美 - 接待人数=2',
  ]);
  const both = read({ '202503.csv': '客服,人工接待人数,service_num\n小美,1,2\n' }, rules([served]));
  expect(both.lines).toEqual(['2025-03 小美 -']);
  expect(both.found).toContain('data/column-ambiguous 人工接待人数');
});

it('lists the headings when a required input has no column, and hints at columns it does not know', () => {
  const text = '客服,询单人数,最终付款人\n小美,1,2\n';
  const { diagnostics } = read(
    { '202503.csv': text },
    rules([inquiries, paid, input('金牌奖', '元', [], { optional: true })]),
  );
  expect(diagnostics.map(({ code, args }) => ({ code, ...args }))).toEqual([
    { code: 'data/column-missing', name: '最终付款人数', columns: '客服、询单人数、最终付款人' },
    { code: 'data/column-unknown', column: '最终付款人', suggestion: '最终付款人数' },
  ]);
});

it('finds the columns of awards', () => {
  const award = input('金牌奖', '元', [], { optional: true });
  const reason = input('金牌奖.reason', 'text', ['金牌奖理由'], { optional: true });
  const text = '客服,询单人数,金牌奖,金牌奖理由\n小美,1,300,大促\n';
  expect(read({ '202503.csv': text }, rules([inquiries, award, reason])).lines).toEqual([
    '2025-03 小美 - 询单人数=1 金牌奖=300 金牌奖.reason=大促',
  ]);
});

it('finds the person by the subject word first', () => {
  expect(read({ '202503.csv': '旺旺,客服,询单人数\ntb1,小美,1\n' }, basic).lines).toEqual([
    '2025-03 小美 - 询单人数=1',
  ]);
  expect(read({ '202503.csv': 'Employee,询单人数\n小美,1\n' }, basic).lines).toEqual(['2025-03 小美 - 询单人数=1']);
  expect(read({ '202503.csv': '编号,询单人数\n小美,1\n' }, basic).found).toContain('data/column-missing 编号,询单人数');
});

it('knows the period from the column, the file name or the option, in this order', () => {
  const columns: Readonly<Record<string, string>> = {
    '2025-03': '2025-03',
    '2025年3月': '2025-03',
    '202503': '2025-03',
    '2025/3/7': '2025-03',
    '20250331': '2025-03',
    '2025年3月31日': '2025-03',
    '2025-03-01 00:00:00': '2025-03',
    '2025-03-01至2025-03-31': '2025-03',
    '20250301-20250331': '2025-03',
  };
  for (const [text, period] of Object.entries(columns)) {
    expect(read({ 'a_202504.csv': `月份,客服,询单人数\n${text},小美,1\n` }, basic, '2025-05').lines).toEqual([
      `${period} 小美 - 询单人数=1`,
    ]);
  }
  const names: Readonly<Record<string, string>> = {
    'dir/2024/报表2025-03.csv': '2025-03',
    '客服绩效_202503.csv': '2025-03',
    '客服绩效20250331.csv': '2025-03',
    '客服绩效_20250301-20250331.csv': '2025-03',
    '自定义报表_客服_下单优先判定_2025-03-01至2025-03-31.csv': '2025-03',
    '自定义报表_2025_03_01-2025_03_31(1).csv': '2025-03',
    '2025年3月 客服.csv': '2025-03',
    '2025年3月1日.csv': '2025-03',
    '202503 导出于20250402.csv': '2025-03',
    '客服.csv': '2025-05',
    '20250221-20250320.csv': '2025-05',
    '报表20250402123055.csv': '2025-05',
    '2025.csv': '2025-05',
  };
  for (const [name, period] of Object.entries(names)) {
    expect([name, ...read({ [name]: '客服,询单人数\n小美,1\n' }, basic, '2025-05').lines]).toEqual([
      name,
      `${period} 小美 - 询单人数=1`,
    ]);
  }
  expect(read({ 'a.csv': '客服,询单人数\n小美,1\n' }, basic).found).toEqual(['data/period-missing 客服,询单人数']);
  const bad = read({ 'a.csv': '月份,客服,询单人数\n三月,小美,1\n,安然,2\n' }, basic);
  expect(bad.found).toEqual(['data/unreadable 三月', 'data/period-missing ,安然,2']);
});

it('brings months to the quarter of a quarterly rule set', () => {
  const quarterly = rules([inquiries], { periodKind: 'quarter' });
  expect(read({ '2025Q1.csv': '客服,询单人数\n小美,1\n' }, quarterly).lines).toEqual(['2025-Q1 小美 - 询单人数=1']);
  expect(read({ 'a.csv': '日期,客服,询单人数\n2025-05,小美,1\n' }, quarterly).lines).toEqual([
    '2025-Q2 小美 - 询单人数=1',
  ]);
});

it('does not take summary rows for people and lifts their cells', () => {
  const amount = input('店铺金额', '元', ['全店汇总值.询单最终付款金额'], { grain: 'everyone' });
  const text = '旺旺昵称,询单人数,询单最终付款金额（元）\n小美,3,9\n汇总值,3,9\n全店汇总值,8,20.5\n';
  const { lines, found, recognition } = read({ '202503.csv': text }, rules([inquiries, amount]));
  expect(lines).toEqual(['2025-03 小美 - 询单人数=3', '2025-03 * - 店铺金额=20.5元']);
  expect(found).toEqual(['data/summary-row 汇总值', 'data/summary-row 全店汇总值']);
  expect(recognition).toEqual([
    {
      file: '202503.csv',
      format: 'delimited',
      sheet: undefined,
      encoding: 'utf-8',
      delimiter: ',',
      periodSource: 'file-name',
      periods: ['2025-03'],
      headingLine: 1,
      fingerprint: fingerprintOf(
        recognition[0]?.columns
          .slice(0, 2)
          .map(({ heading }) => heading)
          .concat('询单最终付款金额（元）') ?? [],
      ),
      attribution: undefined,
      exported: undefined,
      columns: [
        { heading: '旺旺昵称', role: 'person', input: undefined, how: 'name', confidence: 100, form: 'plain' },
        { heading: '询单人数', role: 'input', input: '询单人数', how: 'name', confidence: 100, form: 'plain' },
        {
          heading: '全店汇总值.询单最终付款金额（元）',
          role: 'input',
          input: '店铺金额',
          how: 'alias',
          confidence: 98,
          form: 'plain',
        },
      ],
      leftOut: [],
      skippedRows: 2,
      people: 1,
      sharedCells: 1,
    },
  ]);
});

it('joins files by person and period, and a roster with every period', () => {
  const files = {
    '202503.csv': '客服,询单人数\n青柠:小美,1\n安然,2\n',
    '202504.csv': '客服,询单人数\n青柠：小美,3\n',
    '评分.csv': '月份,客服,最终付款人数\n2025-03,青柠:小美,9\n',
    '花名册.csv': '姓名,团队,平均响应时间\n青柠:小美,一组,5\n离职,二组,6\n',
  };
  expect(read(files, rules([inquiries, paid, response])).lines).toEqual([
    '2025-03 青柠:小美 一组 询单人数=1 最终付款人数=9 平均响应时间=5',
    '2025-03 安然 - 询单人数=2',
    '2025-04 青柠:小美 一组 询单人数=3 平均响应时间=5',
  ]);
});

it('gives a file without period the period of the option, but its teams to every period', () => {
  const files = {
    '202503.csv': '客服,询单人数\n小美,1\n',
    '202504.csv': '客服,询单人数\n小美,3\n',
    '评分.csv': '客服,团队,最终付款人数\n小美,一组,9\n',
  };
  expect(read(files, rules([inquiries, paid]), '2025-04').lines).toEqual([
    '2025-03 小美 一组 询单人数=1',
    '2025-04 小美 一组 询单人数=3 最终付款人数=9',
  ]);
});

it('takes the team of the period before the team of the roster', () => {
  const files = {
    '花名册.csv': '客服,团队\n小美,二组\n',
    'a.csv': '月份,客服,团队,询单人数\n2025-03,小美,一组,1\n2025-04,小美,,2\n',
  };
  expect(read(files, basic).lines).toEqual(['2025-03 小美 一组 询单人数=1', '2025-04 小美 二组 询单人数=2']);
});

it('leaves out a value that two files contradict each other about', () => {
  const files = {
    'a_202503.csv': '客服,询单人数\n小美,1200\n安然,1200\n半夏,-\n',
    'b_202503.csv': '客服,询单人数（人）\n小美,1201\n安然,"1,200.0"\n半夏,7\n',
  };
  const { lines, found, diagnostics } = read(files, basic);
  expect(lines).toEqual(['2025-03 小美 -', '2025-03 安然 - 询单人数=1200', '2025-03 半夏 - 询单人数=7人']);
  expect(found).toEqual(['data/value-conflict 1201']);
  expect(diagnostics[0]?.related).toHaveLength(1);
});

it('keeps the first of two rows of one person', () => {
  const { lines, found } = read({ '202503.csv': '客服,询单人数\n小美,1\n小美,2\n' }, basic);
  expect(lines).toEqual(['2025-03 小美 - 询单人数=1']);
  expect(found).toEqual(['data/row-duplicate 小美']);
});

it('reports ragged rows and rows without a person, and skips headings that come again', () => {
  const text = '客服,询单人数,最终付款人数\n小美,1\n安然,1,2,3\n半夏,1,2,\n,4,5\n客服,询单人数,最终付款人数\n';
  const { lines, found } = read({ '202503.csv': text }, rules([inquiries, paid]));
  expect(lines).toEqual([
    '2025-03 小美 - 询单人数=1',
    '2025-03 安然 - 询单人数=1 最终付款人数=2',
    '2025-03 半夏 - 询单人数=1 最终付款人数=2',
  ]);
  expect(found).toEqual(['data/ragged-row 小美,1', 'data/ragged-row 安然,1,2,3', 'data/person-missing ,4,5']);
});

it('reports a bounded number of the same mistakes', () => {
  const text = `客服,询单人数\n${Array.from({ length: 200_000 }, (_, index) => `小美${index},1,x\n`).join('')}`;
  const { lines, found } = read({ '202503.csv': text }, basic);
  expect(lines).toHaveLength(200_000);
  expect(found).toHaveLength(50);
});

it('reports a heading without rows', () => {
  expect(read({ '202503.csv': '客服,询单人数\n' }, basic).found).toEqual(['data/no-rows 客服,询单人数']);
});

it('reads values of teams and of everyone from their own files or from the rows of people', () => {
  const target = input('团队目标', '元', [], { grain: 'team' });
  const price = input('店铺客单价', '元', [], { grain: 'everyone' });
  const own = {
    '202503.csv': '客服,团队,询单人数\n小美,一组,1\n',
    'team_202503.csv': '团队,团队目标\n一组,500\n',
    'shop_202503.csv': '月份,店铺客单价\n2025-03,51\n',
  };
  const shared = ['2025-03 * 一组 团队目标=500', '2025-03 * - 店铺客单价=51'];
  expect(read(own, rules([inquiries, target, price])).lines).toEqual(['2025-03 小美 一组 询单人数=1', ...shared]);
  const inRows = '客服,团队,团队目标,店铺客单价\n小美,一组,500,51\n安然,一组,500,52\n';
  const { lines, found } = read({ '202503.csv': inRows }, rules([target, price]));
  expect(lines).toEqual(['2025-03 小美 一组', '2025-03 安然 一组', '2025-03 * -', '2025-03 * 一组 团队目标=500']);
  expect(found).toEqual(['data/value-conflict 52']);
});

it('treats names from the language underneath as any other name', () => {
  const text = '客服,__proto__,constructor,询单人数\n__proto__,1,2,3\nconstructor,4,5,6\ntoString,7,8,9\n';
  const { lines } = read(
    { '202503.csv': text },
    rules([inquiries, input('constructor', '人'), input('__proto__', '人')]),
  );
  expect(lines).toEqual([
    '2025-03 __proto__ - __proto__=1 constructor=2 询单人数=3',
    '2025-03 constructor - __proto__=4 constructor=5 询单人数=6',
    '2025-03 toString - __proto__=7 constructor=8 询单人数=9',
  ]);
});

it('knows people by several columns together, and says which when one is not there', () => {
  const bySeat = rules([inquiries], { identity: { kind: 'columns', headings: ['店铺', '旺旺 '] } });
  const text = '店铺,旺旺,询单人数\n一店,小美,3\n二店,小美,4\n二店,,5\n';
  const reading = read({ '202503.csv': text }, bySeat);
  expect(reading.lines).toEqual(['2025-03 一店 小美 - 询单人数=3', '2025-03 二店 小美 - 询单人数=4']);
  expect(reading.found).toEqual(['data/person-missing 二店,,5']);
  expect(reading.recognition[0]?.columns.map(({ heading, role }) => `${heading} ${role}`)).toEqual([
    '店铺 person',
    '旺旺 person',
    '询单人数 input',
  ]);
  const without = read({ '202503.csv': '店铺,姓名,询单人数\n一店,小美,3\n' }, bySeat);
  expect(without.diagnostics.map(({ code, args }) => ({ code, ...args }))).toContainEqual({
    code: 'data/column-missing',
    name: '店铺, 旺旺 ',
    columns: '店铺、姓名、询单人数',
  });
});

it('takes each row for itself, named by its line, with the file where there are several', () => {
  const byRow = rules([inquiries], { identity: { kind: 'row' } });
  const text = '姓名,询单人数\n小美,3\n\n小美,3\n';
  expect(read({ '202503.csv': text }, byRow).lines).toEqual(['2025-03 2 - 询单人数=3', '2025-03 4 - 询单人数=3']);
  const both = read({ 'a-202503.csv': '询单人数\n1\n', 'b-202503.csv': '询单人数\n2\n' }, byRow);
  expect(both.lines).toEqual(['2025-03 a-202503:2 - 询单人数=1', '2025-03 b-202503:2 - 询单人数=2']);
});

it('reads dates with the year last when the column or the period tells what comes first', () => {
  const linesOf = (dates: readonly string[], more: Parameters<typeof rules>[1] = {}): readonly string[] =>
    read(
      { 'a.csv': `客服,日期,询单人数\n${dates.map((date, at) => `p${at},${date},1\n`).join('')}` },
      rules([inquiries], more),
    ).lines.map((line) => line.slice(0, 10).trim());
  expect(linesOf(['07/26/2019', '02/03/2019'])).toEqual(['2019-07 p0', '2019-02 p1']);
  expect(linesOf(['26.7.2019', '02.03.2019'])).toEqual(['2019-07 p0', '2019-03 p1']);
  expect(linesOf(['02/03/2019', '04/04/2019'])).toEqual(['2019-04 p1']);
  expect(linesOf(['07/26/2019', '26/07/2019'])).toEqual([]);
  expect(linesOf(['02/03/2019'], { periodKind: 'year' })).toEqual(['2019 p0 -']);
});
