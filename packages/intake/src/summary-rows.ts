/** Rows of an export that are not people: sums and means of the shop, its people and its peers. */
import type { DataCell } from '@kaohe/ir';
import { isMissingMark } from './cell-value.js';
import { summaryLabels } from './dictionary.js';
import { comparable } from './heading.js';
import { cellAt, type Row, type Table, textAt } from './table.js';

const labels: ReadonlySet<string> = new Set(Object.values(summaryLabels).flat().map(comparable));

/** True when the text in the person column is the label of such a row. */
export function isSummaryLabel(person: string): boolean {
  return labels.has(comparable(person));
}

/** Cells in front of the person in which such a label may stand, where the person is left blank: behind a running number. */
const leading = 3;

/** The label of such a row; `column` is that of the person. */
export function summaryLabelOf(table: Table, row: Row, column: number | undefined): DataCell | undefined {
  if (column === undefined) return undefined;
  const text = textAt(table, row, column);
  if (text !== undefined && !isMissingMark(text)) return isSummaryLabel(text) ? cellAt(table, row, column) : undefined;
  for (let index = 0; index < leading; index += 1) {
    const other = index === column ? undefined : cellAt(table, row, index);
    if (other !== undefined && isSummaryLabel(other.text)) return other;
  }
  return undefined;
}

/** How rules name a cell of such a row: `全店汇总值.销售额`. */
export function liftedName(label: string, heading: string): string {
  return `${comparable(label)}.${heading}`;
}
