/** One sheet to lines of text: a line per row of the sheet, cells between tabs, so that line numbers are row numbers. */
import { decimalFrom } from './decimal.js';
import {
  longestCell,
  longestSheetText,
  mostBlankRows,
  mostMerges,
  mostSheetColumns,
  mostSheetRows,
  mostVisited,
} from './limits.js';
import { textOfNumber } from './number-format.js';
import { Refusal } from './refusal.js';
import { unescapedText, type Workbook } from './workbook.js';
import { attribute, walkXml } from './xml.js';

/** A sheet written out, and what about its cells a person may want to know. */
export interface SheetText {
  readonly text: string;
  /** Numbers with more digits than a spreadsheet keeps, read as the shortest decimal. */
  readonly shortened: number;
  /** Formulas of which the value that was last computed is read. */
  readonly formulas: number;
  /** Formulas that nobody has computed: they stay formulas, and so are no values. */
  readonly uncomputed: number;
  /** Cells that stand in a merged range and were given its text. */
  readonly merged: number;
}

interface Cell {
  readonly text: string;
  readonly isText: boolean;
}

interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

type Counts = { shortened: number; formulas: number; uncomputed: number };

/** The text of a sheet; throws a refusal. */
export function sheetText(xml: string, part: string, workbook: Workbook): SheetText {
  const rows = new Map<number, Map<number, Cell>>();
  const counts: Counts = { shortened: 0, formulas: 0, uncomputed: 0 };
  const merges: Range[] = [];
  readCells(xml, part, workbook, rows, merges, counts);
  const merged = fillMerges(rows, merges, part);
  return { text: written(rows, part), ...counts, merged };
}

function readCells(
  xml: string,
  part: string,
  workbook: Workbook,
  rows: Map<number, Map<number, Cell>>,
  merges: Range[],
  counts: Counts,
): void {
  let row: Map<number, Cell> | undefined;
  let number = 0;
  let column = 0;
  let blanks = 0;
  let attributes = '';
  let isInCell = false;
  let inside: 'value' | 'formula' | 'inline' | undefined;
  let readings = 0;
  let value = '';
  let formula: string | undefined;
  walkXml(xml, part, {
    open(name, more) {
      if (name === 'row') {
        const next = Number(attribute(more, 'r', part) ?? number + 1);
        if (!Number.isInteger(next) || next <= number) throw new Refusal('damaged', part);
        if (next > mostSheetRows) throw new Refusal('too-many-rows', part);
        blanks += next - number - 1;
        number = next;
        row = new Map();
        column = 0;
      } else if (name === 'c' && row !== undefined) {
        attributes = more;
        isInCell = true;
        value = '';
        formula = undefined;
        column = columnOf(attribute(more, 'r', part), number, column, part);
        if (column > mostSheetColumns) throw new Refusal('too-many-columns', part);
      } else if (name === 'mergeCell') {
        merges.push(rangeOf(attribute(more, 'ref', part) ?? '', part));
        if (merges.length > mostMerges) throw new Refusal('too-many-merges', part);
      } else if (name === 'rPh') readings += 1;
      else if (isInCell) {
        if (name === 'v') inside = 'value';
        else if (name === 'f') {
          inside = 'formula';
          formula = '';
        } else if (name === 't') inside = 'inline';
      }
    },
    close(name) {
      if (name === 'row') {
        if (row === undefined || row.size === 0) blanks += 1;
        else rows.set(number, row);
        row = undefined;
        if (blanks > mostBlankRows) throw new Refusal('too-many-blank-rows', part);
      } else if (name === 'c' && isInCell && row !== undefined) {
        isInCell = false;
        const cell = cellOf(attributes, value, formula, part, workbook, counts);
        if (cell.text === '') return;
        if (row.has(column)) throw new Refusal('damaged', part);
        row.set(column, cell);
      } else if (name === 'rPh') readings -= 1;
      else if (name === 'v' || name === 'f' || name === 't') inside = undefined;
    },
    text(text) {
      if (inside === undefined || readings > 0) return;
      if (inside === 'formula') formula = `${formula ?? ''}${text}`.slice(0, 200);
      else value += text;
      if (value.length > longestCell) throw new Refusal('too-large', part);
    },
  });
}

/** `C7` as 3; without a place the cell stands behind the one before. The row must be the one it stands in. */
function columnOf(place: string | undefined, row: number, before: number, part: string): number {
  if (place === undefined) return before + 1;
  const found = placeOf(place);
  if (found === undefined || found.row !== row) throw new Refusal('damaged', part);
  return found.column;
}

function placeOf(text: string): { readonly row: number; readonly column: number } | undefined {
  const [, letters = '', digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text) ?? [];
  if (letters === '') return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column };
}

function rangeOf(text: string, part: string): Range {
  const [first = '', last = first] = text.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  if (from === undefined || to === undefined) throw new Refusal('damaged', part);
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

function cellOf(
  attributes: string,
  value: string,
  formula: string | undefined,
  part: string,
  workbook: Workbook,
  counts: Counts,
): Cell {
  const type = attribute(attributes, 't', part) ?? 'n';
  if (formula !== undefined) {
    counts.formulas += 1;
    if (value === '' && type !== 'str') {
      counts.uncomputed += 1;
      return { text: `=${formula}`, isText: true };
    }
  }
  switch (type) {
    case 's': {
      const text = value === '' ? '' : /^\d{1,9}$/.test(value) ? workbook.texts[Number(value)] : undefined;
      if (text === undefined) throw new Refusal('damaged', part);
      return { text, isText: true };
    }
    case 'str':
    case 'inlineStr':
      return { text: unescapedText(value), isText: true };
    case 'b':
      return { text: value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value, isText: true };
    case 'e':
      return { text: value, isText: true };
    case 'd':
      return { text: value.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?$/, ''), isText: false };
    case 'n':
      return { text: numberText(value, attributes, part, workbook, counts), isText: false };
    default:
      throw new Refusal('damaged', part);
  }
}

function numberText(value: string, attributes: string, part: string, workbook: Workbook, counts: Counts): string {
  if (value.trim() === '') return '';
  const decimal = decimalFrom(value);
  if (decimal === undefined || Math.abs(decimal.exponent) > 400) throw new Refusal('damaged', part);
  const style = Number(attribute(attributes, 's', part) ?? '0');
  if (value.replace(/^[+-]?0*\.?0*|[eE].*$|\./g, '').length > 15) counts.shortened += 1;
  return textOfNumber(decimal, workbook.meanings[style] ?? 'number', workbook.startsIn1904);
}

/** Rows in which a text merged across columns names a group of columns. */
const headingRows = 12;

/**
 * Gives the text of a merged range to its cells: down the rows everywhere, across columns only among headings. A number is said once:
 * whether a number merged over five people is each one's or all theirs together, the sheet does not tell.
 */
function fillMerges(rows: Map<number, Map<number, Cell>>, merges: readonly Range[], part: string): number {
  let filled = 0;
  let visited = 0;
  for (const { top, left, bottom, right } of merges) {
    const cell = rows.get(top)?.get(left);
    if (cell === undefined || !cell.isText) continue;
    const across = top <= headingRows ? Math.min(right, mostSheetColumns) : left;
    for (let number = top; number <= bottom && number <= mostSheetRows; number += 1) {
      const row = rows.get(number);
      visited += 1;
      for (let column = left; row !== undefined && column <= across; column += 1) {
        visited += 1;
        if (row.has(column)) continue;
        row.set(column, cell);
        filled += 1;
      }
      if (visited > mostVisited) throw new Refusal('too-many-merges', part);
    }
  }
  return filled;
}

function written(rows: ReadonlyMap<number, ReadonlyMap<number, Cell>>, part: string): string {
  const lines: string[] = [];
  let length = 0;
  let line = 1;
  for (const [number, row] of rows) {
    if (number > line) lines.push('\n'.repeat(number - line));
    const cells: string[] = [];
    let column = 1;
    for (const [place, { text }] of [...row].sort(([a], [b]) => a - b)) {
      if (place > column) cells.push('\t'.repeat(place - column));
      cells.push(tabFree(text));
      column = place;
    }
    lines.push(cells.join(''));
    line = number;
    length += column + cells.reduce((sum, text) => sum + text.length, 0);
    if (length > longestSheetText) throw new Refusal('too-large', part);
  }
  return lines.join('');
}

/** A cell as one piece of its line: line breaks and tabs become spaces, a quote at its beginning is doubled within quotes. */
function tabFree(text: string): string {
  const plain = text.replace(/[\t\r\n\u2028\u2029]+/g, ' ');
  return plain.startsWith('"') ? `"${plain.replaceAll('"', '""')}"` : plain;
}
