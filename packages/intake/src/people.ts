/** Who the data is about: people with the names they go by, and names of which nobody can tell whose they are. */
import { type Diagnostic, diagnose, type Span } from '@kaohe/diagnostics';
import { isMissingMark } from './cell-value.js';
import type { Fact } from './facts.js';
import type { Layout } from './match.js';
import { nearestNames, ownName } from './nearest-names.js';
import { isSummaryLabel } from './summary-rows.js';
import { cellAt } from './table.js';
import { type Accounts, personKey } from './who.js';

/** A person, and the other names under which they stand in files. */
export interface KnownPerson {
  readonly person: string;
  readonly nicks: readonly string[];
}

/** A name that seems to be another name of somebody. */
export interface UnknownName {
  readonly nick: string;
  readonly place: Span;
  /** True where nothing of it is counted before one says whose it is. */
  readonly isLost: boolean;
}

export interface People {
  readonly known: readonly KnownPerson[];
  readonly unknown: readonly UnknownName[];
  /** Whose the unknown names may be. */
  readonly candidates: readonly string[];
}

interface Read {
  readonly layout: Layout;
  readonly facts: readonly Fact[];
}

/** The people of all files. */
export function peopleOf(read: readonly Read[], accounts: Accounts): People {
  const known = knownIn(read);
  const lost = lostAccounts(read, accounts);
  const names = new Map<string, UnknownName>();
  for (const one of [...lost, ...besideRosters(read), ...ofShops(known, read)]) {
    if (!names.has(personKey(one.nick))) names.set(personKey(one.nick), one);
  }
  const unknown = [...names.values()];
  const isUnknown = (person: string): boolean => names.has(personKey(person));
  const owners = [...accounts.values(), ...read.flatMap(({ facts }) => facts.flatMap(({ person }) => person ?? []))];
  const candidates = new Map(
    owners.filter((person) => !isUnknown(person)).map((person) => [personKey(person), person]),
  );
  return { known, unknown, candidates: unknown.length === 0 ? [] : [...candidates.values()] };
}

/** Names that are near somebody's, though they are counted as people of their own. */
export function nearlySomebody({ unknown, candidates }: People): readonly Diagnostic[] {
  return unknown.flatMap(({ nick, place, isLost }) => {
    const [suggestion] = isLost ? [] : nearestNames(nick, candidates);
    return suggestion === undefined ? [] : [diagnose('data/person-unmatched', place, { name: nick, suggestion })];
  });
}

function knownIn(read: readonly Read[]): readonly KnownPerson[] {
  const people = new Map<string, { readonly person: string; readonly nicks: Map<string, string> }>();
  for (const { person, nick, period } of read.flatMap(({ facts }) => facts)) {
    if (person === undefined || period === undefined) continue;
    const one = people.get(personKey(person)) ?? { person, nicks: new Map<string, string>() };
    people.set(personKey(person), one);
    if (nick !== undefined && personKey(nick) !== personKey(person)) one.nicks.set(personKey(nick), nick);
  }
  return [...people.values()].map(({ person, nicks }) => ({ person, nicks: [...nicks.values()] }));
}

/** Accounts in files of accounts that nobody has. */
function lostAccounts(read: readonly Read[], accounts: Accounts): readonly UnknownName[] {
  return read.flatMap(({ layout: { table, header, who } }) => {
    if (who?.kind !== 'account') return [];
    return table.rows.slice(header + 1).flatMap((row): readonly UnknownName[] => {
      const cell = cellAt(table, row, who.column.index);
      if (cell === undefined || isMissingMark(cell.text) || isSummaryLabel(cell.text)) return [];
      return accounts.has(personKey(cell.text)) ? [] : [{ nick: cell.text, place: cell.span, isLost: true }];
    });
  });
}

/** Names of exports that no list of people has, where such a list has people whom no export has. */
function besideRosters(read: readonly Read[]): readonly UnknownName[] {
  const facts = read.flatMap((one) => one.facts).filter(({ person, record }) => person !== undefined && !record);
  const keys = (some: readonly Fact[]): Set<string> => new Set(some.map(({ person = '' }) => personKey(person)));
  const listed = keys(facts.filter(({ period }) => period === undefined));
  const exported = facts.filter(({ period }) => period !== undefined);
  const inExports = keys(exported);
  if ([...listed].every((key) => inExports.has(key))) return [];
  return exported.flatMap(({ person = '', nick, origin }): readonly UnknownName[] =>
    listed.has(personKey(person)) || nick !== undefined ? [] : [{ nick: person, place: origin, isLost: false }],
  );
}

/** Names such as `青柠:小美`, where another file knows a `小美`. */
function ofShops(known: readonly KnownPerson[], read: readonly Read[]): readonly UnknownName[] {
  const keys = new Set(known.map(({ person }) => personKey(person)));
  const shopped = known.filter(({ person }) => {
    const own = ownName(personKey(person));
    return own !== undefined && keys.has(own);
  });
  if (shopped.length === 0) return [];
  const places = new Map<string, Span>();
  for (const { person, origin } of read.flatMap(({ facts }) => facts)) {
    if (person !== undefined && !places.has(personKey(person))) places.set(personKey(person), origin);
  }
  return shopped.flatMap(({ person }): readonly UnknownName[] => {
    const place = places.get(personKey(person));
    return place === undefined ? [] : [{ nick: person, place, isLost: false }];
  });
}
