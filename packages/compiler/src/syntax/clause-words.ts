/** Which of the special words each clause knows: in these places they are translated, elsewhere they are names. */
import { type ClauseWord, isSpelled, type Language, type WordId, words } from '../tokens/keywords.js';

/** The special words of a clause. */
export const wordsOfClause: Readonly<Partial<Record<ClauseWord, readonly WordId[]>>> = {
  period: ['month', 'quarter', 'year'],
  per: ['everyone'],
  headcount: ['largestRemainder', 'cumulative', 'floor', 'ceiling'],
  stillTied: ['shareBetter', 'shareLower', 'ask'],
  meets: ['quotaWins', 'lowerOfBoth', 'capped'],
  gaps: ['break', 'skip'],
  missing: ['report', 'exclude'],
  under: ['exclude'],
};

/** The special word of that clause which `text` spells, in the wanted language. */
export function specialWord(clause: ClauseWord, text: string, language: Language): string | undefined {
  const id = wordsOfClause[clause]?.find((candidate) => isSpelled(words[candidate], text));
  return id === undefined ? undefined : words[id][language][0];
}
