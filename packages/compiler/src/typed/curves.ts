/** Powers, roots, exponentials and logarithms: what they take and what they do to units. Constants are folded. */
import { diagnose, type Span } from '@kaohe/diagnostics';
import { type CurveId, type Expression, type NumberType, printType } from '@kaohe/ir';
import {
  type CurveResult,
  canonicalUnit,
  dimensionless,
  divideUnits,
  exponential,
  isDimensionless,
  isInteger,
  logarithm,
  multiplyUnits,
  type Rational,
  raise,
  squareRoot,
  type Unit,
} from '@kaohe/quantity';
import type * as Syntax from '../syntax/tree.js';
import { isSpelled } from '../tokens/spelling.js';
import { type FunctionId, functions } from '../tokens/words.js';
import type { Scope } from './scope.js';
import { broken, constantOf, isBroken, type Typed, typed } from './tree.js';

type Call = Extract<Syntax.Expression, { kind: 'call' }>;
type Word = Extract<FunctionId, 'power' | 'squareRoot' | 'exponential' | 'logarithm' | 'naturalLogarithm'>;

interface Curve {
  readonly id: CurveId;
  readonly takes: number;
  readonly compute: (first: Rational, second?: Rational) => CurveResult;
  /** The unit of the result; undefined where the arguments have units the function cannot take. */
  readonly unit: (first: Argument, second: Argument | undefined) => Unit | undefined;
}

/** A number among the arguments. */
interface Argument {
  readonly unit: Unit;
  readonly constant: Rational | undefined;
}

const plain = (first: Argument, second: Argument | undefined): Unit | undefined =>
  isPlain(first) && (second === undefined || isPlain(second)) ? dimensionless : undefined;

const curves: Readonly<Record<Word, Curve>> = {
  power: { id: 'power', takes: 2, compute: (base, exponent = base) => raise(base, exponent), unit: unitOfPower },
  squareRoot: { id: 'square-root', takes: 1, compute: squareRoot, unit: unitOfRoot },
  exponential: { id: 'exponential', takes: 1, compute: exponential, unit: plain },
  logarithm: { id: 'logarithm', takes: 2, compute: logarithm, unit: plain },
  naturalLogarithm: { id: 'logarithm', takes: 1, compute: logarithm, unit: plain },
};

/** The word of the call, if it is one of these functions. */
export function curveOf(call: Call): Word | undefined {
  const words = Object.keys(curves) as Word[]; // exactly the keys of the table
  return words.find((word) => isSpelled(functions[word], call.function.text));
}

/** The call with its type and unit; mistakes are reported. */
export function inferCurve(scope: Scope, call: Call, word: Word, values: readonly Typed[]): Typed {
  const { id, takes, compute, unit: unitOf } = curves[word];
  if (values.length !== takes) {
    const args = { function: call.function.text, expected: String(takes), found: String(values.length) };
    scope.report(diagnose('types/arity', call.span, args));
    return broken(scope.name, call.span);
  }
  if (values.some(isBroken)) return broken(scope.name, call.span);
  const found = values.map((value, place) => argumentFrom(scope, value, call.arguments[place]?.span ?? call.span));
  const [first, second] = found;
  if (first === undefined || found.includes(undefined)) return broken(scope.name, call.span);
  const unit = unitOf(first, second);
  if (unit === undefined) {
    const measured = found.findIndex((argument) => argument !== undefined && !isPlain(argument));
    const at = call.arguments[measured]?.span ?? call.span;
    const type: NumberType = { kind: 'number', unit: found[measured]?.unit ?? dimensionless };
    scope.report(diagnose('units/expected', at, { expected: '1', found: printType(type) }));
    return broken(scope.name, call.span);
  }
  const type: NumberType = { kind: 'number', unit };
  const folded = first.constant && compute(first.constant, second?.constant);
  if (folded !== undefined && typeof folded !== 'string' && (takes === 1 || second?.constant !== undefined)) {
    const constant: Expression = {
      kind: 'constant',
      constant: { kind: 'number', value: folded, unit },
      origin: call.span,
    };
    return typed(
      type,
      constant,
      values.every((value) => value.bare),
    );
  }
  const written = values.map((value) => value.expression);
  return typed(type, { kind: 'call', builtin: id, arguments: written, origin: call.span });
}

/** `无` and `必填` stand for plain numbers. */
function argumentFrom(scope: Scope, value: Typed, at: Span): Argument | undefined {
  if (value.fitsAny) return { unit: dimensionless, constant: undefined };
  if (value.type?.kind !== 'number') {
    scope.report(diagnose('types/number-expected', at, { found: value.type?.kind ?? 'label' }));
    return undefined;
  }
  const constant = constantOf(value);
  return { unit: value.type.unit, constant: constant?.kind === 'number' ? constant.value : undefined };
}

function isPlain({ unit }: Argument): boolean {
  return isDimensionless(unit);
}

const largestUnitPower = 6n;

/** Plain numbers keep how they are written; what is measured needs a whole power that stands in the rules: `幂(天数, 2)`. */
function unitOfPower(base: Argument, exponent: Argument | undefined): Unit | undefined {
  if (exponent === undefined || !isPlain(exponent)) return undefined;
  if (isPlain(base)) return base.unit;
  const times = exponent.constant;
  if (times === undefined || !isInteger(times)) return undefined;
  const count = times.numerator < 0n ? -times.numerator : times.numerator;
  if (count > largestUnitPower) return undefined;
  const factors = Array.from({ length: Number(count) }, () => base.unit);
  return factors.reduce<Unit>(times.numerator < 0n ? divideUnits : multiplyUnits, dimensionless);
}

/** The root of a square measure is the measure. */
function unitOfRoot(value: Argument): Unit | undefined {
  if (isPlain(value)) return value.unit;
  const powers = Object.entries(value.unit.powers).map(([base, power]) => [base, power / 2] as const);
  if (!powers.every(([, power]) => Number.isInteger(power))) return undefined;
  return canonicalUnit({ ...dimensionless, powers: Object.fromEntries(powers) });
}
