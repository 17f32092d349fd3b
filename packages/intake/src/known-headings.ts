/** Every heading a rule set can use: its inputs by name and alias, and the words for person, team and period. */
import type { Identity, Input, RuleSet } from '@kaohe/ir';
import { personHeadings } from './dictionary.js';
import { furtherHeadings } from './further-headings.js';
import { type Heading, headingOf } from './heading.js';

/** What a column says about its row beside values. */
export type Role = 'account' | 'person' | 'team' | 'period';

/**
 * How surely a heading names an input, surest first: as the rules name it, without its unit, by an alias, by that without unit, by another
 * heading of the same figure on the platforms, by that without unit.
 */
export type Closeness = 0 | 1 | 2 | 3 | 4 | 5;

export interface Hit {
  readonly input: Input;
  readonly closeness: Closeness;
}

export interface KnownHeadings {
  /** By comparable heading, surest hit of an input first. */
  readonly inputs: ReadonlyMap<string, readonly Hit[]>;
  readonly inputById: ReadonlyMap<string, Input>;
  /** How rows tell whom they are about, with comparable headings; undefined: by a column of the role `person`. */
  readonly identity: Identity | undefined;
  /** Words in order of preference. */
  readonly roles: Readonly<Record<Role, readonly string[]>>;
  /** As authors wrote them, to suggest from. */
  readonly names: readonly string[];
  readonly tables: readonly KnownTable[];
  readonly subject: string;
  readonly cohort: string | undefined;
  /** Units that the rules declare beside the known ones. */
  readonly units: readonly string[];
}

/** A table of records, and the columns that a file of them must have. */
export interface KnownTable {
  readonly id: string;
  readonly date: string | undefined;
  readonly needed: readonly Input[];
}

const teamWords: readonly string[] = ['团队', '小组', '组别', '班组', 'team', 'group'];
const periodWords: readonly string[] = ['月份', '月', '周期', '期间', '日期', '统计月份', 'period', 'month', 'date'];

/** The headings of a rule set. */
export function knownHeadings(ruleSet: RuleSet): KnownHeadings {
  const units = declaredUnits(ruleSet);
  const inputs = new Map<string, Hit[]>();
  const add = (text: string, input: Input, surest: 0 | 2 | 4): void => {
    const { full, bare } = headingOf(text, units);
    addHit(inputs, full, { input, closeness: surest });
    addHit(inputs, bare, { input, closeness: asBare(surest) });
  };
  for (const input of ruleSet.inputs) {
    add(input.id, input, 0);
    add(input.label, input, 0);
    for (const alias of input.aliases) add(alias, input, 2);
    for (const heading of furtherHeadings(input, units)) add(heading, input, 4);
  }
  const roles = {
    account: ruleSet.account === undefined ? [] : [headingOf(ruleSet.account, units).full],
    person: ruleSet.identity === undefined ? words(ruleSet.subject, personHeadings, units) : [],
    team: words(ruleSet.cohort, teamWords, units),
    period: words(undefined, periodWords, units),
  };
  const names = [...ruleSet.inputs.flatMap(({ id, aliases }) => [id, ...aliases]), ruleSet.subject, ...teamWords];
  const { subject, cohort } = ruleSet;
  const tables = ruleSet.tables.map(({ id, date }) => ({ id, date, needed: neededOf(ruleSet, id) }));
  return {
    inputs,
    inputById: new Map(ruleSet.inputs.map((input) => [input.id, input])),
    identity: comparableIdentity(ruleSet.identity, units),
    roles,
    names,
    tables,
    subject,
    cohort,
    units,
  };
}

/** The inputs a heading names, each with how surely. */
export function hitsOf(known: KnownHeadings, heading: Heading): readonly Hit[] {
  const full = known.inputs.get(heading.full) ?? [];
  if (heading.bare === heading.full) return full;
  const bare = (known.inputs.get(heading.bare) ?? []).filter(({ input }) => full.every((hit) => hit.input !== input));
  return [...full, ...bare.map(({ input, closeness }) => ({ input, closeness: asBare(closeness) }))];
}

/** A heading that had to lose its unit first is no exact hit. */
function asBare(closeness: Closeness): Closeness {
  return closeness < 2 ? 1 : closeness < 4 ? 3 : 5;
}

/** The role a heading stands for, and how early in the list of its words: the earlier word wins. */
export function roleOf(
  known: KnownHeadings,
  heading: Heading,
): { readonly role: Role; readonly place: number } | undefined {
  for (const role of ['account', 'person', 'team', 'period'] as const) {
    const place = known.roles[role].indexOf(heading.full);
    if (place >= 0) return { role, place };
  }
  return undefined;
}

function neededOf({ inputs }: RuleSet, table: string): readonly Input[] {
  return inputs.filter(
    ({ grain, fallback }) =>
      typeof grain === 'object' && grain.kind === 'record' && grain.table === table && fallback === undefined,
  );
}

function comparableIdentity(identity: Identity | undefined, units: readonly string[]): Identity | undefined {
  if (identity?.kind !== 'columns') return identity;
  return { kind: 'columns', headings: identity.headings.map((text) => headingOf(text, units).full) };
}

function addHit(inputs: Map<string, Hit[]>, key: string, hit: Hit): void {
  const hits = inputs.get(key) ?? [];
  const before = hits.findIndex(({ input }) => input === hit.input);
  const known = hits[before];
  if (known === undefined) hits.push(hit);
  else if (hit.closeness < known.closeness) hits[before] = hit;
  inputs.set(key, hits);
}

function words(own: string | undefined, usual: readonly string[], units: readonly string[]): readonly string[] {
  return [...(own === undefined ? [] : [own]), ...usual].map((word) => headingOf(word, units).full);
}

function declaredUnits(ruleSet: RuleSet): readonly string[] {
  const names = new Set<string>();
  for (const { type } of ruleSet.inputs) {
    if (type.kind === 'number') for (const name of Object.keys(type.unit.powers)) names.add(name);
  }
  return [...names];
}
