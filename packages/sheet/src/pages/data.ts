/** The sheet of raw data: what everyone shares, then one row per person. */
import type { Input } from '@kaohe/ir';
import type { SheetData } from '../workbook/data.js';
import { dataIdentity, type Layout } from '../workbook/layout.js';
import { type Choices, type PlacedCell, plainSheet, type Sheet } from '../workbook/workbook.js';
import { at, formatOf, rawContent, textAt, unitWord } from './cell.js';

/** The sheet. */
export function dataSheet(layout: Layout, data: SheetData, subject: string, cohort: string | undefined): Sheet {
  const { texts, sharedInputs, ownInputs } = layout;
  const cells: PlacedCell[] = [textAt(0, 0, texts.names.data, 'title'), textAt(1, 0, texts.notes.data, 'note')];
  if (sharedInputs.length > 0)
    cells.push(textAt(2, 0, texts.notes.shared, 'subheading'), textAt(2, 1, '', 'subheading'));
  for (const input of sharedInputs) {
    const row = layout.sharedRow(input);
    cells.push(textAt(row, 0, headingOf(input)), entryAt(row, 1, input, data, 0));
  }
  const heading = layout.dataHeading;
  cells.push(
    textAt(heading, 0, subject || texts.person, 'heading'),
    textAt(heading, 1, cohort ?? texts.team, 'heading'),
  );
  for (const [place, input] of ownInputs.entries())
    cells.push(textAt(heading, dataIdentity + place, headingOf(input), 'heading'));
  for (const [person, { name, team }] of data.people.entries()) {
    const row = layout.dataRow(person);
    cells.push(textAt(row, 0, name), textAt(row, 1, team));
    for (const [place, input] of ownInputs.entries())
      cells.push(entryAt(row, dataIdentity + place, input, data, person));
  }
  const widths = [16, 12, ...ownInputs.map((input) => widthOf(headingOf(input)))];
  return {
    ...plainSheet(texts.names.data, cells, widths),
    frozen: { rows: heading + 1, columns: dataIdentity },
    choices: ownInputs.flatMap((input, place) => choicesOf(layout, input, place)),
    tabColor: 'FFD966',
  };
}

function headingOf({ id, label, type }: Input): string {
  return `${label === '' ? id : label}${unitWord(type)}`;
}

function entryAt(row: number, column: number, input: Input, data: SheetData, person: number): PlacedCell {
  return at(row, column, rawContent(data.raw(input.id, person)), 'entry', formatOf(input.type));
}

function choicesOf(layout: Layout, { type }: Input, place: number): readonly Choices[] {
  if (type.kind !== 'choice' || layout.people === 0) return [];
  const column = dataIdentity + place;
  const area = { top: layout.dataRow(0), left: column, bottom: layout.dataRow(layout.people - 1), right: column };
  return [{ area, words: type.labels }];
}

/** Wide enough for a heading in Chinese. */
export function widthOf(text: string): number {
  const width = [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
  return Math.min(32, Math.max(10, width + 3));
}
