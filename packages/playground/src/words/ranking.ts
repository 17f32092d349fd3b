/** The words of the ranking: filters, sorting, what stands in its cells for those who hear it. */
import type { Language } from '@kaohe/diagnostics';
import type { RankRule } from '../protocol/slips.js';

export interface RankingWords {
  readonly all: string;
  readonly filters: string;
  readonly problems: string;
  readonly adjusted: string;
  readonly budget: (left: string, isOver: boolean) => string;
  readonly shown: (shown: number, all: number) => string;
  readonly change: string;
  readonly against: (period: string) => string;
  readonly sortBy: (column: string) => string;
  readonly nobody: string;
  readonly totalsAgainst: (period: string) => string;
  /** As the language calls the rules of places. */
  readonly ranks: Readonly<Record<RankRule, string>>;
  readonly patterns: Readonly<Record<RankRule, string>>;
  readonly switchRanks: (pattern: string) => string;
  readonly spread: (column: string) => string;
}

const zh: RankingWords = {
  all: '全部',
  filters: '只看',
  problems: '有问题',
  adjusted: '被人工调整',
  budget: (left, isOver) => (isOver ? `超预算 ${left}` : `预算剩 ${left}`),
  shown: (shown, all) => `${shown} / ${all} 人`,
  change: '与上期',
  against: (period) => `总分和 ${period} 比`,
  sortBy: (column) => `按${column}排序`,
  nobody: '没有这样的人',
  totalsAgainst: (period) => `和 ${period} 比`,
  ranks: { rank: '名次', denseRank: '连号名次' },
  patterns: { rank: '1-1-3', denseRank: '1-1-2' },
  switchRanks: (pattern) => `并列的换成 ${pattern}，导出也一样`,
  spread: (column) => `看${column}的分布`,
};

const en: RankingWords = {
  all: 'All',
  filters: 'Show only',
  problems: 'With problems',
  adjusted: 'Adjusted by hand',
  budget: (left, isOver) => (isOver ? `${left} over budget` : `${left} of the budget left`),
  shown: (shown, all) => `${shown} of ${all}`,
  change: 'Change',
  against: (period) => `total against ${period}`,
  sortBy: (column) => `Sort by ${column}`,
  nobody: 'Nobody is like that',
  totalsAgainst: (period) => `against ${period}`,
  ranks: { rank: 'Rank', denseRank: 'Dense rank' },
  patterns: { rank: '1-1-3', denseRank: '1-1-2' },
  switchRanks: (pattern) => `Place level people as ${pattern}, in exports too`,
  spread: (column) => `See how ${column} is spread`,
};

export const rankingWords: Readonly<Record<Language, RankingWords>> = { zh, en };
