/** The words of the ranking: filters, sorting, what stands in its cells for those who hear it. */
import type { Language } from '@kaohe/diagnostics';

export interface RankingWords {
  readonly all: string;
  readonly filters: string;
  readonly problems: string;
  readonly shown: (shown: number, all: number) => string;
  readonly change: string;
  readonly against: (period: string) => string;
  readonly sortBy: (column: string) => string;
  readonly nobody: string;
  readonly spread: (column: string) => string;
}

const zh: RankingWords = {
  all: '全部',
  filters: '只看',
  problems: '有问题',
  shown: (shown, all) => `${shown} / ${all} 人`,
  change: '与上期',
  against: (period) => `总分和 ${period} 比`,
  sortBy: (column) => `按${column}排序`,
  nobody: '没有这样的人',
  spread: (column) => `看${column}的分布`,
};

const en: RankingWords = {
  all: 'all',
  filters: 'Show only',
  problems: 'with problems',
  shown: (shown, all) => `${shown} of ${all}`,
  change: 'change',
  against: (period) => `total against ${period}`,
  sortBy: (column) => `Sort by ${column}`,
  nobody: 'Nobody is like that',
  spread: (column) => `See how ${column} is spread`,
};

export const rankingWords: Readonly<Record<Language, RankingWords>> = { zh, en };
