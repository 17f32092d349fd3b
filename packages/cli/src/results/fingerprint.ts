/** What tells one state of the rules from every other: a hash of all that was written, settings of the call included. */
import type { SourceFile } from '@kaohe/diagnostics';
import { fingerprintLength, fingerprintText } from '@kaohe/report';
import { sealOf } from '../host/closed-months.js';

/** The beginning of the hash. */
export function fingerprintOf(sources: readonly SourceFile[]): string {
  return sealOf(fingerprintText(sources)).slice(0, fingerprintLength);
}
