/** The expressions of a rule set by their kind: the rules are walked once, for all checks together. */
import { type Expression, everyExpression, type Metric, type Placed, type RuleSet } from '@kaohe/ir';
import { once } from '../memory/once.js';

type Kind = Expression['kind'];

/** An expression of one kind, and the metric it belongs to. */
export interface PlacedOf<K extends Kind> {
  readonly metric: Metric;
  readonly expression: Extract<Expression, { readonly kind: K }>;
}

/** All expressions of a kind, in the order of the metrics, a node before what is inside it. */
export function everyOf<K extends Kind>(ruleSet: RuleSet, kind: K): readonly PlacedOf<K>[] {
  return (byKind(ruleSet).get(kind) ?? []) as readonly PlacedOf<K>[]; // they are listed by their kind
}

/** Of every kind. */
export const everyPlaced: (ruleSet: RuleSet) => readonly Placed[] = once(everyExpression);

const byKind: (ruleSet: RuleSet) => ReadonlyMap<Kind, readonly Placed[]> = once((ruleSet) => {
  const kinds = new Map<Kind, Placed[]>();
  for (const placed of everyPlaced(ruleSet)) {
    const known = kinds.get(placed.expression.kind);
    if (known === undefined) kinds.set(placed.expression.kind, [placed]);
    else known.push(placed);
  }
  return kinds;
});
