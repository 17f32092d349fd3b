/** Runs rules over columns: the metrics that are wanted and what they need, stage by stage. */
import type { RuleSet } from '@kaohe/ir';
import type { Dataset } from '../data/dataset.js';
import type { Results } from '../data/results.js';
import { bindMetrics, type NoteByValue } from './bind-metrics.js';
import { type BoundMetric, columnOf, isFaultless, readMetric } from './bound-metric.js';
import type { Column, ColumnTable } from './columns.js';
import type { Arena } from './emitted/arena.js';
import { fromDataset } from './from-dataset.js';
import { Memory } from './memory.js';
import { type Path, Room } from './room.js';
import { factsOf } from './rule-facts.js';

/** Results that can also be read as columns. */
export interface ColumnResults extends Results {
  /** The values of a metric; undefined where they are texts. */
  readonly column: (metricId: string) => Column | undefined;
}

/** What a run is to do besides the usual. */
export interface RunOptions {
  /** The metrics that are wanted; all of people where undefined. */
  readonly wanted?: readonly string[] | undefined;
  /** Room of runs before, whose results are not needed any more. */
  readonly memory?: Memory | undefined;
  /** Where the host allows it, code is emitted for the machine, which is quicker than kernels. */
  readonly arena?: Arena | undefined;
  /** For tests. */
  readonly path?: Path | undefined;
  /** For tests: told of everything that is worked out value by value. */
  readonly noteByValue?: NoteByValue | undefined;
  /** For tests: rows that go through all steps together. */
  readonly blockSize?: number | undefined;
}

/** The value of every metric that is wanted in every row of a dataset. */
export function runOnDataset(ruleSet: RuleSet, dataset: Dataset, options: RunOptions = {}): ColumnResults {
  return runOnColumns(ruleSet, fromDataset(ruleSet, dataset), options);
}

/** The value of every metric that is wanted in every row of a table. */
export function runOnColumns(ruleSet: RuleSet, table: ColumnTable, options: RunOptions = {}): ColumnResults {
  const ofPeople = ruleSet.metrics.flatMap(({ id, table: own }) => (own === undefined ? [id] : []));
  const wanted = options.wanted ?? ofPeople;
  const memory = options.memory ?? new Memory();
  memory.rewind();
  const path = options.path ?? 'proven';
  const compute = (arena?: Arena | undefined) => {
    const room = new Room(table.rowCount, path, memory, { blockSize: options.blockSize, arena });
    const bound = bindMetrics(ruleSet, table, room, new Set(wanted), options.noteByValue);
    room.run();
    return { room, bound };
  };
  const { room, bound } = options.arena ? options.arena.during(table.rowCount, compute) : compute();
  const asked = new Set(wanted);
  const found = (id: string): BoundMetric => {
    const metric = bound.get(id);
    if (!metric || !asked.has(id)) throw new RangeError(`the metric ${id} was not asked for`);
    return metric;
  };
  return {
    metricIds: ofPeople.filter((id) => asked.has(id)),
    rowCount: table.rowCount,
    reported: factsOf(ruleSet).reported.filter((id) => asked.has(id)),
    value: (id, row) => {
      if (row < 0 || row >= table.rowCount) throw new RangeError(`there is no row ${row}`);
      return readMetric(room, found(id), row);
    },
    isFaultless: (id) => isFaultless(found(id)),
    column: (id) => columnOf(room, found(id)),
  };
}
