/** What a link carries: `#k1.` and the rules, packed. What comes out of somebody's link is looked at before it is used; nothing in it is run. */
import type { DroppedFile } from '../protocol/messages.js';
import type { RuleFiles } from '../protocol/snapshot.js';

/** What is shared: the rules always, the people only where somebody said so. */
export interface Shared {
  readonly rules: RuleFiles;
  readonly data: readonly DroppedFile[] | undefined;
}

/** Rule files that come with the page: a link names them instead of carrying them. */
export interface KnownFile {
  readonly name: string;
  readonly text: string;
}

/** Why a link cannot be opened. */
export type LinkFault = 'damaged' | 'too-large' | 'newer' | 'other-standard';

/** What is in a link, if it can be opened. */
export type Opened = { readonly ok: true; readonly shared: Shared } | { readonly ok: false; readonly fault: LinkFault };

const version = 1;
const prefix = `#k${version}.`;
/** Characters of a link that are unpacked at most, and bytes that may come of them. */
const longestLink = 2_000_000;
const mostUnpacked = 1_000_000;
const mostFiles = 50;

/** The part of the address behind the page, the same for the same content. */
export async function linkOf({ rules, data }: Shared, known: readonly KnownFile[]): Promise<string> {
  const content = {
    r: await Promise.all(rules.map((file) => packedRules(file, known))),
    ...(data === undefined ? {} : { d: data.map(({ name, bytes }) => [name, toBase64(bytes)]) }),
  };
  return prefix + toBase64(await packed(new TextEncoder().encode(JSON.stringify(content))));
}

/** What a link carries. */
export async function openedLink(hash: string, known: readonly KnownFile[]): Promise<Opened> {
  const [, told = ''] = /^#k(\d+)\./.exec(hash) ?? [];
  if (Number(told) > version) return refused('newer');
  if (hash.length > longestLink) return refused('too-large');
  try {
    const bytes = await unpacked(fromBase64(hash.slice(prefix.length)));
    if (bytes === undefined) return refused('too-large');
    return await sharedFrom(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), known);
  } catch {
    // Cut off by a chat, typed by hand, or made to do harm: it is all the same to who opens it.
    return refused('damaged');
  }
}

/** A file of the page as its name and a check, any other as its name and text. */
async function packedRules({ name, text }: KnownFile, known: readonly KnownFile[]): Promise<readonly string[]> {
  const isKnown = known.some((file) => file.name === name && file.text === text);
  const check = isKnown ? await checkOf(text) : '';
  return check === '' ? [name, text] : [name, '', check];
}

async function sharedFrom(content: unknown, known: readonly KnownFile[]): Promise<Opened> {
  const { r, d } = isRecord(content) ? content : {};
  if (!isListOf(r, isFile) || (d !== undefined && !isListOf(d, isFile))) return refused('damaged');
  const rules: KnownFile[] = [];
  for (const [name = '', text = '', check] of r) {
    const own = check === undefined ? text : known.find((file) => file.name === name)?.text;
    if (own === undefined || (check !== undefined && (check === '' || (await checkOf(own)) !== check)))
      return refused('other-standard');
    rules.push({ name, text: own });
  }
  const data = d?.map(([name = '', bytes = '']) => ({ name, bytes: fromBase64(bytes) }));
  return rules.length === 0 ? refused('damaged') : { ok: true, shared: { rules, data } };
}

function refused(fault: LinkFault): Opened {
  return { ok: false, fault };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.length <= mostFiles && value.every(isItem);
}

/** A name that is no path, and one or two texts. */
function isFile(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length < 2 || value.length > 3) return false;
  return value.every((one) => typeof one === 'string') && /^[^/\\\0]{1,200}$/.test(String(value[0]));
}

/** Empty on a page without a secure address, where the browser hashes nothing: then links carry every text. */
async function checkOf(text: string): Promise<string> {
  if (globalThis.crypto?.subtle === undefined) return '';
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return toBase64(new Uint8Array(hash).subarray(0, 12));
}

async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(through(bytes, new CompressionStream('deflate-raw'))).arrayBuffer());
}

/** What comes out of a stream that changes bytes. What is wrong with them is told to who reads. */
function through(
  bytes: Uint8Array<ArrayBuffer>,
  change: CompressionStream | DecompressionStream,
): ReadableStream<Uint8Array> {
  const writer = change.writable.getWriter();
  void writer
    .write(bytes)
    .then(() => writer.close())
    .catch(() => undefined);
  return change.readable;
}

/** The bytes, as long as they are not too many: a small link can unpack to anything. */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | undefined> {
  const reader = through(bytes, new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.length;
    if (size > mostUnpacked) {
      await reader.cancel();
      return undefined;
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
