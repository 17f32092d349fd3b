/** An amount as what decides it: one total with its scorecards, and values beside it that are tried out. */
import type { NamedValue } from '@kaohe/diagnostics';
import { type Expression, type Input, type Metric, metricsNamed, type RuleSet, type Type, within } from '@kaohe/ir';
import { type Rational, type Unit, zero } from '@kaohe/quantity';
import type { Domains } from '../domain.js';
import { printQuantity } from '../printed.js';
import { type Assumed, evaluate, type Rules } from './evaluate.js';
import type { Sheet, Sheets, Total } from './sheet.js';
import { edgesFor, type Step, someNumber, stepsBetween, stepsOfLabels } from './steps.js';
import { numberOf, type Value } from './value.js';

export interface Study {
  readonly pay: Metric;
  readonly unit: Unit;
  /** The only total the amount depends on; undefined where it depends on none. */
  readonly hub: Hub | undefined;
  readonly variables: readonly Variable[];
  /** The values the variables take together. */
  readonly settings: readonly Setting[];
  /** The amount for a total and a setting; undefined where it cannot be told. */
  readonly amountAt: (total: Rational | undefined, assumed: Assumed) => Rational | undefined;
}

export interface Hub {
  readonly metric: Metric;
  readonly sheet: Sheet;
  readonly totals: readonly Total[];
}

/** Something beside the total that the amount depends on, with the values that are tried. */
export interface Variable {
  readonly id: string;
  readonly metric: Metric | undefined;
  readonly type: Type;
  readonly steps: readonly Step[];
  /** Whether its steps are all there are, in order. */
  readonly isStepped: boolean;
}

export interface Setting {
  readonly assumed: Assumed;
  /** As an author would write it: `绩效基数`, `1000元`. */
  readonly given: readonly NamedValue[];
}

/** Metrics behind one amount that are looked at, and settings that are tried. */
const mostMetrics = 300;
const mostSettings = 64;

interface Cone {
  readonly hubs: readonly Metric[];
  readonly ids: ReadonlySet<string>;
  readonly expressions: readonly Expression[];
}

/** Undefined where it depends on several totals, on more than can be tried, or on itself through time. */
export function studyOf(rules: Rules, sheets: Sheets, domains: Domains, pay: Metric): Study | undefined {
  if (pay.type.kind !== 'number') return undefined;
  const cone = coneOf(rules, sheets, pay);
  if (cone === undefined || cone.hubs.length > 1) return undefined;
  const [hubMetric] = cone.hubs;
  const sheet = hubMetric && sheets.sheetOf(hubMetric.expression);
  // what is in the total cannot also be tried beside it
  if (sheet && [...behind(rules, sheet)].some((id) => cone.ids.has(id))) return undefined;
  const variables = [...cone.ids].flatMap((id) => variableOf(rules, domains, id, cone.expressions) ?? []);
  const settings = settingsOf(variables);
  const totals = sheet && sheets.totalsOf(sheet);
  const hub = hubMetric && sheet && totals && { metric: hubMetric, sheet, totals };
  const { unit } = pay.type;
  return { pay, unit, hub, variables, settings, amountAt: amountsOf(rules, pay, hubMetric?.id) };
}

/** What the amount depends on, up to totals, KPIs and what only data or other people decide. */
function coneOf(rules: Rules, sheets: Sheets, pay: Metric): Cone | undefined {
  const hubs: Metric[] = [];
  const ids = new Set<string>();
  const expressions: Expression[] = [];
  const seen = new Set<string>([pay.id]);
  const open: Metric[] = [pay];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (expressions.length >= mostMetrics) return undefined;
    expressions.push(next.expression);
    for (const inner of within(next.expression)) {
      if (inner.kind === 'input' || (inner.kind === 'parameter' && rules.parameters.get(inner.id)?.value === undefined))
        ids.add(inner.id);
    }
    for (const id of metricsNamed(next.expression)) {
      const metric = rules.metrics.get(id);
      if (metric === undefined || seen.has(id)) continue;
      seen.add(id);
      if (metric.role === 'total' && isListed(sheets, metric)) hubs.push(metric);
      else if (metric.role === 'kpi' || isTried(metric.expression)) ids.add(id);
      else open.push(metric);
    }
  }
  return { hubs, ids, expressions };
}

function isListed(sheets: Sheets, { expression }: Metric): boolean {
  const sheet = sheets.sheetOf(expression);
  return sheet !== undefined && sheets.totalsOf(sheet) !== undefined;
}

/** What depends on other people, other periods or somebody's decision. */
function isTried({ kind }: Expression): boolean {
  return kind === 'quota' || kind === 'statistic' || kind === 'pool' || kind === 'streak' || kind === 'award';
}

/** The metrics and inputs behind the items of a sheet. */
function behind(rules: Rules, { items, vetoes }: Sheet): ReadonlySet<string> {
  const found = new Set<string>();
  const open: Expression[] = [...items.map((item) => item.score), ...vetoes.flatMap(({ when, then }) => [when, then])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const inner of within(next)) {
      if (inner.kind === 'input') found.add(inner.id);
      if (inner.kind !== 'metric' || found.has(inner.id)) continue;
      found.add(inner.id);
      const metric = rules.metrics.get(inner.id);
      // a KPI is tried as a whole: what it is worked out from may well serve elsewhere
      if (metric && metric.role !== 'kpi') open.push(metric.expression);
    }
  }
  return found;
}

function variableOf(
  rules: Rules,
  domains: Domains,
  id: string,
  expressions: readonly Expression[],
): Variable | undefined {
  const metric = rules.metrics.get(id);
  const named: Input | Metric | { readonly type: Type; readonly origin: Metric['origin'] } | undefined =
    metric ?? rules.ruleSet.inputs.find((input) => input.id === id) ?? rules.parameters.get(id);
  if (named === undefined) return undefined;
  const { type } = named;
  const labels = stepsOfLabels(type);
  if (labels) return { id, metric, type, steps: labels, isStepped: true };
  if (type.kind !== 'number') return { id, metric, type, steps: [], isStepped: false };
  const reference: Expression = {
    kind: metric ? 'metric' : rules.parameters.has(id) ? 'parameter' : 'input',
    id,
    origin: named.origin,
  };
  const domain = domains(reference);
  const edges = edgesFor(id, expressions, rules.ruleSet);
  if (edges.cuts.length > 0) return { id, metric, type, steps: stepsBetween(edges, domain), isStepped: true };
  // what nobody has decided yet is not paid
  const at = numberOf(metric?.role === 'award' ? zero : someNumber(type, domain));
  const step: Step = { text: textOf(at, type), at, first: at, last: at, interval: undefined };
  return { id, metric, type, steps: [step], isStepped: false };
}

/** Every combination, or fewer values of each where they would be too many. */
function settingsOf(variables: readonly Variable[]): readonly Setting[] {
  let settings: readonly Setting[] = [{ assumed: new Map(), given: [] }];
  for (const { id, type, steps } of variables) {
    const few = settings.length * steps.length <= mostSettings ? steps : steps.slice(-1);
    if (few.length === 0) continue;
    settings = few.flatMap(({ at }) => settings.map((one) => withValue(one, id, type, at)));
  }
  return settings;
}

/** The setting with one value more, or another value of it. */
export function withValue({ assumed, given }: Setting, id: string, type: Type, value: Value): Setting {
  const rest = given.filter((one) => one.name !== id);
  return { assumed: new Map([...assumed, [id, value]]), given: [...rest, { name: id, value: textOf(value, type) }] };
}

/** A value as an author would write it. */
export function textOf(value: Value, type: Type): string {
  switch (value.kind) {
    case 'number':
      return type.kind === 'number' ? printQuantity(value.value, type.unit) : '?';
    case 'label':
      return value.label;
    case 'yes-no':
      return value.value ? 'yes' : 'no';
    case 'none':
    case 'unknown':
      return '—';
  }
}

function amountsOf(rules: Rules, pay: Metric, hub: string | undefined): Study['amountAt'] {
  return (total, assumed) => {
    const all = hub !== undefined && total !== undefined ? new Map([...assumed, [hub, numberOf(total)]]) : assumed;
    const value = evaluate(rules, all, pay.expression);
    return value.kind === 'number' ? value.value : undefined;
  };
}

/** The rule set's amounts: what is paid. */
export function paysOf({ metrics }: RuleSet): readonly Metric[] {
  return metrics.filter(({ role, table }) => role === 'pay' && table === undefined);
}
