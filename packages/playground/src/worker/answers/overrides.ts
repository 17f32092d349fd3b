/** Values that a person may replace by hand, as the rules say; what was entered are columns of the data. */
import { faultSentence, type Value } from '@kaohe/evaluator';
import { saidIn } from '@kaohe/handbook';
import { labelsOf, type Metric, type Override, type Type } from '@kaohe/ir';
import { exactNumber, nameOf, rankingMetric, shortText, shownMetrics, tellerIn, unitSymbol } from '@kaohe/report';
import type { Overridable, Overridden, OverrideQuestions } from '../../protocol/overrides.js';
import type { Answerer, Asking } from '../answerer.js';
import { publishedOf } from '../closed/past.js';
import { periodOf } from '../results/result-of.js';
import type { Scored } from '../session.js';
import { appended } from '../table/appended.js';

export const overrideAnswers: { readonly [K in keyof OverrideQuestions]: Answerer<K> } = {
  overrides(asking, { person }) {
    const { session, period } = asking;
    const { scored, past, tables } = session;
    if (scored === undefined) return undefined;
    const shown = periodOf(scored, period);
    const row = scored.dataset.rowOf(person, shown);
    if (row === undefined) return undefined;
    const own = publishedOf(past, scored.ruleSet, tables?.sample === true);
    const items = overridesIn(scored).map((one) => overridableOf(asking, scored, one, row));
    return { person, period: shown, isPublished: own.some(({ month }) => month.period === shown), items };
  },

  overridden(asking) {
    const { session, period } = asking;
    const { scored } = session;
    if (scored === undefined) return [];
    const shown = periodOf(scored, period);
    return scored.dataset.rows.flatMap(({ person, period: own }, row) =>
      own === shown
        ? overridesIn(scored)
            .map((one) => overridableOf(asking, scored, one, row))
            .filter(({ entered }) => entered !== '')
            .map(
              ({ label, computed, value, reason, by }): Overridden => ({
                person,
                label,
                was: computed,
                now: value,
                reason,
                by,
              }),
            )
        : [],
    );
  },

  'allow-overrides'({ session, texts }) {
    const { scored } = session;
    if (scored === undefined || overridesIn(scored).length > 0) return [];
    const total = rankingMetric(scored.ruleSet);
    const grade = shownMetrics(scored.ruleSet).findLast(({ metric }) => metric.role === 'grade')?.metric;
    const lines = [
      ...(total?.role === 'total' ? ['', '改判 总分 幅度 0分..100分', '  由 店长 决定'] : []),
      ...(grade === undefined ? [] : ['', `改判 ${grade.id}`, '  由 店长 决定']),
    ];
    return appended(texts[0], lines);
  },
};

interface Found {
  readonly metric: Metric;
  readonly override: Override;
}

function overridesIn({ ruleSet }: Scored): readonly Found[] {
  return ruleSet.metrics.flatMap((metric) =>
    metric.expression.kind === 'override' && metric.table === undefined
      ? [{ metric, override: metric.expression }]
      : [],
  );
}

function overridableOf({ language }: Asking, scored: Scored, { metric, override }: Found, row: number): Overridable {
  const { ruleSet, dataset, results } = scored;
  const { type } = metric;
  const text = (value: Value | undefined): string => valueText(value, type, language);
  const entered = (id: string): Value | undefined => dataset.column(id)[row];
  const value = results.value(metric.id, row);
  const { computed } = override;
  return {
    id: metric.id,
    label: nameOf(metric),
    unit: unitSymbol(type) ?? '',
    choices: labelsOf(type),
    computed: text(computed.kind === 'metric' ? results.value(computed.id, row) : undefined),
    value: text(value),
    entered: enteredText(entered(override.value), type),
    reason: plain(entered(override.reason)),
    by: plain(entered(override.by)),
    decider: override.decider,
    rule: saidIn(ruleSet, language).formula(override, new Map()),
    fault: value.kind === 'fault' ? faultSentence(value, language).what : '',
    inputs: { value: override.value, reason: override.reason, by: override.by },
  };
}

function valueText(value: Value | undefined, type: Type, language: Asking['language']): string {
  if (value === undefined || value.kind === 'none') return '—';
  if (value.kind === 'fault') return tellerIn(language).texts.slips.missing;
  return shortText(value, type, language, true, []);
}

/** As it is typed into a field. */
function enteredText(value: Value | undefined, type: Type): string {
  if (value?.kind === 'number') return exactNumber(value.value, type);
  return value?.kind === 'choice' ? value.label : plain(value);
}

function plain(value: Value | undefined): string {
  return value?.kind === 'text' ? value.text : '';
}
