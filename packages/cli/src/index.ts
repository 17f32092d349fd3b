/** Public face of the command-line package. */
export { type ExitCode, exitCodes } from './host/exit-codes.js';
export type { Io, Sink } from './host/io.js';
export { run } from './main.js';
export { type SheetSource, sheetData } from './results/sheet-data.js';
