/** A diagnostic is data: which mistake, where, with which words, what else to look at and what would mend it. */
import type { Span } from '../text/span.js';
import type { TextEdit } from '../text/text-edit.js';
import { type ArgsOf, type Code, severityOf } from './all.js';
import type { Args, Severity } from './define.js';

/** A change that would mend the mistake. */
export interface Fix {
  readonly id: string;
  readonly edits: readonly TextEdit[];
}

/** One mistake found. Its sentences come from `sentence`, never from where it was found. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly span: Span;
  readonly args: Args;
  readonly related: readonly Span[];
  readonly fixes: readonly Fix[];
}

/** What may be said beside the place and the arguments. */
export interface More {
  readonly related?: readonly Span[] | undefined;
  readonly fixes?: readonly Fix[] | undefined;
}

/** The diagnostic of a code at a place: `diagnose('scoring/band-gap', score.span, { kpi, gap, witness })`. */
export function diagnose<C extends Code>(code: C, span: Span, args: ArgsOf<C>, more: More = {}): Diagnostic {
  return {
    code,
    severity: severityOf(code),
    span,
    args,
    related: more.related ?? [],
    fixes: more.fixes ?? [],
  };
}
