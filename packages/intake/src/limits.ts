/** How large a data file may be. Files come from strangers: what is larger is refused with a message, not read slowly. */

/** Bytes of one file. */
export const largestFile: number = 256 * 1024 * 1024;

/** Characters of one line, line breaks in quoted cells included. */
export const longestLine: number = 1024 * 1024;

export const mostColumns = 2000;

export const mostRows = 2_000_000;

/** Rows in which the headings may stand. */
export const headerRows = 10;

/** Diagnostics of one code about one file: more of the same tell nothing new. */
export const mostReports = 50;
