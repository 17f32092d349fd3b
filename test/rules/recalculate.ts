/** A workbook computed anew by a spreadsheet engine that is not ours, from its cells, without any value the engine of the rules knows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initSync, Model } from '@ironcalc/wasm';
import { toNumber } from '../../packages/quantity/src/index.js';
import type { CellContent, Workbook } from '../../packages/sheet/src/index.js';

/** What a cell shows: a number, a text, TRUE or FALSE, or an error such as `#N/A`. */
export type Shown = number | string | boolean;

/** Asks for a cell by the name of its sheet, rows and columns from zero. */
export type Recalculated = (sheet: string, row: number, column: number) => Shown;

let isLoaded = false;

/** The workbook, computed. */
export function recalculated(workbook: Workbook): Recalculated {
  load();
  const model = new Model('kaohe', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  const places = new Map<string, number>();
  for (const [index, { name, cells }] of workbook.sheets.entries()) {
    if (index > 0) model.newSheet();
    model.renameSheet(index, name);
    places.set(name, index);
    const bottom = Math.max(0, ...cells.map(({ row }) => row)) + 1;
    const right = Math.max(0, ...cells.map(({ column }) => column)) + 1;
    // seventeen digits tell every float from its neighbors
    model.updateRangeStyle(
      { sheet: index, row: 1, column: 1, width: right, height: bottom },
      'num_fmt',
      '0.0000000000000000E+00',
    );
  }
  for (const [index, { cells }] of workbook.sheets.entries()) {
    for (const { row, column, cell } of cells) {
      const input = typed(cell.content);
      if (input !== '') model.setUserInput(index, row + 1, column + 1, input);
    }
  }
  model.resumeEvaluation();
  model.evaluate();
  return (sheet, row, column) => {
    const index = places.get(sheet);
    if (index === undefined) throw new Error(`no sheet ${sheet}`);
    const shown = model.getFormattedCellValue(index, row + 1, column + 1);
    const kind = model.getCellType(index, row + 1, column + 1);
    if (kind === 1) return Number(shown);
    return kind === 4 ? shown === 'TRUE' : shown;
  };
}

function typed(content: CellContent): string {
  switch (content.kind) {
    case 'empty':
      return '';
    case 'number':
      return String(toNumber(content.value));
    case 'text':
      return `'${content.text}`;
    case 'yes-no':
      return content.value ? 'TRUE' : 'FALSE';
    case 'fault':
      return content.isAbsent ? '=NA()' : '=1/0';
    case 'formula':
      return `=${content.formula}`;
  }
}

function load(): void {
  if (isLoaded) return;
  const place = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
  initSync({ module: readFileSync(place) });
  isLoaded = true;
}
