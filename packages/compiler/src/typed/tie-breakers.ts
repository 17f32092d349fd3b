/** What decides among equal people: `同分比较 转化率, 询单人数`. */
import { diagnose } from '@kaohe/diagnostics';
import type { Direction, TieBreaker } from '@kaohe/ir';
import type * as Syntax from '../syntax/tree.js';
import type { Scope } from './scope.js';
import { isBroken, type Typed } from './tree.js';

/** Each number with its direction; what is none is reported and left out. */
export function tieBreakersFrom(
  scope: Scope,
  written: readonly Syntax.Expression[],
  infer: (scope: Scope, expression: Syntax.Expression) => Typed,
): readonly TieBreaker[] {
  return written.flatMap((expression) => {
    const value = infer(scope, expression);
    if (value.type?.kind === 'number')
      return [{ expression: value.expression, direction: directionOf(scope, expression) }];
    if (!isBroken(value))
      scope.report(diagnose('types/number-expected', expression.span, { found: value.type?.kind ?? 'label' }));
    return [];
  });
}

/** That of the KPI it names; anything else counts as higher is better. */
function directionOf(scope: Scope, expression: Syntax.Expression): Direction {
  if (expression.kind !== 'reference' || expression.path.length !== 1) return 'higher';
  const declaration = scope.declarations.get(expression.path[0]?.text ?? '');
  const isLower = declaration?.clauses.some((clause) => 'word' in clause && clause.word === 'lower');
  return isLower === true ? 'lower' : 'higher';
}
