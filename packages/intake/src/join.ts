/** Joins what all files say: one record per person and period, one per team or everyone and period. */
import { diagnose, type Outcome, outcome, type Span } from '@kaohe/diagnostics';
import type { DataCell, JoinedCells, KeyedRecord, PersonRecord, Records, SharedRecord, TableRecord } from '@kaohe/ir';
import { isMissingMark, saysTheSame } from './cell-value.js';
import type { AccountCell, Entry, Fact } from './facts.js';
import { noReports, type Reports, report } from './reports.js';
import { personKey } from './who.js';

/** Cells while they are being joined. */
interface Sheet {
  readonly who: string;
  readonly period: string;
  readonly origin: Span;
  readonly cells: Map<string, DataCell>;
  /** Cells of inputs that say how several rows come together. */
  further: Map<string, DataCell[]> | undefined;
  /** Inputs that two files contradict each other about: they stay out. */
  disputed: Set<string> | undefined;
}

interface PersonSheet extends Sheet {
  team: string | undefined;
  /** Values of the team that stood in this person's rows. */
  ofTeam: readonly Entry[] | undefined;
}

interface Joining {
  readonly persons: Map<string, PersonSheet>;
  readonly byPerson: Map<string, PersonSheet[]>;
  readonly shared: Map<string, Sheet & { readonly team: string | undefined }>;
  /** By input, the accounts whose cells were put down; only for people whose rows are of accounts. */
  readonly accounts: Map<Sheet, Map<string, AccountCell[]>>;
  readonly units: readonly string[];
  readonly reports: Reports;
}

/** The records of all facts. Facts of no period join every period their person, team or everyone has. */
export function recordsOf(facts: readonly Fact[], units: readonly string[]): Outcome<Records> {
  const joining: Joining = {
    persons: new Map(),
    byPerson: new Map(),
    shared: new Map(),
    accounts: new Map(),
    units,
    reports: noReports(),
  };
  // people with a period first: facts of no period need to know which periods there are
  for (const fact of facts) {
    if (fact.person !== undefined && fact.period !== undefined) {
      addToPerson(joining, personSheet(joining, fact.person, fact.period, fact.origin), fact);
    }
  }
  const everyPeriod = new Set([...joining.persons.values()].map(({ period }) => period));
  for (const fact of facts) {
    if (fact.person !== undefined) {
      if (fact.period !== undefined) continue;
      for (const sheet of joining.byPerson.get(personKey(fact.person)) ?? []) addToPerson(joining, sheet, fact);
    } else {
      for (const period of fact.period === undefined ? everyPeriod : [fact.period]) addShared(joining, period, fact);
    }
  }
  for (const sheet of joining.persons.values()) {
    if (sheet.team === undefined) continue;
    for (const entry of sheet.ofTeam ?? [])
      put(joining, sharedSheet(joining, sheet.team, sheet.period, entry.cell.span), entry);
  }
  const tables = facts.flatMap((fact) => tableRecord(joining, fact));
  return outcome(
    {
      persons: [...joining.persons.values()].map((sheet) => personRecord(joining, sheet)),
      shared: [...joining.shared.values()].map(sharedRecord),
      tables,
      keyed: facts.flatMap(keyedRecord),
    },
    joining.reports.found,
  );
}

function addToPerson(joining: Joining, sheet: PersonSheet, fact: Fact): void {
  // a team said of this very period stands before a team said of every period: people change teams
  sheet.team ??= fact.team;
  for (const entry of fact.entries) {
    if (entry.input.grain === 'person') put(joining, sheet, entry);
    else if (entry.input.grain === 'team') sheet.ofTeam = [...(sheet.ofTeam ?? []), entry];
    else put(joining, sharedSheet(joining, undefined, sheet.period, fact.origin), entry);
  }
}

function addShared(joining: Joining, period: string, fact: Fact): void {
  for (const entry of fact.entries) {
    if (entry.input.grain === 'person') continue;
    const team = entry.input.grain === 'team' ? fact.team : undefined;
    if (entry.input.grain === 'team' && team === undefined) continue;
    put(joining, sharedSheet(joining, team, period, fact.origin), entry);
  }
}

/** Puts a value down. A mark for «no value» yields to a value; two values that differ leave none. */
function put(joining: Joining, sheet: Sheet, { input, cell, account }: Entry): void {
  if (sheet.disputed?.has(input.id) === true) return;
  const before = sheet.cells.get(input.id);
  const others = account ? (joining.accounts.get(sheet)?.get(input.id) ?? []) : [];
  if (!before && account) noteAccount(joining, sheet, input.id, [account]);
  if (before && account && input.combine === undefined && others.length > 0 && isJoinable(account, others)) {
    noteAccount(joining, sheet, input.id, [...others, account]);
    addFurther(sheet, input.id, cell);
    return;
  }
  if (before && input.combine !== undefined) {
    addFurther(sheet, input.id, cell);
    return;
  }
  if (!before || isMissingMark(before.text)) {
    sheet.cells.set(input.id, cell);
    return;
  }
  if (isMissingMark(cell.text) || saysTheSame(before, cell, input, joining.units)) return;
  sheet.cells.delete(input.id);
  sheet.disputed = (sheet.disputed ?? new Set()).add(input.id);
  const args = { name: input.id, who: sheet.who, first: before.text, second: cell.text };
  report(joining.reports, diagnose('data/value-conflict', cell.span, args, { related: [before.span] }));
}

function addFurther(sheet: Sheet, id: string, cell: DataCell): void {
  sheet.further ??= new Map();
  sheet.further.set(id, [...(sheet.further.get(id) ?? []), cell]);
}

function noteAccount({ accounts }: Joining, sheet: Sheet, id: string, all: AccountCell[]): void {
  const known = accounts.get(sheet) ?? new Map<string, AccountCell[]>();
  accounts.set(sheet, known.set(id, all));
}

/** Whether the cell is of an account of its own, and of a figure that can be joined over accounts. */
function isJoinable({ account, joined }: AccountCell, others: readonly AccountCell[]): boolean {
  if (joined === 'never' || others.some((other) => personKey(other.account) === personKey(account))) return false;
  return others.every((other) => typeof other.joined === typeof joined && other.joined !== 'never');
}

/** How the cells of several accounts come together, and what is to be said about it. */
function joinedCells(joining: Joining, sheet: Sheet): ReadonlyMap<string, JoinedCells> | undefined {
  const accounts = joining.accounts.get(sheet);
  if (accounts === undefined) return undefined;
  const { who, cells, further } = sheet;
  const joined = new Map<string, JoinedCells>();
  for (const [id, all] of accounts) {
    const cell = cells.get(id);
    if (all.length < 2 || cell === undefined || (further?.get(id) ?? []).length === 0) continue;
    const weights = all.flatMap(({ joined: how }) => (typeof how === 'object' ? [how.weight] : []));
    const by = all.flatMap(({ joined: how }) => (typeof how === 'object' ? [how.by] : []))[0] ?? '';
    joined.set(id, weights.length > 0 ? { kind: 'weighted', weights } : { kind: 'sum' });
    report(joining.reports, diagnose('data/accounts-joined', cell.span, { who, name: id, count: all.length, by }));
  }
  return joined.size > 0 ? joined : undefined;
}

function personSheet(joining: Joining, person: string, period: string, origin: Span): PersonSheet {
  const name = personKey(person);
  const key = `${period}\n${name}`;
  const known = joining.persons.get(key);
  if (known) return known;
  const others = joining.byPerson.get(name) ?? [];
  const who = others[0]?.who ?? person;
  const sheet: PersonSheet = {
    who,
    period,
    origin,
    cells: new Map(),
    further: undefined,
    disputed: undefined,
    team: undefined,
    ofTeam: undefined,
  };
  joining.persons.set(key, sheet);
  joining.byPerson.set(name, [...others, sheet]);
  return sheet;
}

function sharedSheet(joining: Joining, team: string | undefined, period: string, origin: Span): Sheet {
  // a space cannot begin a team's name, for cells are trimmed: everyone never meets a team
  const key = `${period}\n${team ?? ' everyone'}`;
  const known = joining.shared.get(key);
  if (known) return known;
  const sheet = {
    who: team ?? '',
    team,
    period,
    origin,
    cells: new Map(),
    further: undefined,
    disputed: undefined,
  };
  joining.shared.set(key, sheet);
  return sheet;
}

/** Most people have one row. */
const noFurther: ReadonlyMap<string, readonly DataCell[]> = new Map();

function personRecord(joining: Joining, sheet: PersonSheet): PersonRecord {
  const { who, team, period, cells, further = noFurther, origin } = sheet;
  const joined = joinedCells(joining, sheet);
  const accounts = joining.accounts.get(sheet);
  const told = joined && accounts && { joined, accounts: namesOf(joined.keys(), accounts) };
  return { person: who, team, period, cells, further, ...told, origin };
}

/** Of which account each cell is, in their order. */
function namesOf(
  joined: Iterable<string>,
  accounts: ReadonlyMap<string, readonly AccountCell[]>,
): ReadonlyMap<string, readonly string[]> {
  return new Map([...joined].map((id) => [id, (accounts.get(id) ?? []).map(({ account }) => account)]));
}

function sharedRecord({ team, period, cells, origin }: Sheet & { readonly team: string | undefined }): SharedRecord {
  return { team, period, cells, origin };
}

/** A record of the person under the name the first file gives them. */
function tableRecord(joining: Joining, { person, period, record, origin }: Fact): readonly TableRecord[] {
  if (record === undefined || person === undefined || period === undefined) return [];
  const sheet = joining.persons.get(`${period}\n${personKey(person)}`);
  const cells = new Map(record.entries.map(({ input, cell }) => [input.id, cell]));
  return [{ table: record.table, person: sheet?.who ?? person, period, cells, origin }];
}

function keyedRecord({ period, keyed, origin }: Fact): readonly KeyedRecord[] {
  if (keyed === undefined) return [];
  return [
    { keys: keyed.keys, period, cells: new Map(keyed.entries.map(({ input, cell }) => [input.id, cell])), origin },
  ];
}
