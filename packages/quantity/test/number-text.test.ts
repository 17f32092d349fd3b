/** What people type in data cells. */
import { equal, numberFromHumanText, printDecimal, printRational, rational, unitFromText } from '@kaohe/quantity';
import fc from 'fast-check';
import { expect, it } from 'vitest';

function read(text: string): string {
  const found = numberFromHumanText(text);
  return found ? `${printRational(found.value)}|${found.unit ?? ''}` : 'nothing';
}

it('reads plain numbers with separators and signs', () => {
  expect(['5', ' 5.50 ', '1,234,567.8', '-3', '+3', '−3', '.5', '007'].map(read)).toEqual([
    '5|',
    '5.5|',
    '1234567.8|',
    '-3|',
    '3|',
    '-3|',
    '0.5|',
    '7|',
  ]);
});

it('reads full-width digits and marks', () => {
  expect(['１２．５％', '－３', '１，２３４', '5　元', '\u200b5'].map(read)).toEqual([
    '12.5|%',
    '-3|',
    '1234|',
    '5|元',
    '5|',
  ]);
});

it('keeps the written unit', () => {
  expect(
    ['99.71%', '5 分', '3万', '30秒', '12 人', '1.2万元', '5元/单', '30 s', '2分', '1小时', '3班次'].map(read),
  ).toEqual(['99.71|%', '5|分', '3|万', '30|秒', '12|人', '1.2|万元', '5|元/单', '30|s', '2|分', '1|小时', '3|班次']);
});

it('reads Latin units that the author declares', () => {
  expect(read('5 tickets')).toBe('nothing');
  expect(numberFromHumanText('5 tickets', ['tickets'])).toEqual({ value: rational(5), unit: 'tickets' });
});

it('reads money marks as yuan', () => {
  expect(['¥5', '￥1,000.50', '-¥5', '¥-5', '¥ 5万', '¥5元', '¥5元/单'].map(read)).toEqual([
    '5|元',
    '1000.5|元',
    '-5|元',
    '-5|元',
    '5|万元',
    '5|元',
    '5|元/单',
  ]);
});

it('reads durations as seconds', () => {
  expect(
    ['2分30秒', '7小时41分52秒', '00:01:05', '1h30min', '2 分 30.5 秒', '7小时41分', '-2分30秒', '１：００：００'].map(
      read,
    ),
  ).toEqual(['150|秒', '27712|秒', '65|秒', '5400|秒', '150.5|秒', '27660|秒', '-150|秒', '3600|秒']);
});

it('does not read what is not surely a number', () => {
  const texts = [
    ...['', ' ', '-', '%', '¥', '元', '.', '无', 'N/A', 'NaN', 'Infinity', '-Infinity', '∞', '#DIV/0!'],
    ...['1e5', '1E-3', '0x1F', '0xF', '5.', '1,23', '1,2345', '12,345,6', '1.2.3', '--5', '+-5', '-¥-5', '- 5', '1 2'],
    ...[
      '1/3',
      '5²',
      '½',
      '2025-03',
      '1:05',
      '00:61:00',
      '2分75秒',
      '2分30',
      '¥5%',
      '¥5人',
      '(5)',
      '5（补）',
      '三',
      '٣',
    ],
    '1'.repeat(201),
  ];
  for (const text of texts) expect([text, read(text)]).toEqual([text, 'nothing']);
});

it('reads what it is given back from a decimal in any dress', () => {
  const dress = fc.record({
    hundredths: fc.integer({ min: -(10 ** 12), max: 10 ** 12 }),
    unit: fc.constantFrom('', '%', '元', '秒', '人', '万元', ' 分', 's'),
    isWide: fc.boolean(),
    isGrouped: fc.boolean(),
  });
  fc.assert(
    fc.property(dress, ({ hundredths, unit, isWide, isGrouped }) => {
      const value = rational(hundredths, 100);
      const decimal = printDecimal(value, 2);
      const grouped = isGrouped ? decimal.replace(/\B(?=(?:\d{3})+\.)/g, ',') : decimal;
      const text =
        (isWide ? grouped.replace(/[!-~]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) + 0xfee0)) : grouped) +
        unit;
      const found = numberFromHumanText(text);
      expect(found && equal(found.value, value)).toBe(true);
      expect(found?.unit).toBe(unit.trim() === '' ? undefined : unit.trim());
    }),
  );
});

it('reads any clock time as its seconds', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999 }), (seconds) => {
      const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
      const two = (part: number) => String(part).padStart(2, '0');
      const expected = { value: rational(seconds), unit: '秒' };
      expect(numberFromHumanText(`${two(hours)}:${two(minutes)}:${two(rest)}`)).toEqual(expected);
      expect(numberFromHumanText(`${hours}小时${minutes}分${rest}秒`)).toEqual(expected);
    }),
  );
});

it('never throws, and never hands back a Latin unit that nobody knows', () => {
  const piece = fc.constantFrom(
    '1',
    '23',
    ',',
    '.',
    '-',
    '¥',
    '%',
    '分',
    '秒',
    ':',
    'e',
    'x',
    ' ',
    '万',
    '元',
    '/',
    '０',
    '年',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const unit = numberFromHumanText(pieces.join(''))?.unit;
      if (unit !== undefined && /^[a-z]+$/.test(unit)) expect(unitFromText(unit)).toBeDefined();
      else expect(unit).not.toBe('');
    }),
    { numRuns: 1000 },
  );
});
