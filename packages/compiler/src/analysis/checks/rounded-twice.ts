/** A number that is rounded twice on its way, where once would give something else: 0.45 to 0.5 to 1. */
import { diagnose, type Remedy, remedy } from '@kaohe/diagnostics';
import type { Expression, Metric, Round } from '@kaohe/ir';
import { add, compare, divide, equal, multiply, type Rational, rational, roundTo, subtract } from '@kaohe/quantity';
import { everyOf } from '../by-kind.js';
import { metricsById } from '../lookups.js';
import { printQuantity } from '../printed.js';
import type { Check } from './check.js';

export const roundedTwice: Check = (ruleSet) => {
  const metrics = metricsById(ruleSet);
  return everyOf(ruleSet, 'round').flatMap(({ expression }) => {
    const first = roundBehind(metrics, expression.operand);
    const witness = first && differing(first, expression);
    if (first === undefined || witness === undefined) return [];
    const { unit, step, mode } = expression;
    const once = roundTo(witness, step, mode);
    const twice = roundTo(roundTo(witness, first.step, first.mode), step, mode);
    const args = {
      value: printQuantity(witness, unit),
      once: printQuantity(once, unit),
      twice: printQuantity(twice, unit),
    };
    return [
      diagnose('values/rounded-twice', expression.origin, args, {
        related: [first.origin],
        remedies: withoutFirst(first),
      }),
    ];
  });
};

/** What stands behind a name is plain; brackets around a formula are not seen from here. */
function withoutFirst({ operand, origin, step, unit }: Round): readonly Remedy[] {
  if (operand.kind !== 'input' && operand.kind !== 'metric') return [];
  const at = { ...origin, start: operand.origin.end };
  return [remedy('round-once', { step: printQuantity(step, unit) }, { kind: 'replace', at, text: '' })];
}

/** Names are followed so far. */
const mostNames = 20;

/** The rounding whose result is rounded here, if nothing is worked out with it in between. */
function roundBehind(metrics: ReadonlyMap<string, Metric>, start: Expression): Round | undefined {
  let expression = start;
  for (let names = 0; names < mostNames; names += 1) {
    if (expression.kind === 'round') return expression;
    const next = expression.kind === 'metric' ? metrics.get(expression.id)?.expression : undefined;
    if (next === undefined) return undefined;
    expression = next;
  }
  return undefined;
}

/** A number close to where the second rounding turns, for which the first one matters. */
function differing(first: Round, second: Round): Rational | undefined {
  if (compare(first.step, second.step) >= 0) return undefined;
  const half = divide(second.step, rational(2));
  for (const turns of [1, 2, 3, -1, -2, -3]) {
    const turn = multiply(half, rational(turns));
    for (const part of [rational(1, 2), rational(2, 5), rational(1, 5)]) {
      const off = multiply(first.step, part);
      for (const value of [subtract(turn, off), add(turn, off)]) {
        const once = roundTo(value, second.step, second.mode);
        const twice = roundTo(roundTo(value, first.step, first.mode), second.step, second.mode);
        if (!equal(once, twice)) return value;
      }
    }
  }
  return undefined;
}
