/** Comparisons with others where there may be no others: nobody said how many there must be. */
import { diagnose, type Remedy, remedy, type Span } from '@kaohe/diagnostics';
import type { Statistic, StatisticId } from '@kaohe/ir';
import { everyOf } from '../by-kind.js';
import type { Check } from './check.js';

/** What one value alone has no answer to, or always the same. */
const comparing: readonly StatisticId[] = ['percent-rank', 'sample-variance'];

export const cohortOfOne: Check = (ruleSet) => {
  const told = new Set<string>();
  return everyOf(ruleSet, 'statistic').flatMap(({ metric, expression }) => {
    if (!needsOthers(expression) || told.has(metric.id)) return [];
    told.add(metric.id);
    return [
      diagnose(
        'scoring/cohort-of-one',
        expression.origin,
        { name: metric.label },
        { remedies: [atLeastTwo(expression.origin)] },
      ),
    ];
  });
};

function needsOthers(expression: Statistic): boolean {
  if (expression.over.kind !== 'cohort' || expression.least > 1) return false;
  const { cohort, withoutSelf } = expression.over;
  return cohort.keys.length > 0 && (withoutSelf || comparing.includes(expression.function));
}

/** Written before the bracket that ends the call. */
function atLeastTwo(call: Span): Remedy {
  const at = { ...call, start: call.end - 1, end: call.end - 1 };
  return remedy(
    'state-least',
    { least: 2 },
    { kind: 'replace', at, text: { zh: ' 至少 2人', en: ' at least 2 people' } },
  );
}
