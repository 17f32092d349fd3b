/** What each built-in function takes and gives. */
import type { Description } from './description.js';
import type { FunctionId } from './words.js';

/** `forms` are the ways to call it, without its name; `每 …` stands for a range of people, `近 …` for a range of periods. */
export interface FunctionDescription extends Description {
  readonly forms: Readonly<Record<'zh' | 'en', readonly string[]>>;
}

const severalNumbers = { zh: ['(a, b, …)'], en: ['(a, b, …)'] };
const overRange = { zh: ['(a 每 …)', '(a 近 …)'], en: ['(a per …)', '(a last …)'] };
const overPeople = { zh: ['(a 每 …)'], en: ['(a per …)'] };
const foldedOrRange = { zh: ['(a, b, …)', ...overRange.zh], en: ['(a, b, …)', ...overRange.en] };

export const functionDescriptions: Readonly<Record<FunctionId, FunctionDescription>> = {
  minimum: { forms: foldedOrRange, zh: '最小的一个', en: 'the smallest' },
  maximum: { forms: foldedOrRange, zh: '最大的一个', en: 'the greatest' },
  absolute: { forms: { zh: ['(a)'], en: ['(a)'] }, zh: '去掉负号', en: 'without its minus sign' },
  wholeSteps: {
    forms: { zh: ['(a, b)'], en: ['(a, b)'] },
    zh: 'a 里有几个整的 b，零头不算',
    en: 'how many whole steps of b fit into a',
  },
  ifMissing: {
    forms: { zh: ['(a, b)'], en: ['(a, b)'] },
    zh: 'a 没有时用 b',
    en: 'b where a is not there',
  },
  sum: { forms: foldedOrRange, zh: '加在一起', en: 'added up' },
  mean: { forms: foldedOrRange, zh: '平均数', en: 'the mean' },
  median: { forms: foldedOrRange, zh: '排在正中间的；两个就取平均', en: 'the one in the middle; the mean of two' },
  count: {
    forms: foldedOrRange,
    zh: '有几个值；是否题数有几个「是」',
    en: 'how many values there are; of yes and no, how many yeses',
  },
  percentile: {
    forms: { zh: ['(a, 90% 每 …)', '(a, 90% 近 …)'], en: ['(a, 90% per …)', '(a, 90% last …)'] },
    zh: '排到百分之几处的值，两人之间按直线取',
    en: 'the value at that share of the ranking, on a line between two people',
  },
  percentileExclusive: {
    forms: { zh: ['(a, 90% 每 …)'], en: ['(a, 90% per …)'] },
    zh: '同上，两端不含（PERCENTILE.EXC）；人太少时说不出',
    en: 'the same with the ends left out (PERCENTILE.EXC); cannot be told of too few',
  },
  percentileNearest: {
    forms: { zh: ['(a, 90% 每 …)'], en: ['(a, 90% per …)'] },
    zh: '同上，不取两人之间，取最近的名次',
    en: 'the same by nearest rank: always a value that occurs',
  },
  stdevp: { forms: foldedOrRange, zh: '标准差，除以人数', en: 'the standard deviation, divided by n' },
  stdevs: { forms: foldedOrRange, zh: '标准差，除以人数减一', en: 'the standard deviation, divided by n − 1' },
  zscore: { forms: overRange, zh: '离平均数几个总体标准差', en: 'how many standard deviations (by n) from the mean' },
  winsorise: {
    forms: { zh: ['(a, 5% 每 …)'], en: ['(a, 5% per …)'] },
    zh: '太高太低的收到两端的百分位上',
    en: 'pulled in to the percentiles at both ends',
  },
  share: { forms: overRange, zh: '占合计的几成', en: 'the share of the sum' },
  minmax: {
    forms: overRange,
    zh: '最低为 0，最高为 1，其余按直线',
    en: '0 for the lowest, 1 for the highest, a line between',
  },
  toBest: {
    forms: overRange,
    zh: '和最高的比；从低到高时，最低的和它比',
    en: 'compared with the highest; ascending, the lowest by it',
  },
  rank: { forms: overPeople, zh: '第几名；并列同名次，后面跳号：1-1-3', en: 'the place, level ones 1-1-3' },
  denseRank: { forms: overPeople, zh: '第几名；并列同名次，后面不跳号：1-1-2', en: 'the place, level ones 1-1-2' },
  meanRank: { forms: overPeople, zh: '第几名；并列取平均名次：1.5-1.5-3', en: 'the place, level ones 1.5-1.5-3' },
  percentRank: {
    forms: overPeople,
    zh: '排在后面的人占其他人的几成（PERCENTRANK.INC）',
    en: 'the share of the others that stand behind (PERCENTRANK.INC)',
  },
  previous: {
    forms: { zh: ['(a)', '(a, 2)'], en: ['(a)', '(a, 2)'] },
    zh: '上一期（或前几期）的值',
    en: 'the value one period ago, or several',
  },
  latest: {
    forms: { zh: ['(a)'], en: ['(a)'] },
    zh: '本期之前最近一期有数据的值，中间缺几期都行',
    en: 'the value of the nearest earlier period with data, whatever lies between',
  },
  worse: { forms: severalNumbers, zh: '几个等级里较差的', en: 'the worse of several labels' },
  better: { forms: severalNumbers, zh: '几个等级里较好的', en: 'the better of several labels' },
  promote: {
    forms: { zh: ['(级, 1)'], en: ['(grade, 1)'] },
    zh: '高几级，到顶为止',
    en: 'so many grades better, at most the best',
  },
  demote: {
    forms: { zh: ['(级, 1)'], en: ['(grade, 1)'] },
    zh: '低几级，到底为止',
    en: 'so many grades worse, at most the worst',
  },
  addMonths: {
    forms: { zh: ['(日期, 3)'], en: ['(date, 3)'] },
    zh: '几个月后的同一天；那个月没有这一天就取月末',
    en: 'the same day some months later, or the last day of a month that is too short',
  },
  wholeMonths: {
    forms: { zh: ['(a, b)'], en: ['(a, b)'] },
    zh: '从日期 a 到日期 b 满了几个月',
    en: 'how many whole months there are from date a to date b',
  },
  wholeYears: {
    forms: { zh: ['(a, b)'], en: ['(a, b)'] },
    zh: '从日期 a 到日期 b 满了几年',
    en: 'how many whole years there are from date a to date b',
  },
  power: {
    forms: { zh: ['(a, b)'], en: ['(a, b)'] },
    zh: 'a 的 b 次幂；b 可以是小数或负数',
    en: 'a to the power of b, which may be a fraction or negative',
  },
  squareRoot: { forms: { zh: ['(a)'], en: ['(a)'] }, zh: '平方根', en: 'the square root' },
  exponential: { forms: { zh: ['(a)'], en: ['(a)'] }, zh: 'e 的 a 次幂', en: 'e to the power of a' },
  logarithm: {
    forms: { zh: ['(a, 10)'], en: ['(a, 10)'] },
    zh: '以第二个数为底的对数',
    en: 'the logarithm to the base of the second number',
  },
  naturalLogarithm: { forms: { zh: ['(a)'], en: ['(a)'] }, zh: '以 e 为底的对数', en: 'the logarithm to the base e' },
};
