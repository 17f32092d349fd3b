/** What the words inside lines mean: those of expressions and rows, the ways of rounding, and the choices a clause knows. */
import type { Description } from './description.js';
import type { NarrowingId, ParticleId, RoundingId, WordId } from './words.js';

export const particleDescriptions: Readonly<Record<ParticleId, Description>> = {
  else: { zh: '其余的', en: 'all else' },
  any: { zh: '这个键是什么都行', en: 'whatever this key is' },
  and: { zh: '两边都成立', en: 'both hold' },
  or: { zh: '有一边成立', en: 'one of them holds' },
  not: { zh: '不成立', en: 'does not hold' },
  if: { zh: '如果 … 则 … 否则 …', en: 'if … then … else …' },
  then: { zh: '如果 … 则 … 否则 …', en: 'if … then … else …' },
  none: { zh: '不适用，没有结果', en: 'not applicable: no result' },
  required: { zh: '只有用的人自己能给的值', en: 'a value only the user of the rules can give' },
  oneOf: { zh: '只能是这几个词之一', en: 'one of these words' },
  withoutSelf: { zh: '算别人，不算自己', en: 'the others, not the person' },
  last: { zh: '最近几期，含本期', en: 'the last few periods, this one included' },
  yearToDate: { zh: '今年到本期', en: 'this year up to this period' },
  atLeast: { zh: '不少于；统计里：不到这么多就没有结果', en: 'not fewer than; in a statistic, fewer give no result' },
  atMost: { zh: '不多于', en: 'not more than' },
  rest: { zh: '别的档都定完剩下的人', en: 'whoever the other shares leave' },
  soFar: { zh: '有数据以来到本期', en: 'from the first data up to this period' },
  withoutThis: { zh: '只算以前的，不算本期', en: 'the earlier ones, not this period' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
};

export const narrowingDescriptions: Readonly<Record<NarrowingId, Description>> = {
  before: { zh: '以前所有的期，不含本期', en: 'all earlier periods, not this one' },
  ascending: { zh: '最低的排第一', en: 'the lowest comes first' },
  trim: {
    zh: '去掉几个最高的和几个最低的，或各去百分之几',
    en: 'without some of the highest and of the lowest, or a share of each',
  },
  best: { zh: '只取最好的几个', en: 'only the best few' },
};

export const roundingDescriptions: Readonly<Record<RoundingId, Description>> = {
  'half-up': { zh: '到最近的；正中间的离零远些', en: 'to the nearest; exactly halfway away from zero' },
  'half-even': { zh: '到最近的；正中间的取偶数', en: 'to the nearest; exactly halfway to the even one' },
  'half-down': { zh: '到最近的；正中间的离零近些', en: 'to the nearest; exactly halfway towards zero' },
  up: { zh: '有零头就进，离零远些', en: 'away from zero' },
  down: { zh: '零头不要，离零近些', en: 'towards zero' },
  ceiling: { zh: '往大的方向', en: 'towards the greater' },
  floor: { zh: '往小的方向', en: 'towards the smaller' },
};

export const wordDescriptions: Readonly<Record<WordId, Description>> = {
  month: { zh: '一个月一次', en: 'every month' },
  quarter: { zh: '一季一次', en: 'every quarter' },
  year: { zh: '一年一次', en: 'every year' },
  everyone: { zh: '数据里所有的人', en: 'all people in the data' },
  row: { zh: '数据的每一行自成一个', en: 'each row of the data is one of its own' },
  report: { zh: '这个人的总分说不出，报出来', en: 'the total of that person cannot be told, and is reported' },
  exclude: { zh: '这一项不算，其余权重按比例放大', en: 'the item leaves and the other weights scale up' },
  largestRemainder: { zh: '先给整数，余下的给小数部分最大的', en: 'whole people first, the rest by largest fraction' },
  cumulative: { zh: '比例从上往下累加，累加数四舍五入', en: 'the running sum of the shares is rounded' },
  halfUp: {
    zh: '每档四舍五入，余下的归其余或最后一档',
    en: 'each is rounded half-up, what is left goes to the rest or last',
  },
  floor: { zh: '每档舍去小数，余下的归最后一档', en: 'fractions are dropped, the rest go last' },
  ceiling: { zh: '每档有小数就进一，从上往下给', en: 'fractions are rounded up, from the top' },
  shareBetter: { zh: '跨分界的都归较高一档', en: 'all of them get the better label' },
  shareLower: { zh: '跨分界的都归较低一档', en: 'all of them get the lower label' },
  ask: { zh: '报出来，由人定', en: 'reported, for a person to decide' },
  quotaWins: { zh: '以名额的等级为准', en: 'the label by place counts' },
  lowerOfBoth: { zh: '两个等级取较低', en: 'the lower of the two labels' },
  capped: { zh: '不超过分数等级，让出的名额给下一名', en: 'never above the grade by score; the place passes on' },
  break: { zh: '从头数起', en: 'the count starts again' },
  skip: { zh: '当作没有这一期', en: 'as if the period were not there' },
  whole: { zh: '达到的比例算全部金额', en: 'the reached rate counts for the whole amount' },
  marginal: { zh: '每一段各按各的比例', en: 'each slice at its own rate' },
  excess: { zh: '达到的比例只算超过本档起点的部分', en: 'the reached rate counts above the start of its tier' },
  decides: { zh: '由 … 决定', en: 'decided by …' },
  text: { zh: '一段文字', en: 'any text' },
  yesNo: { zh: '是或否', en: 'yes or no' },
  number: { zh: '没有单位的数', en: 'a number without a unit' },
  date: {
    zh: '日历上的一天；日期.年、.季、.月、.日、.星期是它的各部分',
    en: 'a day of the calendar; its parts are .year, .quarter, .month, .day, .weekday',
  },
  day: { zh: '日期是几号：日期.日', en: 'the day of the month: date.day' },
  weekday: { zh: '日期是星期几，星期一是 1：日期.星期', en: 'the day of the week, Monday is 1: date.weekday' },
  missingValue: { zh: '测试里：这个结果说不出', en: 'in tests: the result cannot be told' },
  left: { zh: '奖金池没分出去的：名称.结余', en: 'what a pool has not handed out: name.left' },
  toHighest: { zh: '归份额最大的人', en: 'goes to whoever has the largest part' },
  kept: { zh: '不分，留在结余里', en: 'stays in what is left' },
  score: { zh: '指标换来的分：名称.得分', en: 'the points of a KPI: name.score' },
  computed: { zh: '改判之前算出的值', en: 'the value that was computed before it was overridden' },
  override: { zh: '改判后的值，数据里的一列', en: 'the value that replaces it, a column of the data' },
  overrideReason: { zh: '改判的理由，数据里的一列', en: 'why it was overridden, a column of the data' },
  overrideBy: { zh: '谁改判的，数据里的一列', en: 'who overrode it, a column of the data' },
};
