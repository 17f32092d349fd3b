/** Bytes that are written one after the other, into room that grows. */

/** The bytes so far: `bytes` up to `at`. */
export interface ByteSink {
  bytes: Uint8Array;
  /** The same bytes. */
  view: DataView;
  at: number;
}

/** An empty sink. */
export function byteSink(capacity: number): ByteSink {
  const bytes = new Uint8Array(capacity);
  return { bytes, view: new DataView(bytes.buffer), at: 0 };
}

/** Makes room for so many more. */
export function ensure(sink: ByteSink, more: number): void {
  if (sink.at + more <= sink.bytes.length) return;
  const larger = new Uint8Array(Math.max(sink.bytes.length * 2, sink.at + more));
  larger.set(sink.bytes.subarray(0, sink.at));
  setBytes(sink, larger);
}

/** Lets it write there from now on. */
export function setBytes(sink: ByteSink, bytes: Uint8Array): void {
  sink.bytes = bytes;
  sink.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Writes a stretch of bytes, for which there is room. */
export function putBytes(sink: ByteSink, bytes: Uint8Array, start: number, end: number): void {
  const { bytes: into } = sink;
  let { at } = sink;
  // short stretches are copied faster one by one than by a call
  for (let from = start; from < end; from += 1) into[at++] = bytes[from] as number;
  sink.at = at;
}

/** The same from another view, four bytes at once: there must be room for three more. */
export function putStretch(sink: ByteSink, from: DataView, start: number, end: number): void {
  const { view, bytes, at } = sink;
  let place = start;
  // what is written beyond the end is written over
  if (end + 3 <= from.byteLength) {
    for (; place < end; place += 4) view.setInt32(at + place - start, from.getInt32(place));
  } else {
    for (; place < end; place += 1) bytes[at + place - start] = from.getUint8(place);
  }
  sink.at = at + end - start;
}

/** Writes a whole number from 0 to 2^53 in digits. */
export function putWhole(sink: ByteSink, whole: number): void {
  const { bytes } = sink;
  let rest = whole;
  let end = sink.at + digitsOf(whole);
  sink.at = end;
  while (rest >= 1_000_000_000) {
    const high = Math.floor(rest / 1_000_000_000);
    let low = (rest - high * 1_000_000_000) | 0;
    for (let place = 0; place < 9; place += 1) {
      const next = (low / 10) | 0;
      bytes[--end] = 48 + low - next * 10;
      low = next;
    }
    rest = high;
  }
  let low = rest | 0;
  do {
    const next = (low / 10) | 0;
    bytes[--end] = 48 + low - next * 10;
    low = next;
  } while (low > 0);
}

/** Writes `whole / 10^places` in digits, without zeros at its end. */
export function putDecimal(sink: ByteSink, whole: number, places: number): void {
  if (whole < largestInt) putSmallDecimal(sink, whole | 0, places);
  else putLargeDecimal(sink, whole, places);
}

const largestInt = 2 ** 31;

function putSmallDecimal(sink: ByteSink, whole: number, places: number): void {
  let rest = whole;
  let left = places;
  while (left > 0) {
    const next = (rest / 10) | 0;
    if (next * 10 !== rest) break;
    rest = next;
    left -= 1;
  }
  if (left === 0) {
    putWhole(sink, rest);
    return;
  }
  const { bytes } = sink;
  // `0.05` has more zeros than digits
  const digits = Math.max(digitsOf(rest), left + 1);
  let end = sink.at + digits + 1;
  sink.at = end;
  for (let place = 0; place < digits; place += 1) {
    if (place === left) bytes[--end] = 46;
    const next = (rest / 10) | 0;
    bytes[--end] = 48 + rest - next * 10;
    rest = next;
  }
}

function putLargeDecimal(sink: ByteSink, whole: number, places: number): void {
  let rest = whole;
  let left = places;
  while (left > 0) {
    const next = Math.floor(rest / 10);
    if (next * 10 !== rest) break;
    rest = next;
    left -= 1;
  }
  if (left === 0) {
    putWhole(sink, rest);
    return;
  }
  const { bytes } = sink;
  for (let zeros = left + 1 - digitsOf(rest); zeros > 0; zeros -= 1) bytes[sink.at++] = 48;
  putWhole(sink, rest);
  const end = sink.at;
  bytes.copyWithin(end - left + 1, end - left, end);
  bytes[end - left] = 46;
  sink.at = end + 1;
}

function digitsOf(whole: number): number {
  if (whole < 10) return 1;
  if (whole < 100) return 2;
  if (whole < 1_000) return 3;
  if (whole < 10_000) return 4;
  if (whole < 100_000) return 5;
  let digits = 6;
  for (let limit = 1_000_000; whole >= limit; limit *= 10) digits += 1;
  return digits;
}
