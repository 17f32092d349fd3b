/** The directory of a ZIP archive, inspected before anything is unpacked, and its parts, unpacked within bounds. */
import { strictText } from '../decoding/strict-decoder.js';
import { checksumOf } from './checksum.js';
import { inflated } from './inflate.js';
import { alwaysFine, largestPart, largestRatio, largestWorkbook, mostEntries } from './limits.js';
import { Refusal } from './refusal.js';

/** What the directory says of one file, once it is found to hold together. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  /** Where the packed bytes begin. */
  readonly start: number;
}

/** An archive whose directory is sound. */
export interface Archive {
  readonly bytes: Uint8Array;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Unpacked bytes so far, of all parts together. */
  unpacked: number;
}

/** The archive, its directory checked against its files; throws a refusal. */
export function archiveIn(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  // archives in several volumes and those with 64-bit sizes are larger than anything read here
  if (view.getUint16(end + 8, true) !== count || start + size > end) throw new Refusal('damaged');
  if (count > mostEntries) throw new Refusal('too-many-files');
  const entries = new Map<string, Entry>();
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x0201_4b50) throw new Refusal('damaged');
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const name = nameAt(bytes, at + 46, lengths[0] ?? 0);
    const entry = entryAt(view, bytes, at, name);
    const key = name.toLowerCase();
    if (entries.has(key)) throw new Refusal('damaged', name);
    entries.set(key, entry);
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  refuseOverlaps([...entries.values()], start);
  return { bytes, entries, unpacked: 0 };
}

/** The text of a part, or undefined where the archive has none of that name; throws a refusal. */
export function partText(archive: Archive, path: string): string | undefined {
  const entry = archive.entries.get(path.toLowerCase());
  if (entry === undefined) return undefined;
  const { name, size, packed, method, start } = entry;
  archive.unpacked += size;
  if (size > largestPart || archive.unpacked > largestWorkbook) throw new Refusal('too-large', name);
  if (size > alwaysFine && size > packed * largestRatio) throw new Refusal('packed-too-densely', name);
  const stored = archive.bytes.subarray(start, start + packed);
  const bytes = method === 0 ? (packed === size ? stored : undefined) : inflated(stored, size);
  if (bytes === undefined || checksumOf(bytes) !== entry.checksum) throw new Refusal('damaged', name);
  const text = strictText(bytes, bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8');
  if (text === undefined) throw new Refusal('damaged', name);
  return text;
}

/** The names of all files of the archive. */
export function partNames(archive: Archive): readonly string[] {
  return [...archive.entries.values()].map(({ name }) => name);
}

/** The record at the end of the archive; a comment may stand behind it. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === 0x0605_4b50 && at + 22 + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  throw new Refusal('damaged');
}

function nameAt(bytes: Uint8Array, at: number, length: number): string {
  const raw = bytes.subarray(at, at + length);
  return (strictText(raw, 'utf-8') ?? strictText(raw, 'gb18030') ?? '').replaceAll('\\', '/');
}

function entryAt(view: DataView, bytes: Uint8Array, at: number, name: string): Entry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const header = view.getUint32(at + 42, true);
  if (flags & 1) throw new Refusal('encrypted', name);
  if (method !== 0 && method !== 8) throw new Refusal('damaged', name);
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== 0x0403_4b50) throw new Refusal('damaged', name);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (nameAt(bytes, header + 30, view.getUint16(header + 26, true)) !== name) throw new Refusal('damaged', name);
  const packed = view.getUint32(at + 20, true);
  if (start + packed > view.byteLength) throw new Refusal('damaged', name);
  return {
    name,
    method,
    checksum: view.getUint32(at + 16, true),
    packed,
    size: view.getUint32(at + 24, true),
    start,
  };
}

/** Files that share their packed bytes make a small archive unpack to anything: each byte belongs to one file. */
function refuseOverlaps(entries: readonly Entry[], directory: number): void {
  let end = 0;
  for (const { name, start, packed } of [...entries].sort((a, b) => a.start - b.start)) {
    if (start < end || start + packed > directory) throw new Refusal('overlapping-files', name);
    end = start + packed;
  }
}
