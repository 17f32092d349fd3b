/** Rows for programs in the order of the data, without ranks: for results of which nobody sees all at once. */
import type { Dataset, Results } from '@kaohe/evaluator';
import type { RuleSet } from '@kaohe/ir';
import type { Teller } from '../texts/texts.js';
import { plainText } from '../values/value-text.js';
import { type PlainMetric, plainMetrics } from './grid.js';

/** The columns of such rows. */
export interface UnrankedColumns {
  readonly hasPeriods: boolean;
  readonly hasTeams: boolean;
  readonly headings: readonly string[];
  readonly metrics: readonly PlainMetric[];
}

/** The columns, where it is known whether several periods and any teams are shown. */
export function unrankedColumns(
  teller: Teller,
  ruleSet: RuleSet,
  shown: { readonly hasPeriods: boolean; readonly hasTeams: boolean },
): UnrankedColumns {
  const { result } = teller.texts;
  const metrics = plainMetrics(teller, ruleSet);
  const headings = [
    ...(shown.hasPeriods ? [result.period] : []),
    ruleSet.subject === '' ? result.person : ruleSet.subject,
    ...(shown.hasTeams ? [ruleSet.cohort ?? result.team] : []),
    ...metrics.map(({ heading }) => heading),
  ];
  return { ...shown, headings, metrics };
}

/** The cells of one row of the data. */
export function unrankedCells(
  { language }: Teller,
  { hasPeriods, hasTeams, metrics }: UnrankedColumns,
  dataset: Dataset,
  results: Results,
  index: number,
): readonly string[] {
  const { person = '', team = '', period = '' } = dataset.rows[index] ?? {};
  return [
    ...(hasPeriods ? [period] : []),
    person,
    ...(hasTeams ? [team] : []),
    ...metrics.map(({ metric }) => plainText(results.value(metric.id, index), metric.type, language)),
  ];
}
