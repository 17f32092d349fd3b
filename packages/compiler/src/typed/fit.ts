/** Making a typed expression fit where it stands: bare numbers take the expected unit, labels the expected choice; all else is reported. */
import { diagnose, nearest, type Span } from '@kaohe/diagnostics';
import { type Constant, type Lookup, type NumberType, printType, sameType, type Type } from '@kaohe/ir';
import { divide, multiply } from '@kaohe/quantity';
import type { Scope } from './scope.js';
import { broken, isBroken, type Typed, typed } from './tree.js';

/** The expression as a value of the expected type; a mistake is reported at `at` and leaves a broken expression. */
export function fitTo(scope: Scope, value: Typed, expected: Type, at: Span): Typed {
  if (isBroken(value) || value.fitsAny) return value;
  if (value.label !== undefined) return fitLabel(scope, value.label, value, expected, at);
  if (value.type === undefined) return value;
  if (expected.kind === 'choice' && value.type.kind === 'choice')
    return fitChoice(scope, value, value.type.labels, expected.labels, at);
  if (sameType(value.type, expected)) return value;
  if (expected.kind === 'number' && value.bare) return withUnit(value, expected);
  scope.report(mismatch(value.type, expected, at));
  return broken(scope.name, at);
}

function mismatch(found: Type, expected: Type, at: Span): ReturnType<typeof diagnose> {
  if (found.kind === 'number' && expected.kind === 'number')
    return diagnose('units/expected', at, { expected: printType(expected), found: printType(found) });
  return diagnose('types/mismatch', at, { expected: expected.kind, found: found.kind });
}

/** A bare constant is read in the expected unit: `>= 91` against points is 91 points. */
export function withUnit(value: Typed, expected: NumberType): Typed {
  const { expression } = value;
  if (expression.kind === 'lookup') return typed(expected, resultsWithUnit(expression, expected));
  if (expression.kind !== 'constant' || expression.constant.kind !== 'number') return typed(expected, expression);
  const own = expression.constant;
  const constant: Constant = {
    kind: 'number',
    value: multiply(divide(own.value, own.unit.scale), expected.unit.scale),
    unit: expected.unit,
  };
  return typed(expected, { ...expression, constant });
}

/** Bare values that change with the date are bare one by one. */
function resultsWithUnit(lookup: Lookup, expected: NumberType): Lookup {
  const inUnit = (expression: Lookup['rows'][number]['result']) =>
    withUnit(typed(expected, expression, true), expected).expression;
  return { ...lookup, rows: lookup.rows.map((row) => ({ ...row, result: inUnit(row.result) })) };
}

function fitLabel(scope: Scope, label: string, value: Typed, expected: Type, at: Span): Typed {
  if (expected.kind === 'choice' && expected.labels.includes(label)) {
    return typed(expected, { kind: 'constant', constant: { kind: 'choice', label }, origin: value.expression.origin });
  }
  if (expected.kind === 'choice') {
    scope.report(
      diagnose('names/label-unknown', at, {
        label,
        known: expected.labels.join(', '),
        suggestion: nearest(label, expected.labels) ?? '',
      }),
    );
  } else {
    scope.report(diagnose('names/unknown', at, { name: label, suggestion: '' }));
  }
  return broken(scope.name, at);
}

function fitChoice(scope: Scope, value: Typed, found: readonly string[], expected: readonly string[], at: Span): Typed {
  if (found.every((label) => expected.includes(label))) return value;
  scope.report(diagnose('types/choice-mismatch', at, { left: found.join(', '), right: expected.join(', ') }));
  return broken(scope.name, at);
}

/** Two sides that must be of one type: each bare number or label takes the type of the other side. */
export function fitBoth(
  scope: Scope,
  left: Typed,
  right: Typed,
  leftAt: Span,
  rightAt: Span,
): readonly [Typed, Typed] | undefined {
  if (isBroken(left) || isBroken(right)) return undefined;
  if (left.label !== undefined || left.fitsAny || left.bare) {
    if (right.type !== undefined && !right.bare) return checked(fitTo(scope, left, right.type, leftAt), right);
  }
  if (left.type !== undefined) return checked(left, fitTo(scope, right, left.type, rightAt));
  if (left.fitsAny || right.fitsAny) return [left, right];
  scope.report(diagnose('names/unknown', leftAt, { name: left.label ?? '', suggestion: '' }));
  return undefined;
}

function checked(left: Typed, right: Typed): readonly [Typed, Typed] | undefined {
  return isBroken(left) || isBroken(right) ? undefined : [left, right];
}

/** The type of the first argument that has one of its own; bare numbers and labels follow it. */
export function commonType(values: readonly Typed[]): Type | undefined {
  return (
    values.find((value) => value.type !== undefined && !value.bare) ?? values.find((value) => value.type !== undefined)
  )?.type;
}
