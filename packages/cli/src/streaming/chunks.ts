/** A file cut into stretches of whole rows: bytes where nothing is quoted, text where something is. */
import { type RowBatch, rowsIn, type StreamHead } from '@kaohe/intake';
import { isUtf8Text, type PiecedFile } from '../host/file-pieces.js';

/** A stretch: `bytes` up to `end`. */
export interface Chunk {
  readonly bytes: Uint8Array;
  readonly end: number;
  /** Where it begins in the file. */
  readonly position: number;
  /** Undefined where no cell is quoted. */
  readonly text: TextChunk | undefined;
}

/** A stretch as text, with its rows. */
export interface TextChunk {
  readonly text: string;
  readonly rows: RowBatch['rows'];
  readonly found: RowBatch['diagnostics'];
}

/** How a file is cut. */
export interface Cutting {
  /** Where rows begin. */
  readonly position: number;
  readonly chunkBytes: number;
  /** Room of at least that length, whose bytes nobody needs any more. */
  readonly roomFor: (length: number) => Uint8Array;
}

/** The stretches in order; undefined, and no more, where the bytes are no text or a row is over a limit. */
export function* chunksOf(
  file: PiecedFile,
  head: StreamHead,
  { position: first, chunkBytes, roomFor }: Cutting,
): Generator<Chunk | undefined, undefined> {
  let position = first;
  let open: Uint8Array = new Uint8Array();
  let size = chunkBytes;
  for (;;) {
    const room = roomFor(Math.max(size, open.length * 2) + 1);
    room.set(open);
    const came = file.readAt(room.subarray(0, -1), open.length, position + open.length);
    let length = open.length + came;
    const isLast = length < room.length - 1 || position + length >= file.size;
    if (length === 0) return;
    if (isLast && room[length - 1] !== lineFeed) room[length++] = lineFeed;
    const whole = room.subarray(0, length).lastIndexOf(lineFeed) + 1;
    if (!isUtf8Text(room.subarray(0, whole))) {
      yield undefined;
      return;
    }
    let at = 0;
    for (const piece of stretchesOf(head, room, whole, isLast)) {
      if (piece === 'refused') {
        yield undefined;
        return;
      }
      const { start, end, text } = piece;
      at = end;
      // the last bytes are kept before the chunk is given away: its memory may go with it
      if (end === whole) open = room.slice(end, length);
      yield { bytes: room.subarray(start), end: end - start, position: position + start, text };
    }
    if (at < whole || at === 0) open = room.slice(at, length);
    if (isLast && at >= length) return;
    size = at > 0 ? chunkBytes : size * 2;
    position += at;
  }
}

const lineFeed = 10;
const quote = 34;
const smallestWindow = 256;

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly text: TextChunk | undefined;
}

/** The rows up to `whole`, quoted ones apart from the others; those whose end does not show are left. */
function* stretchesOf(
  head: StreamHead,
  bytes: Uint8Array,
  whole: number,
  isLast: boolean,
): Generator<Stretch | 'refused', undefined> {
  let start = 0;
  // quotes that stand close together are read together
  let window = smallestWindow;
  while (start < whole) {
    const found = Buffer.from(bytes.buffer, bytes.byteOffset + start, whole - start).indexOf(quote);
    const quoted = found < 0 ? whole : start + found;
    const plain = found < 0 ? whole : Math.max(start, bytes.subarray(0, quoted).lastIndexOf(lineFeed) + 1);
    if (plain > start) {
      yield { start, end: plain, text: undefined };
      start = plain;
      window = smallestWindow;
      continue;
    }
    const until = Math.min(whole, afterLine(bytes, Math.max(quoted + 1, start + window), whole));
    const text = textIn(head, bytes.subarray(start, until), isLast && until === whole);
    if (text === 'refused') {
      yield text;
      return;
    }
    window *= 2;
    if (text.bytes > 0) yield { start, end: start + text.bytes, text };
    else if (until === whole) return;
    start += text.bytes;
  }
}

/** Behind the line in which a place is, and one more: whether a row ends there shows in the next. */
function afterLine(bytes: Uint8Array, place: number, whole: number): number {
  const first = bytes.subarray(0, whole).indexOf(lineFeed, place);
  const second = first < 0 ? -1 : bytes.subarray(0, whole).indexOf(lineFeed, first + 1);
  return second < 0 ? whole : second + 1;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function textIn(
  head: StreamHead,
  bytes: Uint8Array,
  isLast: boolean,
): (TextChunk & { readonly bytes: number }) | 'refused' {
  const all = decoder.decode(bytes);
  const { rows, diagnostics, end, isRefused } = rowsIn({ name: head.name, text: all }, head.table.delimiter, isLast);
  if (isRefused) return 'refused';
  const text = all.slice(0, end);
  return { text, rows, found: diagnostics, bytes: isLast ? bytes.length : Buffer.byteLength(text) };
}
