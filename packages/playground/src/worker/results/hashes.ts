/** Hashes as the command makes them. A page without a secure origin has none. */
/** Whether there are any. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

/** SHA-256 as hexadecimal digits. */
export async function hashOf(bytes: Uint8Array): Promise<string> {
  if (!canSeal()) return '';
  // What is hashed is never shared between threads.
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
