/** What is worked out from several values where some are none or faults. */
import type { Expression } from '@kaohe/ir';
import { binary, faulty, none, oneOf, when } from '../formula/build.js';
import type { Formula } from '../formula/formula.js';
import type { Draft } from './draft.js';
import { mayBeFault, mayBeNone } from './knowledge.js';

/**
 * `computed`, or `instead` where one of the values is none. A fault of any goes first, so each is asked for before: whether OR passes an
 * error on that stands behind a TRUE is not the same in all programs.
 */
export function unlessNone(
  draft: Draft,
  expressions: readonly Expression[],
  values: readonly Formula[],
  instead: Formula,
  computed: Formula,
): Formula {
  const isNone = values
    .filter((_, place) => may(draft, expressions[place], mayBeNone))
    .map((value) => binary('=', value, none));
  if (isNone.length === 0) return computed;
  const told = when(oneOf(isNone), instead, computed);
  if (values.length === 1) return told;
  const risky = values.filter((_, place) => may(draft, expressions[place], mayBeFault));
  return risky.reduceRight((rest, value) => when(binary('=', value, value), rest, faulty), told);
}

function may(
  draft: Draft,
  expression: Expression | undefined,
  ask: (draft: Draft, expression: Expression) => boolean,
): boolean {
  return expression === undefined || ask(draft, expression);
}
