/** Reading and printing exact numbers. */
import { equal, printRational, rational, rationalFromText } from '@kaohe/quantity';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyRational } from './arbitraries.js';

it('reads decimals and fractions', () => {
  expect(rationalFromText('-57.12')).toEqual(rational(-5712, 100));
  expect(rationalFromText('+007.50')).toEqual(rational(15, 2));
  expect(rationalFromText('-2/6')).toEqual(rational(-1, 3));
  expect(rationalFromText('+1/3')).toEqual(rational(1, 3));
});

it('reads nothing else', () => {
  for (const text of [
    '',
    '-',
    '.5',
    '5.',
    '1e3',
    ' 1',
    '1 ',
    '0x1',
    '1,000',
    '1/0',
    '1/-2',
    '1.5/2',
    '--1',
    'NaN',
    '１',
  ]) {
    expect([text, rationalFromText(text)]).toEqual([text, undefined]);
  }
});

it('reads at most 400 characters', () => {
  expect(rationalFromText('1'.repeat(400))).toBeDefined();
  expect(rationalFromText('1'.repeat(401))).toBeUndefined();
});

it('prints decimals that end as decimals and others as fractions', () => {
  expect(printRational(rational(5712, 100))).toBe('57.12');
  expect(printRational(rational(-1, 20))).toBe('-0.05');
  expect(printRational(rational(1, 1024))).toBe('0.0009765625');
  expect(printRational(rational(-1, 3))).toBe('-1/3');
  expect(printRational(rational(700))).toBe('700');
});

it('reads back what it printed', () => {
  fc.assert(
    fc.property(anyRational, (a) => {
      const read = rationalFromText(printRational(a));
      expect(read !== undefined && equal(read, a)).toBe(true);
    }),
  );
});

it('prints what it read, without idle zeros', () => {
  const decimal = fc
    .tuple(fc.constantFrom('', '-'), fc.nat(), fc.stringMatching(/^\d{0,8}[1-9]$/))
    .map(([sign, whole, decimals]) => `${sign}${whole}.${decimals}`);
  fc.assert(
    fc.property(decimal, (text) => {
      const read = rationalFromText(text);
      expect(read && printRational(read)).toBe(text);
    }),
  );
});
