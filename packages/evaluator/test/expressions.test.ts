/** Each kind of expression, by the interpreter and the plan alike. */
import { expect, it } from 'vitest';
import {
  any,
  atLeast,
  award,
  awardInputs,
  call,
  column,
  compared,
  dataOf,
  evaluate,
  grades,
  here,
  ifMissing,
  input,
  inputOf,
  label,
  labels,
  logic,
  lookup,
  math,
  metric,
  metricOf,
  noneOf,
  num,
  numberConstant,
  numberType,
  parameter,
  parameterOf,
  round,
  ruleSet,
  weightedSum,
} from './build.js';

const [a, b] = [inputOf('a'), inputOf('b')];
const grade = inputOf('g', grades);

function chosen(when: ReturnType<typeof compared>) {
  return { kind: 'choose', cases: [{ when, then: num('1') }], otherwise: num('0'), origin: here() } as const;
}

it('arithmetic is exact', () => {
  expect(evaluate(math(math(num('0.1'), '+', num('0.2')), '*', num('3')), [{}])).toEqual(['0.9']);
  expect(evaluate(math(input('a'), '/', input('b')), [{ a: '57.12', b: '51' }], [a, b])).toEqual(['1.12']);
  expect(evaluate(math(num('1'), '-', math(num('1'), '/', num('3'))), [{}])).toEqual(['0.6667']);
});

it('a zero divisor is missing and names the division', () => {
  expect(evaluate(math(input('a'), '/', input('b')), [{ a: '1', b: '0' }], [a, b])).toEqual(['!division-by-zero']);
  expect(
    evaluate(ifMissing(math(input('a'), '/', input('b')), num('7')), [{ a: '1', b: '0' }, { a: '1' }], [a, b]),
  ).toEqual(['7', '7']);
});

it('several faulty operands give the first fault with the others beside it', () => {
  expect(evaluate(math(input('a'), '+', input('b')), [{ b: 'x' }], [a, b])).toEqual(['!missing !unreadable']);
  expect(evaluate(math(input('a'), '+', input('a')), [{}], [a])).toEqual(['!missing']);
});

it('a fallback does not pass over an unreadable cell beside a missing one', () => {
  expect(evaluate(ifMissing(math(input('a'), '+', input('b')), num('7')), [{ b: 'x' }], [a, b])).toEqual([
    '!missing !unreadable',
  ]);
});

it('none goes through arithmetic and compares as no except with a written none', () => {
  const none = metric('n');
  const answer = (expression: ReturnType<typeof compared>) => {
    const rules = ruleSet({ metrics: [metricOf('n', noneOf()), metricOf('x', expression)] });
    return column(rules, dataOf(rules, [{}]), 'x');
  };
  expect(answer(math(none, '+', num('1')))).toEqual(['—']);
  expect(answer(compared(none, '<', num('1')))).toEqual(['no']);
  expect(answer(compared(none, '!=', num('1')))).toEqual(['no']);
  expect(answer(compared(none, '=', noneOf()))).toEqual(['yes']);
  expect(answer(compared(num('1'), '!=', noneOf()))).toEqual(['yes']);
  expect(answer(logic('not', none))).toEqual(['yes']);
});

it('labels of one order compare best first', () => {
  const rows = [{ g: 'A' }, { g: 'B' }, { g: 'C' }, { g: ' Ｂ ' }];
  expect(evaluate(compared(input('g'), '>=', label('B')), rows, [grade])).toEqual(['yes', 'yes', 'no', 'yes']);
  expect(evaluate(compared(label('B'), '>', input('g')), rows, [grade])).toEqual(['no', 'no', 'yes', 'no']);
});

it('and and or answer as soon as the known operands decide, in any order', () => {
  const unknown = compared(input('a'), '>', num('0'));
  const [yes, no] = [compared(num('1'), '=', num('1')), compared(num('1'), '=', num('2'))];
  expect(evaluate(logic('and', unknown, no), [{}], [a])).toEqual(['no']);
  expect(evaluate(logic('and', no, unknown), [{}], [a])).toEqual(['no']);
  expect(evaluate(logic('and', unknown, yes), [{}], [a])).toEqual(['!missing']);
  expect(evaluate(logic('or', unknown, yes), [{}], [a])).toEqual(['yes']);
  expect(evaluate(logic('or', no, unknown), [{}], [a])).toEqual(['!missing']);
});

it('a choice takes the first case that holds and cannot tell when a condition before it cannot', () => {
  const rows = [{ a: '1' }, { a: '-1' }, {}];
  expect(evaluate(chosen(compared(input('a'), '>', num('0'))), rows, [a])).toEqual(['1', '0', '!missing']);
});

it('bands give the first row that matches, edges included as written', () => {
  const bands = lookup(
    [math(input('a'), '/', input('b'))],
    [
      [[atLeast('0.55', '%')], num('100')],
      [[atLeast('0.5', '%')], num('80')],
    ],
    num('50'),
  );
  const rows = ['11', '10.999', '10', '9.999'].map((text) => ({ a: text, b: '20' }));
  expect(evaluate(bands, rows, [a, b])).toEqual(['100', '80', '80', '50']);
});

it('a value without a row is a fault unless it is none or there is an otherwise', () => {
  const rows: Parameters<typeof lookup>[1] = [[[atLeast('1')], num('100')]];
  expect(evaluate(lookup([num('0')], rows), [{}])).toEqual(['!no-band']);
  expect(evaluate(lookup([noneOf()], rows), [{}])).toEqual(['—']);
  expect(evaluate(lookup([num('0')], rows, num('5')), [{}])).toEqual(['5']);
  expect(evaluate(lookup([noneOf()], rows, num('5')), [{}])).toEqual(['—']);
  expect(evaluate(lookup([noneOf()], rows, num('5'), 'table'), [{}])).toEqual(['5']);
  expect(evaluate(lookup([noneOf()], [[[any()], num('6')]]), [{}])).toEqual(['6']);
});

it('a table of two keys needs both cells to match', () => {
  const table = lookup(
    [input('g'), input('a')],
    [
      [[labels('A', 'B'), atLeast('3')], num('1')],
      [[labels('A'), any()], num('2')],
    ],
  );
  const rows = [{ g: 'B', a: '3' }, { g: 'A', a: '0' }, { g: 'B', a: '0' }, { a: '3' }];
  expect(evaluate(table, rows, [grade, a])).toEqual(['1', '2', '!no-band', '!missing']);
});

it('rounding happens where it is written', () => {
  expect(evaluate(round(num('90.5'), '1'), [{}])).toEqual(['91']);
  expect(evaluate(round(num('90.5'), '1', 'half-even'), [{}])).toEqual(['90']);
  expect(evaluate(round(noneOf(), '1'), [{}])).toEqual(['—']);
});

it('the built-ins know numbers and ordered labels', () => {
  expect(evaluate(call('minimum', num('3'), num('1/3')), [{}])).toEqual(['0.3333']);
  expect(evaluate(call('maximum', num('3'), num('4')), [{}])).toEqual(['4']);
  expect(evaluate(call('absolute', num('-3')), [{}])).toEqual(['3']);
  expect(evaluate(call('worse', input('g'), label('B')), [{ g: 'C' }, { g: 'A' }], [grade])).toEqual(['C', 'B']);
  expect(evaluate(call('better', input('g'), label('B')), [{ g: 'C' }, { g: 'A' }], [grade])).toEqual(['B', 'A']);
  expect(evaluate(call('worse', input('g'), noneOf()), [{ g: 'C' }], [grade])).toEqual(['—']);
});

it('an item that is none leaves and the other weights scale up', () => {
  expect(evaluate(weightedSum(['0.6', num('90')], ['0.4', num('80')]), [{}])).toEqual(['86']);
  expect(evaluate(weightedSum(['0.6', num('90')], ['0.4', noneOf()]), [{}])).toEqual(['90']);
  expect(evaluate(weightedSum(['0.6', noneOf()], ['0.4', noneOf()]), [{}])).toEqual(['—']);
  expect(evaluate(weightedSum(['0', num('5')], ['1', noneOf()]), [{}])).toEqual(['—']);
});

it('each policy for missing values: report, exclude, a fixed score', () => {
  const total = (score: ReturnType<typeof input>) => weightedSum(['0.5', score], ['0.5', num('80')]);
  expect(evaluate(total(input('a')), [{ a: '60' }, {}], [a])).toEqual(['70', '!missing']);
  expect(evaluate(total(ifMissing(input('a'), noneOf())), [{ a: '60' }, {}], [a])).toEqual(['70', '80']);
  expect(evaluate(total(ifMissing(input('a'), num('0'))), [{ a: '60' }, {}], [a])).toEqual(['70', '40']);
});

it('an award is paid within its bounds, with a reason, when earned', () => {
  const earned = compared(input('a'), '>', num('0'));
  const rows = [
    { a: '0' },
    { a: '0', 金额: '0' },
    { a: '0', 金额: '400', 理由: '好' },
    { a: '1' },
    { a: '1', 金额: '400元', 理由: '好' },
    { a: '1', 金额: '400' },
    { a: '1', 金额: '600', 理由: '好' },
    { a: '1', 金额: '很多', 理由: '好' },
    { 金额: '400', 理由: '好' },
  ];
  const [zero, none, notEarned, undecided, paid, unreasoned, tooMuch, unreadable, unknown] = evaluate(
    award(earned),
    rows,
    [a, ...awardInputs],
    numberType('元'),
  );
  expect([zero, none, paid]).toEqual(['0', '0', '400']);
  expect([notEarned, undecided, unreasoned]).toEqual(['!not-earned', '!undecided', '!reason-missing']);
  expect([tooMuch, unreadable, unknown]).toEqual(['!out-of-bounds', '!unreadable', '!missing']);
});

it('an award nobody decided takes its fallback', () => {
  const earned = compared(num('1'), '=', num('1'));
  expect(evaluate(award(earned, num('300')), [{}], awardInputs)).toEqual(['300']);
});

it('values the shop must give, and broken rules, are faults of everyone with one cause', () => {
  const required = { kind: 'required', name: 'A 系数', reason: '', origin: here() } as const;
  expect(evaluate(required, [{}])).toEqual(['!required-value']);
  expect(evaluate({ kind: 'broken', name: 'x', origin: here() }, [{}])).toEqual(['!broken-rule']);
  const rules = ruleSet({
    parameters: [parameterOf('p', numberConstant('2')), parameterOf('q', undefined)],
    metrics: [metricOf('x', math(parameter('p'), '*', num('3'))), metricOf('y', parameter('q'))],
  });
  expect(column(rules, dataOf(rules, [{}]), 'x')).toEqual(['6']);
  expect(column(rules, dataOf(rules, [{}]), 'y')).toEqual(['!required-value']);
});

it('what cannot be told of one person does not spoil the others', () => {
  expect(evaluate(math(input('a'), '*', num('2')), [{ a: '1' }, { a: '-' }, { a: '3' }], [a])).toEqual([
    '2',
    '!missing',
    '6',
  ]);
});
