/** A diagnostic is data: which mistake, where, with which words, what else to look at, a case that shows it and what would mend it. */
import type { Span } from '../text/span.js';
import type { TextEdit } from '../text/text-edit.js';
import { type ArgsOf, type Code, severityOf } from './all.js';
import type { Args, Severity } from './define.js';
import type { FixId, TitleArgs } from './fixes.js';
import type { Remedy } from './remedy.js';
import type { Hit, Whom } from './whom.js';

/** A change of the text that would mend the mistake. */
export interface Fix {
  readonly id: FixId;
  /** What its title is told. */
  readonly args: TitleArgs;
  readonly edits: readonly TextEdit[];
}

/** A name of the rules and a value as the author would write it: `40%`, `优秀`. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** A case that shows the mistake: values one could give, and what comes out. An empty value in `shows`: nothing comes out. */
export interface Witness {
  readonly given: readonly NamedValue[];
  readonly shows: readonly NamedValue[];
}

/** One mistake found. Its sentences come from `sentence`, never from where it was found. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly span: Span;
  readonly args: Args;
  readonly related: readonly Span[];
  readonly witness: Witness | undefined;
  /** Remedies as text; those of a finding that left the compiler. */
  readonly fixes: readonly Fix[];
  /** What would mend it, until somebody with the sources makes fixes of them. */
  readonly remedies: readonly Remedy[];
  /** Whom it hits, should there be data; empty where it is about nobody in particular. */
  readonly whom: readonly Whom[];
  /** Those in the data at hand; undefined without data, and where it is about nobody in particular. */
  readonly hits: readonly Hit[] | undefined;
}

/** A finding that the rules say is meant, and why. */
export interface SilencedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/** What may be said beside the place and the arguments. */
export interface More {
  readonly related?: readonly Span[] | undefined;
  readonly witness?: Witness | undefined;
  readonly fixes?: readonly Fix[] | undefined;
  readonly remedies?: readonly Remedy[] | undefined;
  readonly whom?: readonly Whom[] | undefined;
}

/** The diagnostic of a code at a place: `diagnose('scoring/band-gap', score.span, { kpi, gap, witness })`. */
export function diagnose<C extends Code>(code: C, span: Span, args: ArgsOf<C>, more: More = {}): Diagnostic {
  return {
    code,
    severity: severityOf(code),
    span,
    args,
    related: more.related ?? [],
    witness: more.witness,
    fixes: more.fixes ?? [],
    remedies: more.remedies ?? [],
    whom: more.whom ?? [],
    hits: undefined,
  };
}
