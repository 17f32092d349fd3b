/** The columns of a heading row: their headings, names that stay apart where a heading stands twice, groups merged above them. */
import type { DataCell } from '@kaohe/ir';
import { type Heading, headingOf } from './heading.js';
import { hitsOf, type KnownHeadings } from './known-headings.js';
import { cellAt, cellCount, type Row, type Table } from './table.js';

export interface Column {
  readonly index: number;
  readonly cell: DataCell;
  readonly heading: Heading;
  /** The heading as it stands there; for the second of two that are the same with `_2` behind it. */
  readonly name: string;
  /** Whether another column before it has the same heading. */
  readonly isRepeated: boolean;
}

/** The columns that a row names, if it is the heading row. */
export function columnsOf(table: Table, row: Row, known: KnownHeadings): readonly Column[] {
  const columns: Column[] = [];
  const seen = new Map<string, number>();
  for (let index = 0; index < cellCount(row); index += 1) {
    const cell = cellAt(table, row, index);
    if (!cell || cell.text === '') continue;
    const heading = headingOf(cell.text, known.units);
    const count = (seen.get(heading.full) ?? 0) + 1;
    seen.set(heading.full, count);
    columns.push({
      index,
      cell,
      heading,
      name: count > 1 ? `${cell.text}_${count}` : cell.text,
      isRepeated: count > 1,
    });
  }
  return columns;
}

/**
 * The columns of the heading row; where a group is merged above several of them and says more, the heading is both: `服务满意度评价` over
 * `很满意` is `服务满意度评价很满意`.
 */
export function groupedColumns(table: Table, header: number, known: KnownHeadings): readonly Column[] {
  const row = table.rows[header] ?? [];
  const columns = columnsOf(table, row, known);
  const above = table.format === 'workbook' ? table.rows[header - 1] : undefined;
  if (above === undefined) return columns;
  const groups = columns.map(({ index }) => cellAt(table, above, index)?.text ?? '');
  const isTwice = new Set(columns.filter(({ isRepeated }) => isRepeated).map(({ heading }) => heading.full));
  return columns.map((column, place) => {
    const group = groups[place] ?? '';
    const isGroup = group !== '' && groups.filter((other) => other === group).length > 1 && group !== column.cell.text;
    if (!isGroup) return column;
    for (const name of [`${group}${column.cell.text}`, `${group}-${column.cell.text}`]) {
      const heading = headingOf(name, known.units);
      if (hitsOf(known, heading).length > 0) return { ...column, heading, name, isRepeated: false };
    }
    return isTwice.has(column.heading.full) ? { ...column, name: `${group}-${column.cell.text}` } : column;
  });
}
