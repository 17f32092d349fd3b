/** Bytes of a workbook to the texts of its sheets: the only way into this folder, and where its refusals end. */
import { archiveIn, partNames, partText } from './archive.js';
import { Refusal, type RefusalReason } from './refusal.js';
import { type SheetText, sheetText } from './sheet.js';
import { workbookIn } from './workbook.js';

/** A sheet as text. */
export interface ReadSheet extends SheetText {
  readonly name: string;
  readonly isHidden: boolean;
}

/** What came of a workbook. */
export type ReadWorkbook =
  | {
      readonly kind: 'sheets';
      readonly sheets: readonly ReadSheet[];
      /** Files elsewhere that the workbook points to; nobody looks at them. */
      readonly externalLinks: number;
    }
  | { readonly kind: 'refused'; readonly reason: RefusalReason; readonly part: string };

/** Reads the sheets people see; hidden ones are named and not read. */
export function readWorkbook(bytes: Uint8Array): ReadWorkbook {
  try {
    const archive = archiveIn(bytes);
    const workbook = workbookIn(archive);
    const sheets = workbook.sheets.map(({ name, isHidden, path }): ReadSheet => {
      if (isHidden) return { name, isHidden, text: '', shortened: 0, formulas: 0, uncomputed: 0, merged: 0 };
      const xml = partText(archive, path);
      if (xml === undefined) throw new Refusal('damaged', path);
      return { name, isHidden, ...sheetText(xml, path, workbook) };
    });
    const externalLinks = partNames(archive).filter((name) => /\/externalLinks\/[^/]+\.xml$/i.test(name)).length;
    return { kind: 'sheets', sheets, externalLinks };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'refused', reason: error.reason, part: error.part };
    throw error;
  }
}
