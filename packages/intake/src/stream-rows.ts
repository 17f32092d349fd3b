/** Rows of a batch as the readers of tables know them: below the headings of their file, with their places in it. */
import type { RowBatch } from './row-batches.js';
import type { StreamHead } from './stream-head.js';
import type { Row, Table } from './table.js';

/** The rows of a batch as a table below the headings of its file. */
export function batchTable({ name, table, layout }: StreamHead, batch: RowBatch): Table {
  // the headings themselves stand in the first batch, where the file begins
  const isBeginning = batch.offset === 0;
  const headings = table.rows.slice(0, layout.header + 1);
  const rows = isBeginning ? batch.rows : [...headings, ...batch.rows];
  return { ...table, source: { name, text: batch.text }, rows, offset: batch.offset };
}

/** Names rows by their lines in the file. */
export function lineNamer({ text, feeds }: RowBatch): (row: Row) => string {
  let line = feeds + 1;
  let at = 0;
  return (row) => {
    const start = row[0] ?? 0;
    for (; at < start; at += 1) if (text[at] === '\n') line += 1;
    return `${line}`;
  };
}
