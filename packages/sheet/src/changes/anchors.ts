/** The standards with a hidden column in front that says which row of the rules each line is, so that they find their way back. */
import type { SettingGroup } from '../columns/setting.js';
import { textAt } from '../pages/cell.js';
import { blocksOf } from '../workbook/layout.js';
import type { SheetTexts } from '../workbook/texts.js';
import type { Area, Sheet } from '../workbook/workbook.js';

/** What the first cell says of a workbook of rules. */
export const bookMark = 'kaohe.rules/1';

/** The name of a row of settings. */
export function anchorOf(group: SettingGroup, row: number): string {
  return `${group.id}#${row}`;
}

/** The sheet, everything one column further to the right. */
export function anchoredSheet(sheet: Sheet, texts: SheetTexts, groups: readonly SettingGroup[]): Sheet {
  const anchors = blocksOf(groups).flatMap(({ group, top }) =>
    group.rows.map((_, row) => textAt(top + 2 + row, 0, anchorOf(group, row), 'note')),
  );
  const moved = sheet.cells.filter(({ row }) => row !== 1).map((placed) => ({ ...placed, column: placed.column + 1 }));
  const shifted = (area: Area): Area => ({ ...area, left: area.left + 1, right: area.right + 1 });
  return {
    ...sheet,
    cells: [textAt(0, 0, bookMark, 'note'), textAt(1, 1, texts.notes.editing, 'note'), ...anchors, ...moved],
    widths: [4, ...sheet.widths],
    hiddenColumns: [0],
    choices: sheet.choices.map((one) => ({ ...one, area: shifted(one.area) })),
  };
}
