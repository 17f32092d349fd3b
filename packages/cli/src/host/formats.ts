/** The formats of what commands write. */

/** Of findings. */
export const reportFormats = ['text', 'concise', 'json', 'github', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Of results. */
export const runFormats = ['table', 'plain', 'csv', 'json', 'markdown', 'parquet'] as const;
export type RunFormat = (typeof runFormats)[number];

/** Of the handbook. */
export const docsFormats = ['markdown', 'html'] as const;
export type DocsFormat = (typeof docsFormats)[number];

/** How level people are placed, by the words of the language. */
export const rankNames = ['名次', '连号名次', 'rank', 'denserank'] as const;
