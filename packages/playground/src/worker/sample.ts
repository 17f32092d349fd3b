/** The sample shop the page opens with: its rules and data come in one piece. */
import type { DroppedFile } from '../protocol/messages.js';
import type { RuleFiles } from '../protocol/snapshot.js';

// Asked for at once: whatever is opened, rules that are the sample's are told by it.
const files = import('virtual:sample-files');

/** The shop's file first, then the standard it extends. */
export async function sampleRules(): Promise<RuleFiles> {
  return (await files).rules;
}

/** The sample's data files, as bytes: they are read like anybody's. */
export async function sampleData(): Promise<readonly DroppedFile[]> {
  const { data } = await files;
  return data.map((file) => ({
    name: file.name,
    bytes: 'text' in file ? new TextEncoder().encode(file.text) : bytesOf(file.base64),
  }));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}
