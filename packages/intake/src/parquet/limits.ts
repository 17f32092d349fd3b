/** How large the parts of a Parquet file may be: what a header promises is not believed before it is measured. */

/** Bytes of the description at the end of the file. */
export const largestFooter: number = 16 * 1024 * 1024;

/** Bytes of the packed values of one column in one group of rows. */
export const largestChunk: number = 512 * 1024 * 1024;

/** Bytes of a page when it is unpacked. */
export const largestPage: number = 128 * 1024 * 1024;

/** Bytes of all pages that are open at once. */
export const mostOpen: number = 2 * 1024 * 1024 * 1024;

/** Rows of one group. */
export const longestGroup: number = 1 << 24;

/** Characters of a cell. */
export const longestCell: number = 32_767;

/** Bytes of lines that are handed on together, about. */
export const bytesAtOnce: number = 1 << 20;

export const mostColumns = 2000;
