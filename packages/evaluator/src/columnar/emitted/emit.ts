/** What each operation is in machine code: the same operations of floats as in its kernel, so that the same numbers come out. */
import type { ComparisonOperator } from '@kaohe/ir';
import { conditionCodes } from '../kernels/codes.js';
import type { Giving, Multiple, Numbers } from '../operations.js';
import type { Local, Writer } from './writer.js';

type Of<K extends Giving['kind']> = Extract<Giving, { readonly kind: K }>;

/** Writes the operation. */
export function emit(writer: Writer, operation: Giving): void {
  switch (operation.kind) {
    case 'sum':
      emitSum(writer, operation);
      break;
    case 'product':
      writer.push(writer.lane(operation.left), writer.lane(operation.right), 'multiply');
      break;
    case 'bands':
      emitBands(writer, operation);
      break;
    case 'ratio-bands':
      emitRatioBands(writer, operation);
      break;
    case 'rounding':
      emitRounding(writer, operation);
      break;
    case 'comparison':
      emitComparison(writer, operation);
      break;
    case 'join':
      emitJoin(writer, operation);
      break;
    case 'choice':
      emitChoice(writer, operation);
      break;
  }
  writer.give(operation.out);
}

function multiple(writer: Writer, { lane, multiplier }: Multiple): Local {
  const own = writer.lane(lane);
  if (multiplier === 1) return own;
  writer.push(own, writer.number(multiplier), 'multiply');
  return writer.pop();
}

function emitSum(writer: Writer, { parts, constant }: Of<'sum'>): void {
  const [first, ...others] = parts.map((part) => multiple(writer, part));
  writer.push(first ?? writer.number(0));
  for (const other of others) writer.push(other, 'add');
  if (constant !== 0) writer.push(writer.number(constant), 'add');
}

function emitBands(writer: Writer, { of, edges, results }: Of<'bands'>): void {
  const number = writer.lane(of);
  emitResults(writer, edges.length, results, (place) =>
    writer.push(writer.atLeast(number, writer.number(edges[place] ?? 0))),
  );
}

function emitRatioBands(writer: Writer, { of, under, edges: ratio, results }: Of<'ratio-bands'>): void {
  const { multiplier, edges, beyond } = ratio;
  const over = multiple(writer, { lane: of, multiplier });
  const denominator = writer.lane(under);
  emitResults(writer, edges.length, results, (place) => {
    writer.push(over, denominator, writer.number(edges[place] ?? 0), 'multiply');
    if (beyond[place] === 1) writer.push(writer.number(1), 'add');
    writer.push('atLeast');
  });
}

/** Each edge that has been passed turns the bits in which the results before and behind it differ. */
function emitResults(writer: Writer, edges: number, results: Numbers, isPassed: (place: number) => void): void {
  writer.push(writer.number(results[0] ?? 0));
  for (let place = 1; place <= edges; place += 1) {
    const [before, behind] = [results[place - 1] ?? 0, results[place] ?? 0];
    if (before === behind) continue;
    isPassed(place - 1);
    writer.push(writer.difference(before, behind), 'and', 'xor');
  }
}

function emitRounding(writer: Writer, operation: Of<'rounding'>): void {
  const { mode, of, under, divisor, isNeverNegative } = operation;
  if (mode === 'half-up' && isNeverNegative && !under) {
    emitHalfUp(writer, of, divisor);
    return;
  }
  const zero = writer.number(0);
  const number = multiple(writer, of);
  const denominator = under ? multiple(writer, { lane: under, multiplier: divisor }) : writer.number(divisor);
  writer.push(number, 'size');
  const size = writer.pop();
  writer.push(size, denominator, 'divide', 'floor');
  const below = writer.pop();
  writer.push(size, below, denominator, 'multiply', 'subtract');
  const rest = writer.pop();
  writer.push(number, zero, 'less');
  const isNegative = writer.pop();
  writer.push(rest, rest, 'add');
  const twice = writer.pop();
  const [half, two, one] = [writer.number(0.5), writer.number(2), writer.number(1)];
  writer.push(below);
  switch (mode) {
    case 'up':
      writer.push(rest, zero, 'greater');
      break;
    case 'down':
      writer.push(zero);
      break;
    case 'ceiling':
      writer.push(rest, zero, 'greater', isNegative, 'not', 'and');
      break;
    case 'floor':
      writer.push(rest, zero, 'greater', isNegative, 'and');
      break;
    case 'half-up':
      writer.push(twice, denominator, 'atLeast');
      break;
    case 'half-down':
      writer.push(twice, denominator, 'greater');
      break;
    case 'half-even':
      // what lies below is odd where half of it is no whole number
      writer.push(below, half, 'multiply', 'floor', two, 'multiply', below, 'less');
      writer.push(twice, denominator, 'equal', 'and', twice, denominator, 'greater', 'or');
      break;
  }
  writer.push(one, 'and', 'add');
  const rounded = writer.pop();
  writer.push(zero, rounded, 'subtract', rounded, isNegative, 'select');
}

/** Of what is never negative. Half of an odd divisor is no whole number: everything is doubled then. */
function emitHalfUp(writer: Writer, { lane, multiplier }: Multiple, divisor: number): void {
  const by = divisor % 2 === 0 ? 1 : 2;
  writer.push(multiple(writer, { lane, multiplier: by * multiplier }), writer.number((by * divisor) / 2), 'add');
  const whole = by * divisor;
  // dividing by a power of two is multiplying by what it is one of
  if (Number.isInteger(Math.log2(whole))) writer.push(writer.number(1 / whole), 'multiply', 'floor');
  else writer.push(writer.number(whole), 'divide', 'floor');
}

const comparisons = {
  '>=': 'atLeast',
  '>': 'greater',
  '<=': 'atMost',
  '<': 'less',
  '=': 'equal',
  '!=': 'unequal',
} as const satisfies Readonly<Record<ComparisonOperator, string>>;

function emitComparison(writer: Writer, { operator, left, right }: Of<'comparison'>): void {
  writer.push(multiple(writer, left), multiple(writer, right), comparisons[operator]);
  asCondition(writer);
}

function emitJoin(writer: Writer, { left, right, isOr }: Of<'join'>): void {
  const yes = writer.number(conditionCodes.yes);
  writer.push(writer.lane(left), yes, 'equal', writer.lane(right), yes, 'equal', isOr ? 'or' : 'and');
  asCondition(writer);
}

/** What holds as the code of yes, else that of no: one more. */
function asCondition(writer: Writer): void {
  writer.push(writer.number(1), 'and', writer.number(conditionCodes.no), 'add');
}

function emitChoice(writer: Writer, { place, lanes }: Of<'choice'>): void {
  const own = writer.lane(place);
  const [first, ...others] = lanes.map((lane) => writer.lane(lane));
  let chosen = first ?? writer.number(0);
  let last = first;
  for (const [before, lane] of others.entries()) {
    if (lane === last) continue;
    last = lane;
    writer.push(lane, chosen, own, writer.number(before + 1), 'atLeast', 'select');
    chosen = writer.pop();
  }
  writer.push(chosen);
}
