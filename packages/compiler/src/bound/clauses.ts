/** Picking clauses out of a declaration, with their kinds proven. */
import type { Span } from '@kaohe/diagnostics';
import type * as Syntax from '../syntax/tree.js';
import type { ClauseWord } from '../tokens/keywords.js';
import { isSpelled } from '../tokens/spelling.js';
import { type WordId, words } from '../tokens/words.js';

type Clauses = readonly Syntax.Clause[];

export function formulaOf(clauses: Clauses): Syntax.Formula | undefined {
  return clauses.find((clause) => clause.kind === 'formula');
}

export function typeOf(clauses: Clauses): Syntax.TypeClause | undefined {
  return clauses.find((clause) => clause.kind === 'type');
}

export function rowsOf(clauses: Clauses): readonly Syntax.Row[] {
  return clauses.filter((clause) => clause.kind === 'row');
}

export function sharesOf(clauses: Clauses): readonly Syntax.Share[] {
  return clauses.filter((clause) => clause.kind === 'share');
}

export function hasWord(clauses: Clauses, word: ClauseWord): boolean {
  return clauses.some((clause) => 'word' in clause && clause.word === word);
}

export function expressionClause(clauses: Clauses, word: ClauseWord): Syntax.ExpressionClause | undefined {
  return clauses.find(
    (clause): clause is Syntax.ExpressionClause => clause.kind === 'expression' && clause.word === word,
  );
}

export function expressionsClause(clauses: Clauses, word: ClauseWord): Syntax.ExpressionsClause | undefined {
  return clauses.find(
    (clause): clause is Syntax.ExpressionsClause => clause.kind === 'expressions' && clause.word === word,
  );
}

export function namesClause(clauses: Clauses, word: ClauseWord): Syntax.NamesClause | undefined {
  return clauses.find((clause): clause is Syntax.NamesClause => clause.kind === 'names' && clause.word === word);
}

export function arrowClauses(clauses: Clauses, word: ClauseWord): readonly Syntax.ArrowClause[] {
  return clauses.filter((clause): clause is Syntax.ArrowClause => clause.kind === 'arrow' && clause.word === word);
}

export function cellClause(clauses: Clauses, word: ClauseWord): Syntax.CellClause | undefined {
  return clauses.find((clause): clause is Syntax.CellClause => clause.kind === 'cell' && clause.word === word);
}

export function textsOf(clauses: Clauses, word: ClauseWord): readonly string[] {
  return clauses.flatMap((clause) => (clause.kind === 'text' && clause.word === word ? [clause.text.text] : []));
}

/** The one of the words that the names spell together, such as `largest remainder`. */
export function wordAmong<Id extends WordId>(names: readonly Syntax.Name[], candidates: readonly Id[]): Id | undefined {
  const text = names.map((name) => name.text).join(' ');
  return candidates.find((id) => isSpelled(words[id], text));
}

/** The place of all names together. */
export function spanOfNames(names: readonly Syntax.Name[], otherwise: Span): Span {
  const first = names[0];
  const last = names.at(-1);
  return first === undefined || last === undefined ? otherwise : { ...first.span, end: last.span.end };
}
