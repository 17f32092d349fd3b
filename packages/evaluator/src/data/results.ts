/** All metrics of all rows, and the causes of what cannot be told. */
import { type Diagnostic, severityOf } from '@kaohe/diagnostics';
import { metricsNamed, type RuleSet } from '@kaohe/ir';
import { causeKey, causesOf, type Fault, type Value } from './value.js';

export interface Results {
  /** Metrics of people; those of records have no value here. */
  readonly metricIds: readonly string[];
  readonly rowCount: number;
  /** The metrics whose faults nothing else has caught: see `reportedMetrics`. */
  readonly reported: readonly string[];
  readonly value: (metricId: string, row: number) => Value;
  /** True where it is known that no row holds a fault; false also where nobody has looked. */
  readonly isFaultless: (metricId: string) => boolean;
}

/** Results from one column of values per metric. */
export function makeResults(
  ruleSet: RuleSet,
  rowCount: number,
  columns: ReadonlyMap<string, readonly Value[]>,
): Results {
  return {
    metricIds: ruleSet.metrics.flatMap((metric) => (metric.table === undefined ? [metric.id] : [])),
    rowCount,
    reported: reportedMetrics(ruleSet),
    value: (metricId, row) => {
      const value = columns.get(metricId)?.[row];
      if (!value) throw new RangeError(`there is no metric ${metricId} in row ${row}`);
      return value;
    },
    isFaultless: () => false,
  };
}

/**
 * Scores and what is made of them, and values nobody else reads. A fault of another value is reported by what reads it,
 * unless a rule for missing values caught it there.
 */
export function reportedMetrics(ruleSet: RuleSet): readonly string[] {
  const read = new Set(ruleSet.metrics.flatMap((metric) => metricsNamed(metric.expression)));
  return ruleSet.metrics
    .filter(({ id, role, table }) => table === undefined && ((role !== 'value' && role !== 'kpi') || !read.has(id)))
    .map((metric) => metric.id);
}

/** One diagnostic per distinct cause for which some result cannot be told. */
export function problems(results: Results): readonly Diagnostic[] {
  const seenFaults = new Set<Fault>();
  const seenCauses = new Set<string>();
  const found: Diagnostic[] = [];
  for (let row = 0; row < results.rowCount; row += 1) {
    for (const id of results.reported) {
      const value = results.value(id, row);
      if (value.kind !== 'fault' || seenFaults.has(value)) continue;
      seenFaults.add(value);
      for (const cause of causesOf(value)) {
        const key = causeKey(cause);
        if (seenCauses.has(key)) continue;
        seenCauses.add(key);
        found.push(diagnosticOf(cause));
      }
    }
  }
  return found;
}

/** The fault as a diagnostic: at the first cell it comes from, else at the rule. */
export function diagnosticOf(fault: Fault): Diagnostic {
  const [span = fault.origin, ...more] = fault.cells;
  const related = fault.cells.length === 0 ? [] : [...more, fault.origin];
  // a fault is only made with the arguments of its code
  return {
    code: fault.code,
    severity: severityOf(fault.code),
    span,
    args: fault.args,
    related,
    witness: undefined,
    fixes: [],
    whom: [],
    hits: undefined,
    remedies: [],
  };
}
