/** Records as rows of their own, each linked to the row of the person it belongs to. */
import { invariant, type Span } from '@kaohe/diagnostics';
import type { DataCell } from '@kaohe/ir';
import type { Dataset, RecordSet } from './dataset.js';
import type { Value } from './value.js';

/** What the records of one table are made of. */
export interface RecordParts {
  readonly records: readonly { readonly owner: number; readonly origin: Span }[];
  /** The values of the table's own inputs, one per record. */
  readonly columns: ReadonlyMap<string, readonly Value[]>;
  readonly assumed: ReadonlyMap<string, readonly (Value | undefined)[]>;
  readonly cellOf: (id: string, record: number) => DataCell | undefined;
}

/** The records of a table, once the people they belong to are known. */
export function recordSet(parts: RecordParts): (people: Dataset) => RecordSet {
  return (people) => madeRecordSet(people, parts);
}

function madeRecordSet(people: Dataset, { records, columns, assumed, cellOf }: RecordParts): RecordSet {
  const ownerOf = (record: number): number => records[record]?.owner ?? 0;
  const byOwner = people.rows.map((): number[] => []);
  for (const [record, { owner }] of records.entries()) byOwner[owner]?.push(record);
  const dataset: Dataset = {
    rows: records.map(({ owner, origin }) => {
      const row = people.rows[owner];
      invariant(row, 'every record belongs to a row');
      return { ...row, origin };
    }),
    periods: people.periods,
    column: (id) => columns.get(id) ?? records.map(({ owner }) => valueOfOwner(people, id, owner)),
    assumed,
    cellOf: (id, record) => (columns.has(id) ? cellOf(id, record) : people.cellOf(id, ownerOf(record))),
    cellsBehind: (id, record) => (columns.has(id) ? [] : people.cellsBehind(id, ownerOf(record))),
    rowOf: () => undefined,
    rowBefore: () => undefined,
    rowsOfPeriod: () => [],
    periodIndex: (record) => people.periodIndex(ownerOf(record)),
    records: people.records,
  };
  return { dataset, ownerOf, recordsOf: (row) => byOwner[row] ?? [] };
}

function valueOfOwner(people: Dataset, id: string, owner: number): Value {
  const value = people.column(id)[owner];
  invariant(value, 'every column has a value for every row');
  return value;
}
