/** Under which names people stand in files: each name once, kept small, so that whose it is can be asked later. */
import type { Span } from '@kaohe/diagnostics';
import type { Fact } from './facts.js';
import { type Accounts, personKey } from './who.js';

/** A name and the first place it stands in. */
export interface NamedRow {
  readonly person: string;
  /** What stands there, where the person has another name. */
  readonly nick: string | undefined;
  /** Whether the row is of a period; lists of people hold for each. */
  readonly isOfPeriod: boolean;
  readonly origin: Span;
}

export interface Names {
  readonly rows: readonly NamedRow[];
  readonly accounts: Accounts;
}

/** The names in the rows of people; records of people name them again. */
export function namedRows(facts: readonly Fact[]): readonly NamedRow[] {
  const rows = new Map<string, NamedRow>();
  for (const { person, nick, period, record, origin } of facts) {
    if (person === undefined || record !== undefined) continue;
    const isOfPeriod = period !== undefined;
    const key = `${isOfPeriod}\n${personKey(person)}\n${personKey(nick ?? '')}`;
    if (!rows.has(key)) rows.set(key, { person, nick, isOfPeriod, origin });
  }
  return [...rows.values()];
}
