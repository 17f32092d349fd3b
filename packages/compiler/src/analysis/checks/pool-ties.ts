/** Pools whose last steps go to one of several equal people, and nothing but their names says to whom. */
import { diagnose } from '@kaohe/diagnostics';
import { everyOf } from '../by-kind.js';
import type { Check } from './check.js';

export const poolTies: Check = (ruleSet) =>
  everyOf(ruleSet, 'pool').flatMap(({ expression }) => {
    if (expression.gives !== 'share') return [];
    if (expression.remainder === 'kept' || expression.tieBreakers.length > 0) return [];
    return [diagnose('scoring/ties-by-name', expression.origin, { pool: expression.name })];
  });
