/** Which way the words ahead lead, where the grammar forks. */
import type { IToken } from 'chevrotain';

/**
 * What may begin each way of a fork, in the order in which ways are tried: `Name | QuotedName`; `Name Comma` where one word does not tell.
 * What may be left out or come again has one way.
 */
export type Ways = readonly string[];

/** More than there are kinds of tokens. */
const manyKinds = 1000;

export class Fork {
  /** The words of each beginning of each way. */
  private readonly ways: readonly (readonly (readonly string[])[])[];
  /** Words that are looked at. */
  private readonly depth: number;
  /** Ways by the kinds of the words ahead, as texts came to them. */
  private readonly known = new Map<number, number>();

  constructor(ways: Ways) {
    this.ways = ways.map((beginnings) => beginnings.split(' | ').map((words) => words.split(' ')));
    this.depth = this.ways.flat().reduce((most, { length }) => Math.max(most, length), 0);
  }

  /** The first way that may begin as the tokens from `at` on do; -1 where none may. */
  wayAt(tokens: readonly IToken[], at: number): number {
    let kinds = 0;
    for (let ahead = at; ahead < at + this.depth; ahead += 1)
      kinds = kinds * manyKinds + (tokens[ahead]?.tokenTypeIdx ?? 0);
    let way = this.known.get(kinds);
    if (way === undefined) {
      way = this.foundAt(tokens, at);
      this.known.set(kinds, way);
    }
    return way;
  }

  private foundAt(tokens: readonly IToken[], at: number): number {
    return this.ways.findIndex((beginnings) => beginnings.some((words) => areAt(words, tokens, at)));
  }
}

function areAt(words: readonly string[], tokens: readonly IToken[], at: number): boolean {
  return words.every((word, place) => {
    const kind = tokens[at + place]?.tokenType;
    return kind?.name === word || kind?.CATEGORIES?.some(({ name }) => name === word) === true;
  });
}
