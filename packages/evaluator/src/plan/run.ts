/** Plans: a rule set compiled once, run over any data metric by metric. */
import { invariant } from '@kaohe/diagnostics';
import { metricGroups, type RuleSet, tableOfInput } from '@kaohe/ir';
import { ruleIndex } from '../builtins/rule-index.js';
import type { Dataset } from '../data/dataset.js';
import { makeResults, type Results } from '../data/results.js';
import { none, type Value } from '../data/value.js';
import { type Closure, type Columns, type Compiling, closureOf } from './closures.js';
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
interface MetricPlan {
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
  const inputSlots = new Map(ruleSet.inputs.map(({ id }, slot) => [id, slot]));
  const metricSlots = new Map(ruleSet.metrics.map(({ id }, slot) => [id, slot]));
  let slots = 0;
  const metrics = ruleSet.metrics.map((metric): MetricPlan => {
    const populations: { slot: number; step: PopulationStep }[] = [];
    const compiling: Compiling = {
      rules,
      metric,
      table: metric.table,
      inputSlots,
      metricSlots,
      planPopulation: (expression) => {
        const step = populationOf({ ...compiling, table: undefined }, expression);
        const slot = slots;
        slots += 1;
        populations.push({ slot, step });
        return slot;
      },
    };
    return {
      id: metric.id,
      table: metric.table,
      slot: metricSlots.get(metric.id) ?? 0,
      populations,
      closure: closureOf(compiling, metric.expression),
    };
  });
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const groups = metricGroups(ruleSet.metrics).map((group) => ({
    members: group.metrics.flatMap(({ id }) => byId.get(id) ?? []),
    isCarried: group.isCarried,
  }));
  return { ruleSet, metrics, groups };
}

function populationOf(compiling: Compiling, expression: Parameters<Compiling['planPopulation']>[0]): PopulationStep {
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
  for (const { members, isCarried } of plan.groups) {
    for (const member of members) homeOf(member, columns).metrics[member.slot] = [];
    if (isCarried) {
      for (const [period] of dataset.periods.entries()) {
        for (const member of members) fillPeriod(member, columns, period);
      }
    } else for (const member of members) fillAll(member, columns);
    // nobody but this group reads them
    for (const { populations } of members) for (const { slot } of populations) columns.populations[slot] = [];
  }
  const byId = new Map<string, readonly Value[]>();
  for (const [place, { id, table }] of plan.metrics.entries()) {
    if (table !== undefined) continue;
    const column = columns.metrics[place];
    invariant(column, 'every metric has a column');
    byId.set(id, column);
  }
  return makeResults(ruleSet, dataset.rows.length, byId);
}

/** The columns of people, or of the records of a table. */
function columnsOf(
  ruleSet: RuleSet,
  dataset: Dataset,
  inside: { readonly table: string; readonly people: NonNullable<Columns['people']> } | undefined,
): Columns {
  const known = new Map<string, Columns>();
  const columns: Columns = {
    dataset,
    inputs: ruleSet.inputs.map((input) => (tableOfInput(input) === inside?.table ? dataset.column(input.id) : [])),
    metrics: [],
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
function homeOf({ table }: MetricPlan, columns: Columns): Columns {
  return table === undefined ? columns : columns.within(table);
}

function fillAll(metric: MetricPlan, columns: Columns): void {
  for (const { slot, step } of metric.populations) columns.populations[slot] = [...step(columns)];
  const home = homeOf(metric, columns);
  fill(metric, home, home.dataset.rows.keys());
}

/** Fills the rows of one period. Steps see a dataset that lists only these, and so cannot look at what is not there yet. */
function fillPeriod(metric: MetricPlan, columns: Columns, period: number): void {
  const { dataset } = columns;
  const rows = dataset.rowsOfPeriod(period);
  const atHand: Columns = {
    ...columns,
    dataset: { ...dataset, rowsOfPeriod: (index) => (index === period ? rows : []) },
  };
  for (const { slot, step } of metric.populations) {
    const made = step(atHand);
    const kept = columns.populations[slot] ?? [];
    for (const row of rows) kept[row] = made[row] ?? none;
    columns.populations[slot] = kept;
  }
  const { table } = metric;
  const filled = table === undefined ? rows : rows.flatMap((row) => dataset.records(table).recordsOf(row));
  fill(metric, homeOf(metric, columns), filled);
}

function fill({ id, slot, closure }: MetricPlan, columns: Columns, rows: Iterable<number>): void {
  const assumed = columns.dataset.assumed.get(id);
  const values = columns.metrics[slot];
  invariant(values, 'every metric has a column');
  for (const row of rows) values[row] = assumed?.[row] ?? closure(columns, row);
}
