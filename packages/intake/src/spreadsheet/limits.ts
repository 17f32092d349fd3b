/** How large a workbook may be, packed and unpacked. A crafted one is refused before it costs memory or time. */

/** Files inside the archive. */
export const mostEntries = 2000;

/** Unpacked bytes of one part that is read. */
export const largestPart: number = 160 * 1024 * 1024;

/** Unpacked bytes of all parts that are read. */
export const largestWorkbook: number = 256 * 1024 * 1024;

/** How many times larger a part may be than its packed form, for parts above `alwaysFine`: spreadsheets come to fifty at most. */
export const largestRatio = 200;

/** Unpacked bytes that need no ratio. */
export const alwaysFine: number = 1024 * 1024;

/** Elements within elements. */
export const deepestXml = 64;

export const mostSheets = 200;

export const mostSheetColumns = 2000;

export const mostSheetRows = 1_048_576;

/** Rows without any value between and behind the others: more of them is formatting by accident, or by intent. */
export const mostBlankRows = 100_000;

/** Characters of a sheet once it is written out as text. */
export const longestSheetText: number = 128 * 1024 * 1024;

export const mostMerges = 50_000;

/** Rows and cells that are looked at for merged ranges, all together. */
export const mostVisited = 3_000_000;

/** Characters of one cell; spreadsheets allow 32,767. */
export const longestCell = 65_536;
