/** Choices that compare one number with known ones and give known values: the number falls into stretches, and each has its value. */
import type { Comparison, ComparisonOperator, Expression } from '@kaohe/ir';
import type { Interval, Rational } from '@kaohe/quantity';
import { comparison, isYes } from '../../builtins/operators.js';
import { numberValue, type Value } from '../../data/value.js';
import type { Binding, Of } from '../binding.js';
import type { Register } from '../registers.js';
import { byBands, subjectOf } from './by-bands.js';
import { segmentsOf } from './segments.js';

/** Undefined where a condition asks something else, or where a value is worked out. */
export function bindChoiceByBands(binding: Binding, choose: Of<'choose'>): Register | undefined {
  const choice = plainChoiceOf(binding, choose);
  const [first] = choice?.cases ?? [];
  if (!choice || !first || choice.cases.some(({ asked }) => !isSame(asked, first.asked))) return undefined;
  const subject = subjectOf(binding, first.asked);
  if (!subject) return undefined;
  const { cuts, samples } = segmentsOf(choice.cases.map(intervalOf));
  // nobody is none here
  const values = samples.slice(0, -1).map((sample) => {
    const met = choice.cases.find(({ operator, than }) =>
      isYes(comparison(operator, sample, numberValue(than), undefined)),
    );
    return met?.then ?? choice.otherwise;
  });
  return byBands(binding, subject, cuts, values);
}

interface PlainChoice {
  readonly cases: readonly PlainCase[];
  readonly otherwise: Value;
}

interface PlainCase {
  readonly asked: Of<'metric' | 'input'>;
  readonly operator: ComparisonOperator;
  readonly than: Rational;
  readonly then: Value;
}

/** A choice within the last branch goes on with the cases. */
function plainChoiceOf(binding: Binding, { cases, otherwise }: Of<'choose'>): PlainChoice | undefined {
  const own = cases.flatMap(({ when, then }) => (when.kind === 'comparison' ? plainCaseOf(binding, when, then) : []));
  if (own.length < cases.length) return undefined;
  if (otherwise.kind === 'choose') {
    const others = plainChoiceOf(binding, otherwise);
    return others && { ...others, cases: [...own, ...others.cases] };
  }
  const value = knownOf(binding, otherwise);
  return value && { cases: own, otherwise: value };
}

function plainCaseOf(binding: Binding, { operator, left, right }: Comparison, then: Expression): PlainCase | [] {
  const [than, value] = [knownOf(binding, right), knownOf(binding, then)];
  if ((left.kind !== 'metric' && left.kind !== 'input') || than?.kind !== 'number' || !value) return [];
  return { asked: left, operator, than: than.value, then: value };
}

/** What is written as it is, or a parameter. */
function knownOf(binding: Binding, expression: Expression): Value | undefined {
  if (expression.kind !== 'constant' && expression.kind !== 'parameter') return undefined;
  const register = binding.bind(expression);
  return register.kind === 'known' ? register.value : undefined;
}

function isSame(one: PlainCase['asked'], other: PlainCase['asked']): boolean {
  return one.kind === other.kind && one.id === other.id;
}

/** The stretch where the comparison holds, or for `!=` where it does not: both end at the same places. */
function intervalOf({ operator, than: value }: PlainCase): Interval {
  switch (operator) {
    case '>=':
      return { low: { value, closed: true }, high: undefined };
    case '>':
      return { low: { value, closed: false }, high: undefined };
    case '<=':
      return { low: undefined, high: { value, closed: true } };
    case '<':
      return { low: undefined, high: { value, closed: false } };
    case '=':
    case '!=':
      return { low: { value, closed: true }, high: { value, closed: true } };
  }
}
