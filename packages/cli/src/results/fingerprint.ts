/** What tells one state of the rules from every other: a hash of all that was written, settings of the call included. */
import type { SourceFile } from '@kaohe/diagnostics';
import { sealOf } from '../host/closed-months.js';

const shown = 16;

/** The beginning of the hash; where the files lie plays no part. */
export function fingerprintOf(sources: readonly SourceFile[]): string {
  return sealOf(JSON.stringify(sources.map(({ text }) => text.replaceAll('\r\n', '\n')))).slice(0, shown);
}
