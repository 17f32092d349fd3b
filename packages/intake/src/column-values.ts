/** What the cells of a column mean, told from the whole column and its heading and written into each cell: units, shares, serial days. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import type { DataCell, Input } from '@kaohe/ir';
import {
  hundred,
  isDimensionless,
  multiply,
  numberFromHumanText,
  type PercentShape,
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
  heading: Heading,
  input: Input,
  units: readonly string[],
  told: ShareForm | undefined,
): ColumnValues {
  if (!isColumnOfShares(heading, input)) return plainValues(heading, input, units);
  if (told !== undefined) return shareValues({ kind: told }, input, undefined);
  const cells = cellsOfColumn();
  const shape = percentShapeOf(cells.map(({ text }) => text));
  const place = shape.kind === 'unclear' ? (cells.find(({ text }) => text === shape.small) ?? cells[0]) : undefined;
  return shareValues(shape, input, place);
}

/** Whether the meaning of the column's cells shows only in all of them together. */
export function isColumnOfShares({ unit }: Heading, { type }: Input): boolean {
  if (type.kind !== 'number' || unit !== '') return false;
  const { scale } = type.unit;
  return isDimensionless(type.unit) && scale.numerator === 1n && scale.denominator === 100n;
}

function plainValues({ unit }: Heading, input: Input, units: readonly string[]): ColumnValues {
  const { type } = input;
  if (type.kind === 'date') return { form: 'plain', cellOf: dayOf, diagnostics: [] };
  if (type.kind !== 'number') return { form: 'plain', cellOf: (cell) => cell, diagnostics: [] };
  const withHeading = (cell: DataCell): DataCell =>
    inOwnUnit(withUnit(cell, unit, input, units), type.unit.symbol, units);
  return { form: 'plain', cellOf: withHeading, diagnostics: [] };
}

/** How the cells of a column of shares are read; where nobody can tell, that is said of `place`. */
export function shareValues(shape: PercentShape, input: Input, place: DataCell | undefined): ColumnValues {
  switch (shape.kind) {
    case 'fraction':
      return { form: 'fraction', cellOf: (cell) => share(cell, 'fraction'), diagnostics: [] };
    case 'percent':
      return { form: 'percent', cellOf: (cell) => share(cell, 'percent'), diagnostics: [] };
    case 'unclear': {
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

const endsInTens = /[万亿千]$/;

/** `1.2万` in a column of yuan is `1.2万元`. */
function inOwnUnit(cell: DataCell, own: string, units: readonly string[]): DataCell {
  if (own === '' || !endsInTens.test(cell.text)) return cell;
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
