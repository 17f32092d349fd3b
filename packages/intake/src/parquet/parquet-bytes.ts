/** A Parquet file as it comes and as it goes on. */

/** The bytes of a file, wherever they are. */
export interface ParquetBytes {
  readonly byteLength: number;
  /** Fewer bytes than asked for at the end of the file. */
  readonly slice: (start: number, end: number) => ArrayBuffer;
}

/** Some rows as lines, and how many rows of how many have been read. */
export interface ParquetLines {
  readonly lines: string;
  readonly rows: number;
  readonly all: number;
}
