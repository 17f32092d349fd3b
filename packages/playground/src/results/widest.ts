/** The widest words of each column: a table of which few rows are drawn must not become wider or narrower by scrolling. */
import type { Ranking } from '../protocol/snapshot.js';

export interface Widest {
  readonly person: string;
  readonly team: string;
  /** One per column. */
  readonly cells: readonly WidestCell[];
}

export interface WidestCell {
  readonly text: string;
  readonly beneath: string;
}

/** Judged by the number of characters, wide ones as two. */
export function widestIn({ columns, rows }: Ranking): Widest {
  return {
    person: widestOf(rows.map(({ person }) => person)),
    team: widestOf(rows.map(({ team }) => team)),
    cells: columns.map((_, at) => ({
      text: widestOf(rows.map(({ cells }) => cells[at]?.text ?? '')),
      beneath: widestOf(rows.map(({ cells }) => cells[at]?.beneath ?? '')),
    })),
  };
}

function widestOf(texts: readonly string[]): string {
  let [widest, most] = ['', 0];
  for (const text of texts) {
    const width = widthOf(text);
    if (width > most) [widest, most] = [text, width];
  }
  return widest;
}

function widthOf(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) < 0x1100 ? 1 : 2;
  return width;
}
