/** A Parquet file to the text of a CSV, a stretch of rows at a time: whatever reads CSV reads it. What knows the format is fetched when it is needed. */
import type { ParquetBytes, ParquetLines } from './parquet/parquet-bytes.js';
import { type ParquetProblem, ParquetRefusal } from './parquet/refusal.js';
import { csvCell } from './write-csv.js';

/** The headings, then the rows; instead of more, why the file is not read. */
export async function* parquetLines(file: ParquetBytes): AsyncGenerator<ParquetLines, ParquetProblem | undefined> {
  const { linesOf } = await import('./parquet/parquet-rows.js');
  try {
    yield* linesOf(file, csvCell);
    return undefined;
  } catch (error) {
    if (error instanceof ParquetRefusal) return error.problem;
    // the library says in many ways that something does not fit
    if (error instanceof Error) return 'damaged';
    throw error;
  }
}
