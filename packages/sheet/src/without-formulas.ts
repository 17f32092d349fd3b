/** A workbook of results only: what the engine computed in place of every formula. */
import type { Cell, Sheet, Workbook } from './workbook/workbook.js';

/** The workbook with values for formulas; steps that have no value in the rules are left out. */
export function withoutFormulas(workbook: Workbook): Workbook {
  return { ...workbook, sheets: workbook.sheets.map(settled) };
}

function settled(sheet: Sheet): Sheet {
  const cells = sheet.cells.map((placed) => ({ ...placed, cell: settledCell(placed.cell) }));
  return { ...sheet, cells };
}

function settledCell(cell: Cell): Cell {
  const { content } = cell;
  return content.kind === 'formula' ? { ...cell, content: content.known ?? { kind: 'empty' } } : cell;
}
