/** Units: reading, composing, converting. */
import {
  canonicalUnit,
  dimensionless,
  divideUnits,
  fromCanonical,
  isDimensionless,
  multiplyUnits,
  rational,
  sameDimension,
  toCanonical,
  type Unit,
  unitFromText,
  unitNames,
} from '@kaohe/quantity';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyRational } from './arbitraries.js';

function unit(text: string): Unit {
  const found = text === '' ? dimensionless : unitFromText(text);
  if (!found) throw new Error(`no unit: ${text}`);
  return found;
}

const someUnit: fc.Arbitrary<Unit> = fc
  .constantFrom(
    '',
    '%',
    '倍',
    '元',
    '万元',
    '单',
    '分',
    '分钟',
    '小时',
    '元/单',
    '元/百分点',
    '%/月',
    '1/单',
    '元/小时',
  )
  .map(unit);

it('reads units in both languages', () => {
  expect(unit('%')).toEqual({ symbol: '%', scale: rational(1, 100), powers: {} });
  expect(unit('％')).toEqual(unit('%'));
  expect(unit('分钟')).toEqual({ symbol: '分钟', scale: rational(60), powers: { second: 1 } });
  expect(unit('元/单')).toEqual({ symbol: '元/单', scale: rational(1), powers: { yuan: 1, order: -1 } });
  expect(unit('万元')).toEqual({ symbol: '万元', scale: rational(10_000), powers: { yuan: 1 } });
  expect(unit('CNY / person')).toMatchObject({ symbol: 'CNY/person', powers: { yuan: 1, person: -1 } });
  expect(unit('元/百分点')).toMatchObject({ scale: rational(100), powers: { yuan: 1 } });
  expect(unit('元/人·月')).toMatchObject({ symbol: '元/人/月', powers: { yuan: 1, person: -1, month: -1 } });
  expect(unit('秒^2')).toMatchObject({ symbol: '秒^2', powers: { second: 2 } });
  expect(unit('周')).toMatchObject({ scale: rational(7), powers: { day: 1 } });
  expect(unit('年')).toMatchObject({ scale: rational(12), powers: { month: 1 } });
});

it('reads the units an author declares, also in large counts', () => {
  expect(unitFromText('班次')).toBeUndefined();
  expect(unitFromText('元/班次', ['班次'])).toMatchObject({ symbol: '元/班次', powers: { yuan: 1, 班次: -1 } });
  expect(unitFromText('万班次', ['班次'])).toMatchObject({ scale: rational(10_000), powers: { 班次: 1 } });
  expect(unitFromText('__proto__', ['__proto__'])).toMatchObject({ symbol: '__proto__' });
});

it('does not read what is no unit', () => {
  for (const text of [
    '',
    '/',
    '1',
    '/单',
    '元/',
    '元//单',
    '元·',
    '外星币',
    'constructor',
    '__proto__',
    '5元',
    '元^0',
  ]) {
    expect([text, unitFromText(text)]).toEqual([text, undefined]);
  }
  expect(unitFromText('元·'.repeat(60))).toBeUndefined();
});

it('reads every spelling it lists', () => {
  const names = unitNames();
  expect(new Set(names).size).toBe(names.length);
  expect(names.map((name) => unitFromText(name)?.symbol)).toEqual(names.map((name) => (name === '％' ? '%' : name)));
  expect(names).toEqual(expect.arrayContaining(['分', 'points', '亿元', '‰', 'pp', '个月', 'hours']));
});

it('multiplies into the unit that reads best', () => {
  const product = (a: string, b: string) => multiplyUnits(unit(a), unit(b)).symbol;
  expect(product('元/单', '单')).toBe('元');
  expect(product('万元/单', '单')).toBe('万元');
  expect(product('元', '人')).toBe('元·人');
  expect(product('%', '元')).toBe('元');
  expect(product('元', '')).toBe('元');
  expect(product('%', '%')).toBe('%');
  expect(product('元/百分点', '百分点')).toBe('元');
  expect(product('%/月', '月')).toBe('%');
  expect(product('分钟', '元/小时')).toBe('元');
  expect(product('小时', '分钟')).toBe('秒^2');
  expect(product('1/单', '单')).toBe('');
});

it('divides into the unit that reads best', () => {
  const quotient = (a: string, b: string) => divideUnits(unit(a), unit(b)).symbol;
  expect(quotient('元', '单')).toBe('元/单');
  expect(quotient('元/单', '天')).toBe('元/单/天');
  expect(quotient('小时', '分钟')).toBe('');
  expect(quotient('%', '%')).toBe('');
  expect(quotient('元', '%')).toBe('元');
  expect(quotient('', '单')).toBe('1/单');
  expect(quotient('元', '元/单')).toBe('单');
  expect(quotient('%', '月')).toBe('%/月');
});

it('names canonical units by their base symbols', () => {
  expect(canonicalUnit(unit('hours'))).toEqual(unit('秒'));
  expect(canonicalUnit(unit('万元/orders'))).toEqual(unit('元/单'));
  expect(canonicalUnit(unit('%'))).toEqual(dimensionless);
});

it('tells dimensions apart', () => {
  expect(sameDimension(unit('小时'), unit('秒'))).toBe(true);
  expect(sameDimension(unit('天'), unit('小时'))).toBe(false);
  expect(sameDimension(unit('元'), unit('元/单'))).toBe(false);
  expect(sameDimension(unit('%'), dimensionless)).toBe(true);
  expect([isDimensionless(unit('倍')), isDimensionless(unit('分'))]).toEqual([true, false]);
});

it('has the dimension of the product and the quotient', () => {
  fc.assert(
    fc.property(someUnit, someUnit, (a, b) => {
      expect(sameDimension(multiplyUnits(a, b), multiplyUnits(b, a))).toBe(true);
      expect(sameDimension(divideUnits(multiplyUnits(a, b), b), a)).toBe(true);
      expect(sameDimension(multiplyUnits(divideUnits(a, b), b), a)).toBe(true);
    }),
  );
});

it('composes symbols that read back as the same unit', () => {
  fc.assert(
    fc.property(someUnit, someUnit, someUnit, (a, b, c) => {
      for (const composed of [multiplyUnits(multiplyUnits(a, b), c), divideUnits(multiplyUnits(a, b), c)]) {
        expect(unit(composed.symbol)).toEqual(composed);
      }
    }),
    { numRuns: 1000 },
  );
});

it('converts to canonical values and back', () => {
  expect(toCanonical(rational(55), unit('%'))).toEqual(rational(55, 100));
  expect(toCanonical(rational(2), unit('分钟'))).toEqual(rational(120));
  expect(toCanonical(rational(10), unit('元/百分点'))).toEqual(rational(1000));
  fc.assert(
    fc.property(anyRational, someUnit, (value, written) => {
      expect(fromCanonical(toCanonical(value, written), written)).toEqual(value);
    }),
  );
});
