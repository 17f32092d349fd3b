/** What the cells of a column mean, told from the whole column and its heading and written into each cell: units, shares, serial days. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import type { DataCell, Input } from '@kaohe/ir';
import {
  hundred,
  isDimensionless,
  multiply,
  numberFromHumanText,
  percentShapeOf,
  printDate,
  printRational,
  rational,
  unitFromText,
} from '@kaohe/quantity';
import { withUnit } from './cell-value.js';
import type { Heading } from './heading.js';

/** How a person says that shares are written. */
export type ShareForm = 'fraction' | 'percent';

/** How a column was read where its cells alone do not tell. */
export type ColumnForm = ShareForm | 'unclear' | 'plain';

/** Reads the cells of a column: a cell that nobody can read for sure becomes none. */
export interface ColumnValues {
  readonly form: ColumnForm;
  readonly cellOf: (cell: DataCell) => DataCell | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** How the cells of a column are read for an input. `told` is what a person said of it. */
export function columnValues(
  cellsOfColumn: () => readonly DataCell[],
  { unit }: Heading,
  input: Input,
  units: readonly string[],
  told: ShareForm | undefined,
): ColumnValues {
  const { type } = input;
  if (type.kind === 'date') return { form: 'plain', cellOf: dayOf, diagnostics: [] };
  if (type.kind !== 'number') return { form: 'plain', cellOf: (cell) => cell, diagnostics: [] };
  const withHeading = (cell: DataCell): DataCell =>
    inOwnUnit(withUnit(cell, unit, input, units), type.unit.symbol, units);
  const { scale } = type.unit;
  const isShare = isDimensionless(type.unit) && scale.numerator === 1n && scale.denominator === 100n;
  if (!isShare || unit !== '') return { form: 'plain', cellOf: withHeading, diagnostics: [] };
  const cells = cellsOfColumn();
  const shape = told === undefined ? percentShapeOf(cells.map(({ text }) => text)) : { kind: told };
  switch (shape.kind) {
    case 'fraction':
      return { form: 'fraction', cellOf: (cell) => share(cell, 'fraction'), diagnostics: [] };
    case 'percent':
      return { form: 'percent', cellOf: (cell) => share(cell, 'percent'), diagnostics: [] };
    case 'unclear': {
      const place = cells.find(({ text }) => text === shape.small) ?? cells[0];
      const args = { name: input.id, small: shape.small, large: shape.large };
      const diagnostics = place ? [diagnose('data/percent-ambiguous', place.span, args)] : [];
      return {
        form: 'unclear',
        cellOf: (cell) => (isBareNumber(cell) ? undefined : cell),
        diagnostics,
      };
    }
  }
}

/** A bare number of a column of shares with its sign of per cent. */
function share(cell: DataCell, form: ShareForm): DataCell {
  const number = numberFromHumanText(cell.text);
  if (number === undefined || number.unit !== undefined) return cell;
  const value = form === 'fraction' ? multiply(number.value, hundred) : number.value;
  return { text: `${printRational(value)}%`, span: cell.span };
}

function isBareNumber({ text }: DataCell): boolean {
  const number = numberFromHumanText(text);
  return number !== undefined && number.unit === undefined && number.value.numerator !== 0n;
}

/** `1.2万` in a column of yuan is `1.2万元`. */
function inOwnUnit(cell: DataCell, own: string, units: readonly string[]): DataCell {
  if (own === '' || !/[万亿千]$/.test(cell.text)) return cell;
  const number = numberFromHumanText(cell.text, units);
  if (number?.unit === undefined || !/^[万亿千]$/.test(number.unit)) return cell;
  return unitFromText(`${number.unit}${own}`, units) === undefined
    ? cell
    : { text: `${cell.text}${own}`, span: cell.span };
}

/** A day as spreadsheets count them, where it lost its format on the way: from 1954 to 2119. */
function dayOf(cell: DataCell): DataCell {
  if (!/^[2-7]\d{4}$/.test(cell.text)) return cell;
  return { text: printDate(rational(BigInt(cell.text) - 25_569n)), span: cell.span };
}
