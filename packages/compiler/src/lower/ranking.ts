/** What declarations that rank people have in common: what they compare, and words of theirs that are unknown. */
import { diagnose, type Span } from '@kaohe/diagnostics';
import type { Direction, Quota } from '@kaohe/ir';
import { spanOfNames } from '../bound/clauses.js';
import { shownPart } from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import type { ClauseWord } from '../tokens/keywords.js';
import { spellings } from '../tokens/spelling.js';
import { type WordId, words } from '../tokens/words.js';
import { inferQuantity } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { isBroken } from '../typed/tree.js';
import type { Context } from './context.js';

/** Tie-breakers follow the direction of the KPI they name; anything else counts as higher is better. */
export function tieBreakersFrom(
  context: Context,
  scope: Scope,
  written: readonly Syntax.Expression[],
): Quota['tieBreakers'] {
  return written.flatMap((expression) => {
    const value = inferQuantity(scope, expression);
    if (isBroken(value)) return [];
    const name = expression.kind === 'reference' && expression.path.length === 1 ? expression.path[0]?.text : undefined;
    const direction: Direction = context.metrics.find((metric) => metric.id === name)?.direction ?? 'higher';
    return [{ expression: value.expression, direction }];
  });
}

/** A clause whose names spell none of the words it knows. */
export function reportWord(
  scope: Scope,
  clause: { readonly names: readonly Syntax.Name[]; readonly span: Span },
  word: ClauseWord,
  known: readonly WordId[],
): void {
  const text = clause.names.map((name) => name.text).join(' ');
  scope.report(
    diagnose('syntax/word-unknown', spanOfNames(clause.names, clause.span), {
      clause: shownPart(word),
      word: text,
      known: known.flatMap((id) => spellings(words[id])).join(', '),
    }),
  );
}
