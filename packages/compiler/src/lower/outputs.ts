/** The things the rows of a table give: one, named like the table, or several with names of their own. */
import { diagnose } from '@kaohe/diagnostics';
import { namesClause } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import type * as Syntax from '../syntax/tree.js';
import { memberOf, type Scope } from '../typed/scope.js';
import { titleOf } from './context.js';

export interface Output {
  /** The metric it is: `岗位工资`, `岗位工资.底薪`. */
  readonly id: string;
  readonly label: string | undefined;
  /** Which of the results of a row it is. */
  readonly place: number;
}

/** The outputs of a table in the order of its results. */
export function outputsOf(scope: Scope, declaration: Bound.Declaration): readonly Output[] {
  const clause = namesClause(declaration.clauses, 'gives');
  if (clause === undefined) return [{ id: declaration.id, label: undefined, place: 0 }];
  const title = titleOf(declaration);
  return clause.names.flatMap(({ text, span }, place) => {
    const twice = clause.names.slice(0, place).find((other) => memberOf(other.text) === memberOf(text));
    if (twice !== undefined) {
      scope.report(diagnose('names/duplicate', span, { name: text }, { related: [twice.span] }));
      return [];
    }
    return [{ id: `${declaration.id}.${memberOf(text)}`, label: `${title} ${text}`, place }];
  });
}

/** The result of a row for one of the outputs. */
export function resultAt(row: Syntax.Row, place: number): Syntax.Expression | undefined {
  return place === 0 ? row.result : row.more[place - 1];
}
