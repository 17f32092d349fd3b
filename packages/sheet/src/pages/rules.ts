/** The rules as written, line by line, so that whoever has the workbook has the rules. */
import type { SheetData } from '../workbook/data.js';
import type { SheetTexts } from '../workbook/texts.js';
import { type PlacedCell, plainSheet, type Sheet } from '../workbook/workbook.js';
import { at, textAt } from './cell.js';

/** The sheet. */
export function rulesSheet(texts: SheetTexts, { sources }: Pick<SheetData, 'sources'>): Sheet {
  const cells: PlacedCell[] = [textAt(0, 0, texts.names.rules, 'title'), textAt(1, 0, texts.notes.rules, 'note')];
  let row = 3;
  for (const { name, text } of sources) {
    cells.push(textAt(row, 0, texts.line, 'heading'), textAt(row, 1, name, 'heading'));
    row += 1;
    for (const [index, line] of text.replace(/\n$/, '').split(/\r?\n/).entries()) {
      const style = line.trim().startsWith('#') ? 'note' : 'text';
      cells.push(at(row, 0, { kind: 'number', value: { numerator: BigInt(index + 1), denominator: 1n } }, 'step'));
      cells.push(textAt(row, 1, line.replace(/\t/g, '  ').slice(0, longest), style));
      row += 1;
    }
    row += 1;
  }
  return { ...plainSheet(texts.names.rules, cells, [7, 110]), frozen: { rows: 2, columns: 0 }, tabColor: 'BFBFBF' };
}

/** Programs take 32767 characters in a cell. */
const longest = 32_000;
