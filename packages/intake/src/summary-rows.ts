/** Rows of an export that are not people: sums and means of the shop, its people and its peers. */
import { comparable } from './heading.js';

const labels: ReadonlySet<string> = new Set([
  '汇总',
  '汇总值',
  '平均',
  '平均值',
  '均值',
  '合计',
  '总计',
  '全店汇总值',
  '全店平均值',
  '店铺汇总值',
  '店铺平均值',
  '同行同层优秀',
  '同行同层均值',
]);

/** True when the text in the person column is the label of such a row. */
export function isSummaryLabel(person: string): boolean {
  return labels.has(comparable(person));
}

/** How rules name a cell of such a row: `全店汇总值.销售额`. */
export function liftedName(label: string, heading: string): string {
  return `${comparable(label)}.${heading}`;
}
