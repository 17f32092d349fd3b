/** Vetoes that may hold for one person at once and set one thing to different values: the first one written counts. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import type { Choose, Expression, Metric } from '@kaohe/ir';
import { equal } from '@kaohe/quantity';
import { type KnownRules, knownRules, noFacts } from '../domain.js';
import { factsWhere } from '../domains/facts.js';
import type { Check } from './check.js';

export const vetoes: Check = (ruleSet) => {
  const known = knownRules(ruleSet);
  return ruleSet.metrics.flatMap((metric) => {
    const { expression } = metric;
    return expression.kind === 'choose' && isOfVetoes(expression) ? differing(known, metric, expression) : [];
  });
};

/** Vetoes are put around a metric at the place of the first of them. */
function isOfVetoes({ cases, origin }: Choose): boolean {
  const [first] = cases;
  return (
    first?.when.kind === 'metric' && first.when.origin.start === origin.start && first.when.origin.end === origin.end
  );
}

/** More pairs than this are not looked at. */
const mostCases = 50;

function differing(known: KnownRules, { id }: Metric, { cases }: Choose): readonly Diagnostic[] {
  const [target = id] = id.split('.');
  return cases.slice(0, mostCases).flatMap((later, place) => {
    const earlier = cases.slice(0, place).find((one) => {
      if (!isOther(one.then, later.then)) return false;
      const { canHold } = known.truthAt(later.when, factsWhere(known, one.when, true, noFacts));
      return canHold && known.truthAt(one.when, noFacts).canHold;
    });
    if (earlier?.when.kind !== 'metric' || later.when.kind !== 'metric') return [];
    const args = { first: earlier.when.id, second: later.when.id, target };
    return [diagnose('conditions/vetoes-differ', later.when.origin, args, { related: [earlier.when.origin] })];
  });
}

/** Of values that are worked out nobody knows. */
function isOther(one: Expression, other: Expression): boolean {
  if (one.kind !== 'constant' || other.kind !== 'constant') return false;
  const [a, b] = [one.constant, other.constant];
  if (a.kind === 'number' && b.kind === 'number') return !equal(a.value, b.value);
  if (a.kind === 'choice' && b.kind === 'choice') return a.label !== b.label;
  return a.kind !== b.kind;
}
