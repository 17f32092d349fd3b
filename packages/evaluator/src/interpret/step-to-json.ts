/** A trace as versioned JSON (`kaohe.why/1`). Numbers are exact texts in canonical scale. */
import type { Span } from '@kaohe/diagnostics';
import {
  type DataCell,
  type Expression,
  type Json,
  type Metric,
  printCell,
  printExpression,
  type RuleSet,
  type Type,
} from '@kaohe/ir';
import { printRational } from '@kaohe/quantity';
import type { CellBehind, Dataset } from '../data/dataset.js';
import { printValue } from '../data/print-value.js';
import { causesOf, type Fault, type Value } from '../data/value.js';
import type { Detail, Step } from './trace.js';

/** The name and version of the format. */
export const whySchema = 'kaohe.why/1';

/** What the trace is about. */
export interface WhyContext {
  readonly ruleSet: RuleSet;
  readonly dataset: Dataset;
  readonly metricId: string;
  readonly row: number;
}

/**
 * The trace as a value that `JSON.stringify` writes: one entry in `steps` per metric it passes through, the metric asked
 * for first. References to metrics name them and are not unfolded, for metrics that share others would repeat them.
 */
export function stepToJson(step: Step, context: WhyContext): Json {
  const { ruleSet, dataset, metricId, row } = context;
  const about = dataset.rows[row];
  const writer: Writer = {
    metrics: new Map(ruleSet.metrics.map((metric) => [metric.id, metric])),
    inputs: new Map(ruleSet.inputs.map(({ id, type }) => [id, type])),
    met: new Map([[metricId, step]]),
  };
  const steps: [string, Json][] = [];
  // writing a step may meet further metrics, which then stand at the end of what is walked over
  for (const [id, met] of writer.met) {
    const text = textOf(met.value, writer.metrics.get(id)?.type);
    steps.push([id, { text, step: jsonOf(writer, met) }]);
  }
  return {
    schema: whySchema,
    metric: metricId,
    person: about?.person ?? '',
    team: about?.team ?? '',
    period: about?.period ?? '',
    steps: Object.fromEntries(steps),
  };
}

interface Writer {
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly inputs: ReadonlyMap<string, Type>;
  /** The metrics met so far. */
  readonly met: Map<string, Step>;
}

function jsonOf(writer: Writer, step: Step): Json {
  const { expression, value, parts, detail } = step;
  const [referred] = parts;
  const isReference = expression.kind === 'metric';
  if (isReference && referred && !writer.met.has(expression.id)) writer.met.set(expression.id, referred);
  return {
    kind: expression.kind,
    ...ofExpression(writer, expression, value),
    value: jsonOfValue(value),
    origin: jsonOfSpan(expression.origin),
    ...(detail ? { detail: jsonOfDetail(expression, detail) } : {}),
    ...(isReference || parts.length === 0 ? {} : { parts: parts.map((part) => jsonOf(writer, part)) }),
  };
}

function ofExpression(writer: Writer, expression: Expression, value: Value): { readonly [key: string]: Json } {
  switch (expression.kind) {
    case 'input':
      return { id: expression.id, text: textOf(value, writer.inputs.get(expression.id)) };
    case 'metric':
      return { id: expression.id, text: textOf(value, writer.metrics.get(expression.id)?.type) };
    case 'parameter':
      return { id: expression.id };
    case 'arithmetic':
    case 'comparison':
      return { operator: expression.operator, formula: printExpression(expression) };
    case 'period':
      return { part: expression.part };
    case 'logic':
      return { operator: expression.operator };
    case 'call':
      return { builtin: expression.builtin };
    case 'round':
      return { mode: expression.mode, step: printRational(expression.step) };
    case 'lookup':
    case 'quota':
    case 'pool':
    case 'required':
    case 'broken':
      return { name: expression.name };
    case 'requirement':
      return { name: expression.name };
    case 'override':
    case 'award':
      return { name: expression.name, decider: expression.decider };
    case 'weighted-sum':
      return { items: expression.items.map((item) => item.name) };
    case 'statistic':
    case 'constant':
      return { formula: printExpression(expression) };
    case 'team':
    case 'choose':
    case 'if-missing':
    case 'streak':
      return {};
  }
}

function jsonOfValue(value: Value): Json {
  switch (value.kind) {
    case 'number':
      return { kind: 'number', number: printRational(value.value) };
    case 'choice':
    case 'text':
    case 'yes-no':
      return { ...value };
    case 'none':
      return { kind: 'none' };
    case 'fault':
      return { kind: 'fault', causes: causesOf(value).map(jsonOfCause) };
  }
}

function jsonOfCause({ code, args, origin, cells, person, period }: Fault): Json {
  return { code, args: { ...args }, origin: jsonOfSpan(origin), cells: cells.map(jsonOfSpan), person, period };
}

function jsonOfCell({ text, span }: DataCell): Json {
  return { text, span: jsonOfSpan(span) };
}

/** One of the cells that came together in a value, with its account and weight where it has them. */
function jsonOfBehind({ cell, account, weight }: CellBehind): Json {
  return {
    cell: jsonOfCell(cell),
    ...(account === undefined ? {} : { account }),
    ...(weight === undefined ? {} : { weight: jsonOfCell(weight) }),
  };
}

function jsonOfDetail(expression: Expression, detail: Detail): Json {
  switch (detail.kind) {
    case 'input':
      return {
        kind: 'input',
        cell: jsonOfCell(detail.cell),
        ...(detail.behind ? { behind: detail.behind.map(jsonOfBehind) } : {}),
      };
    case 'chosen':
      return { kind: 'chosen', case: detail.place ?? 'otherwise' };
    case 'lookup':
      return {
        kind: 'lookup',
        row: jsonOfRow(expression, detail.row),
        neighbors: detail.neighbors.map(({ subject, side, row, edge, distance }) => ({
          subject,
          side,
          row: jsonOfRow(expression, row),
          edge: printRational(edge),
          distance: printRational(distance),
        })),
      };
    case 'quota':
      return {
        kind: 'quota',
        cohort: detail.cohort,
        small: detail.isSmall,
        ...(detail.cut === undefined ? {} : { cut: detail.cut }),
        ...(detail.standing
          ? {
              ranked: detail.standing.ranked,
              position: detail.standing.position,
              equals: detail.standing.equals,
              headcounts: detail.labels.map((label, place) => ({
                label,
                count: detail.standing?.headcounts[place] ?? 0,
              })),
            }
          : {}),
      };
    case 'pool':
      return {
        kind: 'pool',
        cohort: detail.cohort,
        pot: jsonOfValue(detail.pot),
        people: detail.people,
        weights: printRational(detail.weights),
      };
    case 'streak':
      return {
        kind: 'streak',
        periods: detail.periods.map(({ period, held, count }) => ({
          period,
          held: jsonOfValue(held),
          count: jsonOfValue(count),
        })),
      };
    case 'records':
      return { kind: 'records', table: detail.table, count: detail.count };
    case 'assumed':
      return { kind: 'assumed' };
  }
}

/** A row as its cells and label; `otherwise` where no row matches. */
function jsonOfRow(expression: Expression, place: number | undefined): Json {
  const row = expression.kind === 'lookup' && place !== undefined ? expression.rows[place] : undefined;
  if (!row || place === undefined) return 'otherwise';
  return { place, cells: row.cells.map(printCell), label: row.label, origin: jsonOfSpan(row.origin) };
}

function jsonOfSpan({ file, start, end }: Span): Json {
  return { file, start, end };
}

function textOf(value: Value, type: Type | undefined): string {
  return printValue(value, type ?? { kind: 'text' }, 'en');
}
