/** A Parquet file as it comes and as it goes on. */

/** The bytes of a file, wherever they are. */
export interface ParquetBytes {
  readonly byteLength: number;
  /** Fewer bytes than asked for at the end of the file. */
  readonly slice: (start: number, end: number) => ArrayBuffer;
}

/** Some rows as lines in UTF-8, good until the next are asked for, and how many rows of how many have been read. */
export interface ParquetLines {
  readonly lines: Uint8Array;
  readonly rows: number;
  readonly all: number;
}

/** Whether a file that begins with these bytes is one. */
export function isParquet(beginning: Uint8Array): boolean {
  const [p, a, r, one] = beginning;
  return p === 0x50 && a === 0x41 && r === 0x52 && (one === 0x31 || one === 0x45);
}
