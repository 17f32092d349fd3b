/** Data and results as a workbook takes them: plain values of the people of one period. */

import { type Dataset, isAbsent, type Results, type Value } from '@kaohe/evaluator';
import { type RuleSet, tableOfInput } from '@kaohe/ir';
import { add, dimensionless, fromCanonical, rational } from '@kaohe/quantity';
import type { Facts, KnownValue, RawCell, SheetData } from '@kaohe/sheet';
import { rankingMetric, shownMetrics } from '../values/shown-metrics.js';

/** What is known of one period. */
export interface SheetSource {
  readonly ruleSet: RuleSet;
  readonly dataset: Dataset;
  /** Of the rules with the parts that the workbook has columns for. */
  readonly results: Results;
  readonly period: string;
  readonly sources: SheetData['sources'];
  readonly facts: Facts;
}

/** The data of a workbook. */
export function sheetData({ ruleSet, dataset, results, period, sources, facts }: SheetSource): SheetData {
  const rows = dataset.rows.flatMap((row, index) => (row.period === period ? [index] : []));
  const inputs = new Map(ruleSet.inputs.map((input) => [input.id, input]));
  const rowOf = (person: number): number => rows[person] ?? 0;
  return {
    period,
    people: rows.map((index) => ({ name: dataset.rows[index]?.person ?? '', team: dataset.rows[index]?.team ?? '' })),
    raw: (id, person) => {
      const input = inputs.get(id);
      if (input === undefined || tableOfInput(input) !== undefined) return { kind: 'empty' };
      return rawCell(input, dataset, rowOf(person));
    },
    value: (id, person) => knownValue(results.value(id, rowOf(person))),
    streakBefore: (id, person, gaps) => streakBefore(dataset, results, id, rowOf(person), gaps),
    shown: shownMetrics(ruleSet).map(({ metric, score }) => ({ metricId: metric.id, scoreId: score?.id })),
    rankedBy: rankingMetric(ruleSet)?.id,
    sources,
    facts,
  };
}

/** A computed value without the story of its faults. */
export function knownValue(value: Value): KnownValue {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', value: value.value };
    case 'choice':
      return { kind: 'text', text: value.label };
    case 'text':
      return { kind: 'text', text: value.text };
    case 'yes-no':
      return { kind: 'yes-no', value: value.value };
    case 'none':
      return { kind: 'none' };
    case 'fault':
      return { kind: 'fault', isAbsent: isAbsent(value) };
  }
}

const firstSerial = rational(25569);

/** What people typed, or its value where several cells came together; empty where nothing was typed. */
function rawCell({ id, type, fallback }: RuleSet['inputs'][number], dataset: Dataset, row: number): RawCell {
  const value = dataset.column(id)[row];
  const typed = dataset.cellOf(id, row)?.text.trim();
  if (value === undefined || (typed === '' && fallback !== undefined)) return { kind: 'empty' };
  if (typed === undefined && fallback !== undefined && value.kind !== 'fault') return { kind: 'empty' };
  switch (value.kind) {
    case 'number': {
      if (type.kind === 'date') return { kind: 'number', value: add(value.value, firstSerial) };
      const unit = type.kind === 'number' ? type.unit : dimensionless;
      const isPercent = unit.symbol.endsWith('%') && Object.keys(unit.powers).length === 0;
      return { kind: 'number', value: isPercent ? value.value : fromCanonical(value.value, unit) };
    }
    case 'choice':
      return { kind: 'text', text: value.label };
    case 'text':
      return { kind: 'text', text: value.text };
    case 'yes-no':
      return { kind: 'text', text: value.value ? '是' : '否' };
    case 'none':
      return typed === undefined || typed === '' ? { kind: 'empty' } : { kind: 'text', text: typed };
    case 'fault':
      if (value.code === 'data/missing' || typed === undefined) return { kind: 'empty' };
      return { kind: 'text', text: typed };
  }
}

/** The count of the nearest earlier period; zero where there is none, or where a period without a row breaks it. */
function streakBefore(dataset: Dataset, results: Results, id: string, row: number, gaps: 'break' | 'skip'): KnownValue {
  const before = dataset.rowBefore(row);
  const zero: KnownValue = { kind: 'number', value: rational(0) };
  if (before === undefined) return zero;
  const distance = dataset.periodIndex(row) - dataset.periodIndex(before);
  return distance > 1 && gaps === 'break' ? zero : knownValue(results.value(id, before));
}
