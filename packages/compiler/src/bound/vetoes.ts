/** What vetoes set: needed for the order of declarations, and again when metrics are made. */
import type { Span } from '@kaohe/diagnostics';
import type * as Syntax from '../syntax/tree.js';
import { isSpelled } from '../tokens/spelling.js';
import { words } from '../tokens/words.js';
import { arrowClauses } from './clauses.js';
import { type Declaration, unnamedTotal } from './tree.js';

export interface VetoTarget {
  /** The declaration that is set. */
  readonly root: string;
  /** The metric that is set: `总分`, `订单转化率.score`. */
  readonly id: string;
  readonly clause: Syntax.ArrowClause;
  readonly at: Span;
}

/** `令 总分 -> 0分`, `令 订单转化率.得分 -> 0分`; none for declarations that are no veto. */
export function targetsOfVeto(declaration: Declaration): readonly VetoTarget[] {
  if (declaration.keyword !== 'veto') return [];
  return arrowClauses(declaration.clauses, 'sets').flatMap((clause) => {
    if (clause.left?.kind !== 'reference') return [];
    const [first, member] = clause.left.path.map((name) => name.text);
    const root = first === undefined || first === 'total' ? unnamedTotal : first;
    const id = member !== undefined && isSpelled(words.score, member) ? `${root}.score` : root;
    return [{ root, id, clause, at: clause.left.span }];
  });
}
