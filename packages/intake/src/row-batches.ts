/** Text that comes in pieces to batches of whole rows: a row is handed on once its end is sure. */
import type { Diagnostic } from '@kaohe/diagnostics';
import { cellText } from './cell-text.js';
import { rowsIn } from './csv.js';
import type { Delimiter, Row } from './table.js';

/** Rows that stand together, with the text they are cut from. */
export interface RowBatch {
  readonly text: string;
  readonly rows: readonly Row[];
  /** Where `text` begins in the text of the file. */
  readonly offset: number;
  /** How many lines end before it, as editors count, and how many line feeds there are. */
  readonly lines: number;
  readonly feeds: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether a row is over a limit. */
  readonly isRefused: boolean;
  /** How many lines end before a place in `text`, where that is no stretch of the file. */
  readonly linesAt?: ((at: number) => number) | undefined;
}

/** Cuts rows; what the last piece leaves open comes with the next one. */
export interface RowBatcher {
  readonly add: (text: string, isLast: boolean) => RowBatch;
}

/** A batcher at the beginning of a file. */
export function rowBatcher(name: string, delimiter: Delimiter): RowBatcher {
  let open = '';
  let offset = 0;
  let lines = 0;
  let feeds = 0;
  return {
    add: (text, isLast) => {
      const all = open + text;
      const { rows, diagnostics, end, isRefused } = rowsIn({ name, text: all }, delimiter, isLast);
      const own = all.slice(0, end);
      const placed = diagnostics.map((one) => ({ ...one, span: moved(one.span, offset) }));
      const batch = { text: own, rows, offset, lines, feeds, diagnostics: placed, isRefused };
      open = all.slice(end);
      offset += end;
      const counted = countLines(own);
      lines += counted.lines;
      feeds += counted.feeds;
      return batch;
    },
  };
}

/** The cells of its rows as texts. */
export function textsOfRows({ text, rows }: RowBatch): readonly (readonly string[])[] {
  return rows.map((row) => {
    return Array.from({ length: row.length / 2 }, (_, at) => cellText(text.slice(row[2 * at], row[2 * at + 1])));
  });
}

function moved({ file, start, end }: Diagnostic['span'], offset: number): Diagnostic['span'] {
  return { file, start: start + offset, end: end + offset };
}

/** How many lines end in a text: `\n`, `\r\n` and `\r` each end one. */
export function countLines(text: string): { readonly lines: number; readonly feeds: number } {
  let feeds = 0;
  let returns = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) feeds += 1;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1)) {
    if (text.charCodeAt(at + 1) !== lineFeed) returns += 1;
  }
  return { lines: feeds + returns, feeds };
}

const lineFeed = 10;
