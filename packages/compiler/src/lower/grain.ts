/** Whether a metric is about a person or about each record of a table, and whether it may be. */
import { diagnose, remedy, type Span } from '@kaohe/diagnostics';
import { children, type Expression, isOfPerson, type MetricRole, tableGathered, within } from '@kaohe/ir';
import { tablesOf } from '../typed/records.js';
import type { Scope } from '../typed/scope.js';

/** What can be worked out for each record; scores, totals, places and pay are a person's. */
const ofRecords: readonly MetricRole[] = ['value', 'table', 'grade'];

export interface Placed {
  /** Broken where people and records are mixed. */
  readonly expression: Expression;
  readonly table: string | undefined;
}

/** The expression of a metric, and the records it has a value for each of. */
export function placedAt(scope: Scope, expression: Expression, role: MetricRole, at: Span): Placed {
  if (scope.tables.size === 0) return { expression, table: undefined };
  const [table, other] = tablesOf(scope, expression);
  const stray = ofRecords.includes(role) ? undefined : table;
  const loose = stray === undefined ? looseInside(scope, expression) : { table: stray, expression };
  if (other !== undefined && table !== undefined) {
    scope.report(diagnose('types/records-mixed', at, { first: table, second: other }));
  } else if (loose !== undefined) {
    const found = columnIn(scope, loose.expression, loose.table);
    const span = found?.origin ?? at;
    const name = found?.id ?? scope.name;
    const text = { zh: ['合计(', span, ')'], en: ['sum(', span, ')'] };
    const remedies = found ? [remedy('gather', { name }, { kind: 'replace', at: span, text })] : [];
    scope.report(diagnose('types/records-loose', span, { name, table: loose.table }, { remedies }));
  } else {
    return { expression, table };
  }
  return { expression: { kind: 'broken', name: scope.name, origin: at }, table: undefined };
}

/** What ranks people, looks back or asks somebody works with one value a person. */
function looseInside(scope: Scope, expression: Expression): { table: string; expression: Expression } | undefined {
  for (const inner of within(expression)) {
    if (!isOfPerson(inner)) continue;
    for (const child of children(inner)) {
      const table = tablesOf(scope, child).find((one) => one !== tableGathered(inner));
      if (table !== undefined) return { table, expression: child };
    }
  }
  return undefined;
}

/** The first column of the table that is named. */
function columnIn(
  scope: Scope,
  expression: Expression,
  table: string,
): { readonly id: string; readonly origin: Span } | undefined {
  for (const inner of within(expression)) {
    if ((inner.kind === 'input' || inner.kind === 'metric') && scope.tables.get(inner.id) === table) return inner;
  }
  return undefined;
}
