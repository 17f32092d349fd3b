/** A table from columns that somebody has read already: what is known of rows one by one is made when asked for. */
import type { DataCell } from '@kaohe/ir';
import { type DataRow, type Dataset, makeDataset } from '../data/dataset.js';
import type { Value } from '../data/value.js';
import { type Column, type ColumnTable, valueIn, type Words } from './columns.js';
import { once } from './from-dataset.js';
import { rowsBefore } from './population/before.js';

/** What is read. */
export interface TableParts {
  readonly rowCount: number;
  readonly inputs: ReadonlyMap<string, Column>;
  readonly persons: Words;
  readonly teams: Words;
  /** Names of periods, as `printPeriod` writes them. */
  readonly periods: Words;
  /** Where the row stands in its file. */
  readonly originOf: (row: number) => DataRow['origin'];
  readonly cellOf: (id: string, row: number) => DataCell | undefined;
}

/** The table with these columns, about people without records of their own. */
export function tableOf(parts: TableParts): ColumnTable {
  const { rowCount, inputs, persons, teams } = parts;
  const dataset = once(() => datasetOf(parts));
  const { periods, periodOf } = inOrder(parts.periods, rowCount);
  return {
    rowCount,
    inputs,
    persons: () => persons,
    teams: () => teams,
    periods,
    periodOf,
    before: once(() => rowsBefore(persons, periodOf, periods.length)),
    assumed: new Map(),
    dataset,
  };
}

function datasetOf({ rowCount, inputs, persons, teams, periods, originOf, cellOf }: TableParts): Dataset {
  const wordAt = ({ codes, words }: Words, row: number): string => words[codes[row] ?? 0] ?? '';
  const rows = Array.from({ length: rowCount }, (_, row) => ({
    person: wordAt(persons, row),
    team: wordAt(teams, row),
    period: wordAt(periods, row),
    origin: originOf(row),
  }));
  const columns = new Map<string, readonly Value[]>();
  return {
    ...makeDataset({ rows, columns, cellOf }),
    column: (id) => {
      const column = inputs.get(id);
      const known = columns.get(id) ?? (column ? rows.map((_, row) => valueIn(column, row)) : []);
      columns.set(id, known);
      return known;
    },
  };
}

/** The periods as a dataset lists them, and the place of each row's. */
function inOrder({ codes, words }: Words, rowCount: number): Pick<ColumnTable, 'periods' | 'periodOf'> {
  const origin = { file: '', start: 0, end: 0 };
  const { periods } = makeDataset({
    rows: words.map((period) => ({ person: '', team: '', period, origin })),
    columns: new Map(),
  });
  const places = Int32Array.from(words, (word) => periods.indexOf(word));
  const periodOf = new Int32Array(rowCount);
  for (let row = 0; row < rowCount; row += 1) periodOf[row] = places[codes[row] as number] as number;
  return { periods, periodOf };
}
