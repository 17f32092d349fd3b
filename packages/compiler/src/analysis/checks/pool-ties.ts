/** Pools whose last steps go to one of several equal people, and nothing but their names says to whom. */
import { diagnose } from '@kaohe/diagnostics';
import { everyExpression } from '@kaohe/ir';
import type { Check } from './check.js';

export const poolTies: Check = (ruleSet) =>
  [...everyExpression(ruleSet)].flatMap(({ expression }) => {
    if (expression.kind !== 'pool' || expression.gives !== 'share') return [];
    if (expression.remainder === 'kept' || expression.tieBreakers.length > 0) return [];
    return [diagnose('scoring/ties-by-name', expression.origin, { pool: expression.name })];
  });
