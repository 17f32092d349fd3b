/** Whose names are whose: accounts of one person, nicks, shops, and names near somebody's. */
import { expect, it } from 'vitest';
import { nearestNames, shopOfFile } from '../src/index.js';
import { read } from './reading.js';
import { input, rules } from './rules.js';

const ruleSet = rules([input('接待人数', '人'), input('平均响应', '秒'), input('绩效基数', '元')]);
const exported = '客服昵称,接待人数,平均响应时间\n青柠:小美1,300,20\n青柠:小美2,100,40\n汇总,400,25\n';
const roster = '客服,绩效基数\n王芳,3000\n';
const joined = ['2025-03 王芳 - 接待人数=300 平均响应=20 绩效基数=3000'];

it('U18.1 joins the accounts of one person by a list of two columns, where the rules know no accounts', () => {
  const list = '账号,客服\n青柠:小美1,王芳\n青柠：小美2,王芳\n';
  const { lines, value, found, people } = read(
    { 'a.csv': list, '2025-03.csv': exported, 'roster.csv': roster },
    ruleSet,
  );
  expect(lines).toEqual(joined);
  const [person] = value.persons;
  expect(person?.further.get('接待人数')?.map(({ text }) => text)).toEqual(['100']);
  expect(person?.joined?.get('接待人数')).toEqual({ kind: 'sum' });
  expect(person?.accounts?.get('平均响应')).toEqual(['青柠:小美1', '青柠:小美2']);
  expect(found).toEqual(['data/summary-row 汇总', 'data/accounts-joined 300', 'data/accounts-joined 20']);
  expect(people).toEqual({
    known: [{ person: '王芳', nicks: ['青柠:小美1', '青柠:小美2'] }],
    unknown: [],
    candidates: [],
  });
});

it('U18.4 takes what a person says of accounts before what files say', () => {
  const list = '账号,客服\n青柠:小美1,李雷\n青柠:小美2,王芳\n';
  const accounts = [{ account: '青柠:小美1', person: '王芳' }];
  const files = { 'a.csv': list, '2025-03.csv': exported, 'roster.csv': roster };
  expect(read(files, ruleSet, undefined, { accounts }).lines).toEqual(joined);
});

it('U18.4 lists names that no roster has while the roster has people that no export has', () => {
  const files = { '2025-03.csv': exported, 'roster.csv': '客服,绩效基数\n小美1,3000\n王芳,2000\n' };
  const { people, found } = read(files, ruleSet);
  expect(people.unknown.map(({ nick, isLost }) => [nick, isLost])).toEqual([
    ['青柠:小美1', false],
    ['青柠:小美2', false],
  ]);
  expect(people.candidates).toEqual(['小美1', '王芳']);
  expect(found).toContain('data/person-unmatched 青柠:小美1');
  // whom a roster does not name need not be anybody else
  expect(read({ '2025-03.csv': exported, 'roster.csv': '客服,绩效基数\n' }, ruleSet).people.unknown).toEqual([]);
});

it('U18.4 lists accounts of nobody, whose rows are lost, and never a sum', () => {
  const byAccount = rules([input('接待人数', '人')], { account: '旺旺' });
  const files = { 'a.csv': '旺旺,客服\n小美1,王芳\n', '2025-03.csv': '旺旺,接待人数\n小美1,3\n小花,4\n汇总,7\n' };
  const { people } = read(files, byAccount);
  expect(people.unknown.map(({ nick, isLost }) => [nick, isLost])).toEqual([['小花', true]]);
  expect(people.candidates).toEqual(['王芳']);
  const said = read(files, byAccount, undefined, { accounts: [{ account: '小花', person: '王芳' }] });
  expect(said.value.persons[0]?.further.get('接待人数')?.map(({ text }) => text)).toEqual(['4']);
  expect(said.people.known).toEqual([{ person: '王芳', nicks: ['小美1', '小花'] }]);
});

it('U18.2 joins the rows of one person in two shops, from a column of shops or files that were said to be of shops', () => {
  const text = '店铺,客服,接待人数,平均响应\n甲店,小美,300,20\n乙店,小美,100,40\n';
  const byColumn = read({ '2025-03.csv': text }, ruleSet);
  expect(byColumn.value.persons[0]?.joined?.get('接待人数')).toEqual({ kind: 'sum' });
  expect(byColumn.value.persons[0]?.accounts?.get('接待人数')).toEqual(['甲店', '乙店']);
  const files = {
    '甲店_2025-03.csv': '客服,接待人数\n小美,300\n',
    '乙店_2025-03.csv': '客服,接待人数\n小美,100\n',
  };
  expect(read(files, ruleSet).found).toContain('data/value-conflict 100');
  const byFile = read(files, ruleSet, undefined, { shops: ['甲店', '乙店'] });
  expect(byFile.value.persons[0]?.further.get('接待人数')?.map(({ text }) => text)).toEqual(['100']);
  expect(byFile.found).not.toContain('data/value-conflict 100');
});

it('U18.2 names a shop by its file without what changes every month', () => {
  expect(shopOfFile('x/青柠旗舰店_客服绩效_20250301-20250331.xlsx')).toBe('青柠旗舰店 客服绩效');
  expect(shopOfFile('青柠旗舰店_客服绩效_20250401-20250430 (1).xlsx')).toBe('青柠旗舰店 客服绩效');
});

it('U18.2 joins files that count sales by different rules once that was said of these rules', () => {
  const files = {
    '报表_下单判定_2025-03.csv': '客服,接待人数\n小美,3\n',
    '报表_付款判定_2025-03.csv': '客服,平均响应\n小美,30\n',
  };
  const found = (mixedAttribution: readonly string[]): readonly string[] =>
    read(files, ruleSet, undefined, { mixedAttribution }).found.filter((one) => one.includes('attribution'));
  expect(found([])).toHaveLength(1);
  expect(found(['下单判定', '付款优先判定'])).toHaveLength(1);
  expect(found(['下单判定', '付款判定'])).toEqual([]);
});

it('U18.4 finds the nearest names: without the shop, inside of each other, by a slip', () => {
  const people = ['小美', '阿澈', '王小满', 'Amelie'];
  expect(nearestNames('青柠:小美', people)).toEqual(['小美']);
  expect(nearestNames('青柠：小满', people)).toEqual(['王小满']);
  expect(nearestNames('Amélie', people)).toEqual(['Amelie']);
  expect(nearestNames('青柠:大刘', people)).toEqual([]);
});
