/** One person's slip, from the trace of the interpreter. */
import { causesOf, faultSentence, type Step } from '@kaohe/evaluator';
import type { Slip, SlipLine } from '@kaohe/handbook';
import { inputsBehind, type Metric, type Override } from '@kaohe/ir';
import { type ShownMetric, shownMetrics } from '../values/shown-metrics.js';
import { reachedExpression, stepOfKind, valuesIn } from '../why/reached.js';
import { type Share, sharesIn, slipKpi } from './slip-kpi.js';
import { inputOf, namedText, resultText, type SlipTelling } from './slip-telling.js';

/** The slip of the row. `person` is the name as it may be shown. */
export function slipOf(telling: SlipTelling, person: string): Slip {
  const { ruleSet, dataset, row } = telling;
  const shown = shownMetrics(ruleSet);
  const steps = new Map<string, Step>();
  for (const { metric } of shown) {
    if (metric.role !== 'kpi') steps.set(metric.id, telling.explain(metric.id, row));
  }
  const shares = sharesOf(telling, steps);
  const kpis = shown.filter(({ metric }) => metric.role === 'kpi');
  const others = shown.filter(({ metric }) => metric.role !== 'kpi');
  const told = kpis.map(({ metric, score }) => slipKpi(telling, metric, score, shares.get(metric.id)));
  const lines = (wanted: (metric: Metric) => boolean): readonly SlipLine[] =>
    others.flatMap(({ metric }) => (wanted(metric) ? [lineOf(telling, metric, steps.get(metric.id))] : []));
  const [{ team, period }] = [dataset.rows[row] ?? { team: undefined, period: '' }];
  return {
    person,
    team: telling.clean(team ?? ''),
    period,
    kpis: told,
    inputs: otherInputs(telling, kpis, others),
    results: lines((metric) => !isMoney(metric)),
    pay: lines(isMoney),
    waiting: waitingOf(telling, shown),
  };
}

function isMoney({ role }: Metric): boolean {
  return role === 'pay' || role === 'award' || role === 'pool';
}

/** What each item of a sum brings; of an item of several sums, what it brings to the first. */
function sharesOf(telling: SlipTelling, steps: ReadonlyMap<string, Step>): ReadonlyMap<string, Share> {
  const shares = new Map<string, Share>();
  for (const step of steps.values()) {
    const sum = stepOfKind(step, 'weighted-sum');
    if (sum === undefined) continue;
    for (const [name, share] of sharesIn(telling, sum)) if (!shares.has(name)) shares.set(name, share);
  }
  return shares;
}

function lineOf(telling: SlipTelling, metric: Metric, step: Step | undefined): SlipLine {
  return {
    name: telling.said.name(metric.id),
    value: resultText(telling, metric),
    how: step === undefined || step.value.kind === 'fault' ? '' : telling.clean(howText(telling, step)),
  };
}

/** The row met, the place in the ranking, the points added up, or the formula with its values. */
function howText(telling: SlipTelling, step: Step): string {
  const { said, teller } = telling;
  const { expression, detail } = step;
  if (expression.kind === 'override') return overrideText(telling, expression);
  const lookup = stepOfKind(step, 'lookup');
  const isPlainTable = lookup !== undefined && reachedExpression(step).kind === 'lookup';
  if (isPlainTable && lookup.expression.kind === 'lookup' && lookup.detail?.kind === 'lookup')
    return said.row(lookup.expression, lookup.detail.row);
  const sum = stepOfKind(step, 'weighted-sum');
  if (sum !== undefined) {
    const parts = [...sharesIn(telling, sum).values()].flatMap(({ weighted }) => (weighted === '' ? [] : [weighted]));
    return parts.join(' + ');
  }
  const quota = detail?.kind === 'quota' ? detail : stepOfKind(step, 'quota')?.detail;
  if (quota?.kind === 'quota') {
    const { standing, isSmall } = quota;
    if (isSmall) return teller.texts.why.small;
    return standing === undefined ? '' : teller.texts.why.position(standing.position, standing.ranked, standing.equals);
  }
  if (expression.kind === 'award') {
    const reason = inputOf(telling, expression.reason)[0]?.value;
    return reason === undefined ? '' : teller.texts.slips.decided(reason);
  }
  const reached = reachedExpression(step);
  if (reached.kind === 'constant') return '';
  return said.formula(
    reached,
    valuesIn(step, (id, value) => namedText(telling, id, value)),
  );
}

/** What was computed and who replaced it why; where nobody did, how it was computed. */
function overrideText(telling: SlipTelling, { computed, value, reason, by }: Override): string {
  const { teller, dataset, row } = telling;
  const metric = computed.kind === 'metric' ? telling.metrics.get(computed.id) : undefined;
  if (metric === undefined) return '';
  const entered = dataset.column(value)[row];
  if (entered === undefined || entered.kind === 'none' || entered.kind === 'fault')
    return howText(telling, telling.explain(metric.id, row));
  const [why, who] = [reason, by].map((id) => inputOf(telling, id)[0]?.value ?? '');
  return teller.texts.slips.overridden(resultText(telling, metric), who ?? '', why ?? '');
}

/** Inputs behind the results that stand with no KPI. */
function otherInputs(
  telling: SlipTelling,
  kpis: readonly ShownMetric[],
  others: readonly ShownMetric[],
): Slip['inputs'] {
  const { metrics } = telling;
  const behind = (all: readonly ShownMetric[]): readonly string[] =>
    all.flatMap(({ metric }) => inputsBehind(metrics, metric.expression));
  const known = new Set(behind(kpis));
  return [...new Set(behind(others))].filter((id) => !known.has(id)).flatMap((id) => inputOf(telling, id));
}

/** Every cause once, in the order of the slip. */
function waitingOf(telling: SlipTelling, shown: readonly ShownMetric[]): readonly string[] {
  const { results, row, language, clean } = telling;
  const ids = shown.flatMap(({ metric, score }) => (score === undefined ? [metric.id] : [metric.id, score.id]));
  const reasons = ids.flatMap((id) => {
    const value = results.value(id, row);
    return value.kind === 'fault' ? causesOf(value).map((cause) => faultSentence(cause, language).what) : [];
  });
  return [...new Set(reasons.map(clean))];
}
