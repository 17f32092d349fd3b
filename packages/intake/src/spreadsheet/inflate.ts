/** Unpacks DEFLATE into exactly as many bytes as were announced; what comes to more is stopped, whatever it would come to. */
import { Inflate } from 'fflate';

/** So many packed bytes at a time: they come to a thousand times as many at the most. */
const slice = 16_384;

/** The unpacked bytes, or undefined where the data is damaged or comes to more or fewer than `size` bytes. */
export function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) out.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length && length <= size; at += slice) {
      stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
    }
  } catch {
    // the library has no other way to say that the bytes are no DEFLATE
    return undefined;
  }
  return length === size ? out : undefined;
}
