/** What reads workbooks, JSON and Parquet, fetched with the first files somebody brings. */
import { isParquet, type OtherFormats, otherFormats, type ParquetText, parquetText } from '@kaohe/intake';
import type { DroppedFile } from '../protocol/messages.js';

/** For these files: those that are Parquet are read already. */
export async function formatsFor(files: readonly DroppedFile[]): Promise<OtherFormats> {
  const parquet = new Map<DroppedFile, ParquetText>();
  for (const file of files) if (isParquet(file.bytes)) parquet.set(file, await parquetText(file.bytes));
  return { ...otherFormats, parquet };
}
