/** Packed pages unpacked into room of the size their header promises, which was measured before. */
import { gunzipSync } from 'fflate';
import { decompress } from 'fzstd';
import type { Compressors } from 'hyparquet';
import { snappyUncompress } from 'hyparquet/src/snappy.js';
import { largestPage } from './limits.js';
import { must } from './refusal.js';

/** By the names of Parquet. */
export const unpackers: Compressors = {
  SNAPPY: (packed, length) => {
    const page = roomFor(length);
    snappyUncompress(packed, page);
    return page;
  },
  GZIP: (packed, length) => gunzipSync(packed, { out: roomFor(length) }),
  ZSTD: (packed, length) => decompress(packed, roomFor(length)),
};

function roomFor(length: number): Uint8Array {
  must(length >= 0 && length <= largestPage, 'too-large');
  return new Uint8Array(length);
}
