/** A plain table whose lines all have one display width: columns are shortened, then left out, until it fits. */
import { displayWidth, padEnd, padStart, truncate } from '@kaohe/diagnostics';
import type { TableColumn } from '@kaohe/report';

/** A column as it is drawn, with the width of its longest text. */
interface Drawn {
  readonly heading: string;
  readonly align: 'left' | 'right';
  readonly cellAt: (row: number) => string;
  readonly priority: number;
  readonly size: number;
}

const between = 2;
const narrowest = 4;

/** The lines of the table: headings, a rule, the rows; no wider than `width` columns where one is given. */
export function tableLines(
  columns: readonly TableColumn[],
  width: number | undefined,
  ruler: string,
): readonly string[] {
  const full = columns.map((column) => drawn(column, column.cells));
  const shown = width === undefined || total(full) <= width ? full : fitted(columns, width);
  const line = (textOf: (one: Drawn) => string): string =>
    shown
      .map((one) => {
        const text = truncate(textOf(one), one.size);
        return one.align === 'right' ? padStart(text, one.size) : padEnd(text, one.size);
      })
      .join(' '.repeat(between));
  const count = Math.max(0, ...columns.map(({ cells }) => cells.length));
  const rows = Array.from({ length: count }, (_, row) => line((one) => one.cellAt(row)));
  return [line(({ heading }) => heading), ruler.repeat(total(shown)), ...rows];
}

function drawn({ heading, align, priority }: TableColumn, cells: readonly string[]): Drawn {
  const size = cells.reduce((most, cell) => Math.max(most, displayWidth(cell)), displayWidth(heading));
  return { heading, align, priority, size, cellAt: (row) => cells[row] ?? '' };
}

const ellipsis: Drawn = { heading: '…', align: 'left', priority: 0, size: 1, cellAt: () => '…' };

function fitted(columns: readonly TableColumn[], width: number): readonly Drawn[] {
  let shown = columns.map((column) => drawn(column, column.short ?? column.cells));
  while (total(shown) > width) {
    const worst = Math.max(...shown.map(({ priority }) => priority));
    if (worst <= 0) return narrowed(shown, width);
    const index = shown.findLastIndex(({ priority }) => priority === worst);
    // One `…` stands where the first column left out was.
    shown = shown.includes(ellipsis) ? shown.toSpliced(index, 1) : shown.toSpliced(index, 1, ellipsis);
  }
  return shown;
}

/** Where even the columns that stay are too wide, the widest words give way; numbers are never cut. */
function narrowed(columns: readonly Drawn[], width: number): readonly Drawn[] {
  const words = columns.filter((one) => one.align === 'left' && one !== ellipsis);
  const widest = words.toSorted((left, right) => right.size - left.size)[0];
  if (widest === undefined) return columns;
  const size = Math.max(narrowest, widest.size - (total(columns) - width));
  return columns.map((one) => (one === widest ? { ...one, size } : one));
}

function total(columns: readonly Drawn[]): number {
  return columns.reduce((sum, { size }) => sum + size, 0) + between * Math.max(0, columns.length - 1);
}
