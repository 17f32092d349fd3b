/** The words that open declarations and clauses. They are reserved where they may stand. */
import type { Spelling } from './spelling.js';

/** Words that open a declaration. They are names everywhere but at the start of a line. */
export const declarations: Readonly<Record<DeclarationId, Spelling>> = {
  ruleset: { zh: ['标准'], en: ['ruleset'] },
  unit: { zh: ['单位'], en: ['unit'] },
  records: { zh: ['明细'], en: ['records'] },
  input: { zh: ['输入'], en: ['input'] },
  parameter: { zh: ['参数'], en: ['parameter', 'param'] },
  value: { zh: ['计算'], en: ['value'] },
  kpi: { zh: ['指标'], en: ['kpi'] },
  total: { zh: ['总分'], en: ['total'] },
  group: { zh: ['分组'], en: ['group'] },
  grade: { zh: ['等级'], en: ['grade'] },
  quota: { zh: ['名额'], en: ['quota'] },
  pool: { zh: ['奖金池'], en: ['pool'] },
  table: { zh: ['查表'], en: ['table'] },
  tiers: { zh: ['阶梯'], en: ['tiers'] },
  veto: { zh: ['否决'], en: ['veto'] },
  streak: { zh: ['连续'], en: ['streak'] },
  account: { zh: ['账户'], en: ['account'] },
  pay: { zh: ['薪酬'], en: ['pay'] },
  award: { zh: ['奖励'], en: ['award'] },
  override: { zh: ['改判'], en: ['override'] },
  requirement: { zh: ['要求'], en: ['require'] },
  case: { zh: ['测试'], en: ['test'] },
};

export type DeclarationId =
  | 'ruleset'
  | 'unit'
  | 'records'
  | 'input'
  | 'parameter'
  | 'value'
  | 'kpi'
  | 'total'
  | 'group'
  | 'grade'
  | 'quota'
  | 'pool'
  | 'table'
  | 'tiers'
  | 'veto'
  | 'streak'
  | 'account'
  | 'pay'
  | 'award'
  | 'override'
  | 'requirement'
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
  | 'case'
  | 'allow';

/** The words that open a clause. They are reserved: a name that is spelled like one stands in 「」. */
export const clauses: Readonly<Record<ClauseWord, Spelling & { readonly shape: Shape }>> = {
  version: { zh: ['版本'], en: ['version'], shape: 'version' },
  source: { zh: ['依据'], en: ['source'], shape: 'text' },
  note: { zh: ['说明'], en: ['note'], shape: 'text' },
  period: { zh: ['周期'], en: ['period'], shape: 'names' },
  from: { zh: ['从'], en: ['starting'], shape: 'expression' },
  inForce: { zh: ['生效'], en: ['in force'], shape: 'cell' },
  subject: { zh: ['对象'], en: ['subject'], shape: 'names' },
  belongs: { zh: ['属于'], en: ['in'], shape: 'names' },
  extends: { zh: ['沿用'], en: ['extends'], shape: 'base' },
  aliases: { zh: ['别名'], en: ['alias', 'aliases'], shape: 'names' },
  range: { zh: ['范围'], en: ['range'], shape: 'cell' },
  per: { zh: ['每'], en: ['per', 'within'], shape: 'names' },
  combine: { zh: ['合并'], en: ['combine'], shape: 'names' },
  account: { zh: ['凭账号'], en: ['known by account'], shape: 'names' },
  dated: { zh: ['发生于'], en: ['dated by'], shape: 'names' },
  fallback: { zh: ['默认'], en: ['default'], shape: 'expression' },
  status: { zh: ['遇'], en: ['where it says'], shape: 'arrow' },
  by: { zh: ['按'], en: ['by'], shape: 'expressions' },
  when: { zh: ['当'], en: ['when'], shape: 'expression' },
  of: { zh: ['包括'], en: ['of'], shape: 'expressions' },
  weight: { zh: ['权重'], en: ['weight'], shape: 'expression' },
  scored: { zh: ['计分'], en: ['scored as'], shape: 'expression' },
  cap: { zh: ['上限'], en: ['no more than'], shape: 'expression' },
  floor: { zh: ['下限'], en: ['no less than'], shape: 'expression' },
  linear: { zh: ['线性'], en: ['linear'], shape: 'nothing' },
  pointsAdd: { zh: ['按分相加'], en: ['points add up'], shape: 'nothing' },
  scaled: { zh: ['折算'], en: ['scaled to'], shape: 'expression' },
  fullMarks: { zh: ['满分'], en: ['out of'], shape: 'expression' },
  method: { zh: ['方式'], en: ['method'], shape: 'names' },
  gives: { zh: ['得'], en: ['gives'], shape: 'names' },
  appliedTo: { zh: ['作用于'], en: ['applied to'], shape: 'expression' },
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
  equally: { zh: ['平分'], en: ['equally'], shape: 'nothing' },
  steps: { zh: ['取整'], en: ['in steps of'], shape: 'expression' },
  remainder: { zh: ['尾差'], en: ['leftover'], shape: 'names' },
  amount: { zh: ['幅度'], en: ['bounds'], shape: 'cell' },
  change: { zh: ['增减'], en: ['adjust by'], shape: 'cell' },
  decider: { zh: ['由'], en: ['decided by'], shape: 'names' },
  gaps: { zh: ['缺期'], en: ['gaps'], shape: 'names' },
  restarts: { zh: ['每满'], en: ['restarts after'], shape: 'expression' },
  runsOn: { zh: ['持续累计'], en: ['runs on'], shape: 'nothing' },
  adds: { zh: ['存入'], en: ['adds'], shape: 'expression' },
  takes: { zh: ['支出'], en: ['takes'], shape: 'expression' },
  startsAt: { zh: ['期初'], en: ['starts at'], shape: 'expression' },
  resets: { zh: ['清零'], en: ['resets'], shape: 'nothing' },
  carries: { zh: ['结转'], en: ['carries over'], shape: 'expression' },
  set: { zh: ['设'], en: ['set'], shape: 'case' },
  given: { zh: ['给定'], en: ['given'], shape: 'case' },
  expect: { zh: ['期望'], en: ['expect'], shape: 'case' },
  because: { zh: ['因为'], en: ['because'], shape: 'text' },
  allow: { zh: ['忽略'], en: ['allow'], shape: 'allow' },
};

/** Clauses with a word, and the two that open with a mark: `= expression` and `: type`. */
export type ClauseWord =
  | 'version'
  | 'source'
  | 'note'
  | 'period'
  | 'from'
  | 'inForce'
  | 'subject'
  | 'belongs'
  | 'extends'
  | 'aliases'
  | 'range'
  | 'per'
  | 'combine'
  | 'account'
  | 'dated'
  | 'fallback'
  | 'status'
  | 'by'
  | 'when'
  | 'of'
  | 'weight'
  | 'scored'
  | 'cap'
  | 'floor'
  | 'linear'
  | 'pointsAdd'
  | 'scaled'
  | 'fullMarks'
  | 'method'
  | 'gives'
  | 'appliedTo'
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
  | 'equally'
  | 'steps'
  | 'remainder'
  | 'amount'
  | 'change'
  | 'decider'
  | 'gaps'
  | 'restarts'
  | 'runsOn'
  | 'adds'
  | 'takes'
  | 'startsAt'
  | 'resets'
  | 'carries'
  | 'set'
  | 'given'
  | 'expect'
  | 'because'
  | 'allow';
