/** Everywhere the name under the cursor stands, its declaration included. */
import type { Span } from '@kaohe/diagnostics';
import { namesFor, occurrenceAt, occurrencesOf, thingOf } from '../workspace/symbols.js';
import type { Workspace } from '../workspace/workspace.js';

/** A place where a name stands. */
export interface Reference {
  readonly span: Span;
  readonly isDeclaration: boolean;
}

/** The places in all files that share names, file by file. */
export function referencesAt(workspace: Workspace, file: string, offset: number): readonly Reference[] {
  const document = workspace.document(file);
  const occurrence = document && occurrenceAt(document, offset);
  if (occurrence === undefined) return [];
  const names = namesFor(workspace, file);
  return occurrencesOf(names, thingOf(names, occurrence)).map(({ span, isDeclaration }) => ({ span, isDeclaration }));
}
