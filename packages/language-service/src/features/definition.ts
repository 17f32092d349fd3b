/** Where the name under the cursor is declared. */
import type { Span } from '@kaohe/diagnostics';
import { declarationsOf, namesFor, occurrenceAt, thingOf } from '../workspace/symbols.js';
import type { Workspace } from '../workspace/workspace.js';

/** The places that declare what stands at the offset; for a rule set that is extended, its header. */
export function definitionsAt(workspace: Workspace, file: string, offset: number): readonly Span[] {
  const document = workspace.document(file);
  const occurrence = document && occurrenceAt(document, offset);
  if (occurrence === undefined) return [];
  const names = namesFor(workspace, file);
  return declarationsOf(names, thingOf(names, occurrence)).map(({ span }) => span);
}
