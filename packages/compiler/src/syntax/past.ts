/** Calls that only look at earlier periods, so that what they speak of may depend on the value at hand. */
import { isSpelled } from '../tokens/spelling.js';
import { functions } from '../tokens/words.js';
import type * as Syntax from './tree.js';
import { childrenOf } from './walk.js';

/** `上期(x)`, `最近一期(x)`, `合计(x 此前)`, `平均(x 近 3 不含本期)`. */
function isPastCall(expression: Syntax.Expression): boolean {
  if (expression.kind !== 'call') return false;
  const { over, function: called } = expression;
  if (isSpelled(functions.previous, called.text) || isSpelled(functions.latest, called.text)) return true;
  if (over === undefined || over.kind === 'cohort') return false;
  return over.kind === 'before' || over.withoutThis;
}

/** Calls `visit` on an expression and everything inside it that is of the same period. */
export function visitPresent(expression: Syntax.Expression, visit: (expression: Syntax.Expression) => void): void {
  visit(expression);
  if (isPastCall(expression)) return;
  for (const child of childrenOf(expression)) visitPresent(child, visit);
}
