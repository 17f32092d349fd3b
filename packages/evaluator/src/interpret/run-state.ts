/** What one interpretation remembers: the steps of metrics, and cohorts that were ranked. */
import {
  type Metric,
  type MetricGroup,
  metricGroups,
  metricsBefore,
  type Pool,
  type Quota,
  type RuleSet,
  type Statistic,
} from '@kaohe/ir';
import type { PoolShare } from '../builtins/pool.js';
import type { QuotaOutcome } from '../builtins/quota.js';
import { type RuleIndex, ruleIndex } from '../builtins/rule-index.js';
import type { Finding } from '../builtins/statistic.js';
import type { Dataset } from '../data/dataset.js';
import type { Step } from './trace.js';

export interface RunState {
  readonly rules: RuleIndex;
  readonly dataset: Dataset;
  /** The records whose rows are at hand, and the run over the people they belong to; undefined in that run itself. */
  readonly inside: Inside | undefined;
  /** The run over the records of a table. */
  readonly within: (table: string) => RunState;
  /** Per metric the steps by row, as far as they were asked for. */
  readonly steps: Map<string, (Step | undefined)[]>;
  /** Per quota, and per period, what each row gets. */
  readonly quotas: Map<Quota, Map<number, ReadonlyMap<number, QuotaOutcome>>>;
  /** Per pool, and per period, what each row gets. */
  readonly pools: Map<Pool, Map<number, ReadonlyMap<number, PoolShare>>>;
  /** Per statistic, and per period, what each row gets. */
  readonly statistics: Map<Statistic, Map<number, ReadonlyMap<number, Finding>>>;
  /** The metrics as they are computed together. */
  readonly groups: readonly MetricGroup[];
  /** The metrics another one is computed from in the same row, in an order in which they can be. */
  readonly before: (metric: Metric) => readonly Metric[];
  /** Is told every step that is made; undefined where nobody listens. */
  readonly note: Note | undefined;
}

/** Hears of a step. */
export type Note = (step: Step) => void;

export interface Inside {
  readonly table: string;
  readonly people: RunState;
  readonly ownerOf: (record: number) => number;
}

/** A state in which nothing has been computed yet. */
export function newRun(ruleSet: RuleSet, dataset: Dataset, note?: Note): RunState {
  return runOver(ruleIndex(ruleSet), dataset, undefined, note);
}

function runOver(rules: RuleIndex, dataset: Dataset, inside: Inside | undefined, note: Note | undefined): RunState {
  const known = new Map<Metric, readonly Metric[]>();
  const before = metricsBefore(rules.ruleSet.metrics);
  const runs = new Map<string, RunState>();
  const run: RunState = {
    rules,
    dataset,
    inside,
    within: (table) => {
      const { dataset: records, ownerOf } = dataset.records(table);
      const found = runs.get(table) ?? runOver(rules, records, { table, people: run, ownerOf }, note);
      runs.set(table, found);
      return found;
    },
    steps: new Map(rules.ruleSet.metrics.map(({ id }) => [id, []])),
    quotas: new Map(),
    pools: new Map(),
    statistics: new Map(),
    groups: metricGroups(rules.ruleSet.metrics),
    before: (metric) => {
      const found = known.get(metric) ?? before(metric);
      known.set(metric, found);
      return found;
    },
    note,
  };
  return run;
}
