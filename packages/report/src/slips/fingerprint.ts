/** The text whose hash tells one state of the rules from every other: all that was written, settings of the call included. */
import type { SourceFile } from '@kaohe/diagnostics';

/** How much of the hash is shown. */
export const fingerprintLength = 16;

/** What is hashed; where the files lie plays no part. */
export function fingerprintText(sources: readonly SourceFile[]): string {
  return JSON.stringify(sources.map(({ text }) => text.replaceAll('\r\n', '\n')));
}
