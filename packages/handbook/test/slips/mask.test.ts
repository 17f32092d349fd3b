/** Masked names, and names taken out of texts. */
import { expect, it } from 'vitest';
import { maskedName, withoutNames } from '../../src/slips/mask.js';

it('keeps the first letter behind the shop, and tells nothing of the length', () => {
  expect(['小美', '青柠:小美', '欧阳娜娜', 'Anna', 'Al', '美', ''].map(maskedName)).toEqual([
    '小*',
    '小*',
    '欧**',
    'A**',
    'A**',
    '美*',
    '**',
  ]);
});

it('replaces long names first, and names of letters only where they stand alone', () => {
  const shown = (name: string): string => `[${name.length}]`;
  expect(withoutNames('小美美和小美', ['小美', '小美美'], shown)).toBe('[3]和[2]');
  expect(withoutNames('An Anna (An) An1', ['An'], shown)).toBe('[2] Anna ([2]) An1');
  expect(withoutNames('a.b axb', ['a.b'], () => '$&')).toBe('$& axb');
});
