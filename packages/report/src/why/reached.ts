/** What of a formula was reached, and the values of the names in it: a formula that can be worked out again by hand. */
import type { Step, Value } from '@kaohe/evaluator';
import { type Expression, mapChildren } from '@kaohe/ir';

/** The expression with each choice replaced by the branch that was taken. */
export function reachedExpression({ expression, parts }: Step): Expression {
  if (expression.kind === 'choose' || expression.kind === 'if-missing') {
    const last = parts.at(-1);
    return last === undefined ? expression : reachedExpression(last);
  }
  if (expression.kind !== 'arithmetic' && expression.kind !== 'round' && expression.kind !== 'call') return expression;
  return mapChildren(expression, (child) => {
    const part = parts.find((one) => one.expression === child);
    return part === undefined ? child : reachedExpression(part);
  });
}

/** The values of the names in a step, as they were in its own row: those of other people and periods are not told. */
export function valuesIn(step: Step, text: (id: string, value: Value) => string): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  const open: Step[] = [step];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { expression, value, parts } = next;
    if (expression.kind === 'metric' || expression.kind === 'input' || expression.kind === 'parameter') {
      if (!values.has(expression.id)) values.set(expression.id, text(expression.id, value));
      continue;
    }
    if (expression.kind !== 'statistic' && expression.kind !== 'streak') open.push(...parts.toReversed());
  }
  return values;
}

/** The first step of a kind that is not behind the name of another metric. */
export function stepOfKind(step: Step, kind: Expression['kind']): Step | undefined {
  if (step.expression.kind === kind) return step;
  for (const part of step.parts) {
    const found = part.expression.kind === 'metric' ? undefined : stepOfKind(part, kind);
    if (found !== undefined) return found;
  }
  return undefined;
}
