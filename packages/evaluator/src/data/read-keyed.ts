/** Values that are looked up by keys: the target of a shop, the rate of a level and a product. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import type { DataCell, Input, KeyedRecord, RuleSet, Type } from '@kaohe/ir';
import { printRational } from '@kaohe/quantity';
import type { DataRow } from './dataset.js';
import { printValue } from './print-value.js';
import { readCell } from './read-cell.js';
import { readColumn, type Source, sourcesIn } from './read-column.js';
import { faultAmong, none, sameValue, type Value } from './value.js';

/** Per input, per period (empty: every one), the cell of each combination of keys. */
export type KeyedCells = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, KeyedRecordCell>>>;

interface KeyedRecordCell {
  readonly cell: DataCell;
  readonly record: KeyedRecord;
  /** Two records contradict each other: neither counts. */
  readonly isDisputed: boolean;
}

/** The cells of all keyed records; two that say different things of one key are told, and neither counts. */
export function keyedCells(ruleSet: RuleSet, records: readonly KeyedRecord[], diagnostics: Diagnostic[]): KeyedCells {
  const found = new Map<string, Map<string, Map<string, KeyedRecordCell>>>();
  const inputs = new Map(ruleSet.inputs.map((input) => [input.id, input]));
  for (const record of records) {
    for (const [id, cell] of record.cells) {
      const input = inputs.get(id);
      if (input === undefined || typeof input.grain === 'string' || input.grain.kind !== 'keys') continue;
      const key = keyOfRecord(input.grain.keys, record, inputs);
      if (key === undefined) continue;
      const periods = found.get(id) ?? new Map<string, Map<string, KeyedRecordCell>>();
      found.set(id, periods);
      const cells = periods.get(record.period ?? '') ?? new Map<string, KeyedRecordCell>();
      periods.set(record.period ?? '', cells);
      const before = cells.get(key);
      if (before === undefined || (!before.isDisputed && isBlank(input, before.cell))) {
        cells.set(key, { cell, record, isDisputed: false });
      } else if (!isBlank(input, cell) && !sayTheSame(input, before.cell, cell)) {
        diagnostics.push(conflict(id, before.cell, cell, record));
        cells.set(key, { ...before, isDisputed: true });
      }
    }
  }
  return found;
}

/** The values of one key in each row. */
export interface KeyColumn {
  readonly type: Type;
  readonly values: readonly Value[];
}

/** The values of a keyed input, by the values of its keys in each row. */
export function readKeyedColumn(
  keyed: KeyedCells,
  input: Input,
  rows: readonly DataRow[],
  keyColumns: readonly KeyColumn[],
  diagnostics: Diagnostic[],
): { readonly values: readonly Value[]; readonly cells: readonly (DataCell | undefined)[] } {
  const periods = keyed.get(input.id);
  const blocked: (Value | undefined)[] = [];
  const sources = rows.map(({ period, origin }, row): Source => {
    const keys = keyColumns.map(({ values }) => values[row] ?? none);
    const isOff = keys.some((key) => key.kind === 'none');
    blocked.push(faultAmong(keys) ?? (isOff ? none : undefined));
    const key = keys.map(keyOf).join('\u0000');
    const found = blocked[row] ? undefined : (periods?.get(period)?.get(key) ?? periods?.get('')?.get(key));
    return {
      cell: found?.isDisputed ? undefined : found?.cell,
      further: [],
      person: '',
      team: keyColumns.map(({ type }, place) => shownKey(keys[place] ?? none, type)).join(' '),
      period,
      origin: found?.record.origin ?? origin,
    };
  });
  const usable = sources.filter((_, row) => blocked[row] === undefined);
  const values = readColumn(input, sourcesIn(usable), diagnostics).values();
  return {
    values: sources.map((_, row) => blocked[row] ?? values.next().value ?? none),
    cells: sources.map(({ cell }) => cell),
  };
}

/** The keys of a record as one text; undefined where one of them is not there or cannot be read. */
function keyOfRecord(
  keys: readonly string[],
  record: KeyedRecord,
  inputs: ReadonlyMap<string, Input>,
): string | undefined {
  const texts = keys.map((id) => {
    const cell = record.keys.get(id);
    const input = inputs.get(id);
    if (cell === undefined) return undefined;
    if (input === undefined) return plain(cell.text);
    const reading = readCell(input, cell.text, undefined);
    return reading.kind === 'value' ? keyOf(reading.value) : undefined;
  });
  return texts.every((text) => text !== undefined) ? texts.join('\u0000') : undefined;
}

/** A text that two values share when they are the same key: texts may differ in width and blanks around. */
function keyOf(value: Value): string {
  switch (value.kind) {
    case 'number':
      return printRational(value.value);
    case 'choice':
      return plain(value.label);
    case 'text':
      return plain(value.text);
    case 'yes-no':
      return value.value ? 'yes' : 'no';
    case 'none':
    case 'fault':
      return '';
  }
}

/** The key in a message: a date is a date, and no number of days. */
function shownKey(value: Value, type: Type): string {
  return value.kind === 'number' ? printValue(value, type, 'en') : keyOf(value);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
    .trim();
}

function isBlank(input: Input, cell: DataCell): boolean {
  return readCell(input, cell.text, undefined).kind === 'missing';
}

function sayTheSame(input: Input, one: DataCell, other: DataCell): boolean {
  if (one.text === other.text) return true;
  const [first, second] = [readCell(input, one.text, undefined), readCell(input, other.text, undefined)];
  return first.kind === 'value' && second.kind === 'value' && sameValue(first.value, second.value);
}

function conflict(name: string, first: DataCell, second: DataCell, { keys }: KeyedRecord): Diagnostic {
  const who = [...keys.values()].map(({ text }) => text).join(' ');
  const args = { name, who, first: first.text, second: second.text };
  return diagnose('data/value-conflict', second.span, args, { related: [first.span] });
}
