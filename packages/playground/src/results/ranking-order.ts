/** Which people of a ranking are shown, and in which order. */
import type { RankedRow, Ranking } from '../protocol/snapshot.js';

/** What people are picked by; undefined picks all. */
export interface Filter {
  readonly grade: string | undefined;
  readonly team: string | undefined;
  readonly hasProblems: boolean;
  /** Those of whom somebody replaced a computed value. */
  readonly isAdjusted: boolean;
}

/** By which column; undefined is by rank, as it comes. */
export interface Sorting {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export const everybody: Filter = { grade: undefined, team: undefined, hasProblems: false, isAdjusted: false };

/** The column grades are drawn from: the last one, which decides. */
export function gradeColumn({ columns }: Ranking): number {
  return columns.findLastIndex(({ role }) => role === 'grade');
}

/** The grades there are, best first. */
export function gradesIn(ranking: Ranking): readonly string[] {
  const column = gradeColumn(ranking);
  const cells = ranking.rows.flatMap(({ cells }) => cells[column] ?? []).filter(({ state }) => state === 'value');
  const levels = new Map(cells.map(({ text, level }) => [text, level]));
  return [...levels].toSorted(([, one], [, other]) => one - other).map(([text]) => text);
}

/** The teams there are, as the rows have them. */
export function teamsIn({ rows }: Ranking): readonly string[] {
  return [...new Set(rows.map(({ team }) => team).filter((team) => team !== ''))];
}

/** Whether something of the person cannot be told. */
export function hasProblem({ cells }: RankedRow): boolean {
  return cells.some(({ state }) => state === 'missing');
}

/** The rows to show. Who has no value in the column stands last either way. */
export function rowsShown(ranking: Ranking, filter: Filter, sorting: Sorting | undefined): readonly RankedRow[] {
  const grade = gradeColumn(ranking);
  const picked = ranking.rows.filter(
    (row) =>
      (filter.grade === undefined || row.cells[grade]?.text === filter.grade) &&
      (filter.team === undefined || row.team === filter.team) &&
      (!filter.hasProblems || hasProblem(row)) &&
      (!filter.isAdjusted || row.adjusted),
  );
  if (sorting === undefined) return picked;
  const orderOf = orderIn(ranking, sorting.column);
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  return picked.toSorted((one, other) => {
    const [left, right] = [orderOf(one), orderOf(other)];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return left < right ? -sign : left > right ? sign : 0;
  });
}

function orderIn(ranking: Ranking, column: string): (row: RankedRow) => number | string | undefined {
  if (column === 'person') return ({ person }) => person;
  const index = ranking.columns.findIndex(({ id }) => id === column);
  return ({ cells }) => cells[index]?.order;
}
