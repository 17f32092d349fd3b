/** Built-in functions as those of spreadsheets. */
import { type BuiltinId, type Call, sharedLabels } from '@kaohe/ir';
import { binary, call, none, number, oneOf, text, when } from '../formula/build.js';
import type { Formula, FunctionName } from '../formula/formula.js';
import { unlessNone } from './absence.js';
import { type Draft, ownColumn, plainType, valueColumn } from './draft.js';
import { mayBeNone, typeOf } from './knowledge.js';
import { placeAmong } from './labels.js';

/** The call in the row at hand. */
export function callFormula(draft: Draft, expression: Call): Formula {
  const { builtin } = expression;
  if (builtin === 'worse' || builtin === 'better') return betterOf(draft, expression, builtin);
  if (builtin === 'promote' || builtin === 'demote') return shifted(draft, expression, builtin);
  const isNone = expression.arguments.map((one) => mayBeNone(draft, one));
  const made = expression.arguments.map((one, place) =>
    isNone[place] === true || isAskedOften(builtin) ? ownColumn(draft, one, typeOf(draft, one)) : draft.formulaOf(one),
  );
  return unlessNone(draft, expression.arguments, made, none, numeric(builtin, made));
}

function isAskedOften(builtin: BuiltinId): boolean {
  return builtin === 'whole-months' || builtin === 'whole-years';
}

type NumericId = Exclude<BuiltinId, 'worse' | 'better' | 'promote' | 'demote'>;

function numeric(builtin: NumericId, parts: readonly Formula[]): Formula {
  const [first = number(0), second = number(0)] = parts;
  const named = (name: FunctionName): Formula => call(name, ...parts);
  switch (builtin) {
    case 'minimum':
      return named('MIN');
    case 'maximum':
      return named('MAX');
    case 'absolute':
      return named('ABS');
    case 'date-year':
      return named('YEAR');
    case 'date-quarter':
      return call('ROUNDUP', binary('/', call('MONTH', first), number(3)), number(0));
    case 'date-month':
      return named('MONTH');
    case 'date-day':
      return named('DAY');
    case 'date-weekday':
      return call('WEEKDAY', first, number(2));
    case 'add-months':
      return named('EDATE');
    case 'whole-months':
      return wholeMonths(first, second);
    case 'whole-years':
      return binary('*', number(12), call('ROUNDDOWN', binary('/', wholeMonths(first, second), number(12)), number(0)));
    case 'power':
      return named('POWER');
    case 'square-root':
      return named('SQRT');
    case 'exponential':
      return named('EXP');
    case 'logarithm':
      return parts.length > 1 ? named('LOG') : named('LN');
  }
}

/** Full months between two days, below zero where the second is earlier. */
function wholeMonths(from: Formula, to: Formula): Formula {
  const forward = monthsForward(from, to);
  return when(binary('>=', to, from), forward, binary('-', number(0), monthsForward(to, from)));
}

/** One less while the day of the month has not come round, as EDATE counts it at the end of short months. */
function monthsForward(from: Formula, to: Formula): Formula {
  const count = (day: Formula): Formula => binary('+', binary('*', call('YEAR', day), number(12)), call('MONTH', day));
  const months = binary('-', count(to), count(from));
  return binary('-', months, when(binary('>', call('EDATE', from, months), to), number(1), number(0)));
}

function betterOf(draft: Draft, expression: Call, builtin: 'worse' | 'better'): Formula {
  const labels = sharedLabels(draft.types, expression.arguments);
  if (labels === undefined) return valueColumn(draft, expression, draft.metric.type, 'no-such-function');
  const made = expression.arguments.map((one) => ownColumn(draft, one, typeOf(draft, one)));
  const [first = none, ...rest] = made;
  return rest.reduce((left, right) => {
    const [a, b] = [placeAmong(labels, left), placeAmong(labels, right)];
    return when(binary(builtin === 'worse' ? '<' : '>', b, a), right, left);
  }, first);
}

function shifted(draft: Draft, expression: Call, builtin: 'promote' | 'demote'): Formula {
  const labels = sharedLabels(draft.types, expression.arguments);
  const [from, by] = expression.arguments;
  if (labels === undefined || from === undefined || by === undefined) {
    return valueColumn(draft, expression, draft.metric.type, 'no-such-function');
  }
  const [label, steps] = [ownColumn(draft, from, typeOf(draft, from)), ownColumn(draft, by, plainType)];
  const place = placeAmong(labels, label);
  const whole = call('ROUNDDOWN', call('ROUND', steps, number(7)), number(0));
  const moved = binary(builtin === 'promote' ? '+' : '-', place, whole);
  const target = call('MAX', number(1), call('MIN', number(labels.length), moved));
  const given = labels.reduceRight<Formula>(
    (rest, one, index) => when(binary('=', target, number(labels.length - index)), text(one), rest),
    none,
  );
  const isNone = [binary('=', place, number(0)), ...(mayBeNone(draft, by) ? [binary('=', steps, none)] : [])];
  return when(oneOf(isNone), none, given);
}
