/** Every expression of a metric with what is known where it is asked: the conditions that lead there hold. */
import type { Expression, Metric, Statistic } from '@kaohe/ir';
import { children } from '@kaohe/ir';
import { reachedInLookup } from './cases.js';
import { type Facts, factsWhere, type Known, noFacts } from './facts.js';

/** An expression, and what is known there. */
export interface Place {
  readonly expression: Expression;
  readonly facts: Facts;
}

/** A node before what is inside it; results that cannot be reached are passed over. */
export function placesIn(known: Known, { expression }: Metric): readonly Place[] {
  const found: Place[] = [];
  const open: Place[] = [{ expression, facts: noFacts }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    open.push(...insideOf(known, next).toReversed());
  }
  return found;
}

/** The expressions directly inside, each where its own facts hold. */
export function insideOf(known: Known, { expression, facts }: Place): readonly Place[] {
  switch (expression.kind) {
    case 'choose': {
      const inner: Place[] = [];
      let told = facts;
      for (const { when, then } of expression.cases) {
        inner.push({ expression: when, facts: told });
        inner.push({ expression: then, facts: factsWhere(known, when, true, told) });
        told = factsWhere(known, when, false, told);
      }
      return [...inner, { expression: expression.otherwise, facts: told }];
    }
    case 'lookup': {
      const results = new Set(expression.rows.map((row) => row.result));
      const asked = children(expression).filter((one) => !results.has(one) && one !== expression.otherwise);
      const reached = reachedInLookup(known, expression, facts);
      return [
        ...asked.map((one) => ({ expression: one, facts })),
        ...reached.map(({ result, facts: told }) => ({ expression: result, facts: told })),
      ];
    }
    case 'logic': {
      const inner: Place[] = [];
      let told = facts;
      for (const operand of expression.operands) {
        inner.push({ expression: operand, facts: told });
        told = factsWhere(known, operand, expression.operator === 'and', told);
      }
      return inner;
    }
    case 'statistic':
      return insideOfStatistic(known, expression, facts);
    case 'quota':
    case 'pool':
    case 'streak':
      // asked of other people and periods
      return children(expression).map((one) => ({ expression: one, facts: noFacts }));
    default:
      return children(expression).map((one) => ({ expression: one, facts }));
  }
}

/** Facts of this row say nothing of other rows; there, the condition of the statistic holds for what is counted. */
function insideOfStatistic(known: Known, statistic: Statistic, facts: Facts): readonly Place[] {
  const { operand, over, where } = statistic;
  const here = over.kind === 'values' ? facts : noFacts;
  const counted = where === undefined ? here : factsWhere(known, where, true, here);
  return children(statistic).map((one) => ({ expression: one, facts: one === operand ? counted : here }));
}
