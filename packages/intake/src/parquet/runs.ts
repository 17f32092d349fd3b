/** Runs of equal and of packed values, measured before they are read. */
import { must } from './refusal.js';

/** Goes through runs of equal and of packed values; how many of them are one. A run never holds more than there may be. */
export function checkRuns(bytes: Uint8Array, start: number, end: number, width: number, count: number): number {
  let at = start;
  let seen = 0;
  let ones = 0;
  while (seen < count) {
    let header = 0;
    let shift = 0;
    for (;;) {
      must(at < end && shift < 32, 'damaged');
      const byte = bytes[at] ?? 0;
      at += 1;
      header += (byte & 127) * 2 ** shift;
      shift += 7;
      if (byte < 128) break;
    }
    const length = Math.floor(header / 2);
    if (header % 2 === 0) {
      must(length > 0 && length <= count - seen, 'damaged');
      if (bytes[at] === 1) ones += length;
      at += (width + 7) >> 3;
      seen += length;
      continue;
    }
    // the last group may be filled up
    must(length > 0 && length * 8 < count - seen + 512, 'damaged');
    for (let place = 0; width === 1 && place < length * 8 && seen + place < count; place += 1) {
      ones += ((bytes[at + (place >> 3)] ?? 0) >> (place & 7)) & 1;
    }
    at += length * width;
    seen += length * 8;
  }
  must(at <= end, 'damaged');
  return ones;
}
