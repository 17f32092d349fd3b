/** A Parquet file that is in memory as the text of a CSV. */
import { pieceDecoder } from './decoding/strict-decoder.js';
import { largestFile } from './limits.js';
import type { ParquetBytes } from './parquet/parquet-bytes.js';
import type { ParquetProblem } from './parquet/refusal.js';
import { parquetLines } from './parquet-lines.js';

/** The text, or why the file is not read. */
export type ParquetText = { readonly text: string } | { readonly problem: ParquetProblem };

/** All of it at once. */
export async function parquetText({ buffer, byteOffset, byteLength }: Uint8Array): Promise<ParquetText> {
  const slice: ParquetBytes['slice'] = (start, end) =>
    new Uint8Array(buffer, byteOffset + start, Math.min(end, byteLength) - start).slice().buffer;
  const stretches = parquetLines({ byteLength, slice });
  const decoder = pieceDecoder('utf-8');
  const parts: string[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await stretches.next();
    if (done === true) return value === undefined ? { text: parts.join('') } : { problem: value };
    const part = decoder.add(value.lines) ?? '';
    length += part.length;
    if (length > largestFile) return { problem: 'too-long' };
    parts.push(part);
  }
}
