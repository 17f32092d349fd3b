/** Powers, roots, exponentials and logarithms of computed values. */
import type { CurveId } from '@kaohe/ir';
import { type CurveResult, exponential, logarithm, type Rational, raise, squareRoot } from '@kaohe/quantity';
import { faultAmong, none, numberValue } from '../data/value.js';
import type { Implementation } from './arithmetic.js';

/** A base to the power of an exponent. */
export const power: Implementation = onNumbers('power', (base, exponent = base) => raise(base, exponent));

/** The square root. */
export const rootOf: Implementation = onNumbers('square-root', squareRoot);

/** e to the power of a number. */
export const exponentialOf: Implementation = onNumbers('exponential', exponential);

/** The logarithm to the base e, or to the second number. */
export const logarithmOf: Implementation = onNumbers('logarithm', logarithm);

/** None if one of the values is none. */
function onNumbers(id: CurveId, curve: (first: Rational, second?: Rational) => CurveResult): Implementation {
  return (values) => {
    const fault = faultAmong(values);
    if (fault) return fault;
    const [first, second] = values.flatMap((value) => (value.kind === 'number' ? [value.value] : []));
    if (first === undefined || values.some((value) => value.kind === 'none')) return none;
    const result = curve(first, second);
    return typeof result === 'string' ? { kind: 'failure', code: `data/${result}`, curve: id } : numberValue(result);
  };
}
