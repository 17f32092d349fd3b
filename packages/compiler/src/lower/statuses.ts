/** `遇 缺考 -> 0分`: what a cell may say instead of a value, and what it then stands for. */
import { diagnose } from '@kaohe/diagnostics';
import type { Status, Type } from '@kaohe/ir';
import { arrowClauses } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { shownPart } from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import { isSpelled } from '../tokens/spelling.js';
import { words } from '../tokens/words.js';
import { inferConstant } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { labelOf } from './labels.js';

/** The statuses of an input; `无` is not applicable, `缺` is missing. */
export function statusesOf(scope: Scope, declaration: Bound.Declaration, type: Type): readonly Status[] {
  const made: Status[] = [];
  for (const { left, right, span } of arrowClauses(declaration.clauses, 'status')) {
    const word = labelOf(left);
    if (left === undefined || right === undefined) {
      const declares = shownPart('status');
      scope.report(diagnose('syntax/clause-missing', span, { clause: '… -> …', declaration: declares }));
    } else if (word === undefined) {
      scope.report(diagnose('types/mismatch', left.span, { expected: 'text', found: 'formula' }));
    } else if (made.some((status) => status.word === word)) {
      scope.report(diagnose('syntax/clause-twice', left.span, { clause: word }));
    } else if (isMissingWord(right)) {
      made.push({ word, value: undefined });
    } else {
      const value = inferConstant(scope, right, type);
      if (value !== undefined) made.push({ word, value });
    }
  }
  return made;
}

/** `缺`: a value that is not there. */
export function isMissingWord(expression: Syntax.Expression): boolean {
  return (
    expression.kind === 'reference' &&
    expression.path.length === 1 &&
    isSpelled(words.missingValue, expression.path[0]?.text ?? '')
  );
}
