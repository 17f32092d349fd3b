/** What each arithmetic operator does to units. Constants are folded, exactly. */
import { diagnose, remedy, type Span } from '@kaohe/diagnostics';
import { type ArithmeticOperator, type Constant, type Expression, type NumberType, printType } from '@kaohe/ir';
import {
  add,
  divide,
  divideUnits,
  equal,
  isDimensionless,
  isZero,
  multiply,
  multiplyUnits,
  one,
  printRational,
  type Rational,
  sameDimension,
  subtract,
  type Unit,
} from '@kaohe/quantity';
import { inferDateArithmetic } from './dates.js';
import { withUnit } from './fit.js';
import type { Scope } from './scope.js';
import { broken, constantOf, fitting, isBroken, isOpen, type Typed, typed } from './tree.js';

interface Places {
  readonly left: Span;
  readonly right: Span;
  readonly whole: Span;
}

export function inferArithmetic(
  scope: Scope,
  operator: ArithmeticOperator,
  left: Typed,
  right: Typed,
  places: Places,
): Typed {
  if (isBroken(left) || isBroken(right)) return broken(scope.name, places.whole);
  if (left.type?.kind === 'date' || right.type?.kind === 'date')
    return inferDateArithmetic(scope, operator, left, right, places);
  if (left.type?.kind !== 'number' || right.type?.kind !== 'number') return absent(operator, left, right, places);
  if (operator === '*' || operator === '/') {
    const unit =
      operator === '*' ? multiplyUnits(left.type.unit, right.type.unit) : divideUnits(left.type.unit, right.type.unit);
    return combined(operator, left, right, { kind: 'number', unit }, places.whole);
  }
  if (isPercentOfRate(left, right)) {
    scope.report(percentAmbiguous(operator, right, places));
    return broken(scope.name, places.whole);
  }
  const bareBeside =
    bareBesidePercent(left, right, places) ?? bareBesidePercent(right, left, { ...places, left: places.right });
  if (bareBeside !== undefined) {
    scope.report(bareBeside);
    return broken(scope.name, places.whole);
  }
  const [first, second] = withCommonUnit(left, right);
  if (
    first.type?.kind !== 'number' ||
    second.type?.kind !== 'number' ||
    !sameDimension(first.type.unit, second.type.unit)
  ) {
    scope.report(
      diagnose('units/mismatch', places.whole, {
        left: printType(left.type),
        right: printType(right.type),
        operation: operator,
      }),
    );
    return broken(scope.name, places.whole);
  }
  return combined(operator, first, second, first.type, places.whole);
}

/** `无` and `必填` have no unit: the result takes the other side's. */
function absent(operator: ArithmeticOperator, left: Typed, right: Typed, places: Places): Typed {
  const expression: Expression = {
    kind: 'arithmetic',
    operator,
    left: left.expression,
    right: right.expression,
    origin: places.whole,
  };
  if (isOpen(left) || isOpen(right)) return openResult(operator, left, right, expression);
  const type = left.type ?? right.type;
  return type === undefined ? fitting(expression) : typed(type, expression);
}

/** A product with something whose type is still being found has no known type; a sum has that of the other side. */
function openResult(operator: ArithmeticOperator, left: Typed, right: Typed, expression: Expression): Typed {
  const other = isOpen(left) ? right : left;
  const isSum = operator === '+' || operator === '-';
  return isSum && other.type !== undefined && !other.bare ? typed(other.type, expression) : fitting(expression);
}

function withCommonUnit(left: Typed, right: Typed): readonly [Typed, Typed] {
  if (left.type?.kind !== 'number' || right.type?.kind !== 'number') return [left, right];
  if (left.bare && !right.bare) return [withUnit(left, right.type), right];
  if (right.bare && !left.bare) return [left, withUnit(right, left.type)];
  return [left, right];
}

/** `rate + 5%`: five per cent of it, or five percentage points? */
function isPercentOfRate(left: Typed, right: Typed): boolean {
  const constant = constantOf(right);
  return (
    left.type?.kind === 'number' &&
    isDimensionless(left.type.unit) &&
    constantOf(left) === undefined &&
    constant?.kind === 'number' &&
    constant.unit.symbol === '%' &&
    // the whole of it is nothing anybody adds or takes away, so 100% can only be meant as it stands
    !equal(constant.value, one)
  );
}

/** `1 - share`: the whole, or one per cent? `bare` stands at `left`. */
function bareBesidePercent(bare: Typed, rate: Typed, { left: at }: Places): ReturnType<typeof diagnose> | undefined {
  const constant = constantOf(bare);
  if (!bare.bare || rate.bare || rate.type?.kind !== 'number' || constant?.kind !== 'number') return undefined;
  const { unit } = rate.type;
  if (!isDimensionless(unit) || unit.symbol === '' || isZero(constant.value)) return undefined;
  const number = divide(constant.value, constant.unit.scale);
  const whole = `${printRational(divide(number, unit.scale))}${unit.symbol}`;
  const part = `${printRational(number)}${unit.symbol}`;
  const was = printRational(number);
  const remedies = [whole, part].map((now) => remedy('replace', { was, now }, { kind: 'replace', at, text: now }));
  return diagnose('units/bare-beside-percent', at, { text: was, whole, part }, { remedies });
}

function percentAmbiguous(operator: ArithmeticOperator, right: Typed, places: Places): ReturnType<typeof diagnose> {
  const constant = constantOf(right);
  const share: Rational = constant?.kind === 'number' ? constant.value : one;
  const factor = operator === '+' ? add(one, share) : subtract(one, share);
  const gap: Span = { ...places.whole, start: places.left.end, end: places.right.end };
  const points = printRational(multiply(share, { numerator: 100n, denominator: 1n }));
  const [was, times] = [`${operator} ${points}%`, ` * ${printRational(factor)}`];
  const remedies = [
    remedy('replace', { was, now: times.trim() }, { kind: 'replace', at: gap, text: times }),
    remedy(
      'replace',
      { was, now: `${operator} ${points}百分点` },
      { kind: 'replace', at: places.right, text: { zh: `${points}百分点`, en: `${points}pp` } },
    ),
  ];
  return diagnose('units/percent-ambiguous', places.right, { text: was }, { remedies });
}

function combined(operator: ArithmeticOperator, left: Typed, right: Typed, type: NumberType, origin: Span): Typed {
  const folded = foldedConstant(operator, constantOf(left), constantOf(right), type.unit);
  const expression: Expression =
    folded === undefined
      ? { kind: 'arithmetic', operator, left: left.expression, right: right.expression, origin }
      : { kind: 'constant', constant: folded, origin };
  return typed(type, expression, left.bare && right.bare);
}

function foldedConstant(
  operator: ArithmeticOperator,
  left: Constant | undefined,
  right: Constant | undefined,
  unit: Unit,
): Constant | undefined {
  if (left?.kind !== 'number' || right?.kind !== 'number') return undefined;
  switch (operator) {
    case '+':
      return { kind: 'number', value: add(left.value, right.value), unit };
    case '-':
      return { kind: 'number', value: subtract(left.value, right.value), unit };
    case '*':
      return { kind: 'number', value: multiply(left.value, right.value), unit };
    case '/':
      return isZero(right.value) ? undefined : { kind: 'number', value: divide(left.value, right.value), unit };
  }
}
