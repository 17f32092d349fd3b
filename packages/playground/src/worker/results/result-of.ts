/** What was scored, as the report that command and page have in common takes it. */
import type { Language } from '@kaohe/diagnostics';
import { type Explainer, explainer } from '@kaohe/evaluator';
import { causesIn, jsonText, type RankRule, type Result, selectedRows, waitingIn } from '@kaohe/report';
import { type Scored, type Session, sourcesOf } from '../session.js';

/** The result of the periods. */
export function resultOf(
  { ruleSet, dataset, results }: Scored,
  periods: readonly string[],
  ranks: RankRule = 'rank',
): Result {
  const rows = selectedRows(ruleSet, dataset, results, periods, ranks);
  return { ruleSet, dataset, results, periods, ranks, rows, shown: rows };
}

/** The period that is shown: the one asked for, or the latest. */
export function periodOf({ dataset }: Scored, period: string | undefined): string {
  if (period !== undefined && dataset.periods.includes(period)) return period;
  const known = dataset.rows.map((row) => row.period).toSorted();
  return known.at(-1) ?? '';
}

/** The same JSON as `kaohe run --format json`; undefined where there is no result. */
export function jsonOf(
  session: Session,
  period: string | undefined,
  language: Language,
  ranks: RankRule = 'rank',
): string | undefined {
  const { scored, compilation } = session;
  if (scored === undefined) return undefined;
  const result = resultOf(scored, [periodOf(scored, period)], ranks);
  const problems = [...scored.diagnostics, ...causesIn(waitingIn(result))];
  const files = new Map([...sourcesOf(session)].map(([name, { text }]) => [name, text]));
  return jsonText({ language }, result, { problems, silenced: compilation?.silenced ?? [] }, files);
}

const explainers = new WeakMap<Scored, Explainer>();

/** Explains any row of what was scored; everything is computed once for all questions. */
export function explainerOf(scored: Scored): Explainer {
  const known = explainers.get(scored) ?? explainer(scored.ruleSet, scored.dataset);
  explainers.set(scored, known);
  return known;
}
