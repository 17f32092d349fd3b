/** Plans: a rule set compiled once, run over any data metric by metric. */
import { invariant } from '@kaohe/diagnostics';
import { type RuleSet, tableOfInput } from '@kaohe/ir';
import { ruleIndex } from '../builtins/rule-index.js';
import type { Dataset } from '../data/dataset.js';
import { makeResults, type Results } from '../data/results.js';
import type { Value } from '../data/value.js';
import { type Closure, type Columns, type Compiling, closureOf } from './closures.js';
import { poolPopulation } from './pool.js';
import { type PopulationStep, quotaPopulation, streakPopulation } from './population.js';
import { statisticPopulation } from './statistic.js';

/** A compiled rule set. */
export interface Plan {
  readonly ruleSet: RuleSet;
  readonly metrics: readonly MetricPlan[];
}

/** How the column of one metric is made. */
interface MetricPlan {
  readonly id: string;
  readonly table: string | undefined;
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
    return { id: metric.id, table: metric.table, populations, closure: closureOf(compiling, metric.expression) };
  });
  return { ruleSet, metrics };
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
  for (const [slot, metric] of plan.metrics.entries()) {
    for (const { slot: place, step } of metric.populations) columns.populations[place] = step(columns);
    const home = metric.table === undefined ? columns : columns.within(metric.table);
    home.metrics[slot] = metricColumn(metric, home);
    // nobody but this metric reads them
    for (const { slot: place } of metric.populations) columns.populations[place] = [];
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

function metricColumn({ id, closure }: MetricPlan, columns: Columns): readonly Value[] {
  const { dataset } = columns;
  const assumed = dataset.assumed.get(id);
  const values: Value[] = [];
  for (let row = 0; row < dataset.rows.length; row += 1) values.push(assumed?.[row] ?? closure(columns, row));
  return values;
}
