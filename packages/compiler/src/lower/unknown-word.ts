/** A clause whose names spell none of the words it knows. */
import { diagnose, type Span } from '@kaohe/diagnostics';
import { spanOfNames } from '../bound/clauses.js';
import { shownPart } from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import type { ClauseWord } from '../tokens/keywords.js';
import { spellings } from '../tokens/spelling.js';
import { type WordId, words } from '../tokens/words.js';
import type { Scope } from '../typed/scope.js';

/** Reports it with the words the clause does know. */
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
