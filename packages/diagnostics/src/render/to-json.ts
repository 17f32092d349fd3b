/** Diagnostics as a stable JSON value for other programs: codes and keys never change with the language, sentences do. */
import type { Code } from '../catalogue/all.js';
import type { Args, Severity } from '../catalogue/define.js';
import type { Diagnostic, SilencedDiagnostic, Witness } from '../catalogue/diagnostic.js';
import { fixKinds } from '../catalogue/fixes.js';
import type { Hit } from '../catalogue/whom.js';
import type { Language } from '../messages/sentence.js';
import { fixTitle, sentence } from '../messages/speak.js';
import { positionAt } from '../text/line-index.js';
import type { Span } from '../text/span.js';
import { type Files, linesOf } from './locate.js';

/** A place; line and column count from 1 and are missing when the file is not there. */
export interface JsonPlace {
  readonly offset: number;
  readonly line?: number;
  readonly column?: number;
}

/** A span with its ends as editors count them. */
export interface JsonSpan {
  readonly file: string;
  readonly start: JsonPlace;
  readonly end: JsonPlace;
}

/** A diagnostic in the form other programs read. */
export interface JsonDiagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly span: JsonSpan;
  readonly what: string;
  readonly why: string;
  readonly next: string;
  readonly args: Args;
  readonly related: readonly JsonSpan[];
  /** Missing where no case shows it. */
  readonly witness?: Witness;
  /** The people of the data it hits; missing without data, and where it is about nobody in particular. */
  readonly hits?: readonly Hit[];
  readonly fixes: readonly {
    readonly id: string;
    readonly title: string;
    /** Whether it may be applied without asking. */
    readonly safe: boolean;
    readonly edits: readonly { readonly span: JsonSpan; readonly text: string }[];
  }[];
}

/** The diagnostics in their order. */
export function toJson(
  diagnostics: readonly Diagnostic[],
  files: Files,
  language: Language,
): readonly JsonDiagnostic[] {
  return diagnostics.map(({ code, severity, span, args, related, witness, hits, fixes }) => ({
    code,
    severity,
    span: jsonSpan(files, span),
    ...sentence(code, args, language),
    args,
    related: related.map((other) => jsonSpan(files, other)),
    ...(witness === undefined ? {} : { witness }),
    ...(hits === undefined ? {} : { hits }),
    fixes: fixes.map(({ id, args: told, edits }) => ({
      id,
      title: fixTitle({ id, args: told }, language),
      safe: fixKinds[id] === 'safe',
      edits: edits.map((edit) => ({ span: jsonSpan(files, edit.span), text: edit.text })),
    })),
  }));
}

/** A finding that is let pass, in the form other programs read. */
export interface JsonSilenced {
  readonly code: Code;
  readonly severity: Severity;
  readonly span: JsonSpan;
  readonly what: string;
  readonly reason: string;
}

/** What the rules say is meant, each with the reason. */
export function silencedToJson(
  silenced: readonly SilencedDiagnostic[],
  files: Files,
  language: Language,
): readonly JsonSilenced[] {
  return silenced.map(({ diagnostic: { code, severity, span, args }, reason }) => ({
    code,
    severity,
    span: jsonSpan(files, span),
    what: sentence(code, args, language).what,
    reason,
  }));
}

function jsonSpan(files: Files, span: Span): JsonSpan {
  const index = linesOf(files, span.file);
  const place = (offset: number): JsonPlace =>
    index === undefined ? { offset } : { offset, ...positionAt(index, offset) };
  return { file: span.file, start: place(span.start), end: place(span.end) };
}
