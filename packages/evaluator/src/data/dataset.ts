/** Typed data in columns: one row per person and period, one column per input. Reading it from text is in read-records.ts. */
import { invariant, type Span } from '@kaohe/diagnostics';
import type { DataCell } from '@kaohe/ir';
import { comparePeriods, type Period, periodFromText, periodsBetween, printPeriod } from '@kaohe/quantity';
import type { Value } from './value.js';

/** Who and when a row is about. */
export interface DataRow {
  readonly person: string;
  /** Empty where no team is known. */
  readonly team: string;
  readonly period: string;
  readonly origin: Span;
}

export interface Dataset {
  readonly rows: readonly DataRow[];
  /** From the first period seen to the last, with those between in which nobody has a row. */
  readonly periods: readonly string[];
  /** The values of an input, one per row. */
  readonly column: (id: string) => readonly Value[];
  /** Metrics taken as known, by id; undefined where the rules compute them. */
  readonly assumed: ReadonlyMap<string, readonly (Value | undefined)[]>;
  /** The cell an input's value in a row was read from. */
  readonly cellOf: (id: string, row: number) => DataCell | undefined;
  /** The cells of several accounts or rows that came together in an input's value; empty where it was read from one cell. */
  readonly cellsBehind: (id: string, row: number) => readonly CellBehind[];
  readonly rowOf: (person: string, period: string) => number | undefined;
  /** The person's row of the nearest earlier period. */
  readonly rowBefore: (row: number) => number | undefined;
  /** The rows of each period, by its place in `periods`. */
  readonly rowsOfPeriod: (index: number) => readonly number[];
  /** The place of a row's period in `periods`. */
  readonly periodIndex: (row: number) => number;
  /** The records of a table. */
  readonly records: (table: string) => RecordSet;
}

/** One of the cells that came together in a value. */
export interface CellBehind {
  readonly cell: DataCell;
  /** The account it is of, where rows are of accounts. */
  readonly account: string | undefined;
  /** What it counts by in a weighted mean. */
  readonly weight: DataCell | undefined;
}

/** The records of one table, as a dataset with a row for each, in which columns of people hold the value of each record's person. */
export interface RecordSet {
  readonly dataset: Dataset;
  /** The person's row a record belongs to. */
  readonly ownerOf: (record: number) => number;
  /** The records of a person's row. */
  readonly recordsOf: (row: number) => readonly number[];
}

/** What a dataset is made of. */
export interface DatasetParts {
  readonly rows: readonly DataRow[];
  readonly columns: ReadonlyMap<string, readonly Value[]>;
  readonly assumed?: ReadonlyMap<string, readonly (Value | undefined)[]>;
  readonly cellOf?: (id: string, row: number) => DataCell | undefined;
  readonly cellsBehind?: (id: string, row: number) => readonly CellBehind[];
  readonly tables?: ReadonlyMap<string, (people: Dataset) => RecordSet>;
}

/** The dataset with these rows and columns. */
export function makeDataset({ rows, columns, assumed, cellOf, cellsBehind, tables }: DatasetParts): Dataset {
  const periods = periodsOf(rows);
  const places = new Map(periods.map((period, index) => [period, index]));
  const periodIndexes = rows.map((row) => places.get(row.period) ?? 0);
  const histories = historiesOf(rows, periodIndexes);
  const before = rowsBefore(rows, periodIndexes, histories);
  const byPeriod = periods.map((): number[] => []);
  for (const [row, index] of periodIndexes.entries()) byPeriod[index]?.push(row);
  const sets = new Map<string, RecordSet>();
  const dataset: Dataset = {
    rows,
    periods,
    column: (id) => {
      const column = columns.get(id);
      invariant(column, `the data has a column for every input, also for ${id}`);
      return column;
    },
    assumed: assumed ?? new Map(),
    cellOf: cellOf ?? (() => undefined),
    cellsBehind: cellsBehind ?? (() => []),
    rowOf: (person, period) => histories.get(person)?.get(places.get(period) ?? -1),
    rowBefore: (row) => before[row],
    rowsOfPeriod: (index) => byPeriod[index] ?? [],
    periodIndex: (row) => periodIndexes[row] ?? 0,
    records: (table) => {
      const found = sets.get(table) ?? tables?.get(table)?.(dataset);
      invariant(found, `the data has records for every table, also for ${table}`);
      sets.set(table, found);
      return found;
    },
  };
  return dataset;
}

function periodsOf(rows: readonly DataRow[]): readonly string[] {
  const texts = [...new Set(rows.map((row) => row.period))];
  const known: Period[] = [];
  for (const text of texts) {
    const period = periodFromText(text);
    if (period && printPeriod(period) === text) known.push(period);
  }
  known.sort(comparePeriods);
  const [first] = known;
  const last = known.at(-1);
  const isCalendar = known.length === texts.length && known.every((period) => period.kind === first?.kind);
  if (first && last && isCalendar) return periodsBetween(first, last).map(printPeriod);
  // periods without a calendar in common have an order and no gaps
  return texts.toSorted();
}

type Histories = ReadonlyMap<string, ReadonlyMap<number, number>>;

/** Per person the first row of each period. */
function historiesOf(rows: readonly DataRow[], periodIndexes: readonly number[]): Histories {
  const histories = new Map<string, Map<number, number>>();
  for (const [row, { person }] of rows.entries()) {
    const history = histories.get(person) ?? new Map<number, number>();
    histories.set(person, history);
    const period = periodIndexes[row] ?? 0;
    if (!history.has(period)) history.set(period, row);
  }
  return histories;
}

function rowsBefore(
  rows: readonly DataRow[],
  periodIndexes: readonly number[],
  histories: Histories,
): readonly (number | undefined)[] {
  const earlier = new Map<string, ReadonlyMap<number, number | undefined>>();
  for (const [person, history] of histories) {
    // before the only row of a person there is none
    if (history.size === 1) continue;
    const links = new Map<number, number | undefined>();
    let last: number | undefined;
    for (const [period, row] of [...history].sort(([a], [b]) => a - b)) {
      links.set(period, last);
      last = row;
    }
    earlier.set(person, links);
  }
  return rows.map(({ person }, row) => earlier.get(person)?.get(periodIndexes[row] ?? 0));
}
