/** What records are put together by: `每 天`, `每 周`, `每 月`, or a column such as `每 类型`. */
import { diagnose, type Span } from '@kaohe/diagnostics';
import type { Expression } from '@kaohe/ir';
import { dimensionless, one, type Rational, rational } from '@kaohe/quantity';
import { namesClause } from '../bound/clauses.js';
import type * as Syntax from '../syntax/tree.js';
import { isSpelled } from '../tokens/spelling.js';
import { words } from '../tokens/words.js';
import type { Scope } from './scope.js';

/** The keys the names say; undefined after a report. */
export function recordKeys(
  scope: Scope,
  table: string,
  names: readonly Syntax.Name[],
): readonly Expression[] | undefined {
  const keys = names.map((name) => keyFrom(scope, table, name));
  const known = keys.filter((key) => key !== undefined);
  return known.length < keys.length ? undefined : known;
}

function keyFrom(scope: Scope, table: string, { text, span }: Syntax.Name): Expression | undefined {
  const meaning = scope.meanings.get(text);
  const owner = scope.tables.get(text);
  if (meaning !== undefined) {
    if (meaning.type === undefined) return undefined;
    if (owner === undefined || owner === table) return meaning.expression(span);
    scope.report(diagnose('types/records-mixed', span, { first: table, second: owner }));
    return undefined;
  }
  const part = (['day', 'week', 'month'] as const).find((word) => isSpelled(words[word], text));
  if (part === undefined) {
    if (!scope.declarations.has(text)) scope.report(diagnose('types/grain', span, { name: scope.name, grain: text }));
    return undefined;
  }
  const date = dateOf(scope, table, span);
  if (date === undefined) scope.report(diagnose('types/records-date', span, { name: text, table }));
  return date && stretch(part, date, span);
}

/** The day on which a record was, by the clause of its table. */
function dateOf(scope: Scope, table: string, origin: Span): Expression | undefined {
  const [name] = namesClause(scope.declarations.get(table)?.clauses ?? [], 'dated')?.names ?? [];
  const meaning = name && scope.meanings.get(name.text);
  return meaning?.type?.kind === 'date' ? meaning.expression(origin) : undefined;
}

/** A number that all days of the stretch share. */
function stretch(part: 'day' | 'week' | 'month', date: Expression, origin: Span): Expression {
  const number = (value: Rational): Expression => {
    return { kind: 'constant', constant: { kind: 'number', value, unit: dimensionless }, origin };
  };
  switch (part) {
    case 'day':
      return date;
    case 'week': {
      // days are counted from a Thursday, and weeks begin on Monday
      const since: Expression = { kind: 'arithmetic', operator: '+', left: date, right: number(rational(3)), origin };
      const weeks: Expression = { kind: 'arithmetic', operator: '/', left: since, right: number(rational(7)), origin };
      return { kind: 'round', mode: 'floor', step: one, unit: dimensionless, operand: weeks, origin };
    }
    case 'month': {
      const year: Expression = { kind: 'call', builtin: 'date-year', arguments: [date], origin };
      const months: Expression = { kind: 'arithmetic', operator: '*', left: year, right: number(rational(12)), origin };
      const month: Expression = { kind: 'call', builtin: 'date-month', arguments: [date], origin };
      return { kind: 'arithmetic', operator: '+', left: months, right: month, origin };
    }
  }
}
