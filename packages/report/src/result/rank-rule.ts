/** How people who are level share places, named as rules name it: `名次` leaves the places out, 1-1-3; `连号名次` does not, 1-1-2. */
import type { Teller } from '../texts/texts.js';

/** By the names of the functions of the language. */
export type RankRule = 'rank' | 'denseRank';

/** The rule of a word; the usual one for any other. */
export function rankRuleFrom(word: string | undefined): RankRule {
  return word === '连号名次' || word?.toLowerCase() === 'denserank' ? 'denseRank' : 'rank';
}

/** What stands above the places. */
export function rankHeading({ texts }: Teller, rule: RankRule): string {
  return rule === 'rank' ? texts.result.rank : texts.result.denseRank;
}
