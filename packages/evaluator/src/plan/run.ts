/** Plans: a rule set compiled once, run over any data metric by metric. */
import { invariant } from '@kaohe/diagnostics';
import { type Metric, metricGroups, type RuleSet, tableOfInput } from '@kaohe/ir';
import { type RuleIndex, ruleIndex } from '../builtins/rule-index.js';
import type { Dataset } from '../data/dataset.js';
import { makeResults, type Results } from '../data/results.js';
import { none, type Value } from '../data/value.js';
import { type Closure, type Columns, type Compiling, closureOf, readerOf } from './closures.js';
import { poolPopulation } from './pool.js';
import { type PopulationStep, quotaPopulation, streakPopulation } from './population.js';
import { statisticPopulation } from './statistic.js';

/** A compiled rule set. */
export interface Plan {
  readonly ruleSet: RuleSet;
  readonly metrics: readonly MetricPlan[];
  readonly groups: readonly { readonly members: readonly MetricPlan[]; readonly isCarried: boolean }[];
}

/** How the column of one metric is made. */
export interface MetricPlan {
  readonly id: string;
  readonly table: string | undefined;
  /** The number of its column. */
  readonly slot: number;
  /** Quotas and streaks it reads, inner ones first, each with the number of its column. */
  readonly populations: readonly { readonly slot: number; readonly step: PopulationStep }[];
  readonly closure: Closure;
}

/** The plan of a rule set. */
export function preparePlan(ruleSet: RuleSet): Plan {
  const rules = ruleIndex(ruleSet);
  let slots = 0;
  const newSlot = () => {
    slots += 1;
    return slots - 1;
  };
  const planned = plansOf(rules);
  const metrics = ruleSet.metrics.map((metric) => planned(metric, newSlot));
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const groups = metricGroups(ruleSet.metrics).map((group) => ({
    members: group.metrics.flatMap(({ id }) => byId.get(id) ?? []),
    isCarried: group.isCarried,
  }));
  return { ruleSet, metrics, groups };
}

/** Plans metrics one by one. `newSlot` gives the number of the next column of a population. */
export function plansOf(rules: RuleIndex): (metric: Metric, newSlot: () => number) => MetricPlan {
  const slots = slotsOf(rules.ruleSet);
  return (metric, newSlot) => {
    const populations: { slot: number; step: PopulationStep }[] = [];
    const compiling: Compiling = {
      rules,
      metric,
      table: metric.table,
      ...slots,
      planPopulation: (expression) => {
        const step = populationOf({ ...compiling, table: undefined }, expression);
        const slot = newSlot();
        populations.push({ slot, step });
        return slot;
      },
    };
    const closure = closureOf(compiling, metric.expression);
    return { id: metric.id, table: metric.table, slot: slots.metricSlots.get(metric.id) ?? 0, populations, closure };
  };
}

/** The numbers of the columns of inputs and metrics. */
export function slotsOf({ inputs, metrics }: RuleSet): Pick<Compiling, 'inputSlots' | 'metricSlots'> {
  return {
    inputSlots: new Map(inputs.map(({ id }, slot) => [id, slot])),
    metricSlots: new Map(metrics.map(({ id }, slot) => [id, slot])),
  };
}

/** The step that fills the column of a quota, pool, statistic or streak. */
export function populationOf(
  compiling: Compiling,
  expression: Parameters<Compiling['planPopulation']>[0],
): PopulationStep {
  switch (expression.kind) {
    case 'quota':
      return quotaPopulation(compiling, expression);
    case 'pool':
      return poolPopulation(compiling, expression);
    case 'statistic':
      return statisticPopulation(compiling, expression);
    case 'streak':
      return streakPopulation(compiling, expression);
  }
}

/** The value of every metric in every row. */
export function runPlan(plan: Plan, dataset: Dataset): Results {
  const { ruleSet } = plan;
  const columns = columnsOf(ruleSet, dataset, undefined);
  for (const group of plan.groups) fillGroup(group, columns);
  const byId = new Map<string, readonly Value[]>();
  for (const [place, { id, table }] of plan.metrics.entries()) {
    if (table !== undefined) continue;
    const column = columns.values[place];
    invariant(column, 'every metric has a column');
    byId.set(id, column);
  }
  return makeResults(ruleSet, dataset.rows.length, byId);
}

/** Fills the columns of metrics that are computed together. */
export function fillGroup(
  { members, isCarried }: { readonly members: readonly MetricPlan[]; readonly isCarried: boolean },
  columns: Filled,
): void {
  if (isCarried) {
    for (const [period] of columns.dataset.periods.entries()) {
      for (const member of members) fillPeriod(member, columns, period);
    }
  } else for (const member of members) fillAll(member, columns);
  // nobody but this group reads them
  for (const { populations } of members) for (const { slot } of populations) columns.populations[slot] = undefined;
}

/** Columns and where those of metrics and populations are filled. */
export interface Filled extends Columns {
  readonly values: readonly Value[][];
  readonly populationValues: Value[][];
  readonly within: (table: string) => Filled;
}

/** The columns of people, or of the records of a table. */
export function columnsOf(
  ruleSet: RuleSet,
  dataset: Dataset,
  inside: { readonly table: string; readonly people: NonNullable<Columns['people']> } | undefined,
): Filled {
  const known = new Map<string, Filled>();
  const values = ruleSet.metrics.map((): Value[] => []);
  const columns: Filled = {
    dataset,
    inputs: ruleSet.inputs.map((input) =>
      tableOfInput(input) === inside?.table ? readerOf(dataset.column(input.id)) : undefined,
    ),
    values,
    metrics: values.map(readerOf),
    populationValues: [],
    populations: [],
    people: inside?.people,
    within: (table) => {
      const { dataset: records, ownerOf } = dataset.records(table);
      const found = known.get(table) ?? columnsOf(ruleSet, records, { table, people: { columns, ownerOf } });
      known.set(table, found);
      return found;
    },
  };
  return columns;
}

/** Where the column of a metric stands: among those of people, or of the records of its table. */
function homeOf({ table }: MetricPlan, columns: Filled): Filled {
  return table === undefined ? columns : columns.within(table);
}

function fillAll(metric: MetricPlan, columns: Filled): void {
  for (const { slot, step } of metric.populations) columns.populations[slot] = readerOf(step(columns));
  const home = homeOf(metric, columns);
  fill(metric, home, home.dataset.rows.keys());
}

/** Fills the rows of one period. Steps see a dataset that lists only these, and so cannot look at what is not there yet. */
function fillPeriod(metric: MetricPlan, columns: Filled, period: number): void {
  const { dataset } = columns;
  const rows = dataset.rowsOfPeriod(period);
  const atHand: Filled = {
    ...columns,
    dataset: { ...dataset, rowsOfPeriod: (index) => (index === period ? rows : []) },
  };
  for (const { slot, step } of metric.populations) {
    const made = step(atHand);
    const kept = columns.populationValues[slot] ?? [];
    for (const row of rows) kept[row] = made[row] ?? none;
    columns.populationValues[slot] = kept;
    columns.populations[slot] = readerOf(kept);
  }
  const { table } = metric;
  const filled = table === undefined ? rows : rows.flatMap((row) => dataset.records(table).recordsOf(row));
  fill(metric, homeOf(metric, columns), filled);
}

function fill({ id, slot, closure }: MetricPlan, columns: Filled, rows: Iterable<number>): void {
  const assumed = columns.dataset.assumed.get(id);
  const values = columns.values[slot];
  invariant(values, 'every metric has a column');
  for (const row of rows) values[row] = assumed?.[row] ?? closure(columns, row);
}
