/** Powers, roots, exponentials and logarithms: known values, exactness, identities, limits. */
import {
  absolute,
  compare,
  divide,
  equal,
  exponential,
  logarithm,
  multiply,
  power,
  printRational,
  type Rational,
  raise,
  rational,
  rationalFromText,
  squareRoot,
  subtract,
} from '@kaohe/quantity';
import fc from 'fast-check';
import { expect, it } from 'vitest';

const call = { raise, squareRoot, exponential, logarithm };

/** Worked out apart from this code, with 120 digits, and rounded half-even to 34. */
const known: readonly (readonly [keyof typeof call, string, string])[] = [
  ['squareRoot', '2', '1.414213562373095048801688724209698'],
  ['squareRoot', '3', '1.732050807568877293527446341505872'],
  ['squareRoot', '0.5', '0.707106781186547524400844362104849'],
  ['squareRoot', '57.12', '7.557777451076473712443147181213894'],
  ['squareRoot', '1/3', '0.5773502691896257645091487805019575'],
  ['squareRoot', '1000001', '1000.000499999875000062499960937527'],
  ['squareRoot', '0.00007', '0.008366600265340755479781720257851875'],
  ['exponential', '1', '2.718281828459045235360287471352662'],
  ['exponential', '-1', '0.3678794411714423215955237701614609'],
  ['exponential', '0.05', '1.051271096376024039697517636335645'],
  ['exponential', '1/3', '1.395612425086089528628125319602587'],
  ['exponential', '100', '26881171418161354484126255515800140000000000'],
  ['exponential', '-100', '0.00000000000000000000000000000000000000000003720075976020835962959695803863118'],
  ['exponential', '0.000000000000000000001', '1.000000000000000000001'],
  ['logarithm', '2', '0.6931471805599453094172321214581766'],
  ['logarithm', '10', '2.302585092994045684017991454684364'],
  ['logarithm', '0.5', '-0.6931471805599453094172321214581766'],
  ['logarithm', '1/3', '-1.098612288668109691395245236922526'],
  ['logarithm', '1.000000000000000000000000001', '0.0000000000000000000000000009999999999999999999999999995'],
  ['logarithm', '123456789', '18.6314017661680180331939333479632'],
  ['logarithm', '0.000001', '-13.81551055796427410410794872810619'],
  ['logarithm', '2, 10', '0.301029995663981195213738894724493'],
  ['logarithm', '150, 10', '2.176091259055681242081289008530622'],
  ['logarithm', '3, 2', '1.584962500721156181453738943947817'],
  ['logarithm', '0.9, 0.3', '0.08751071060680155604308087816178875'],
  ['raise', '2, 0.5', '1.414213562373095048801688724209698'],
  ['raise', '1.2, 0.3', '1.05621996843925817014721637493706'],
  ['raise', '0.8, 1.5', '0.7155417527999327028509355739940084'],
  ['raise', '10, -1/3', '0.4641588833612778892410076350919447'],
  ['raise', '1.0001, 5000', '1.648680055931175769628200045451049'],
  // exact
  ['squareRoot', '0', '0'],
  ['squareRoot', '0.0625', '0.25'],
  ['squareRoot', '4/9', '2/3'],
  ['exponential', '0', '1'],
  ['logarithm', '1', '0'],
  ['logarithm', '1000, 10', '3'],
  ['logarithm', '0.01, 10', '-2'],
  ['logarithm', '8, 4', '1.5'],
  ['logarithm', '2, 8', '1/3'],
  ['raise', '2, 10', '1024'],
  ['raise', '1.05, 3', '1.157625'],
  ['raise', '-2, 3', '-8'],
  ['raise', '-2, -2', '0.25'],
  ['raise', '27, 2/3', '9'],
  ['raise', '0.25, -1.5', '8'],
  ['raise', '0, 0', '1'],
  ['raise', '0, 0.3', '0'],
  ['raise', '5, 0', '1'],
  // no value
  ['squareRoot', '-1', 'outside-domain'],
  ['logarithm', '0', 'outside-domain'],
  ['logarithm', '-3', 'outside-domain'],
  ['logarithm', '3, 1', 'outside-domain'],
  ['logarithm', '3, 0', 'outside-domain'],
  ['logarithm', '3, -2', 'outside-domain'],
  ['raise', '0, -1', 'outside-domain'],
  ['raise', '-8, 1/3', 'outside-domain'],
  ['exponential', '2303', 'beyond-limits'],
  ['exponential', '-2303', 'beyond-limits'],
  ['exponential', '100000000000000000000000000000', 'beyond-limits'],
  ['raise', '10, 1000', 'beyond-limits'],
  ['raise', '10, -1001', 'beyond-limits'],
  ['raise', '1.5, 1000000000000', 'beyond-limits'],
];

const ordinary = fc
  .tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 1, max: 10 ** 6 }))
  .map(([above, below]) => rational(above, below));
const small = fc
  .tuple(fc.integer({ min: -1100, max: 1100 }), fc.integer({ min: 1, max: 100 }))
  .map(([above, below]) => rational(above, below));

function number(text: string): Rational {
  const value = rationalFromText(text);
  if (value === undefined) throw new Error(`${text} is no number`);
  return value;
}

function there(value: Rational | string): Rational {
  if (typeof value === 'string') throw new Error(value);
  return value;
}

/** Whether two values differ by less than the 10^-32th part of the second, times `factor`. */
function isNear(found: Rational, wanted: Rational, factor = 1): boolean {
  if (wanted.numerator === 0n) return found.numerator === 0n;
  const part = absolute(divide(subtract(found, wanted), wanted));
  return compare(part, multiply(rational(factor), power(rational(10), -32))) <= 0;
}

it.each(known)('%s(%s) is %s', (name, written, wanted) => {
  const [first = rational(0), second] = written.split(', ').map(number);
  const found = name === 'raise' ? raise(first, second ?? first) : call[name](first, second as never);
  expect(typeof found === 'string' ? found : printRational(found)).toBe(wanted);
});

it('a whole power is what multiplying gives', () => {
  fc.assert(
    fc.property(small, fc.integer({ min: -40, max: 40 }), (base, times) => {
      if (base.numerator === 0n && times < 0) return raise(base, rational(times)) === 'outside-domain';
      return equal(there(raise(base, rational(times))), power(base, times));
    }),
  );
});

it('the root of a power is the number itself', () => {
  fc.assert(
    fc.property(ordinary, fc.integer({ min: 1, max: 30 }), (base, degree) =>
      equal(there(raise(power(base, degree), rational(1, degree))), base),
    ),
  );
});

it('the logarithm of a power is its exponent', () => {
  fc.assert(
    fc.property(ordinary, fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 }), (root, above, below) => {
      fc.pre(!equal(root, rational(1)));
      return equal(there(logarithm(power(root, above), power(root, below))), rational(above, below));
    }),
  );
});

it('a root taken to its degree comes back', () => {
  fc.assert(
    fc.property(ordinary, fc.integer({ min: 2, max: 9 }), (base, degree) =>
      isNear(power(there(raise(base, rational(1, degree))), degree), base, degree),
    ),
  );
  fc.assert(fc.property(ordinary, (base) => isNear(power(there(squareRoot(base)), 2), base, 2)));
});

it('the square root is the power of a half, to the last digit', () => {
  fc.assert(fc.property(ordinary, (base) => equal(there(squareRoot(base)), there(raise(base, rational(1, 2))))));
});

it('exponentials multiply as their arguments add, and the logarithm undoes them', () => {
  fc.assert(
    fc.property(small, small, (a, b) => {
      const sum = there(exponential(subtract(a, multiply(b, rational(-1)))));
      return isNear(multiply(there(exponential(a)), there(exponential(b))), sum, 2);
    }),
  );
  // a relative error of e^x is an absolute one of x
  fc.assert(
    fc.property(small, (a) => {
      const back = there(logarithm(there(exponential(a))));
      return compare(absolute(subtract(back, a)), power(rational(10), -31)) <= 0;
    }),
  );
});

it('larger arguments never give smaller results', () => {
  fc.assert(
    fc.property(small, small, (a, b) => {
      const order = compare(a, b);
      return order === 0 || compare(there(exponential(a)), there(exponential(b))) !== -order;
    }),
  );
});
