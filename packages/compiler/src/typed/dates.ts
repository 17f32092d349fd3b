/** Days of the calendar in expressions: what may be added, their parts, the functions that count months and years. */
import { diagnose, type Span } from '@kaohe/diagnostics';
import {
  type ArithmeticOperator,
  type BuiltinId,
  type Expression,
  type NumberType,
  type PeriodPartId,
  printType,
  type Type,
} from '@kaohe/ir';
import { add, dateUnit, dimensionless, subtract, unitFromText } from '@kaohe/quantity';
import type * as Syntax from '../syntax/tree.js';
import { isSpelled } from '../tokens/spelling.js';
import { type FunctionId, functions, type WordId, words } from '../tokens/words.js';
import { fitTo } from './fit.js';
import type { Meaning, Scope } from './scope.js';
import { broken, constantOf, isBroken, type Typed, typed } from './tree.js';

type Call = Extract<Syntax.Expression, { kind: 'call' }>;

export const date: Type = { kind: 'date' };
const days: NumberType = { kind: 'number', unit: unitFromText('天') ?? dimensionless };
const months: NumberType = { kind: 'number', unit: unitFromText('个月') ?? dimensionless };
const years: NumberType = { kind: 'number', unit: unitFromText('年') ?? dimensionless };
const plain: NumberType = { kind: 'number', unit: dimensionless };

/** `日期 - 日期` is days; `日期 + 30天`, `30天 + 日期` and `日期 - 30天` are dates. Nothing else can be done with them. */
export function inferDateArithmetic(
  scope: Scope,
  operator: ArithmeticOperator,
  left: Typed,
  right: Typed,
  places: { readonly left: Span; readonly right: Span; readonly whole: Span },
): Typed {
  const isDifference = operator === '-' && left.type?.kind === 'date' && right.type?.kind === 'date';
  const isMoved = operator === '-' ? left.type?.kind === 'date' : operator === '+' && !isBothDates(left, right);
  if (!isDifference && !isMoved) {
    const [a, b] = [left, right].map((one) => (one.type ? printType(one.type) : '1'));
    scope.report(diagnose('units/mismatch', places.whole, { left: a ?? '', right: b ?? '', operation: operator }));
    return broken(scope.name, places.whole);
  }
  const first = left.type?.kind === 'date' ? left : fitTo(scope, left, days, places.left);
  const second = right.type?.kind === 'date' ? right : fitTo(scope, right, days, places.right);
  if (isBroken(first) || isBroken(second)) return broken(scope.name, places.whole);
  const type = isDifference ? days : date;
  const folded = foldedDate(operator, first, second, type);
  const expression: Expression = folded
    ? { kind: 'constant', constant: folded, origin: places.whole }
    : { kind: 'arithmetic', operator, left: first.expression, right: second.expression, origin: places.whole };
  return typed(type, expression);
}

function isBothDates(left: Typed, right: Typed): boolean {
  return left.type?.kind === 'date' && right.type?.kind === 'date';
}

function foldedDate(operator: ArithmeticOperator, left: Typed, right: Typed, type: Type) {
  const [a, b] = [constantOf(left), constantOf(right)];
  if (a?.kind !== 'number' || b?.kind !== 'number') return undefined;
  const value = operator === '-' ? subtract(a.value, b.value) : add(a.value, b.value);
  return { kind: 'number', value, unit: type.kind === 'number' ? type.unit : dateUnit } as const;
}

const parts: readonly (readonly [WordId, BuiltinId])[] = [
  ['year', 'date-year'],
  ['quarter', 'date-quarter'],
  ['month', 'date-month'],
  ['day', 'date-day'],
  ['weekday', 'date-weekday'],
];

/** `入职日期.年`: a part of a date; undefined for other members, and for what is no date. */
export function datePart(meaning: Meaning | undefined, member: string, origin: Span): Typed | undefined {
  if (meaning?.type?.kind !== 'date') return undefined;
  const found = parts.find(([word]) => isSpelled(words[word], member));
  return found && typed(plain, { kind: 'call', builtin: found[1], arguments: [meaning.expression(origin)], origin });
}

const partsOfPeriod: readonly (readonly [WordId, PeriodPartId, Type])[] = [
  ['month', 'month', plain],
  ['quarter', 'quarter', plain],
  ['year', 'year', plain],
  ['firstDay', 'first', date],
  ['lastDay', 'last', date],
  ['dayCount', 'days', days],
];

/** Whether the name stands for the period at hand, where the author has no such name. */
export function isPeriodName(name: string): boolean {
  return isSpelled(words.thisPeriod, name);
}

/** `月`, `末日` behind `本期`; undefined for what is no part of a period. */
export function periodPart(member: string | undefined, origin: Span): Typed | undefined {
  if (member === undefined) return undefined;
  const found = partsOfPeriod.find(([word]) => isSpelled(words[word], member));
  return found && typed(found[2], { kind: 'period', part: found[1], origin });
}

interface Signature {
  readonly builtin: BuiltinId;
  readonly takes: readonly [Type, Type];
  readonly gives: Type;
}

const signatures: Readonly<Partial<Record<FunctionId, Signature>>> = {
  addMonths: { builtin: 'add-months', takes: [date, months], gives: date },
  wholeMonths: { builtin: 'whole-months', takes: [date, date], gives: months },
  wholeYears: { builtin: 'whole-years', takes: [date, date], gives: years },
};

/** `整月(入职日期, 本期.末日)`, `加月(转正日期, 3)`; undefined for functions that are not of dates. */
export function inferDateCall(scope: Scope, call: Call, values: readonly Typed[]): Typed | undefined {
  const ids = Object.keys(signatures) as FunctionId[]; // the keys of the table are functions
  const signature = signatures[ids.find((id) => isSpelled(functions[id], call.function.text)) ?? 'sum'];
  if (signature === undefined) return undefined;
  if (values.length !== 2) {
    const found = String(values.length);
    scope.report(diagnose('types/arity', call.span, { function: call.function.text, expected: '2', found }));
    return broken(scope.name, call.span);
  }
  const fitted = values.map((value, place) =>
    fitTo(scope, value, signature.takes[place] ?? date, call.arguments[place]?.span ?? call.span),
  );
  if (fitted.some(isBroken)) return broken(scope.name, call.span);
  const { builtin, gives } = signature;
  const given = fitted.map((one) => one.expression);
  return typed(gives, { kind: 'call', builtin, arguments: given, origin: call.span });
}
