/** What each face of a rule file can be asked: a change of the rules as edits of its text. Undefined where it cannot be said as text. */
import type { Span, TextEdit } from '@kaohe/diagnostics';
import type * as Syntax from '../syntax/tree.js';
import type { Language } from '../tokens/spelling.js';

/** A file that was read, and the language of its keywords. */
export interface FixFile {
  readonly name: string;
  readonly text: string;
  readonly file: Syntax.File;
  readonly language: Language;
}

/** A text in the place of what the span covers. */
export interface Replacement {
  readonly at: Span;
  readonly text: string;
}

/** Where a row goes: beside the one at the span, or behind all rows of the declaration there. */
export type RowPlace = 'before' | 'after' | 'last';

export interface Face {
  readonly replaced: (replacements: readonly Replacement[]) => readonly TextEdit[] | undefined;
  readonly deleted: (at: Span) => readonly TextEdit[] | undefined;
  readonly withRow: (at: Span, where: RowPlace, row: Syntax.Clause) => readonly TextEdit[] | undefined;
  readonly withClause: (at: Span, clause: Syntax.Clause) => readonly TextEdit[] | undefined;
}

/** The declaration whose lines hold the place. */
export function statementAt(file: Syntax.File, at: Span): Syntax.Statement | undefined {
  return file.statements.find(({ span }) => span.start <= at.start && at.start <= span.end);
}

/**
 * What goes with what the span covers: a change is taken out with its reason, and a declaration that changes nothing else as a whole.
 */
export function coveredBy(file: Syntax.File, at: Span): readonly Span[] {
  const statement = file.statements.find(({ clauses }) => clauses.some(({ span }) => span.start === at.start));
  if (statement?.lead !== 'change') return [at];
  const index = statement.clauses.findIndex(({ span }) => span.start === at.start);
  const isReason = (clause: Syntax.Clause | undefined): boolean =>
    clause !== undefined && 'word' in clause && clause.word === 'because';
  const others = statement.clauses.filter((clause, place) => place !== index && !isReason(clause));
  if (others.length === 0) return [statement.span];
  const reason = statement.clauses[index + 1];
  return reason !== undefined && isReason(reason) ? [at, reason.span] : [at];
}
