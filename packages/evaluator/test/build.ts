/** Builds small rule sets and data for tests by hand, as the compiler and the readers of files would. */
import { span } from '@kaohe/diagnostics';
import type {
  Case,
  Cell,
  Constant,
  Expression,
  Input,
  Lookup,
  Metric,
  MetricRole,
  Parameter,
  PersonRecord,
  Pool,
  Quota,
  QuotaLimit,
  Records,
  RuleSet,
  SharedRecord,
  Type,
} from '@kaohe/ir';
import {
  dimensionless,
  type Interval,
  type Rational,
  rationalFromText,
  type Unit,
  unitFromText,
} from '@kaohe/quantity';
import {
  type Dataset,
  interpret,
  preparePlan,
  printValue,
  type Results,
  readDataset,
  runOnDataset,
  runPlan,
  sameValue,
} from '../src/index.js';

let places = 0;

/** A place in the rules that no other node has. */
export function here() {
  places += 1;
  return span('rules.kpi', places, places + 1);
}

export function exact(text: string): Rational {
  const value = rationalFromText(text);
  if (!value) throw new Error(`no number: ${text}`);
  return value;
}

export function unit(symbol: string): Unit {
  return (symbol === '' ? dimensionless : unitFromText(symbol)) ?? dimensionless;
}

export function numberType(symbol = ''): Type {
  return { kind: 'number', unit: unit(symbol) };
}

export const grades: Type = { kind: 'choice', labels: ['A', 'B', 'C', 'D'] };

export function numberConstant(text: string): Constant {
  return { kind: 'number', value: exact(text), unit: dimensionless };
}

export function num(text: string): Expression {
  return { kind: 'constant', constant: numberConstant(text), origin: here() };
}

export function label(text: string): Expression {
  return { kind: 'constant', constant: { kind: 'choice', label: text }, origin: here() };
}

export function noneOf(): Expression {
  return { kind: 'constant', constant: { kind: 'none' }, origin: here() };
}

export function input(id: string): Expression {
  return { kind: 'input', id, origin: here() };
}

export function metric(id: string): Expression {
  return { kind: 'metric', id, origin: here() };
}

export function parameter(id: string): Expression {
  return { kind: 'parameter', id, origin: here() };
}

type Of<K extends Expression['kind']> = Extract<Expression, { kind: K }>;

export function math(left: Expression, operator: Of<'arithmetic'>['operator'], right: Expression): Expression {
  return { kind: 'arithmetic', operator, left, right, origin: here() };
}

export function compared(left: Expression, operator: Of<'comparison'>['operator'], right: Expression): Expression {
  return { kind: 'comparison', operator, left, right, origin: here() };
}

export function logic(operator: Of<'logic'>['operator'], ...operands: Expression[]): Expression {
  return { kind: 'logic', operator, operands, origin: here() };
}

export function ifMissing(operand: Expression, fallback: Expression): Expression {
  return { kind: 'if-missing', operand, fallback, origin: here() };
}

export function call(builtin: Of<'call'>['builtin'], ...values: Expression[]): Expression {
  return { kind: 'call', builtin, arguments: values, origin: here() };
}

export function round(operand: Expression, step: string, mode: Of<'round'>['mode'] = 'half-up'): Expression {
  return { kind: 'round', mode, step: exact(step), unit: dimensionless, operand, origin: here() };
}

export function atLeast(text: string, symbol = ''): Cell {
  const interval: Interval = { low: { value: exact(text), closed: true }, high: undefined };
  return { kind: 'interval', interval, unit: unit(symbol), origin: here() };
}

export function below(value: Expression, low?: Expression): Cell {
  return {
    kind: 'edges',
    low: low && { value: low, closed: true },
    high: { value, closed: false },
    unit: unit(''),
    origin: here(),
  };
}

export function labels(...known: string[]): Cell {
  return { kind: 'labels', labels: known, origin: here() };
}

export function any(): Cell {
  return { kind: 'any', origin: here() };
}

export function lookup(
  subjects: Expression[],
  rows: [Cell[], Expression, Expression?][],
  otherwise?: Expression,
  role: Lookup['role'] = 'bands',
): Expression {
  return {
    kind: 'lookup',
    role,
    name: '分段',
    subjects,
    rows: rows.map(([cells, result, when]) => ({ cells, when, result, label: '', origin: here() })),
    otherwise,
    origin: here(),
  };
}

export function weightedSum(...items: [string, Expression][]): Expression {
  return {
    kind: 'weighted-sum',
    items: items.map(([weight, score], place) => ({ name: `${place}`, weight: num(weight), score, origin: here() })),
    origin: here(),
  };
}

export function quota(by: Expression, shares: [string, string][], more: Partial<Quota> = {}): Quota {
  return {
    kind: 'quota',
    name: '名额',
    by,
    cohort: { keys: [{ kind: 'team', origin: here() }] },
    shares: shares.map(([text, share]) => ({ label: text, limits: [limit('exactly', num(share))], origin: here() })),
    headcount: 'largest-remainder',
    tieBreakers: [],
    stillTied: 'share-better',
    small: undefined,
    eligible: undefined,
    meets: undefined,
    origin: here(),
    ...more,
  };
}

export function limit(
  bound: QuotaLimit['bound'],
  amount: Expression,
  measure: QuotaLimit['measure'] = 'share',
): QuotaLimit {
  return { bound, measure, amount, origin: here() };
}

export function pool(pot: Expression, weight: Expression | undefined, more: Partial<Pool> = {}): Pool {
  return {
    kind: 'pool',
    name: '奖金池',
    gives: 'share',
    pot,
    cohort: { keys: [{ kind: 'team', origin: here() }] },
    weight,
    eligible: undefined,
    step: exact('0.01'),
    unit: dimensionless,
    remainder: 'largest-remainder',
    tieBreakers: [],
    cap: undefined,
    origin: here(),
    ...more,
  };
}

export function streak(
  condition: Expression,
  gaps: 'break' | 'skip' = 'break',
  restartAfter: number | undefined = undefined,
): Expression {
  return { kind: 'streak', condition, gaps, restartAfter, origin: here() };
}

export function award(when: Expression, fallback?: Expression): Expression {
  return {
    kind: 'award',
    name: '金牌',
    when,
    low: num('300'),
    high: num('500'),
    amount: '金额',
    reason: '理由',
    decider: '主管',
    fallback,
    origin: here(),
  };
}

export function inputOf(id: string, type: Type = numberType(), more: Partial<Input> = {}): Input {
  return {
    id,
    label: '',
    type,
    grain: 'person',
    aliases: [],
    range: undefined,
    fallback: undefined,
    statuses: [],
    combine: undefined,
    optional: false,
    origin: here(),
    ...more,
  };
}

export const awardInputs: readonly Input[] = [
  inputOf('金额', numberType('元'), { optional: true }),
  inputOf('理由', { kind: 'text' }, { optional: true }),
];

export function metricOf(
  id: string,
  expression: Expression,
  type: Type = numberType(),
  role: MetricRole = 'value',
): Metric {
  return {
    id,
    label: '',
    role,
    type,
    table: undefined,
    expression,
    direction: undefined,
    range: undefined,
    note: '',
    source: '',
    origin: here(),
  };
}

export function parameterOf(id: string, value: Constant | undefined): Parameter {
  return { id, label: '', type: numberType(), value, reason: '店铺自己定', range: undefined, origin: here() };
}

export function ruleSet(parts: {
  inputs?: readonly Input[];
  metrics: readonly Metric[];
  parameters?: readonly Parameter[];
  cases?: readonly Case[];
}): RuleSet {
  return {
    name: '测试',
    title: '',
    version: '1',
    sources: [],
    periodKind: 'month',
    periodStart: 1,
    inForce: undefined,
    subject: '客服',
    cohort: '团队',
    identity: undefined,
    account: undefined,
    tables: [],
    inputs: parts.inputs ?? [],
    parameters: parts.parameters ?? [],
    metrics: parts.metrics,
    cases: parts.cases ?? [],
    changes: [],
    allowances: [],
  };
}

export interface Row {
  readonly person?: string;
  readonly period?: string;
  readonly team?: string;
  readonly [input: string]: string | undefined;
}

let cells = 0;

function cellsOf(row: Row): PersonRecord['cells'] {
  const entries = Object.entries(row).filter(([key]) => !['person', 'period', 'team'].includes(key));
  return new Map(
    entries.map(([key, text = '']) => {
      cells += 1;
      return [key, { text, span: span('data.csv', cells, cells + text.length) }] as const;
    }),
  );
}

export function records(rows: readonly Row[], shared: readonly Row[] = []): Records {
  return {
    persons: rows.map((row, place) => ({
      person: row.person ?? `p${place}`,
      team: row.team,
      period: row.period ?? '2025-01',
      cells: cellsOf(row),
      further: new Map(),
      origin: span('data.csv', 1000 + place, 1001 + place),
    })),
    shared: shared.map(
      (row): SharedRecord => ({
        team: row.team,
        period: row.period ?? '2025-01',
        cells: cellsOf(row),
        origin: span('data.csv', 0, 1),
      }),
    ),
    tables: [],
    keyed: [],
  };
}

export function dataOf(rules: RuleSet, rows: readonly Row[], shared: readonly Row[] = []): Dataset {
  return readDataset(rules, records(rows, shared)).value;
}

/** What differs between the evaluators; nothing when they agree. */
export function differences(rules: RuleSet, data: Dataset): string[] {
  const meant = interpret(rules, data);
  const others = {
    plan: runPlan(preparePlan(rules), data),
    proven: runOnDataset(rules, data),
    tested: runOnDataset(rules, data, { path: 'tested' }),
    asked: runOnDataset(rules, data, { path: 'asked' }),
  };
  return Object.entries(others).flatMap(([name, other]) =>
    meant.metricIds.flatMap((id) =>
      [...data.rows.keys()]
        .filter((row) => !sameValue(meant.value(id, row), other.value(id, row)))
        .map((row) => `${id} in row ${row}: ${show(meant, id, row)}, but ${name} says ${show(other, id, row)}`),
    ),
  );
}

function show(results: Results, id: string, row: number): string {
  const value = results.value(id, row);
  if (value.kind === 'fault') return [value, ...value.also].map((fault) => fault.code.replace('data/', '!')).join(' ');
  return printValue(value, numberType(), 'en');
}

/** A metric of all rows as text, from both evaluators, which must agree; faults as their codes with `!`. */
export function column(rules: RuleSet, data: Dataset, id: string): string[] {
  const found = differences(rules, data);
  if (found.length > 0) throw new Error(found.join('\n'));
  const results = runPlan(preparePlan(rules), data);
  return [...data.rows.keys()].map((row) => show(results, id, row));
}

/** The one metric `x` with this expression over rows of data. */
export function evaluate(
  expression: Expression,
  rows: readonly Row[],
  inputs: readonly Input[] = [],
  type: Type = numberType(),
): string[] {
  const rules = ruleSet({ inputs, metrics: [metricOf('x', expression, type)] });
  return column(rules, dataOf(rules, rows), 'x');
}
