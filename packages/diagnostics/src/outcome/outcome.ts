/** What a phase gives back: always a value, and the diagnostics met on the way. */
import type { Diagnostic } from '../catalogue/diagnostic.js';

/** A value and what was found wrong while making it. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** An outcome; without diagnostics when nothing was found wrong. */
export function outcome<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return { value, diagnostics };
}

/** True when a diagnostic is an error, so that no result may be drawn from the value. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** The diagnostics by file and place, those of one place in the order they were found. */
export function inReadingOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(({ span: left }, { span: right }) => {
    if (left.file !== right.file) return left.file < right.file ? -1 : 1;
    return left.start - right.start || left.end - right.end;
  });
}
