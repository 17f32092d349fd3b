/** What is shared as one file: the rules and, where they are shared, the data, each under its name. */
import { zipSync } from 'fflate';
import type { Shared } from '../document/share.js';

export function zipOf({ rules, data = [] }: Shared): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const files = [
    ...rules.map(({ name, text }) => [name, encoder.encode(text)] as const),
    ...data.map(({ name, bytes }) => [name, bytes] as const),
  ];
  // The time is left out, so that the same content is the same file.
  return new Uint8Array(zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) }));
}
