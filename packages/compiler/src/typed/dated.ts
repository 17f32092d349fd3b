/** Values that change on a day: a table by the first day of the period. What no value covers is a hole like any other. */
import { diagnose, type Span } from '@kaohe/diagnostics';
import type { LookupRow } from '@kaohe/ir';
import {
  atLeast,
  below,
  compare,
  dateFromText,
  dateUnit,
  daysOfPeriod,
  type Interval,
  intersect,
  periodFromText,
  type Rational,
} from '@kaohe/quantity';
import type * as Syntax from '../syntax/tree.js';
import { fitTo } from './fit.js';
import type { Scope } from './scope.js';
import { broken, isBroken, isOpen, type Typed, typed } from './tree.js';

type Infer = (scope: Scope, expression: Syntax.Expression) => Typed;
type Dated = Extract<Syntax.Expression, { kind: 'dated' }>;

/** `35%, 2026-01 起 40%`: the value in force on the first day of the period. */
export function inferDated(scope: Scope, dated: Dated, infer: Infer): Typed {
  const days = dated.changes.map(({ from }) => firstDay(scope, from));
  const written = [...(dated.first ? [dated.first] : []), ...dated.changes.map((change) => change.value)];
  const values = written.map((one) => infer(scope, one));
  const own = values.find((value) => value.type !== undefined && !value.bare) ?? values.find((value) => value.type);
  if (values.some(isBroken) || !days.every((day) => day !== undefined)) return broken(scope.name, dated.span);
  const open = values.find(isOpen);
  if (own?.type === undefined) return open ?? labelsAlone(scope, dated, values, infer);
  const { type } = own;
  const isBare = values.every((value) => value.bare);
  const fitted = values.map((value, place) => fitTo(scope, value, type, written[place]?.span ?? dated.span));
  if (fitted.some(isBroken) || !isRising(scope, dated, days)) return broken(scope.name, dated.span);
  const lookup = {
    kind: 'lookup',
    role: 'table',
    name: scope.name,
    subjects: [{ kind: 'period', part: 'first', origin: dated.span }],
    rows: rowsOf(dated, days, fitted),
    otherwise: undefined,
    origin: dated.span,
  } as const;
  return typed(type, lookup, isBare);
}

/** Labels have no type of their own; a grade's rows do not take dates. */
function labelsAlone(scope: Scope, dated: Dated, values: readonly Typed[], infer: Infer): Typed {
  const [first] = values;
  scope.report(diagnose('types/mismatch', dated.span, { expected: 'number', found: first?.label ? 'label' : 'value' }));
  return infer(scope, { kind: 'broken', span: dated.span });
}

/** The first day of a period, or the day itself. */
function firstDay(scope: Scope, { text, span }: Syntax.Text): Rational | undefined {
  if (text === '') return undefined;
  const period = periodFromText(text);
  const day = period ? daysOfPeriod(period, scope.periodStart).first : dateFromText(text);
  if (day === undefined) scope.report(diagnose('syntax/date-impossible', span, { text }));
  return day;
}

function isRising(scope: Scope, { changes }: Dated, days: readonly Rational[]): boolean {
  return days.every((day, place) => {
    const before = days[place - 1];
    if (before === undefined || compare(before, day) < 0) return true;
    const [first = '', second = ''] = [changes[place - 1]?.from.text, changes[place]?.from.text];
    const at: Span | undefined = changes[place]?.from.span;
    if (at) scope.report(diagnose('syntax/dates-unordered', at, { first, second }));
    return false;
  });
}

function rowsOf({ first, changes }: Dated, days: readonly Rational[], values: readonly Typed[]): readonly LookupRow[] {
  const starts = first === undefined ? days : [undefined, ...days];
  return starts.flatMap((start, place): readonly LookupRow[] => {
    const end = starts[place + 1];
    const value = values[place];
    const written = first === undefined ? changes[place] : changes[place - 1];
    if (value === undefined) return [];
    const origin = written?.from.span ?? value.expression.origin;
    const interval = stretch(start, end);
    return [
      {
        cells: [{ kind: 'interval', interval, unit: dateUnit, origin }],
        when: undefined,
        result: value.expression,
        label: '',
        origin,
      },
    ];
  });
}

function stretch(start: Rational | undefined, end: Rational | undefined): Interval {
  const until = end === undefined ? { low: undefined, high: undefined } : below(end);
  return start === undefined ? until : intersect(atLeast(start), until);
}
