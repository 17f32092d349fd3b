/** What each declaration makes, and what the words in front of one do. */
import type { Description } from './description.js';
import type { DeclarationId, LeadId } from './keywords.js';

export const declarationDescriptions: Readonly<Record<DeclarationId, Description>> = {
  ruleset: {
    zh: '文件头：这套标准的名字、版本、考核谁、多久一次',
    en: 'the header: name, version, who is assessed, how often',
  },
  unit: { zh: '自己加的一个单位', en: 'a base unit of your own' },
  records: { zh: '数据里一人可以有很多行的表', en: 'a table of the data with many rows for a person' },
  input: { zh: '数据里的一列', en: 'a column of the data' },
  parameter: { zh: '一个可以在外面设的值', en: 'a value that can be set from outside' },
  value: { zh: '一个有名字的算式', en: 'a named formula' },
  kpi: { zh: '一个量出来的值，和它换来的分', en: 'a measured value and the points it earns' },
  total: { zh: '各指标按权重相加', en: 'the weighted sum of the KPIs' },
  group: { zh: '几个指标合成一项', en: 'several KPIs that count as one item' },
  grade: { zh: '由分数定的等级', en: 'a label by score' },
  pool: { zh: '一笔钱分给一群人，一分不差', en: 'a pot shared out, to the last cent' },
  quota: { zh: '按名次分的等级，每档占多少人', en: 'labels by place, each for a share of the people' },
  table: { zh: '按一个或几个键查一个值', en: 'a value looked up by one or more keys' },
  tiers: { zh: '按金额分档的比例，算出钱', en: 'rates by amount; gives the money' },
  veto: { zh: '条件一成立就直接定值', en: 'sets values outright once its condition holds' },
  streak: { zh: '条件连续成立了几期', en: 'how many periods in a row a condition has held' },
  account: {
    zh: '一期一期接着算的账：期初、存入、支出、清零',
    en: 'a balance carried on: what comes in and goes out, and when it starts anew',
  },
  pay: { zh: '规则算出的钱', en: 'an amount of money the rules compute' },
  override: {
    zh: '算出的值由人改定，留下理由和名字',
    en: 'a computed value a person may replace, with a reason and a name',
  },
  requirement: { zh: '必须成立的事；不成立就报出来', en: 'what must hold; reported where it does not' },
  award: { zh: '由人在上下限之间决定的钱', en: 'an amount a person decides within bounds' },
  case: { zh: '给定几个数，写明应得的结果', en: 'given numbers and what must come of them' },
};

export const leadDescriptions: Readonly<Record<LeadId, Description>> = {
  add: { zh: '在沿用的标准上加一个声明', en: 'adds a declaration to the rules that are extended' },
  change: { zh: '改沿用的标准里的一处', en: 'changes one place of the rules that are extended' },
  remove: { zh: '去掉沿用的标准里的一个声明', en: 'removes a declaration of the rules that are extended' },
};
