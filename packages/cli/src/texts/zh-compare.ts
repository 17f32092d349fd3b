/** What `diff` and `next` say in Chinese. */
import type { DiffTexts, NextTexts } from './compare-shape.js';

/** The words of both commands. */
export const compareZh: { readonly diff: DiffTexts; readonly nextGrade: NextTexts } = {
  diff: {
    sameWords: '相同：两边写得一样',
    sameStretches: '相同：逐段比过，每一种情形都一样',
    differs: '不同',
    open: (tried) =>
      tried === 0 ? '不能判断：要有数据才知道，加上 --data' : `没有找到不同：试了 ${tried} 种情形，不是全部`,
    example: (given, was, now) => `例如 ${given}：旧 ${was}，新 ${now}`,
    less: (given, was, now) => `新的会更少：${given}：旧 ${was}，新 ${now}`,
    neverLess: '新的从不更少：每一种情形都比过',
    noLessFound: (tried) => `没有找到新的更少的情形：试了 ${tried} 种，不是全部`,
    removed: (names) => `只有旧的有：${names}`,
    added: (names) => `只有新的有：${names}`,
    nothing: '没有人变',
    people: (changed, all) => `${all} 人里有 ${changed} 人变`,
    sum: (name, was, now, change) => `${name}合计  ${was} → ${now}  (${change})`,
  },
  nextGrade: {
    whoMissing: '没有说要看谁：写 --who 名字',
    now: (grade, label, total) => `现在  ${grade} ${label}，总分 ${total}`,
    then: (label, total) => `升到  ${label}，总分 ${total}，最少要改：`,
    change: (kpi, from, to, points) => `${kpi}  ${from} → ${to}  (得分 ${points})`,
    becomes: (name, was, now) => `${name}  ${was} → ${now}`,
    best: (grade, label) => `${grade}已经是最高的 ${label}`,
    noGrade: '规则里没有按总分定的等级，说不出下一级',
    otherTotal: (grade) => `说不出${grade}的下一级：总分不是由各项得分来的（缺数据、被否决或改判）`,
    outOfReach: (grade, label) => `${grade}是 ${label}；有分段的指标都做到最好，也升不了级`,
    noLabel: '无',
  },
};
