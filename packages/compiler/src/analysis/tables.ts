/** A lookup as boxes: what each of its rows covers of all the combinations its keys can have. */
import type { Lookup, LookupRow, RuleSet, Types } from '@kaohe/ir';
import { type Box, type Cut, countOf, type Limits, type Parts, type Shares, shareOut } from './boxes.js';
import { type Column, columnsOf } from './columns.js';
import { widened } from './conditions.js';
import { type Domains, domainsOf } from './domain.js';
import { typesOfRules } from './lookups.js';
import { uncoveredCombination } from './witness-search.js';

/** Where a table needs more than this, its gaps are not listed: one combination is searched for, with as many steps at most. */
const limits: Limits = { boxes: 5000, looks: 4_000_000 };
const mostSteps = 2_000_000;

export interface TableRow extends Cut {
  readonly row: LookupRow;
}

export interface Table {
  /** By all keys that its rows ask about, those of their conditions among them. */
  readonly lookup: Lookup;
  readonly columns: readonly Column[];
  readonly whole: Box;
  readonly rows: readonly TableRow[];
  /** Who takes what; undefined where the boxes are too many. */
  readonly shares: () => Shares | undefined;
  /** The rows that are certain, those together that differ in this key only. */
  readonly groups: (place: number) => readonly (readonly TableRow[])[];
}

/** Answers for any lookup of the rule set; undefined where a key is of a kind that cannot be cut into parts. */
export type TableOf = (lookup: Lookup) => Table | undefined;

/** The lookups of the rule set as boxes, each worked out once. */
export function tablesOf(ruleSet: RuleSet): TableOf {
  const known = new Map<Lookup, Table | undefined>();
  return (lookup) => {
    const types = typesOfRules(ruleSet);
    if (!known.has(lookup)) known.set(lookup, tableFrom(widened(lookup, ruleSet, types), types, domainsOf(ruleSet)));
    return known.get(lookup);
  };
}

function tableFrom(lookup: Lookup, types: Types, domains: Domains): Table | undefined {
  const columns = columnsOf(lookup, types, domains);
  if (columns === undefined) return undefined;
  const rows = lookup.rows.map((row): TableRow => {
    const box = row.cells.map((cell, place) => columns[place]?.partsOf(cell) ?? []);
    return {
      row,
      box: box.some((parts) => parts.length === 0) ? undefined : box,
      isSure: row.when === undefined && row.cells.every((cell) => cell.kind !== 'edges'),
    };
  });
  const whole = columns.map((column) => column.all);
  let shares: Shares | 'unknown' | undefined;
  const groups = new Map<number, readonly (readonly TableRow[])[]>();
  return {
    lookup,
    columns,
    whole,
    rows,
    shares: () => {
      shares ??= (whole.some((parts) => parts.length === 0) ? nothing : shareOut(whole, rows, limits)) ?? 'unknown';
      return shares === 'unknown' ? undefined : shares;
    },
    groups: (place) => {
      const known = groups.get(place) ?? groupsAlong(rows, place);
      groups.set(place, known);
      return known;
    },
  };
}

function groupsAlong(rows: readonly TableRow[], place: number): readonly (readonly TableRow[])[] {
  const groups = new Map<string, TableRow[]>();
  for (const one of rows) {
    if (!one.isSure || one.box === undefined) continue;
    const key = one.box.map((parts, at) => (at === place ? '' : parts.join(','))).join('|');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** Keys that can have no value at all: nobody is left out. */
const nothing: Shares = { taken: [], rest: [] };

/** Whether the rows have conditions that are further keys, and what they leave out takes those keys to tell. */
export function isLeftByConditions(lookup: Lookup, table: Table | undefined): boolean {
  if (table === undefined || table.lookup.subjects.length === lookup.subjects.length) return false;
  const rest = table.shares()?.rest;
  return (
    rest !== undefined &&
    (rest.length === 0 || rest.some((box) => box.some((parts, place) => place > 0 && !isAll(parts, table, place))))
  );
}

function isAll(parts: Parts, { whole }: Table, place: number): boolean {
  return countOf(parts) === countOf(whole[place] ?? []);
}

/** One combination that no row covers. */
export function searched({ whole, rows }: Table): ReturnType<typeof uncoveredCombination> {
  const sure = rows.flatMap(({ box, isSure }) => (isSure && box !== undefined ? [box] : []));
  return uncoveredCombination(whole, sure, mostSteps);
}

/** A box as the author would write its row: `高 + 10单 > x >= 5单`. */
export function printBox({ columns }: Table, box: Box): string {
  return box.map((parts, place) => columns[place]?.textOf(parts) ?? '').join(' + ');
}

/** One value for each key of a combination, as the author would give it. */
export function samplesOf({ columns }: Table, combination: readonly number[]): readonly (string | undefined)[] {
  return combination.map((part, place) => columns[place]?.sampleOf(part));
}
