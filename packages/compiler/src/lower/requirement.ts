/** Requirements: what must hold of the values, said in the rules and checked with them. */
import type { Expression } from '@kaohe/ir';
import { expressionClause } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { inferCondition, yesNo } from '../typed/infer-expression.js';
import { isBroken } from '../typed/tree.js';
import { addMetric, type Context, scopeFor } from './context.js';

export function lowerRequirement(context: Context, declaration: Bound.Declaration): void {
  const { id, title, origin } = declaration;
  const when = expressionClause(declaration.clauses, 'when');
  const condition = when && inferCondition(scopeFor(context, declaration), when.expression);
  const usable = condition !== undefined && !isBroken(condition);
  const expression: Expression = usable
    ? {
        kind: 'requirement',
        name: id,
        message: title,
        condition: condition.expression,
        origin: condition.expression.origin,
      }
    : { kind: 'broken', name: id, origin };
  addMetric(context, declaration, { id, role: 'requirement', type: usable ? yesNo : undefined, expression });
}
