/** Which of the special words each clause knows: in these places they are translated, elsewhere they are names. */
import type { ClauseWord } from '../tokens/keywords.js';
import { isSpelled, type Language } from '../tokens/spelling.js';
import { type WordId, words } from '../tokens/words.js';

/** The special words of a clause. */
export const wordsOfClause: Readonly<Partial<Record<ClauseWord, readonly WordId[]>>> = {
  period: ['week', 'month', 'quarter', 'half', 'year'],
  per: ['year', 'half', 'quarter', 'month', 'week', 'day', 'everyone'],
  headcount: ['largestRemainder', 'cumulative', 'halfUp', 'floor', 'ceiling'],
  remainder: ['largestRemainder', 'toHighest', 'kept'],
  stillTied: ['shareBetter', 'shareLower', 'ask'],
  meets: ['quotaWins', 'lowerOfBoth', 'capped'],
  gaps: ['break', 'skip'],
  combine: ['addUp', 'largest', 'smallest', 'firstRow'],
  missing: ['report', 'exclude'],
  status: ['missingValue'],
  under: ['exclude'],
  decider: ['decides'],
  method: ['whole', 'marginal', 'excess'],
};

/** The special word of that clause which `text` spells, in the wanted language: as the author spelled it, if that is one of its spellings. */
export function specialWord(clause: ClauseWord, text: string, language: Language): string | undefined {
  const id = wordsOfClause[clause]?.find((candidate) => isSpelled(words[candidate], text));
  if (id === undefined) return undefined;
  return words[id][language].includes(text) ? text : words[id][language][0];
}

/** Names of a clause that end in one of its special words: `由 主管 决定`, `对照 成绩等级 取较低`, `周期 月`. */
export interface Phrase {
  readonly names: readonly string[];
  readonly word: string;
}

/** The names and the special word behind them; undefined where the last names spell no special word. */
export function phraseOf(clause: ClauseWord, names: readonly string[], language: Language): Phrase | undefined {
  for (let start = 0; start < names.length; start += 1) {
    const word = specialWord(clause, names.slice(start).join(' '), language);
    if (word !== undefined) return { names: names.slice(0, start), word };
  }
  return undefined;
}
