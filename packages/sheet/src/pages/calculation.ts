/** The sheet in which everything is worked out: one row per person, one column per step. */
import type { Column } from '../columns/column.js';
import { printFormula } from '../formula/print.js';
import type { KnownValue, SheetData } from '../workbook/data.js';
import { identityColumns, type Layout } from '../workbook/layout.js';
import { type PlacedCell, plainSheet, type Sheet } from '../workbook/workbook.js';
import { canonicalType } from './canonical.js';
import { at, formatOf, formulaAt, knownContent, textAt, unitWord } from './cell.js';
import { widthOf } from './data.js';

/** The sheet. */
export function calculationSheet(
  layout: Layout,
  columns: readonly Column[],
  data: SheetData,
  headings: readonly string[],
): Sheet {
  const { texts } = layout;
  const cells: PlacedCell[] = [
    textAt(0, 0, texts.names.calculation, 'title'),
    textAt(1, 0, texts.notes.calculation, 'note'),
  ];
  const heading = layout.calculationRow(0) - 1;
  const titles = ['#', ...headings, ...columns.map((column) => titleOfColumn(layout, column))];
  for (const [column, title] of titles.entries()) cells.push(textAt(heading, column, title, 'heading'));
  for (const [person, { name, team }] of data.people.entries()) {
    const row = layout.calculationRow(person);
    cells.push(at(row, 0, { kind: 'number', value: { numerator: BigInt(person + 1), denominator: 1n } }, 'center'));
    cells.push(textAt(row, 1, name), textAt(row, 2, team));
    for (const [place, column] of columns.entries()) {
      cells.push(cellOf(layout, data, column, person, row, identityColumns.length + place));
    }
  }
  return {
    ...plainSheet(texts.names.calculation, cells, [
      5,
      14,
      12,
      ...columns.map((column) => widthOf(titleOfColumn(layout, column))),
    ]),
    frozen: { rows: heading + 1, columns: identityColumns.length },
    tabColor: 'A9D08E',
  };
}

function titleOfColumn({ texts }: Layout, { title, step, type }: Column): string {
  if (step) return `${title} · ${step.label === '' ? '' : `${step.label} `}${texts.steps[step.name]}`;
  return `${title}${unitWord(canonicalType(type))}`;
}

function cellOf(
  layout: Layout,
  data: SheetData,
  column: Column,
  person: number,
  row: number,
  place: number,
): PlacedCell {
  const { content, type } = column;
  const format = column.step ? '' : formatOf(canonicalType(type));
  switch (content.kind) {
    case 'formula': {
      const known = column.metricId === undefined ? undefined : knownContent(data.value(column.metricId, person), type);
      const style = column.role === 'metric' ? 'number' : 'step';
      return formulaAt(row, place, printFormula(content.formula, layout.within(person)), known, style, format);
    }
    case 'value':
      return valueAt(row, place, data.value(column.metricId ?? column.id, person), column, format);
    case 'streak-before':
      return valueAt(row, place, data.streakBefore(content.metricId, person, content.gaps), column, format);
  }
}

/** A value; one that cannot be told is the error that stands for it. */
function valueAt(row: number, place: number, value: KnownValue, { type }: Column, format: string): PlacedCell {
  const content = knownContent(value, type);
  if (content.kind !== 'fault') return at(row, place, content, 'value', format);
  return formulaAt(row, place, content.isAbsent ? 'NA()' : '1/0', content, 'value', format);
}
