/** Who the data is about: people with the names they go by, and names of which nobody can tell whose they are. */
import { type Diagnostic, diagnose, type Span } from '@kaohe/diagnostics';
import type { NamedRow, Names } from './named-rows.js';
import { nearestNames, ownName } from './nearest-names.js';
import { personKey } from './who.js';

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

/** What was read: its names, and what was found wrong with it. */
export interface NamesRead {
  readonly names: Names;
  readonly diagnostics: readonly Diagnostic[];
}

/** The people of all files. */
export function peopleOf({ names: { rows, accounts }, diagnostics }: NamesRead): People {
  const known = knownIn(rows);
  const names = new Map<string, UnknownName>();
  for (const one of [...lostAccounts(diagnostics), ...besideLists(rows), ...ofShops(rows)]) {
    if (!names.has(personKey(one.nick))) names.set(personKey(one.nick), one);
  }
  const unknown = [...names.values()];
  if (unknown.length === 0) return { known, unknown, candidates: [] };
  const owners = [...accounts.values(), ...rows.map(({ person }) => person)];
  const free = owners.filter((person) => !names.has(personKey(person)));
  return { known, unknown, candidates: [...new Map(free.map((person) => [personKey(person), person])).values()] };
}

/** Names that are near somebody's, though they are counted as people of their own. */
export function nearlySomebody({ unknown, candidates }: People): readonly Diagnostic[] {
  return unknown.slice(0, mostTold).flatMap(({ nick, place, isLost }) => {
    const [suggestion] = isLost ? [] : nearestNames(nick, candidates);
    return suggestion === undefined ? [] : [diagnose('data/person-unmatched', place, { name: nick, suggestion })];
  });
}

const mostTold = 50;

function knownIn(rows: readonly NamedRow[]): readonly KnownPerson[] {
  const people = new Map<string, { readonly person: string; readonly nicks: Map<string, string> }>();
  for (const { person, nick, isOfPeriod } of rows) {
    if (!isOfPeriod) continue;
    const one = people.get(personKey(person)) ?? { person, nicks: new Map<string, string>() };
    people.set(personKey(person), one);
    if (nick !== undefined && personKey(nick) !== personKey(person)) one.nicks.set(personKey(nick), nick);
  }
  return [...people.values()].map(({ person, nicks }) => ({ person, nicks: [...nicks.values()] }));
}

/** Accounts that nobody has, as was found while reading. */
function lostAccounts(found: readonly Diagnostic[]): readonly UnknownName[] {
  return found.flatMap(({ code, args, span }) =>
    code === 'data/account-unknown' && 'account' in args
      ? [{ nick: String(args.account), place: span, isLost: true }]
      : [],
  );
}

/** Names of exports that no list of people has, where such a list has people whom no export has. */
function besideLists(rows: readonly NamedRow[]): readonly UnknownName[] {
  const keys = (some: readonly NamedRow[]): Set<string> => new Set(some.map(({ person }) => personKey(person)));
  const listed = keys(rows.filter(({ isOfPeriod }) => !isOfPeriod));
  const exported = rows.filter(({ isOfPeriod }) => isOfPeriod);
  const inExports = keys(exported);
  if ([...listed].every((key) => inExports.has(key))) return [];
  return exported.filter(({ person, nick }) => nick === undefined && !listed.has(personKey(person))).map(unknownName);
}

/** Names such as `青柠:小美`, where another file knows a `小美`. */
function ofShops(rows: readonly NamedRow[]): readonly UnknownName[] {
  const keys = new Set(rows.map(({ person }) => personKey(person)));
  const isShops = ({ person }: NamedRow): boolean => keys.has(ownName(personKey(person)) ?? '');
  return rows.filter(isShops).map(unknownName);
}

function unknownName({ person, origin }: NamedRow): UnknownName {
  return { nick: person, place: origin, isLost: false };
}
