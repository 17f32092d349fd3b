/** The sheet of thresholds, weights, shares and parameters, each in a cell that formulas refer to. */

import { serialOfDay } from '../columns/constant.js';
import { titleOf } from '../columns/draft.js';
import type { Setting, SettingCell } from '../columns/setting.js';
import type { Block } from '../workbook/layout.js';
import type { SheetTexts } from '../workbook/texts.js';
import { type CellContent, type Choices, type PlacedCell, plainSheet, type Sheet } from '../workbook/workbook.js';
import { at, formatOf, inUnit, textAt, unitWord } from './cell.js';

/** The sheet. */
export function standardsSheet(texts: SheetTexts, blocks: readonly Block[]): Sheet {
  const cells: PlacedCell[] = [
    textAt(0, 0, texts.names.standards, 'title'),
    textAt(1, 0, texts.notes.standards, 'note'),
  ];
  const choices: Choices[] = [];
  for (const block of blocks) {
    const { group, top } = block;
    const name = group.metric ? `${texts.groups[group.kind]} ${titleOf(group.metric)}` : texts.groups[group.kind];
    cells.push(textAt(top, 0, name, 'subheading'));
    for (const [column, heading] of group.headings.entries()) {
      if (column > 0) cells.push(textAt(top, column, '', 'subheading'));
      cells.push(textAt(top + 1, column, texts.headings[heading], 'heading'));
    }
    for (const [index, shown] of group.rows.entries()) {
      for (const [column, cell] of shown.entries()) {
        cells.push(settingAt(texts, top + 2 + index, column, cell));
        if (cell.kind === 'setting' && cell.setting.type.kind === 'choice') {
          const area = { top: top + 2 + index, left: column, bottom: top + 2 + index, right: column };
          choices.push({ area, words: cell.setting.type.labels });
        }
      }
    }
  }
  const widest = Math.max(4, ...blocks.map(({ group }) => group.headings.length));
  const widths = Array.from({ length: widest }, (_, column) => (column === 0 ? 22 : 14));
  return {
    ...plainSheet(texts.names.standards, cells, widths),
    frozen: { rows: 2, columns: 0 },
    choices,
    tabColor: 'FFD966',
  };
}

function settingAt(texts: SheetTexts, row: number, column: number, cell: SettingCell): PlacedCell {
  switch (cell.kind) {
    case 'text':
      return textAt(row, column, cell.text);
    case 'else':
      return textAt(row, column, texts.otherwise);
    case 'setting':
      return at(row, column, contentOf(cell.setting), 'entry', settingFormat(cell.setting));
  }
}

function contentOf({ value, type }: Setting): CellContent {
  switch (value.kind) {
    case 'number': {
      if (type.kind === 'date') return { kind: 'number', value: serialOfDay(value.value) };
      return { kind: 'number', value: inUnit(value.value, value.unit) };
    }
    case 'choice':
      return { kind: 'text', text: value.label };
    case 'text':
      return { kind: 'text', text: value.text };
    case 'yes-no':
      return value;
    case 'none':
      return { kind: 'text', text: '—' };
  }
}

/** The number with its unit behind it, so that a cell reads `25秒`. */
function settingFormat({ type }: Setting): string {
  const unit = unitWord(type);
  const format = type.kind === 'number' && unit === '' ? formatOf(type).replace('0.0###', '0.####') : formatOf(type);
  const plain = format === '0.####' ? 'General' : format;
  return unit === '' ? plain : `${plain}"${unit.slice(1, -1).replaceAll('"', '')}"`;
}
