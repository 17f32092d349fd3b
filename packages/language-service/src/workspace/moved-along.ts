/** Findings of an earlier text at the places they have in a later one: those that the change touches are left out. */
import type { Diagnostic, SourceFile, Span } from '@kaohe/diagnostics';

/** The findings in the same file whose words are still there. What else they point at is not followed. */
export function movedAlong(found: readonly Diagnostic[], before: SourceFile, after: SourceFile): readonly Diagnostic[] {
  const { start, end, by } = changeBetween(before.text, after.text);
  return found.flatMap((one) => {
    const { span } = one;
    if (span.file !== before.name) return [one];
    const place = span.end < start ? span : span.start > end ? shifted(span, by) : undefined;
    return place === undefined ? [] : [{ ...one, span: place, related: [], remedies: [] }];
  });
}

/** The stretch of the earlier text outside of which both are equal, and how far what follows it has moved. */
function changeBetween(
  before: string,
  after: string,
): { readonly start: number; readonly end: number; readonly by: number } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let behind = 0;
  while (
    behind < shorter - start &&
    before.charCodeAt(before.length - 1 - behind) === after.charCodeAt(after.length - 1 - behind)
  )
    behind += 1;
  return { start, end: before.length - behind, by: after.length - before.length };
}

function shifted(span: Span, by: number): Span {
  return { ...span, start: span.start + by, end: span.end + by };
}
