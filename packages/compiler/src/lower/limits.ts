/** `上限` and `下限`: what a score, a total or an amount is cut to. */
import type { Expression, Type } from '@kaohe/ir';
import { expressionClause } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { fitTo } from '../typed/fit.js';
import { inferQuantity } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { isBroken } from '../typed/tree.js';

/** The expression between the limits the declaration states; the cap wins where the two cross. */
export function withLimits(
  scope: Scope,
  declaration: Bound.Declaration,
  type: Type | undefined,
  expression: Expression,
): Expression {
  if (type === undefined) return expression;
  const raised = cut(scope, declaration, type, expression, 'floor');
  return cut(scope, declaration, type, raised, 'cap');
}

function cut(
  scope: Scope,
  declaration: Bound.Declaration,
  type: Type,
  expression: Expression,
  word: 'cap' | 'floor',
): Expression {
  const clause = expressionClause(declaration.clauses, word);
  if (clause === undefined) return expression;
  const limit = fitTo(scope, inferQuantity(scope, clause.expression), type, clause.expression.span);
  if (isBroken(limit)) return { kind: 'broken', name: scope.name, origin: clause.span };
  const builtin = word === 'cap' ? 'minimum' : 'maximum';
  return { kind: 'call', builtin, arguments: [expression, limit.expression], origin: clause.span };
}
