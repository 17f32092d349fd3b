/** What `diff` says in Chinese. */
import type { DiffTexts } from './compare-shape.js';

/** The words of the command. */
export const compareZh: { readonly diff: DiffTexts } = {
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
};
