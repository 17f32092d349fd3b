/** The data of the sample shop: its files come in one piece. */
import type { DroppedFile } from '../protocol/messages.js';

/** As bytes: they are read like anybody's. */
export async function sampleData(): Promise<readonly DroppedFile[]> {
  const { default: files } = await import('virtual:sample-data');
  return files.map((file) => ({
    name: file.name,
    bytes: 'text' in file ? new TextEncoder().encode(file.text) : bytesOf(file.base64),
  }));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
