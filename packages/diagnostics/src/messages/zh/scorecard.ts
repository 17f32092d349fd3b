/** Chinese sentences for scorecards as a whole. */
import type { ScorecardArgs } from '../../catalogue/scorecard.js';
import type { Messages } from '../sentence.js';
import { listed, quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const scorecard: Messages<ScorecardArgs> = {
  'scorecard/reach-bound': ({ low, high }) => ({
    what: `总分一定在 ${low} 到 ${high} 之间`,
    why: '有的指标按算式给分，只能估出两头；这两头不一定真有人得到',
    next: '本意如此就不用改；不是的话，看看各指标最低和最高的得分',
  }),
  'scorecard/grade-everyone': ({ grade, label, low, high, witness }) => ({
    what: `人人都得${quoted(grade)}的${quoted(label)}`,
    why: `总分只会在 ${low} 到 ${high} 之间，都落在这一行；最低的一种是 ${listed(witness)}`,
    next: '改这一行的界限，或者改各指标的得分，让等级分得出高低',
  }),
  'scorecard/rounding-lifts': ({ grade, total, seen, label, without, witness }) => ({
    what: `${quoted(grade)}先取整再定级，${total} 分变成 ${seen} 分`,
    why: `取整后是${quoted(label)}，不取整是${without === '' ? '没有等级' : quoted(without)}，例如 ${listed(witness)}`,
    next: '本意如此就不用改；向员工说明时把这一条讲清楚',
  }),
  'scorecard/table-order': ({ table, better, less, worse, more }) => ({
    what: `${quoted(table)}里${quoted(better)}是 ${less}，比${quoted(worse)}的 ${more} 还小`,
    why: '其余各行是等级越好数越大，只有这里反过来',
    next: '改正其中一行的数，或者改正等级的顺序',
  }),
  'scorecard/influence': ({ total, shares }) => ({
    what: `${quoted(total)}里有的指标分量和权重不一样：${listed(shares)}`,
    why: '得分最低到最高的幅度不同，幅度大的指标更能拉开总分',
    next: '本意如此就不用改；不是的话，让各指标的最低分和最高分一致',
  }),
  'scorecard/item-idle': ({ kpi, total, witness }) => ({
    what: `${quoted(kpi)}改变不了任何人的等级`,
    why: `它得最高分还是最低分，${quoted(total)}都落在同一个等级里，例如其余的是 ${listed(witness)}`,
    next: '加大它的权重或得分的差距，或者把它从总分里去掉',
  }),
  'scorecard/beyond-scale': ({ total, value, side, witness }) => ({
    what:
      side === 'above'
        ? `${quoted(total)}会超过 100 分，到 ${value} 分`
        : `${quoted(total)}会低于 0 分，到 ${value} 分`,
    why: `${side === 'above' ? '加分' : '扣分'}没有写封顶或保底，例如 ${listed(witness)}`,
    next: side === 'above' ? '加一行：上限 100分，或者写明最高多少分' : '加一行：下限 0分，或者写明最低多少分',
  }),
};
