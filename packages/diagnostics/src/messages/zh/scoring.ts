/** Chinese sentences for bands, weights, grades, quotas and pay. */
import type { Gives, ScoringArgs } from '../../catalogue/scoring.js';
import type { Messages } from '../sentence.js';
import { listed, quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const scoring: Messages<ScoringArgs> = {
  'scoring/band-empty': ({ kpi, row, meant }) => ({
    what: `${quoted(kpi)}的分段${quoted(row)}是空的`,
    why: '它的下限不低于上限，没有值落在中间',
    next: meant === '' ? '把两个界限对调，或者改正其中一个' : `照相邻的分段看，应当是${quoted(meant)}`,
  }),
  'scoring/band-gap': ({ kpi, gap, witness, gives }) => ({
    what: `${quoted(kpi)}的分段有缺口：${gap}`,
    why: nothingFor(witness, gives),
    next: '把相邻的分段放宽，或者加一行：否则 -> …',
  }),
  'scoring/band-overlap': ({ kpi, overlap, witness, gives }) => ({
    what: `${quoted(kpi)}有两个分段都包含 ${overlap}`,
    why: gives === 'result' ? `到了 ${witness}，两行给的不一样` : `结果是 ${witness} 的人会有两个${given(gives)}`,
    next: '移动其中一个分段的界限，让每个值只落在一段里',
  }),
  'scoring/band-open': ({ kpi, open, witness, gives }) => ({
    what: `${quoted(kpi)}没有说 ${open} ${asked(gives)}`,
    why: nothingFor(witness, gives),
    next: `加一行「否则 -> …」写明${given(gives)}，或者加一个分段`,
  }),
  'scoring/band-shadowed': ({ kpi, row }) => ({
    what: `${quoted(kpi)}的分段${quoted(row)}永远用不上`,
    why: '上面的分段已经包含了它的每个值，先符合的先算',
    next: '删掉它，或者移到挡住它的分段上面',
  }),
  'scoring/band-direction': ({ kpi, row }) => ({
    what: `${quoted(kpi)}的分段${quoted(row)}得分方向反了`,
    why: '照这一行，结果更好反而得分更少',
    next: '改正得分，或者改正「越高越好」「越低越好」',
  }),
  'scoring/band-domain': ({ kpi, edge, domain }) => ({
    what: `${quoted(kpi)}的界限${quoted(edge)}永远达不到`,
    why: `它的值只会在 ${domain} 里`,
    next: '改正这个界限，或者改正声明的范围',
  }),
  'scoring/map-incomplete': ({ kpi, labels, gives }) => ({
    what: `${quoted(kpi)}没有写 ${listed(labels)} ${asked(gives)}`,
    why: gives === 'points' ? '取到这个值的人没有得分，也就没有总分' : `取到这个值的人没有${given(gives)}`,
    next: '每个取值加一行，或者加：否则 -> …',
  }),
  'scoring/map-duplicate': ({ label }) => ({
    what: `${quoted(label)}写了两行`,
    why: '有两个说法，就不知道以哪个为准',
    next: '两行里留一行',
  }),
  'scoring/weights-sum-case': ({ labels, sum, difference }) => ({
    what: `${quoted(labels)}的权重加起来是 ${sum}，差 ${difference}`,
    why: '权重由表定，每一种人的权重都要正好 100%',
    next: '改表里这一种人的权重',
  }),
  'scoring/weights-sum': ({ sum, difference }) => ({
    what: `权重加起来是 ${sum}，不是 100%`,
    why: `差了 ${difference}，满分就不是 100 分`,
    next: '改正其中一个权重，合起来要等于 100%',
  }),
  'scoring/weight-missing': ({ kpi }) => ({
    what: `${quoted(kpi)}没有写权重`,
    why: '它算进总分，却没有说占多少',
    next: '在它下面加一行：权重 …%',
  }),
  'scoring/grade-hole': ({ grade, totals, count, combinations, witness }) => ({
    what: `${quoted(grade)}没有给 ${totals} 定级`,
    why: `能得到的总分里有 ${count} 个落在空档，来自 ${combinations} 种得分组合，例如 ${witness}`,
    next: '移动界限，或者先把总分取整，或者加：否则 -> …',
  }),
  'scoring/grade-overlap': ({ grade, overlap }) => ({
    what: `${quoted(grade)}给 ${overlap} 定了两个等级`,
    why: '总分落在这里的人会有两个等级',
    next: '移动其中一行的界限，让每个总分只有一个等级',
  }),
  'scoring/grade-integer-edges': ({ grade, witness, low, high }) => ({
    what: `${quoted(grade)}的界限是整数，总分却有小数`,
    why: `例如 ${witness} 分，够得着，却落在 ${low} 和 ${high} 之间`,
    next: '写明总分怎么取整，例如「四舍五入到 1」，或者让界限相接',
  }),
  'scoring/grade-unreachable': ({ grade, label }) => ({
    what: `没有人能得到${quoted(grade)}的${quoted(label)}`,
    why: '没有哪种得分组合的总分落在这一行',
    next: '看看这一行的界限和各指标的得分',
  }),
  'scoring/reach-narrow': ({ low, high }) => ({
    what: `总分只会在 ${low} 到 ${high} 之间`,
    why: '各指标最低和最高的得分决定了总分到不了其余的地方',
    next: '本意如此就不用改；不是的话，看看各指标最低和最高的得分',
  }),
  'scoring/quota-sum': ({ sum }) => ({
    what: `名额比例加起来是 ${sum}，不是 100%`,
    why: '会有人没有等级，或者等级比人还多',
    next: '改正其中一个比例，合起来要等于 100%',
  }),
  'scoring/quota-ties-unstated': ({ quota }) => ({
    what: `${quoted(quota)}没有说分数相同时怎么办`,
    why: '分数一样的两个人可能被分在线的两边',
    next: '加上「同分比较 …」和「仍同分 …」',
  }),
  'scoring/quota-headcount-unstated': ({ quota }) => ({
    what: `${quoted(quota)}没有说比例怎么变成人数`,
    why: '23 个人的 15% 是 3.45 个人',
    next: '加上「人数取整 最大余数」，或者别的取整办法',
  }),
  'scoring/quota-small-unstated': ({ quota }) => ({
    what: `${quoted(quota)}没有说人少的团队怎么办`,
    why: '四个人的团队，10% 还不到半个人',
    next: '加上「不足 5人 -> …」，写明人少时的做法',
  }),
  'scoring/quota-meets-unstated': ({ quota, grade }) => ({
    what: `${quoted(quota)}和${quoted(grade)}都定等级，没说以哪个为准`,
    why: '一个人可能按分数是优秀，按名次只是一般',
    next: `加上「对照 ${grade}」，写明以哪个为准`,
  }),
  'scoring/quota-grade-missing': ({ quota }) => ({
    what: `${quoted(quota)}有上下限，没说限的是什么`,
    why: '至多、至少会让人离开按分数该得的等级',
    next: '加上「对照 …」，写上按分数定的等级',
  }),
  'scoring/quota-rest-missing': ({ quota }) => ({
    what: `${quoted(quota)}按人数给名额，没说剩下的人怎么办`,
    why: '一个人群可以有任意多人',
    next: '在其中一档后面写「其余」',
  }),
  'scoring/quota-bounds': ({ quota, shares }) => ({
    what: `${quoted(quota)}的上下限互相矛盾：${shares}`,
    why: '没有哪种人数能同时满足',
    next: '改正其中一个：至少的合起来不超过 100%，至多的合起来不少于 100%',
  }),
  'scoring/label-two-meanings': ({ labels, first, second }) => ({
    what: `${listed(labels)} 在${quoted(first)}和${quoted(second)}里意思不同`,
    why: '看结果的人分不清指的是哪一个',
    next: '其中一处换别的叫法，或者在薪酬里写明以哪个为准',
  }),
  'scoring/pay-rounding-unstated': ({ pay }) => ({
    what: `${quoted(pay)}没有说怎么取整`,
    why: '钱发到分，算出来的小数可能更多',
    next: '在算式后面加上「四舍五入到 0.01元」',
  }),
  'scoring/override-target': ({ name }) => ({
    what: `${quoted(name)}不能改判`,
    why: '能改判的是规则算出来的：得分、总分、等级、算出的值和薪酬',
    next: '写其中的一个；输入有错就直接改数据',
  }),
  'scoring/veto-target': ({ name }) => ({
    what: `否决不能定${quoted(name)}`,
    why: '规则里没有算这一项：否决能定的是指标的得分、总分、分组、等级、算出的值和薪酬',
    next: '写其中的一个；指标的得分写「名字.得分」',
  }),
  'scoring/decider-missing': ({ award }) => ({
    what: `${quoted(award)}没有说金额由谁定`,
    why: '上下限之间的金额要有人来定',
    next: '加上「由 …」',
  }),
  'scoring/table-incomplete': ({ table, labels }) => ({
    what: `查表${quoted(table)}没有写 ${listed(labels)}`,
    why: '取到这个值的人没有结果',
    next: '每个取值加一行，或者加：否则 -> …',
  }),
};

function given(gives: Gives): string {
  return gives === 'points' ? '得分' : gives === 'grade' ? '等级' : '结果';
}

function asked(gives: Gives): string {
  return gives === 'points' ? '得多少分' : gives === 'grade' ? '是什么等级' : '给什么';
}

function nothingFor(witness: string, gives: Gives): string {
  if (gives === 'points') return `结果是 ${witness} 的人没有得分，也就没有总分`;
  return gives === 'grade' ? `得到 ${witness} 的人没有等级` : `到了 ${witness} 没有结果，靠它算的也就算不出来`;
}
