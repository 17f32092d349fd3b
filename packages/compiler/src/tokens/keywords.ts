/** The reserved words, with their Chinese and English spellings: the first of each list is the one the formatter writes. */

export type Language = 'zh' | 'en';

/** How a word is spelled. */
export interface Spelling {
  readonly zh: readonly [string, ...string[]];
  readonly en: readonly [string, ...string[]];
}

/** Words that open a declaration. They are names everywhere but at the start of a line. */
export const declarations: Readonly<Record<DeclarationId, Spelling>> = {
  ruleset: { zh: ['标准'], en: ['ruleset'] },
  unit: { zh: ['单位'], en: ['unit'] },
  input: { zh: ['输入'], en: ['input'] },
  parameter: { zh: ['参数'], en: ['parameter', 'param'] },
  value: { zh: ['计算'], en: ['value'] },
  kpi: { zh: ['指标'], en: ['kpi'] },
  total: { zh: ['总分'], en: ['total'] },
  group: { zh: ['分组'], en: ['group'] },
  grade: { zh: ['等级'], en: ['grade'] },
  quota: { zh: ['名额'], en: ['quota'] },
  table: { zh: ['查表'], en: ['table'] },
  tiers: { zh: ['阶梯'], en: ['tiers'] },
  veto: { zh: ['否决'], en: ['veto'] },
  streak: { zh: ['连续'], en: ['streak'] },
  pay: { zh: ['薪酬'], en: ['pay'] },
  award: { zh: ['奖励'], en: ['award'] },
  case: { zh: ['测试'], en: ['test'] },
};

export type DeclarationId =
  | 'ruleset'
  | 'unit'
  | 'input'
  | 'parameter'
  | 'value'
  | 'kpi'
  | 'total'
  | 'group'
  | 'grade'
  | 'quota'
  | 'table'
  | 'tiers'
  | 'veto'
  | 'streak'
  | 'pay'
  | 'award'
  | 'case';

/** Words in front of a declaration in a file that extends another. */
export const leads: Readonly<Record<LeadId, Spelling>> = {
  add: { zh: ['增'], en: ['add'] },
  change: { zh: ['改'], en: ['change'] },
  remove: { zh: ['删'], en: ['remove'] },
};

export type LeadId = 'add' | 'change' | 'remove';

/** What may follow the word of a clause. */
export type Shape =
  | 'nothing'
  | 'expression'
  | 'expressions'
  | 'names'
  | 'text'
  | 'arrow'
  | 'cell'
  | 'base'
  | 'version'
  | 'case';

/** The words that open a clause. They are reserved: a name that is spelled like one stands in 「」. */
export const clauses: Readonly<Record<ClauseWord, Spelling & { readonly shape: Shape }>> = {
  version: { zh: ['版本'], en: ['version'], shape: 'version' },
  source: { zh: ['依据'], en: ['source'], shape: 'text' },
  note: { zh: ['说明'], en: ['note'], shape: 'text' },
  period: { zh: ['周期'], en: ['period'], shape: 'names' },
  subject: { zh: ['对象'], en: ['subject'], shape: 'names' },
  belongs: { zh: ['属于'], en: ['in'], shape: 'names' },
  extends: { zh: ['沿用'], en: ['extends'], shape: 'base' },
  aliases: { zh: ['别名'], en: ['alias', 'aliases'], shape: 'names' },
  range: { zh: ['范围'], en: ['range'], shape: 'cell' },
  per: { zh: ['每'], en: ['per', 'within'], shape: 'names' },
  fallback: { zh: ['默认'], en: ['default'], shape: 'expression' },
  by: { zh: ['按'], en: ['by'], shape: 'expressions' },
  when: { zh: ['当'], en: ['when'], shape: 'expression' },
  of: { zh: ['包括'], en: ['of'], shape: 'expressions' },
  weight: { zh: ['权重'], en: ['weight'], shape: 'expression' },
  scored: { zh: ['计分'], en: ['scored as'], shape: 'expression' },
  cap: { zh: ['上限'], en: ['no more than'], shape: 'expression' },
  floor: { zh: ['下限'], en: ['no less than'], shape: 'expression' },
  linear: { zh: ['线性'], en: ['linear'], shape: 'nothing' },
  pointsAdd: { zh: ['按分相加'], en: ['points add up'], shape: 'nothing' },
  method: { zh: ['方式'], en: ['method'], shape: 'names' },
  sets: { zh: ['令'], en: ['sets'], shape: 'arrow' },
  higher: { zh: ['越高越好'], en: ['higher is better'], shape: 'nothing' },
  lower: { zh: ['越低越好'], en: ['lower is better'], shape: 'nothing' },
  missing: { zh: ['缺失'], en: ['missing'], shape: 'arrow' },
  example: { zh: ['例'], en: ['example'], shape: 'arrow' },
  headcount: { zh: ['人数取整'], en: ['headcount'], shape: 'names' },
  ties: { zh: ['同分比较'], en: ['ties compare'], shape: 'expressions' },
  stillTied: { zh: ['仍同分'], en: ['still tied'], shape: 'names' },
  under: { zh: ['不足'], en: ['under'], shape: 'arrow' },
  eligible: { zh: ['参评'], en: ['eligible'], shape: 'expression' },
  meets: { zh: ['对照'], en: ['meets'], shape: 'names' },
  amount: { zh: ['幅度'], en: ['bounds'], shape: 'cell' },
  decider: { zh: ['由'], en: ['decided by'], shape: 'names' },
  gaps: { zh: ['缺期'], en: ['gaps'], shape: 'names' },
  restarts: { zh: ['每满'], en: ['restarts after'], shape: 'expression' },
  runsOn: { zh: ['持续累计'], en: ['runs on'], shape: 'nothing' },
  set: { zh: ['设'], en: ['set'], shape: 'case' },
  given: { zh: ['给定'], en: ['given'], shape: 'case' },
  expect: { zh: ['期望'], en: ['expect'], shape: 'case' },
  because: { zh: ['因为'], en: ['because'], shape: 'text' },
};

/** Clauses with a word, and the two that open with a mark: `= expression` and `: type`. */
export type ClauseWord =
  | 'version'
  | 'source'
  | 'note'
  | 'period'
  | 'subject'
  | 'belongs'
  | 'extends'
  | 'aliases'
  | 'range'
  | 'per'
  | 'fallback'
  | 'by'
  | 'when'
  | 'of'
  | 'weight'
  | 'scored'
  | 'cap'
  | 'floor'
  | 'linear'
  | 'pointsAdd'
  | 'method'
  | 'sets'
  | 'higher'
  | 'lower'
  | 'missing'
  | 'example'
  | 'headcount'
  | 'ties'
  | 'stillTied'
  | 'under'
  | 'eligible'
  | 'meets'
  | 'amount'
  | 'decider'
  | 'gaps'
  | 'restarts'
  | 'runsOn'
  | 'set'
  | 'given'
  | 'expect'
  | 'because';

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
  soFar: { zh: ['至今'], en: ['so far'] },
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
  | 'soFar'
  | 'yes'
  | 'no';

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
  everyone: { zh: ['全体', '全店'], en: ['everyone', 'shop'] },
  report: { zh: ['报错'], en: ['report'] },
  exclude: { zh: ['不计'], en: ['excluded'] },
  largestRemainder: { zh: ['最大余数'], en: ['largest remainder'] },
  cumulative: { zh: ['累计取整'], en: ['cumulative'] },
  floor: { zh: ['舍去'], en: ['floor'] },
  ceiling: { zh: ['进位'], en: ['ceiling'] },
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
  text: { zh: ['文本'], en: ['text'] },
  yesNo: { zh: ['是否'], en: ['yesno'] },
  number: { zh: ['数'], en: ['number'] },
  missingValue: { zh: ['缺'], en: ['unknown'] },
  score: { zh: ['得分'], en: ['score'] },
};

export type WordId =
  | 'month'
  | 'quarter'
  | 'year'
  | 'everyone'
  | 'report'
  | 'exclude'
  | 'largestRemainder'
  | 'cumulative'
  | 'floor'
  | 'ceiling'
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
  | 'text'
  | 'yesNo'
  | 'number'
  | 'missingValue'
  | 'score';

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
  count: { zh: ['人数'], en: ['count'] },
  percentile: { zh: ['百分位'], en: ['percentile'] },
  rank: { zh: ['名次'], en: ['rank'] },
  denseRank: { zh: ['连号名次'], en: ['denserank'] },
  previous: { zh: ['上期'], en: ['previous'] },
  worse: { zh: ['较差'], en: ['worse'] },
  better: { zh: ['较好'], en: ['better'] },
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
  | 'rank'
  | 'denseRank'
  | 'previous'
  | 'worse'
  | 'better';

/** Every spelling of a word. */
export function spellings(word: Spelling): readonly string[] {
  return [...word.zh, ...word.en];
}

/** True when the text is one of the spellings. */
export function isSpelled(word: Spelling, text: string): boolean {
  return spellings(word).includes(text);
}
