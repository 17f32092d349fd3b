/** A result as headings and texts: what tables, CSV, plain text and Markdown have in common. */
import type { Dataset, Results, Value } from '@kaohe/evaluator';
import type { Metric, RuleSet } from '@kaohe/ir';
import type { Rational } from '@kaohe/quantity';
import type { Teller } from '../texts/texts.js';
import { edgesByMetric } from '../values/edges.js';
import { type ShownMetric, shownMetrics } from '../values/shown-metrics.js';
import { headingOf, nameOf, plainText, shortText } from '../values/value-text.js';
import { type RankRule, rankHeading } from './rank-rule.js';
import type { SelectedRow } from './selection.js';

/** One column of a table. */
export interface TableColumn {
  readonly heading: string;
  readonly align: 'left' | 'right';
  readonly cells: readonly string[];
  /** The same cells in fewer words, for narrow terminals. */
  readonly short: readonly string[] | undefined;
  /** The highest goes first when there is no room; 0 stays. */
  readonly priority: number;
}

/** Everything about a result that its formats draw. */
export interface Result {
  readonly ruleSet: RuleSet;
  readonly dataset: Dataset;
  readonly results: Results;
  readonly periods: readonly string[];
  /** How those who are level share places; undefined is the usual way. */
  readonly ranks?: RankRule;
  /** Everyone of these periods: totals count them all. */
  readonly rows: readonly SelectedRow[];
  /** Those whose lines are drawn. */
  readonly shown: readonly SelectedRow[];
}

/** The columns for people: short numbers, a KPI and its points in one. */
export function peopleColumns(teller: Teller, result: Result): readonly TableColumn[] {
  const edges = edgesByMetric(result.ruleSet);
  const metrics = shownMetrics(result.ruleSet).map((shown) =>
    metricColumn(teller, result, shown, edges.get(shown.metric.id) ?? []),
  );
  return [...identityColumns(teller, result), ...metrics];
}

/** The rows for programs, headings first: exact numbers, every column. */
export function plainRows(teller: Teller, result: Result): readonly (readonly string[])[] {
  const identity = identityColumns(teller, result);
  const metrics = plainMetrics(teller, result.ruleSet);
  const headings = [...identity.map(({ heading }) => heading), ...metrics.map(({ heading }) => heading)];
  const columns = metrics.map(({ metric }) => plainColumn(teller, result, metric));
  const all = [...identity.map(({ cells }) => cells), ...columns];
  const rows = result.shown.map((_, place) => all.map((cells) => cells[place] ?? ''));
  return [headings, ...rows];
}

/** The exact numbers of a metric. Results share values between rows: a text is made once for each. */
function plainColumn({ language }: Teller, { results, shown }: Result, { id, type }: Metric): readonly string[] {
  const known = new Map<Value, string>();
  return shown.map(({ index }) => {
    const value = results.value(id, index);
    const text = known.get(value) ?? plainText(value, type, language);
    known.set(value, text);
    return text;
  });
}

/** A column for programs. */
export interface PlainMetric {
  readonly metric: Metric;
  readonly heading: string;
}

/** The metrics of the rows for programs: of a KPI its value and its points. */
export function plainMetrics({ texts }: Teller, ruleSet: RuleSet): readonly PlainMetric[] {
  return shownMetrics(ruleSet).flatMap(({ metric, score }) => [
    { metric, heading: headingOf(metric) },
    ...(score === undefined ? [] : [{ metric: score, heading: `${nameOf(metric)}${texts.result.pointsOf}` }]),
  ]);
}

function identityColumns(teller: Teller, { ruleSet, shown: rows, periods, ranks }: Result): readonly TableColumn[] {
  const { texts } = teller;
  const column = (
    heading: string,
    align: TableColumn['align'],
    cellOf: (row: SelectedRow) => string,
    priority: number,
  ): TableColumn => ({ heading, align, cells: rows.map(cellOf), short: undefined, priority });
  const hasTeams = rows.some(({ team }) => team !== '');
  return [
    ...(periods.length > 1 ? [column(texts.result.period, 'left', ({ period }) => period, 0)] : []),
    column(rankHeading(teller, ranks ?? 'rank'), 'right', ({ rank }) => (rank === undefined ? '' : String(rank)), 0),
    column(ruleSet.subject === '' ? texts.result.person : ruleSet.subject, 'left', ({ person }) => person, 0),
    ...(hasTeams ? [column(ruleSet.cohort ?? texts.result.team, 'left', ({ team }) => team, 4)] : []),
  ];
}

function metricColumn(
  { language }: Teller,
  { results, shown: rows }: Result,
  { metric, score, priority }: ShownMetric,
  edges: readonly Rational[],
): TableColumn {
  const value = (row: SelectedRow): string =>
    shortText(results.value(metric.id, row.index), metric.type, language, score !== undefined, edges);
  const align = metric.type.kind === 'number' ? 'right' : 'left';
  if (score === undefined) {
    return { heading: headingOf(metric), align, cells: rows.map(value), short: undefined, priority };
  }
  const points = (row: SelectedRow): string =>
    shortText(results.value(score.id, row.index), score.type, language, false, []);
  return {
    heading: nameOf(metric),
    align: 'right',
    // Points that cannot be told come from a value that cannot.
    cells: rows.map((row) => (points(row) === value(row) ? value(row) : `${value(row)} → ${points(row)}`)),
    short: rows.map(points),
    priority,
  };
}
