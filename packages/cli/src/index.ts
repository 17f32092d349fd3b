/** Public face of the command-line package. */

export { type SheetSource, sheetData } from '@kaohe/report';
export { type ExitCode, exitCodes } from './host/exit-codes.js';
export type { Io, Sink } from './host/io.js';
export { run } from './main.js';
