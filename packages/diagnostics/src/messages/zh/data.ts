/** Chinese sentences for what only shows with data. */
import type { DataArgs } from '../../catalogue/data.js';
import type { Messages } from '../sentence.js';
import { about, listed, meant, quoted, spoken } from './wording.js';

const curveNames: Readonly<Record<DataArgs['data/outside-domain']['curve'], string>> = {
  power: '幂',
  'square-root': '平方根',
  exponential: '指数',
  logarithm: '对数',
};
const severalReason = '有两个说法，就不知道以哪个为准';

/** What, why, next for each code of the family. */
export const data: Messages<DataArgs> = {
  'data/missing': ({ name, who, period }) => ({
    what: `${about(who, period)}没有${quoted(name)}的数据`,
    why: '空格不等于 0，用到它的结果都定不下来',
    next: '补上数据，或者在规则里写明缺失时怎么办：缺失 …',
  }),
  'data/unreadable': ({ name, text, expected }) => ({
    what: `${quoted(text)}读不成${quoted(name)}`,
    why: `这一列要填${spoken(expected)}`,
    next: '改正这一格；没有数据就留空',
  }),
  'data/unknown-label': ({ name, text, known }) => ({
    what: `${quoted(name)}没有${quoted(text)}这个取值`,
    why: `可以填的有：${listed(known)}`,
    next: '改正这一格，或者在规则里加上这个取值',
  }),
  'data/out-of-range': ({ name, value, range }) => ({
    what: `${value} 超出了${quoted(name)}的范围`,
    why: `规则说它在 ${range} 里`,
    next: '改正这一格；看看是不是小数点错位或少了 %',
  }),
  'data/division-by-zero': ({ metric, divisor }) => ({
    what: `${quoted(divisor)}是 0，${quoted(metric)}算不出来`,
    why: '任何数都不能除以 0',
    next: '核对数据，或者在规则里写明缺失时怎么办：缺失 …',
  }),
  'data/outside-domain': ({ metric, curve, value }) => ({
    what: `${value} 没有${curveNames[curve]}，${quoted(metric)}算不出来`,
    why: '平方根要 0 以上的数，对数要大于 0 的数，底数要大于 0 且不是 1；负数只有整数次幂',
    next: '核对数据，或者在算式里写明这时怎么办：如果 … 则 … 否则 …',
  }),
  'data/beyond-limits': ({ metric, curve, value }) => ({
    what: `${value} 的${curveNames[curve]}太大或太接近 0，${quoted(metric)}算不出来`,
    why: '能算的大小在 10^-1000 到 10^1000 之间',
    next: '核对数据和算式；看看是不是百分数漏写了 %',
  }),
  'data/no-band': ({ metric, value }) => ({
    what: `${value} 不在${quoted(metric)}的任何一行里`,
    why: '没有对应的行，就没有结果',
    next: '在规则里加一行，或者加：否则 -> …',
  }),
  'data/required-value': ({ name, reason }) => ({
    what: `要用到${quoted(name)}，但没有人填过`,
    why: reason === '' ? '标准把这个值留给店铺自己定' : reason,
    next: '在店铺自己的文件里写上，或者用 --set 给出',
  }),
  'data/undecided': ({ award, low, high, decider }) => ({
    what: `${quoted(award)}已经达到，金额还没有定`,
    why: decider === '' ? `金额在 ${low} 到 ${high} 之间` : `由${decider}在 ${low} 到 ${high} 之间定`,
    next: '在数据里填上金额和理由',
  }),
  'data/out-of-bounds': ({ award, amount, low, high }) => ({
    what: `${quoted(award)}的 ${amount} 超出了上下限`,
    why: `规则允许的是 ${low} 到 ${high}`,
    next: '填一个上下限之内的金额',
  }),
  'data/not-earned': ({ award, amount }) => ({
    what: `没有达到${quoted(award)}，却填了 ${amount}`,
    why: '这个人这个周期不符合奖励的条件',
    next: '删掉金额，或者核对条件用到的数据',
  }),
  'data/reason-missing': ({ award }) => ({
    what: `${quoted(award)}的金额没有写理由`,
    why: '由人定的金额要和理由一起留下来',
    next: '在数据里填上理由',
  }),
  'data/override-not-allowed': ({ metric, value }) => ({
    what: `${quoted(metric)}不能改判，却填了 ${value}`,
    why: '这个人这个周期不符合规则允许改判的条件',
    next: '删掉它，或者核对条件用到的数据',
  }),
  'data/decider-missing': ({ metric, decider }) => ({
    what: `${quoted(metric)}的改判没有写是谁定的`,
    why: `改判由${decider}决定，要和人名一起留下来`,
    next: '在数据里填上名字',
  }),
  'data/requirement-broken': ({ name, message }) => ({
    what: message === '' ? `不符合要求${quoted(name)}` : message,
    why: `规则里写了要求${quoted(name)}`,
    next: '核对要求用到的数据和数值',
  }),
  'data/tie-at-cut': ({ quota, cut }) => ({
    what: `${quoted(quota)}在 ${cut} 的线上分数相同`,
    why: '规则把这种情况留给人来定',
    next: '定下来后填进数据，或者在规则里写明再比较什么',
  }),
  'data/cohort-disagrees': ({ name, formula }) => ({
    what: `${quoted(name)}里放在一起的人，${quoted(formula)}不一样`,
    why: '它应该是大家共同的一个值，没说以谁的为准',
    next: '改正数据，或者只把它相同的人放在一起：每 …',
  }),
  'data/quota-impossible': ({ quota, shares }) => ({
    what: `${quoted(quota)}的比例凑不成整体：${shares}`,
    why: '会有人没有等级，或者等级比人还多',
    next: '改正这些比例用到的值',
  }),
  'data/weight-negative': ({ pool, who }) => ({
    what: `${quoted(pool)}里，${who}的权数小于 0`,
    why: '没有人能分到比零还少的份额',
    next: '改正数据，或者在规则里截到零：最大(…, 0)',
  }),
  'data/weights-sum': ({ total, sum }) => ({
    what: `${quoted(total)}的权重加起来是 ${sum}，不是 100%`,
    why: '权重是按这个人查出来或算出来的，合计不是 100% 就算不出总分',
    next: '核对定权重的表，或者这个人的岗位等数据',
  }),
  'data/no-history': ({ metric }) => ({
    what: `${quoted(metric)}要用以前的周期，数据里没有`,
    why: '以前的情况不能猜',
    next: '把以前周期的数据一起给出',
  }),
  'data/too-few-values': ({ metric }) => ({
    what: `${quoted(metric)}要从多个值里算，现有的太少`,
    why: '一个值没有离散程度；不含端点的百分位要够多的值才落得进去',
    next: '补上数据，或者用「至少」写明不到多少个就没有结果',
  }),
  'data/not-in-force': ({ period, from, to }) => ({
    what: `${period} 这一期不在规则的有效期里`,
    why: to === '' ? `规则从 ${from} 起有效` : `规则从 ${from} 至 ${to} 有效`,
    next: '这一期换用当时有效的规则，或改「生效」一行',
  }),
  'data/broken-rule': ({ metric }) => ({
    what: `${quoted(metric)}的规则有错，算不出来`,
    why: '别的结果没有用到它，仍然有效',
    next: '先改规则；kaohe check 会指出在哪里',
  }),
  'data/column-missing': ({ name, columns }) => ({
    what: `没有找到${quoted(name)}这一列`,
    why: columns === '' ? '表里没有列' : `表里的列是：${listed(columns)}`,
    next: '加上这一列，或者在规则里写上它的表头：别名 …',
  }),
  'data/column-ambiguous': ({ name, columns }) => ({
    what: `有好几列都像${quoted(name)}`,
    why: `它们是：${listed(columns)}`,
    next: '把不是的改名或删掉，或者用 --map 指定一列',
  }),
  'data/column-unknown': ({ column, suggestion }) => ({
    what: `列${quoted(column)}没有用到`,
    why: '规则里没有输入叫这个名称或别名',
    next: meant(suggestion, '规则不需要它就不用管'),
  }),
  'data/row-duplicate': ({ who, period }) => ({
    what: `${about(who, period)}有两行数据`,
    why: severalReason,
    next: '两行里留一行',
  }),
  'data/person-missing': () => ({
    what: '没有哪一列说明每行是谁',
    why: '结果要落到人',
    next: '加上一列姓名，或者用 --map 指定',
  }),
  'data/period-missing': () => ({
    what: '没有说明数据是哪个周期的',
    why: '结果要落到一个周期，例如 2025-03',
    next: '加上一列周期，或者写 --period 2025-03',
  }),
  'data/no-rows': () => ({
    what: '表里只有表头，没有数据行',
    why: '没有行，就没有人可算',
    next: '看看导出是不是完整',
  }),
  'data/encoding': () => ({
    what: '读不出这个文件的文字',
    why: '它不是 UTF-8、UTF-16 或 GB18030',
    next: '重新存成 CSV UTF-8 或 xlsx',
  }),
  'data/table-too-wide': ({ limit }) => ({
    what: `表超过了 ${limit} 列`,
    why: '别人给的文件也要能很快读完，所以列数有上限',
    next: '删掉用不到的列',
  }),
  'data/line-too-long': ({ limit }) => ({
    what: `这一行超过了 ${limit} 个字符`,
    why: '别人给的文件也要能很快读完，所以长度有上限',
    next: '看看它是不是表格，引号有没有漏写',
  }),
  'data/quote-open': () => ({
    what: '这一格少了右引号',
    why: '后面的内容会全部落进这一格',
    next: '补上引号；格里的引号要写两个：""',
  }),
  'data/ragged-row': ({ expected, found }) => ({
    what: `这一行有 ${found} 格，表头有 ${expected} 格`,
    why: '多一格或少一格，后面的值就可能对错了表头',
    next: '看看格里是不是有逗号，有就把这一格放进引号',
  }),
  'data/summary-row': ({ label }) => ({
    what: `已略过${quoted(label)}这一行`,
    why: '它是别的行的汇总，不是一个人',
    next: '不用管；如果真是一个人，请改个名字',
  }),
  'data/control-character': () => ({
    what: '这一格里有看不见的控制字符',
    why: '它会让名字或数字看起来像别的',
    next: '删掉它；多半是粘贴时带进来的',
  }),
  'data/team-missing': ({ who }) => ({
    what: `没有说明${quoted(who)}在哪个团队`,
    why: '规则要在团队里比较',
    next: '填上团队这一列',
  }),
  'data/person-only-in-records': ({ who, table }) => ({
    what: `${quoted(who)}只在${quoted(table)}里有，别的文件里没有`,
    why: '名字差一个字就成了另一个人，这些记录也就算到了别处',
    next: '核对名字；确实只有明细的人可以不管',
  }),
  'data/account-unknown': ({ account }) => ({
    what: `不知道账号${quoted(account)}是谁的`,
    why: '没有一个文件把这个账号和人写在一起，这一行就没有算进去',
    next: '在账号对照表里加一行：账号和人',
  }),
  'data/person-unmatched': ({ name, suggestion }) => ({
    what: `${quoted(name)}和${quoted(suggestion)}像是同一个人，现在算成了两个`,
    why: '名字不一样就是两个人：一份文件里的数到不了另一份文件里的人名下',
    next: `在数据里加一张账号表，两列：账号、人；一行写 ${name},${suggestion}；确实是两个人就不用管`,
  }),
  'data/empty-file': () => ({
    what: '文件是空的',
    why: '没有数据就算不出结果',
    next: '看看导出是不是完整',
  }),
  'data/too-large': ({ limit }) => ({
    what: `数据超过了 ${limit}`,
    why: '别人给的文件也要能很快读完，所以大小有上限',
    next: '按周期拆开，或者删掉用不到的内容',
  }),
  'data/header-missing': () => ({
    what: '没有找到表头',
    why: '没有表头就不知道每一列是什么',
    next: '在第一行写上各列的名称',
  }),
  'data/value-conflict': ({ name, who, first, second }) => ({
    what: `${who === '' ? '' : `${who}的`}${quoted(name)}既是 ${first} 又是 ${second}`,
    why: severalReason,
    next: '改正两格里的一格',
  }),
};
