/** A workbook as data: sheets of cells with values, formulas and the names of styles. Writing it as a file is in `to-xlsx.ts`. */
import type { Rational } from '@kaohe/quantity';

export interface Workbook {
  readonly title: string;
  readonly subject: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly cells: readonly PlacedCell[];
  /** In characters, from the first column. */
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Area[];
  readonly highlights: readonly Highlight[];
  readonly choices: readonly Choices[];
  readonly charts: readonly Chart[];
  /** Rows before which a printed page ends. */
  readonly pageBreaks: readonly number[];
  readonly isWide: boolean;
  readonly isHidden: boolean;
  /** As six hexadecimal digits. */
  readonly tabColor: string;
}

/** Rows and columns count from zero. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

export interface Cell {
  readonly content: CellContent;
  readonly style: StyleName;
  /** How a number is shown. */
  readonly format: string;
}

export type CellContent =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  /** An error that stands for a fault. */
  | { readonly kind: 'fault'; readonly isAbsent: boolean }
  /** `known` is what the engine computed for it: shown until a program computes the formula. */
  | { readonly kind: 'formula'; readonly formula: string; readonly known: KnownContent | undefined };

export type KnownContent = Exclude<CellContent, { readonly kind: 'empty' | 'formula' }>;

/** What a cell is to its reader. */
export type StyleName =
  | 'title'
  | 'note'
  | 'heading'
  | 'subheading'
  | 'text'
  | 'wrapped'
  | 'center'
  | 'number'
  | 'strong'
  /** To be typed in by people: the data, the standards. */
  | 'entry'
  /** A formula on the way. */
  | 'step'
  /** A value where a formula cannot say it. */
  | 'value';

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Colors that depend on what stands in the cells. */
export type Highlight =
  | { readonly kind: 'scale' | 'bars'; readonly area: Area }
  | { readonly kind: 'when'; readonly area: Area; readonly formula: string; readonly tone: 'good' | 'bad' | 'muted' };

/** Cells that take one of a few words. */
export interface Choices {
  readonly area: Area;
  readonly words: readonly string[];
}

export interface Chart {
  readonly kind: 'column' | 'bar';
  readonly title: string;
  readonly names: string;
  readonly values: string;
  readonly area: Area;
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The address of a cell, such as `B3`, with `$` where it stays. */
export function address(row: number, column: number, fixed: '' | '$' = ''): string {
  return `${fixed}${columnLetters(column)}${fixed}${row + 1}`;
}

/** A sheet without anything special. */
export function plainSheet(name: string, cells: readonly PlacedCell[], widths: readonly number[]): Sheet {
  return {
    name,
    cells,
    widths,
    hiddenColumns: [],
    frozen: { rows: 0, columns: 0 },
    merges: [],
    highlights: [],
    choices: [],
    charts: [],
    pageBreaks: [],
    isWide: true,
    isHidden: false,
    tabColor: '8EA9DB',
  };
}
