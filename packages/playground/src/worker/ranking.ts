/** The ranking of one period: who stands where, with scores, grades and pay, and the totals below. */
import type { Language } from '@kaohe/diagnostics';
import type { Value } from '@kaohe/evaluator';
import { compare, type Rational } from '@kaohe/quantity';
import type { RankedRow, Ranking } from '../protocol/snapshot.js';
import { type CellScale, cellOf, totalOf } from './cells.js';
import type { Scored } from './session.js';
import { type ShownMetric, shownColumns } from './shown-columns.js';

interface Candidate {
  readonly person: string;
  readonly team: string;
  readonly values: readonly Value[];
  readonly total: Rational | undefined;
}

/** Everyone of the period by total, best first; people without a total come last, by name as in the data. */
export function rankingFrom(scored: Scored, period: string, language: Language): Ranking {
  const shown = shownColumns(scored.ruleSet);
  const candidates = candidatesOf(scored, period, shown);
  const scales = shown.map((column, index) => scaleOf(column, candidates, index));
  const rows = candidates.map((candidate, index): RankedRow => {
    const equals = candidates.filter((other) => standsEqual(other, candidate));
    const first = candidates.findIndex((other) => standsEqual(other, candidate));
    return {
      rank: candidate.total === undefined ? undefined : (first === -1 ? index : first) + 1,
      tied: equals.length > 1,
      person: candidate.person,
      team: candidate.team,
      cells: candidate.values.map((value, column) => cellOf(value, scales[column], language)),
    };
  });
  return {
    columns: shown.map(({ id, label, unit, role }) => ({ id, label, unit, role })),
    rows,
    totals: shown.map((column, index) =>
      totalOf(
        column,
        candidates.map(({ values }) => values[index]),
        language,
      ),
    ),
  };
}

function candidatesOf(
  { dataset, results }: Scored,
  period: string,
  shown: readonly ShownMetric[],
): readonly Candidate[] {
  const totalIndex = shown.findIndex(({ role }) => role === 'total');
  const candidates = dataset.rows.flatMap((row, index): readonly Candidate[] => {
    if (row.period !== period) return [];
    const values = shown.map(({ id }) => results.value(id, index));
    const total = values[totalIndex];
    return [
      { person: row.person, team: row.team ?? '', values, total: total?.kind === 'number' ? total.value : undefined },
    ];
  });
  return candidates.sort(byTotal);
}

function byTotal(one: Candidate, other: Candidate): number {
  if (one.total === undefined || other.total === undefined) {
    return Number(one.total === undefined) - Number(other.total === undefined);
  }
  return compare(other.total, one.total);
}

function standsEqual(one: Candidate, other: Candidate): boolean {
  return one.total !== undefined && other.total !== undefined && compare(one.total, other.total) === 0;
}

function scaleOf({ role, metric }: ShownMetric, candidates: readonly Candidate[], index: number): CellScale {
  let best: Rational | undefined;
  for (const { values } of candidates) {
    const value = values[index];
    if (value?.kind === 'number' && (best === undefined || compare(value.value, best) > 0)) best = value.value;
  }
  return { type: metric.type, role, best };
}
