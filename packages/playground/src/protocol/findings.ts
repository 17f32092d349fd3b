/** Questions about findings: whom they hit, what would mend them, and letting one pass with a reason. */
import type { FileEdit } from './edits.js';
import type { FindingFix, FixesQuestion } from './fixes.js';

/** What is known of a finding besides its words. */
export interface FindingDetail extends FixesQuestion {
  readonly fixes: readonly FindingFix[];
  /** Whom it hits in the period that is shown, each with the value that shows it. */
  readonly people: readonly { readonly person: string; readonly value: string }[];
  /** False for what cannot be let pass: rules with errors compute nothing. */
  readonly canPass: boolean;
}

/** The kinds of questions about findings. */
export interface FindingQuestions {
  readonly details: { readonly question: undefined; readonly answer: readonly FindingDetail[] };
  /** The edits that let a finding pass, with the reason in the rules. */
  readonly pass: {
    readonly question: FixesQuestion & { readonly reason: string };
    readonly answer: readonly FileEdit[];
  };
}
