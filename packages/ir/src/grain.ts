/** What an expression is about: a person, or one record of a table. */
import type { Expression } from './expression.js';
import { type RuleSet, tableOfInput } from './ir.js';
import { children, within } from './walk.js';

/** The tables of which one record must be at hand for the expression to have a value; none: it is about a person. */
export function tablesIn(
  expression: Expression,
  tableOf: (reference: { readonly kind: 'input' | 'metric'; readonly id: string }) => string | undefined,
): ReadonlySet<string> {
  const tables = new Set<string>();
  const open: Expression[] = [expression];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isOfPerson(next)) continue;
    const table = next.kind === 'input' || next.kind === 'metric' ? tableOf(next) : undefined;
    if (table !== undefined) tables.add(table);
    open.push(...children(next));
  }
  return tables;
}

/** Whether the expression has one value for a person, whatever stands inside it. */
export function isOfPerson({ kind }: Expression): boolean {
  return kind === 'statistic' || kind === 'quota' || kind === 'pool' || kind === 'streak' || kind === 'award';
}

/** Where records and people are mixed: every metric is of the table it says, and what is a person's gathers records first. */
export function problemsOfGrain(ruleSet: RuleSet): readonly string[] {
  const inputs = new Map(ruleSet.inputs.map((input) => [input.id, tableOfInput(input)]));
  const metrics = new Map(ruleSet.metrics.map((metric) => [metric.id, metric.table]));
  const tableOf = ({ kind, id }: { readonly kind: 'input' | 'metric'; readonly id: string }) =>
    (kind === 'input' ? inputs : metrics).get(id);
  const mixes = (expression: Expression, table: string | undefined) =>
    [...tablesIn(expression, tableOf)].some((one) => one !== table);
  return ruleSet.metrics.flatMap(({ id, table, expression }) => {
    const inner = [...within(expression)].filter(isOfPerson);
    const isMixed =
      mixes(expression, table) || inner.some((one) => children(one).some((child) => mixes(child, tableGathered(one))));
    return isMixed ? [`metric ${id}: mixes people with records that are not gathered`] : [];
  });
}

/** The table of which a statistic gathers the records. */
export function tableGathered(expression: Expression): string | undefined {
  return expression.kind === 'statistic' && expression.over.kind === 'records' ? expression.over.table : undefined;
}
