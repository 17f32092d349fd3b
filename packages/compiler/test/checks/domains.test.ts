/** What the checker says a number can be is what the interpreter can make of it: never less, and on formulas that rise or fall no more. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explain, type Step } from '../../../evaluator/src/index.js';
import {
  call,
  dataOf,
  input,
  inputOf,
  math,
  metricOf,
  numberType,
  round,
  ruleSet,
} from '../../../evaluator/test/build.js';
import { anyRows, anyRuleSet } from '../../../evaluator/test/generate.js';
import type { Expression, Input, RuleSet } from '../../../ir/src/index.js';
import {
  add,
  type Bound,
  compare,
  contains,
  divide,
  type Interval,
  isInteger,
  isZero,
  maximum,
  minimum,
  multiply,
  printInterval,
  printRational,
  type Rational,
  rational,
  roundTo,
  subtract,
} from '../../../quantity/src/index.js';
import { type Domain, domainsOf, type KnownRules, knownRules, noFacts } from '../../src/analysis/domain.js';

const bound = (least: number, most: number): fc.Arbitrary<Bound> =>
  fc.record({
    value: fc.integer({ min: least, max: most }).map((halves) => rational(halves, 2)),
    closed: fc.boolean(),
  });

const range: fc.Arbitrary<Interval> = fc.record({
  low: fc.option(bound(-4, 2), { nil: undefined }),
  high: fc.option(bound(2, 6), { nil: undefined }),
});

/** The rules of the evaluators' own tests, their inputs with ranges and what stands for empty cells, some of them counted. */
const rulesWithRanges: fc.Arbitrary<RuleSet> = fc
  .tuple(anyRuleSet(), fc.array(fc.tuple(range, fc.boolean(), fc.boolean()), { minLength: 20, maxLength: 20 }), range)
  .map(([rules, drawn, parameterRange]) => {
    const inputs = rules.inputs.map((one, place): Input => {
      const [within, isCounted, hasFallback] = drawn[place] ?? [undefined, false, false];
      if (one.type.kind !== 'number' || one.optional) return one;
      const type = isCounted ? numberType('人') : one.type;
      const fallback = hasFallback ? ({ kind: 'number', value: rational(7), unit: numberUnit } as const) : undefined;
      return { ...one, type, range: within, fallback };
    });
    const parameters = rules.parameters.map((one) => ({ ...one, range: parameterRange }));
    return { ...rules, inputs, parameters };
  });

const numberUnit = { symbol: '', scale: rational(1), powers: {} };

/** Every value that came up on the way, with the expression it is of. */
function* steps(step: Step): Generator<Step> {
  yield step;
  for (const part of step.parts) yield* steps(part);
}

function misfit(known: KnownRules, { expression, value }: Step): string {
  if (value.kind === 'yes-no') {
    const { canHold, canFail } = known.truthAt(expression, noFacts);
    return (value.value ? canHold : canFail) ? '' : `${value.value}, and it cannot be`;
  }
  const found = known.domainAt(expression, noFacts);
  const shown = printInterval(found.within, printRational);
  if (value.kind === 'none') return found.mayBeNone ? '' : `none, of ${shown}`;
  if (value.kind !== 'number') return '';
  if (!contains(found.within, value.value)) return `${printRational(value.value)} outside ${shown}`;
  if (found.isNeverZero && isZero(value.value)) return 'zero';
  const { step } = found;
  if (step === undefined || isInteger(divide(value.value, step))) return '';
  return `${printRational(value.value)} between steps of ${printRational(step)}`;
}

it('every value lies in the domain of its expression', () => {
  fc.assert(
    fc.property(rulesWithRanges, anyRows(), (rules, rows) => {
      const known = knownRules(rules);
      const dataset = dataOf(rules, rows);
      for (const { id } of rules.metrics) {
        for (const row of dataset.rows.keys()) {
          for (const step of steps(explain(rules, dataset, id, row))) {
            const wrong = misfit(known, step);
            if (wrong !== '') expect(`${JSON.stringify(step.expression, printed)}: ${wrong}`).toBe('');
          }
        }
      }
    }),
    { numRuns: 250 },
  );
});

function printed(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

interface Leaf {
  readonly name: string;
  readonly within: { readonly low: Bound; readonly high: Bound };
}

/** A formula in which every input stands once, and how it is worked out by hand. */
interface Made {
  readonly expression: Expression;
  readonly leaves: readonly Leaf[];
  readonly of: (values: ReadonlyMap<string, Rational>) => Rational;
}

let names = 0;

function leafBetween(least: number, most: number, isOpen: boolean): fc.Arbitrary<Made> {
  const closed = isOpen ? fc.boolean() : fc.constant(true);
  return fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 1, max: 6 }), closed, closed)
    .map(([start, width, lowClosed, highClosed]) => {
      names += 1;
      const name = `x${names}`;
      const low = { value: rational(start, 2), closed: lowClosed };
      const high = { value: rational(start + width, 2), closed: highClosed };
      return {
        expression: input(name),
        leaves: [{ name, within: { low, high } }],
        of: (values) => values.get(name) ?? rational(0),
      };
    });
}

function both(
  left: Made,
  right: Made,
  expression: Expression,
  of: (left: Rational, right: Rational) => Rational,
): Made {
  return {
    expression,
    leaves: [...left.leaves, ...right.leaves],
    of: (values) => of(left.of(values), right.of(values)),
  };
}

function formula(depth: number, isOpen: boolean): fc.Arbitrary<Made> {
  const leaf = leafBetween(-6, 4, isOpen);
  if (depth === 0) return leaf;
  const inner = formula(depth - 1, isOpen);
  const two = fc.tuple(inner, inner);
  const choices = [
    two.map(([a, b]) => both(a, b, math(a.expression, '+', b.expression), add)),
    two.map(([a, b]) => both(a, b, math(a.expression, '-', b.expression), subtract)),
    two.map(([a, b]) => both(a, b, math(a.expression, '*', b.expression), multiply)),
    fc
      .tuple(inner, leafBetween(1, 5, isOpen))
      .map(([a, b]) => both(a, b, math(a.expression, '/', b.expression), divide)),
    two.map(([a, b]) => both(a, b, call('minimum', a.expression, b.expression), minimum)),
    two.map(([a, b]) => both(a, b, call('maximum', a.expression, b.expression), maximum)),
  ];
  const rounded = inner.map((one) => ({
    ...one,
    expression: round(one.expression, '0.5'),
    of: (values: ReadonlyMap<string, Rational>) => roundTo(one.of(values), rational(1, 2), 'half-up'),
  }));
  return fc.oneof(leaf, ...choices, ...(isOpen ? [] : [rounded]));
}

function domainOf(made: Made): Domain {
  const inputs = made.leaves.map(({ name, within }) => inputOf(name, numberType(), { range: within }));
  return domainsOf(ruleSet({ inputs, metrics: [metricOf('m', made.expression)] }))(made.expression);
}

/** The lowest and the highest of the values at the corners of the ranges. */
function extremes({ leaves, of }: Made): readonly [Rational, Rational] {
  const found: Rational[] = [];
  for (let corner = 0; corner < 2 ** leaves.length; corner += 1) {
    const values = leaves.map(
      ({ name, within }, place) => [name, (corner >> place) % 2 === 0 ? within.low.value : within.high.value] as const,
    );
    found.push(of(new Map(values)));
  }
  return [found.reduce(minimum), found.reduce(maximum)];
}

it('of a formula in which every input stands once the ends are exact', () => {
  fc.assert(
    fc.property(formula(3, false), (made) => {
      fc.pre(made.leaves.length <= 8);
      const { low, high } = domainOf(made).within;
      const [least, most] = extremes(made);
      expect([low?.closed, high?.closed]).toEqual([true, true]);
      expect([low && compare(low.value, least), high && compare(high.value, most)]).toEqual([0, 0]);
    }),
    { numRuns: 2000 },
  );
});

it('ends that are left out stay left out, and are no further off', () => {
  fc.assert(
    fc.property(formula(3, true), fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 8 }), (made, drawn) => {
      fc.pre(made.leaves.length <= 8);
      const { within } = domainOf(made);
      const [least, most] = extremes(made);
      expect([within.low && compare(within.low.value, least), within.high && compare(within.high.value, most)]).toEqual(
        [0, 0],
      );
      const inside = made.leaves.map(({ name, within: { low, high } }, place) => {
        const part = multiply(subtract(high.value, low.value), rational(drawn[place] ?? 1, 1000));
        return [name, add(low.value, part)] as const;
      });
      expect(contains(within, made.of(new Map(inside)))).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('a quotient keeps away from zero by one step of what is counted', () => {
  const atLeastZero = { low: { value: rational(0), closed: true }, high: undefined };
  const inputs = [
    inputOf('a', numberType('人'), { range: { ...atLeastZero, high: { value: rational(9), closed: true } } }),
    inputOf('b', numberType('人'), { range: atLeastZero }),
    inputOf('c', numberType(), { range: atLeastZero }),
  ];
  const show = (expression: Expression): string =>
    printInterval(domainsOf(ruleSet({ inputs, metrics: [] }))(expression).within, printRational);
  expect(show(math(input('a'), '/', input('b')))).toBe('[0, 9]');
  expect(show(math(input('a'), '/', input('c')))).toBe('[0, +∞)');
  expect(show(math(input('c'), '/', input('a')))).toBe('[0, +∞)');
});

it('products of products end', () => {
  const metrics = Array.from({ length: 60 }, (_, place) => {
    const before: Expression =
      place === 0 ? input('a') : { kind: 'metric', id: `m${place - 1}`, origin: input('a').origin };
    return metricOf(`m${place}`, math(before, '*', before));
  });
  const high = { value: rational(3), closed: true };
  const rules = ruleSet({
    inputs: [inputOf('a', numberType(), { range: { low: { value: rational(2), closed: true }, high } })],
    metrics,
  });
  const last = domainsOf(rules)({ kind: 'metric', id: 'm59', origin: input('a').origin });
  expect(last.within.high).toBeUndefined();
});
