/** Diagnostics as a stable JSON value for other programs: codes and keys never change with the language, sentences do. */
import type { Code } from '../catalogue/all.js';
import type { Args, Severity } from '../catalogue/define.js';
import type { Diagnostic } from '../catalogue/diagnostic.js';
import type { Language } from '../messages/sentence.js';
import { sentence } from '../messages/speak.js';
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
  readonly fixes: readonly {
    readonly id: string;
    readonly edits: readonly { readonly span: JsonSpan; readonly text: string }[];
  }[];
}

/** The diagnostics in their order. */
export function toJson(
  diagnostics: readonly Diagnostic[],
  files: Files,
  language: Language,
): readonly JsonDiagnostic[] {
  return diagnostics.map(({ code, severity, span, args, related, fixes }) => ({
    code,
    severity,
    span: jsonSpan(files, span),
    ...sentence(code, args, language),
    args,
    related: related.map((other) => jsonSpan(files, other)),
    fixes: fixes.map(({ id, edits }) => ({
      id,
      edits: edits.map((edit) => ({ span: jsonSpan(files, edit.span), text: edit.text })),
    })),
  }));
}

function jsonSpan(files: Files, span: Span): JsonSpan {
  const index = linesOf(files, span.file);
  const place = (offset: number): JsonPlace =>
    index === undefined ? { offset } : { offset, ...positionAt(index, offset) };
  return { file: span.file, start: place(span.start), end: place(span.end) };
}
