/** A dataset as a table of columns. */
import { type RuleSet, tableOfInput } from '@kaohe/ir';
import type { Dataset } from '../data/dataset.js';
import type { Column, ColumnTable, Words } from './columns.js';
import { columnFromValues } from './from-values.js';

/** The rows of people, with a column for each of their inputs. */
export function fromDataset(ruleSet: RuleSet, dataset: Dataset): ColumnTable {
  const { rows, periods } = dataset;
  const inputs = new Map<string, Column>();
  for (const input of ruleSet.inputs) {
    if (tableOfInput(input) !== undefined) continue;
    const areNumbers = input.type.kind === 'number' || input.type.kind === 'date';
    inputs.set(input.id, columnFromValues(dataset.column(input.id), areNumbers));
  }
  return {
    rowCount: rows.length,
    inputs,
    persons: once(() => wordsOf(rows.map(({ person }) => person))),
    teams: once(() => wordsOf(rows.map(({ team }) => team))),
    periods,
    periodOf: Int32Array.from(rows.keys(), (row) => dataset.periodIndex(row)),
    before: once(() => Int32Array.from(rows.keys(), (row) => dataset.rowBefore(row) ?? -1)),
    assumed: dataset.assumed,
    dataset: () => dataset,
  };
}

/** What the function gives, worked out when first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The texts as codes, in the order in which they are met. */
export function wordsOf(texts: readonly string[]): Words {
  const places = new Map<string, number>();
  const codes = Int32Array.from(texts, (text) => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  });
  return { codes, words: [...places.keys()] };
}
