/** What expressions put in the place of missing values, to tell whether two rule sets do the same. */
import { type Expression, printExpression, within } from '@kaohe/ir';

/** One text for all of it; empty where missing values travel on. */
export function inPlaceOfMissing(expressions: readonly Expression[]): string {
  return expressions
    .flatMap((expression) => [...within(expression)])
    .flatMap((one) => (one.kind === 'if-missing' ? [printExpression(one.fallback)] : []))
    .sort()
    .join(', ');
}

/** Whether an item leaves where its value is missing. */
export function mayLeaveBy(score: Expression): boolean {
  return [...within(score)].some(
    (one) => one.kind === 'if-missing' && one.fallback.kind === 'constant' && one.fallback.constant.kind === 'none',
  );
}
