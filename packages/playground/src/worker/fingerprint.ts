/** What tells one state of the rules from every other, as slips and exports print it. */
import { fingerprintLength, fingerprintText } from '@kaohe/report';
import type { Session } from './session.js';

/** The same as the command prints; a page without a secure origin has no hashes. */
export async function fingerprintOf({ compilation, files }: Session): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return '';
  const bytes = new TextEncoder().encode(fingerprintText(compilation?.sources ?? files));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, fingerprintLength);
}
