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
  'scoring/map-incomplete': ({ kpi, labels, rest, gives }) => ({
    what: `${quoted(kpi)}没有写 ${listed(labels)}${andMore(rest)} ${asked(gives)}`,
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
  'scoring/table-incomplete': ({ table, labels, rest }) => ({
    what: `查表${quoted(table)}没有写 ${listed(labels)}${andMore(rest)}`,
    why: '取到这个值的人没有结果',
    next: '每个取值加一行，或者加：否则 -> …',
  }),
  'scoring/band-edge': ({ kpi, edge, claimed }) =>
    claimed === 'both'
      ? {
          what: `${quoted(kpi)}有两行都占着界限 ${edge}`,
          why: '一行到这里为止，另一行从这里开始，两行都说界限是自己的',
          next: '让界限只归一行：一边写 >=，另一边写 <；或者一边写 >，另一边写 <=',
        }
      : {
          what: `${quoted(kpi)}没有一行占着界限 ${edge}`,
          why: `一行到这里为止，另一行从这里开始，正好 ${edge} 的人两行都不在`,
          next: '把界限给其中一行：一边写 >=，另一边写 <；或者一边写 >，另一边写 <=',
        },
  'scoring/edge-misprint': ({ kpi, edge, meant, row }) => ({
    what: `${quoted(kpi)}的界限 ${edge} 像是 ${meant} 印错了`,
    why: '上下两行正好接在那里，而两个数只差一笔',
    next: `核对原文；写成${quoted(row)}就接上了`,
  }),
  'scoring/edge-finer': ({ kpi, edge, step }) => ({
    what: `${quoted(kpi)}的界限 ${edge} 比数据还细`,
    why: `数据一格是 ${step}，没有人会正好在这个界限上`,
    next: '界限写成数据能取到的值，或者改正单位',
  }),
  'scoring/band-cliff': ({ kpi, edge, low, high, points, count }) => ({
    what: `${quoted(kpi)}在 ${edge} 处，得分在 ${low} 和 ${high} 之间跳`,
    why: `差一点点，总分就差 ${points} 分${count === 1 || typeof count === 'string' ? '' : `；这样的界限它有 ${count} 处`}`,
    next: '本意如此就不用改；不是的话，中间加几档，或者用「线性」按直线计分',
  }),
  'scoring/rows-merge': ({ kpi, rows, row }) => ({
    what: `${quoted(kpi)}的${quoted(rows)}结果一样`,
    why: '它们挨在一起，写一行就够了',
    next: `可以合成一行${quoted(row)}`,
  }),
  'scoring/line-point-twice': ({ kpi, point }) => ({
    what: `${quoted(kpi)}的折线在 ${point} 处有两个点`,
    why: '同一处有两个高度，就不知道得多少分',
    next: '两个点里留一个，或者把一个挪开',
  }),
  'scoring/weight-range': ({ kpi, weight }) => ({
    what: `${quoted(kpi)}的权重是 ${weight}`,
    why: weight === '0%' ? '它算进总分，却从来不起作用' : '权重应在 0% 到 100% 之间，否则得分越高总分可能越低',
    next: '改正权重，或者不把它算进总分',
  }),
  'scoring/kpi-twice': ({ kpi }) => ({
    what: `${quoted(kpi)}在一个总分里算了两次`,
    why: '它的权重加了两遍，每一分也算了两遍',
    next: '两处里去掉一处',
  }),
  'scoring/quota-sizes': ({ quota, nobody, one }) => ({
    what: `人少时，${quoted(quota)}有的等级轮不到人：${nobody}`,
    why: one === '' ? '这么少的人分不开' : `还有一个人就占了整个等级的：${one}`,
    next: '本意如此就不用改；不是的话，把「不足 …人 -> …」里的人数提高',
  }),
  'scoring/cohort-of-one': ({ name }) => ({
    what: `${quoted(name)}要和别人比，可是可能没有别人`,
    why: '一个人成一组时，这里要么没有值，要么总是最好',
    next: '写明至少要几个人，例如「至少 5人」，并写明人少时怎么办',
  }),
  'scoring/ties-by-name': ({ pool }) => ({
    what: `${quoted(pool)}的尾差在相同的人之间按名字给`,
    why: '两个人分配依据一样，拿到的可能差一格',
    next: '加上「同分比较 …」写明谁在前，或者让尾差留存',
  }),
  'scoring/column-idle': ({ table, columns }) => ({
    what: `${quoted(columns)}从来不影响${quoted(table)}的结果`,
    why: '不管它取什么值，结果都一样',
    next: '去掉这一列，或者改正应当不同的结果',
  }),
  'scoring/table-capped': ({ table, told }) => ({
    what: `${quoted(table)}的组合太多，缺的列不全`,
    why: told === 'nothing' ? '每种组合是否都有一行，在允许的时间里没有算完' : '找到了一种没有写的组合，可能还有别的',
    next: '加：否则 -> …，缺的都归它',
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

function andMore(rest: number): string {
  return rest > 0 ? `（还有 ${rest} 处）` : '';
}
