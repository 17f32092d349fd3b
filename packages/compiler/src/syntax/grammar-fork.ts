/** Which way the words ahead lead, where the grammar forks. */
import type { IToken } from 'chevrotain';
import * as V from '../tokens/vocabulary.js';

/**
 * What may begin each way of a fork, in the order in which ways are tried: `Name | QuotedName`; `Name Comma` where one word does not tell.
 * What may be left out or come again has one way.
 */
export type Ways = readonly string[];

interface Place {
  /** The first way that may begin with the words that lead here. */
  way: number | undefined;
  /** By the kind of the word behind them. */
  next: Map<number, Place> | undefined;
}

export class Fork {
  private readonly start = newPlace();

  constructor(ways: Ways) {
    for (const [way, beginnings] of ways.entries())
      for (const beginning of beginnings.split(' | ')) addWay(this.start, beginning.split(' '), way);
  }

  /** The first way that may begin as the tokens from `at` on do. */
  wayAt(tokens: readonly IToken[], at: number): number | undefined {
    let first: number | undefined;
    let { next } = this.start;
    for (let ahead = at; next !== undefined; ahead += 1) {
      const place: Place | undefined = next.get(tokens[ahead]?.tokenTypeIdx ?? 0);
      if (place === undefined) break;
      next = place.next;
      if (place.way !== undefined && (first === undefined || place.way < first)) first = place.way;
    }
    return first;
  }
}

function newPlace(): Place {
  return { way: undefined, next: undefined };
}

/** Adds the words from `at` on. */
function addWay(from: Place, words: readonly string[], way: number, at = 0): void {
  const word = words[at];
  if (word === undefined) {
    from.way ??= way;
    return;
  }
  from.next ??= new Map();
  for (const kind of kindsOf(word)) {
    const place = from.next.get(kind) ?? newPlace();
    from.next.set(kind, place);
    addWay(place, words, way, at + 1);
  }
}

let kinds: ReadonlyMap<string, readonly number[]> | undefined;

/** The kind with this name, and where that is a category all kinds in it. */
function kindsOf(name: string): readonly number[] {
  kinds ??= new Map(
    V.vocabulary.map(({ name, tokenTypeIdx = 0, categoryMatches = [] }) => [name, [tokenTypeIdx, ...categoryMatches]]),
  );
  return kinds.get(name) ?? [];
}
