/** Spreadsheet formulas as data: what a cell is worked out from, with columns, settings and raw cells by name instead of by address. */
import type { Rational } from '@kaohe/quantity';

/** A formula of one row. Names become addresses in `print.ts`. */
export type Formula =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  /** What stands in this row in a column of the calculation, or in that column as a whole. */
  | { readonly kind: 'column'; readonly id: string }
  | { readonly kind: 'all'; readonly id: string }
  /** What stands in this row of the data in the column of an input; for what everyone shares, the one cell of it. */
  | { readonly kind: 'raw'; readonly id: string }
  /** A cell of the standards: a threshold, a weight, a result. */
  | { readonly kind: 'setting'; readonly id: string }
  | { readonly kind: 'binary'; readonly operator: FormulaOperator; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly arguments: readonly Formula[] }
  /** An error that stands for a fault: `#N/A` for what is not there, `#DIV/0!` for any other. */
  | { readonly kind: 'fault'; readonly isAbsent: boolean };

export type FormulaOperator = '+' | '-' | '*' | '/' | '=' | '<>' | '<' | '<=' | '>' | '>=';

/** The functions that Excel 2016, WPS and LibreOffice all have and agree on; no others are ever written. */
export type FunctionName =
  | 'IF'
  | 'AND'
  | 'OR'
  | 'NOT'
  | 'ROUND'
  | 'ROUNDUP'
  | 'ROUNDDOWN'
  | 'MIN'
  | 'MAX'
  | 'SUM'
  | 'SUMPRODUCT'
  | 'ABS'
  | 'INT'
  | 'INDEX'
  | 'MATCH'
  | 'IFERROR'
  | 'ISNA'
  | 'ISNUMBER'
  | 'YEAR'
  | 'MONTH'
  | 'DAY'
  | 'WEEKDAY'
  | 'EDATE'
  | 'SQRT'
  | 'EXP'
  | 'LN'
  | 'LOG'
  | 'POWER';

/** What stands in a cell for a value that does not apply. */
export const noneText = '—';
