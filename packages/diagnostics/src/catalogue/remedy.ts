/** A fix before it is text: what is to be changed about the rules, said by who sees their meaning and not their letters. */
import type { Span } from '../text/span.js';
import type { FixArgs, FixId, TitleArgs } from './fixes.js';

/** A piece of `.kpi` notation: letters, and stretches of the source that are taken over as they are. */
export type Wording = string | readonly (string | Span)[];

/**
 * One change. Rows and clauses are written in Chinese notation and come out in the language and the face of their file; the text of a
 * replacement is put there as it is, so it may be given for each language.
 */
export type SourceChange =
  /** Puts a text in the place of what the span covers; an empty span inserts. */
  | { readonly kind: 'replace'; readonly at: Span; readonly text: Wording | Readonly<Record<'zh' | 'en', Wording>> }
  /** Takes out the row, clause or declaration the span covers, with its line. */
  | { readonly kind: 'delete'; readonly at: Span }
  /** Takes out the declaration that holds the span, with the comments above it. */
  | { readonly kind: 'declaration'; readonly at: Span }
  /** Adds a row such as `[40%, 55%) -> 80` before or after the row at the span, or as the last one of the declaration there. */
  | { readonly kind: 'row'; readonly at: Span; readonly where: 'before' | 'after' | 'last'; readonly text: Wording }
  /** Adds a clause such as `权重 40%` to the declaration that holds the span. */
  | { readonly kind: 'clause'; readonly at: Span; readonly text: Wording };

/** A fix in the words of the language. The compiler makes edits of it where it has the sources. */
export interface Remedy {
  readonly id: FixId;
  readonly args: TitleArgs;
  readonly changes: readonly SourceChange[];
}

/** The remedy of an id: `remedy('delete-row', { row }, { kind: 'delete', at: row.origin })`. */
export function remedy<I extends FixId>(id: I, args: FixArgs[I], ...changes: readonly SourceChange[]): Remedy {
  return { id, args, changes };
}
