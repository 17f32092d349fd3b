/** Words inside clauses and expressions: particles, roundings, words only some clauses know, functions. */
import type { Spelling } from './spelling.js';

/** Words inside expressions and rows. */
export const particles: Readonly<Record<ParticleId, Spelling>> = {
  else: { zh: ['否则'], en: ['else'] },
  any: { zh: ['任意'], en: ['any'] },
  and: { zh: ['且'], en: ['and'] },
  or: { zh: ['或'], en: ['or'] },
  not: { zh: ['非'], en: ['not'] },
  if: { zh: ['如果'], en: ['if'] },
  then: { zh: ['则'], en: ['then'] },
  none: { zh: ['无'], en: ['none'] },
  required: { zh: ['必填'], en: ['required'] },
  oneOf: { zh: ['取值'], en: ['one of'] },
  withoutSelf: { zh: ['不含本人'], en: ['without self'] },
  last: { zh: ['近'], en: ['last'] },
  yearToDate: { zh: ['年初至今'], en: ['this year'] },
  halfToDate: { zh: ['半年初至今'], en: ['this half'] },
  quarterToDate: { zh: ['季初至今'], en: ['this quarter'] },
  soFar: { zh: ['至今'], en: ['so far'] },
  withoutThis: { zh: ['不含本期'], en: ['without this period'] },
  atLeast: { zh: ['至少'], en: ['at least'] },
  atMost: { zh: ['至多'], en: ['at most'] },
  rest: { zh: ['其余'], en: ['the rest'] },
  yes: { zh: ['是'], en: ['yes'] },
  no: { zh: ['否'], en: ['no'] },
};

export type ParticleId =
  | 'else'
  | 'any'
  | 'and'
  | 'or'
  | 'not'
  | 'if'
  | 'then'
  | 'none'
  | 'required'
  | 'oneOf'
  | 'withoutSelf'
  | 'last'
  | 'yearToDate'
  | 'halfToDate'
  | 'quarterToDate'
  | 'soFar'
  | 'withoutThis'
  | 'atLeast'
  | 'atMost'
  | 'rest'
  | 'yes'
  | 'no';

/** Words that mean something only behind the values of a statistic: `平均(甲, 乙, 丙 去 1)`. They are plain names elsewhere. */
export const narrowings: Readonly<Record<NarrowingId, Spelling>> = {
  before: { zh: ['此前'], en: ['before'] },
  ascending: { zh: ['从低到高'], en: ['ascending'] },
  trim: { zh: ['去'], en: ['trim'] },
  best: { zh: ['取'], en: ['best'] },
};

export type NarrowingId = 'before' | 'ascending' | 'trim' | 'best';

/** Rounding modes as written behind an expression: `… 四舍五入到 0.01元`, `… rounded half-up to 0.01元`. */
export const roundings: Readonly<Record<RoundingId, Spelling>> = {
  'half-up': { zh: ['四舍五入到', '四舍五入'], en: ['rounded half-up to', 'rounded half-up'] },
  'half-even': { zh: ['四舍六入五成双到', '四舍六入五成双'], en: ['rounded half-even to', 'rounded half-even'] },
  'half-down': { zh: ['五舍六入到', '五舍六入'], en: ['rounded half-down to', 'rounded half-down'] },
  up: { zh: ['进一到', '进一'], en: ['rounded up to', 'rounded up'] },
  down: { zh: ['去尾到', '去尾'], en: ['rounded down to', 'rounded down'] },
  ceiling: { zh: ['向上取整到', '向上取整'], en: ['rounded ceiling to', 'rounded ceiling'] },
  floor: { zh: ['向下取整到', '向下取整'], en: ['rounded floor to', 'rounded floor'] },
};

export type RoundingId = 'half-up' | 'half-even' | 'half-down' | 'up' | 'down' | 'ceiling' | 'floor';

/** Words that only some clauses know, such as `缺失 报错`. They are plain names elsewhere. */
export const words: Readonly<Record<WordId, Spelling>> = {
  month: { zh: ['月'], en: ['month'] },
  quarter: { zh: ['季'], en: ['quarter'] },
  year: { zh: ['年'], en: ['year'] },
  half: { zh: ['半年'], en: ['half'] },
  thisPeriod: { zh: ['本期'], en: ['period'] },
  firstDay: { zh: ['首日'], en: ['first'] },
  lastDay: { zh: ['末日'], en: ['last'] },
  dayCount: { zh: ['天数'], en: ['days'] },
  everyone: { zh: ['全体', '全店'], en: ['everyone', 'shop'] },
  row: { zh: ['行'], en: ['row'] },
  report: { zh: ['报错'], en: ['report'] },
  exclude: { zh: ['不计'], en: ['excluded'] },
  largestRemainder: { zh: ['最大余数'], en: ['largest remainder'] },
  cumulative: { zh: ['累计取整'], en: ['cumulative'] },
  halfUp: { zh: ['四舍五入'], en: ['rounded half-up'] },
  floor: { zh: ['舍去'], en: ['floor'] },
  ceiling: { zh: ['进位'], en: ['ceiling'] },
  toHighest: { zh: ['归最高'], en: ['to the highest'] },
  kept: { zh: ['留存'], en: ['kept'] },
  shareBetter: { zh: ['同享较高'], en: ['share the better'] },
  shareLower: { zh: ['同归较低'], en: ['share the lower'] },
  ask: { zh: ['待裁定'], en: ['ask'] },
  quotaWins: { zh: ['名额为准'], en: ['quota wins'] },
  lowerOfBoth: { zh: ['取较低'], en: ['the lower'] },
  capped: { zh: ['封顶'], en: ['capped'] },
  break: { zh: ['中断'], en: ['break'] },
  skip: { zh: ['跳过'], en: ['skip'] },
  whole: { zh: ['整体'], en: ['whole'] },
  marginal: { zh: ['分段'], en: ['marginal'] },
  excess: { zh: ['超出部分'], en: ['excess'] },
  decides: { zh: ['决定'], en: ['decides'] },
  addUp: { zh: ['相加'], en: ['summed'] },
  largest: { zh: ['取最大'], en: ['largest'] },
  smallest: { zh: ['取最小'], en: ['smallest'] },
  firstRow: { zh: ['取第一行'], en: ['first row'] },
  text: { zh: ['文本'], en: ['text'] },
  yesNo: { zh: ['是否'], en: ['yesno'] },
  number: { zh: ['数'], en: ['number'] },
  date: { zh: ['日期'], en: ['date'] },
  day: { zh: ['日', '天'], en: ['day'] },
  week: { zh: ['周'], en: ['week'] },
  weekday: { zh: ['星期'], en: ['weekday'] },
  missingValue: { zh: ['缺'], en: ['unknown'] },
  score: { zh: ['得分'], en: ['score'] },
  opening: { zh: ['期初'], en: ['opening'] },
  left: { zh: ['结余'], en: ['left'] },
  computed: { zh: ['原值'], en: ['computed'] },
  override: { zh: ['改判'], en: ['override'] },
  overrideReason: { zh: ['改判理由'], en: ['override_reason'] },
  overrideBy: { zh: ['改判人'], en: ['override_by'] },
};

export type WordId =
  | 'month'
  | 'quarter'
  | 'year'
  | 'half'
  | 'thisPeriod'
  | 'firstDay'
  | 'lastDay'
  | 'dayCount'
  | 'everyone'
  | 'row'
  | 'report'
  | 'exclude'
  | 'largestRemainder'
  | 'cumulative'
  | 'halfUp'
  | 'floor'
  | 'ceiling'
  | 'toHighest'
  | 'kept'
  | 'shareBetter'
  | 'shareLower'
  | 'ask'
  | 'quotaWins'
  | 'lowerOfBoth'
  | 'capped'
  | 'break'
  | 'skip'
  | 'whole'
  | 'marginal'
  | 'excess'
  | 'decides'
  | 'addUp'
  | 'largest'
  | 'smallest'
  | 'firstRow'
  | 'text'
  | 'yesNo'
  | 'number'
  | 'date'
  | 'day'
  | 'week'
  | 'weekday'
  | 'missingValue'
  | 'score'
  | 'opening'
  | 'left'
  | 'computed'
  | 'override'
  | 'overrideReason'
  | 'overrideBy';

/** Words behind a dot: `转化率.得分`, `团队奖.结余`, `总分.原值`, `积分.期初`. */
export const members: readonly WordId[] = [
  'score',
  'left',
  'computed',
  'override',
  'overrideReason',
  'overrideBy',
  'opening',
];

/** Functions by both of their names. */
export const functions: Readonly<Record<FunctionId, Spelling>> = {
  minimum: { zh: ['最小'], en: ['min'] },
  maximum: { zh: ['最大'], en: ['max'] },
  absolute: { zh: ['绝对值'], en: ['abs'] },
  wholeSteps: { zh: ['整步'], en: ['steps'] },
  ifMissing: { zh: ['若缺'], en: ['ifmissing'] },
  sum: { zh: ['合计'], en: ['sum'] },
  mean: { zh: ['平均'], en: ['mean'] },
  median: { zh: ['中位数'], en: ['median'] },
  count: { zh: ['人数', '个数'], en: ['count'] },
  percentile: { zh: ['百分位'], en: ['percentile'] },
  percentileExclusive: { zh: ['百分位不含端点'], en: ['percentileexclusive'] },
  percentileNearest: { zh: ['百分位最近名次'], en: ['percentilenearest'] },
  stdevp: { zh: ['总体标准差'], en: ['stdevp'] },
  stdevs: { zh: ['样本标准差'], en: ['stdevs'] },
  zscore: { zh: ['标准分'], en: ['zscore'] },
  winsorise: { zh: ['缩尾'], en: ['winsorise', 'winsorize'] },
  share: { zh: ['占比'], en: ['share'] },
  minmax: { zh: ['极差标准化'], en: ['minmax'] },
  toBest: { zh: ['比最好'], en: ['tobest'] },
  rank: { zh: ['名次'], en: ['rank'] },
  denseRank: { zh: ['连号名次'], en: ['denserank'] },
  meanRank: { zh: ['平均名次'], en: ['meanrank'] },
  percentRank: { zh: ['百分名次'], en: ['percentrank'] },
  previous: { zh: ['上期'], en: ['previous'] },
  latest: { zh: ['最近一期'], en: ['latest'] },
  worse: { zh: ['较差'], en: ['worse'] },
  promote: { zh: ['升级'], en: ['promote'] },
  demote: { zh: ['降级'], en: ['demote'] },
  better: { zh: ['较好'], en: ['better'] },
  addMonths: { zh: ['加月'], en: ['addmonths'] },
  wholeMonths: { zh: ['整月'], en: ['wholemonths'] },
  wholeYears: { zh: ['整年'], en: ['wholeyears'] },
  power: { zh: ['幂'], en: ['power'] },
  squareRoot: { zh: ['平方根'], en: ['sqrt'] },
  exponential: { zh: ['指数'], en: ['exp'] },
  logarithm: { zh: ['对数'], en: ['log'] },
  naturalLogarithm: { zh: ['自然对数'], en: ['ln'] },
};

export type FunctionId =
  | 'minimum'
  | 'maximum'
  | 'absolute'
  | 'wholeSteps'
  | 'ifMissing'
  | 'sum'
  | 'mean'
  | 'median'
  | 'count'
  | 'percentile'
  | 'percentileExclusive'
  | 'percentileNearest'
  | 'stdevp'
  | 'stdevs'
  | 'zscore'
  | 'winsorise'
  | 'share'
  | 'minmax'
  | 'toBest'
  | 'rank'
  | 'denseRank'
  | 'meanRank'
  | 'percentRank'
  | 'previous'
  | 'latest'
  | 'worse'
  | 'promote'
  | 'demote'
  | 'better'
  | 'addMonths'
  | 'wholeMonths'
  | 'wholeYears'
  | 'power'
  | 'squareRoot'
  | 'exponential'
  | 'logarithm'
  | 'naturalLogarithm';
