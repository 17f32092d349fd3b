/** Of a long list only the rows near what is looked at are drawn; gaps as high as the rest keep everything in its place. */

/** A row that is drawn and its place in the list, or the height of rows that are not, in pixels. */
export type Stretch<Row> =
  | { readonly kind: 'row'; readonly index: number; readonly row: Row }
  | { readonly kind: 'gap'; readonly height: number };

/** From this row to before that. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Lists as long as this are drawn whole. */
export const shortList = 80;

/** Rows come and go by so many, so that a little scrolling draws nothing. */
const step = 20;

/** The rows between two heights in pixels, counted from the top of the list, and as many again around them. */
export function nearRange(count: number, rowHeight: number, top: number, bottom: number): Range {
  const around = Math.max(0, bottom - top) / 2;
  const from = Math.floor((top - around) / rowHeight / step) * step;
  const to = Math.ceil((bottom + around) / rowHeight / step) * step;
  return { from: Math.min(Math.max(0, from), count), to: Math.min(Math.max(0, to), count) };
}

/** What stands in the list: the rows of the range and the one that the keyboard is at, gaps between them. */
export function stretches<Row>(
  rows: readonly Row[],
  { from, to }: Range,
  at: number,
  rowHeight: number,
): readonly Stretch<Row>[] {
  const found: Stretch<Row>[] = [];
  let next = 0;
  const gapTo = (index: number): void => {
    if (index > next) found.push({ kind: 'gap', height: (index - next) * rowHeight });
    next = index;
  };
  const draw = (first: number, last: number): void => {
    gapTo(first);
    for (const row of rows.slice(first, last)) {
      found.push({ kind: 'row', index: next, row });
      next += 1;
    }
  };
  if (at >= 0 && at < from) draw(at, at + 1);
  draw(from, to);
  if (at >= to && at < rows.length) draw(at, at + 1);
  gapTo(rows.length);
  return found;
}
