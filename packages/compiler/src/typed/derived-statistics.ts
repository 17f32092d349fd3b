/** Statistics made of others: a person's value beside what the team came to. `标准分(x 每 团队)` is (x − mean) / deviation. */
import { diagnose } from '@kaohe/diagnostics';
import type { Expression, NumberType, Statistic, StatisticId, StatisticRange } from '@kaohe/ir';
import { dimensionless, one, type Rational, rational, subtract, unitFromText } from '@kaohe/quantity';
import type { FunctionId } from '../tokens/words.js';
import { type Call, type Infer, levelOf, type Narrowings, narrowed, rangeFrom } from './narrowing.js';
import type { Scope } from './scope.js';
import { broken, isBroken, type Typed, typed } from './tree.js';

type DerivedId = Extract<FunctionId, 'zscore' | 'winsorise' | 'share' | 'minmax' | 'toBest'>;

const derived: Readonly<Record<DerivedId, (parts: Parts) => Expression>> = {
  zscore: ({ own, over, divide, minus, root }) => divide(minus(own, over('mean')), root(over('variance'))),
  winsorise: ({ own, over, call, level }) =>
    call('minimum', call('maximum', own, over('percentile', level)), over('percentile', subtract(one, level))),
  share: ({ own, over, divide }) => divide(own, over('sum')),
  minmax: ({ own, over, divide, minus }) =>
    divide(minus(own, over('minimum')), minus(over('maximum'), over('minimum'))),
  toBest: ({ own, over, divide, how }) =>
    how.direction === 'lower' ? divide(over('minimum'), own) : divide(own, over('maximum')),
};

/** What a form is put together from. */
interface Parts {
  readonly own: Expression;
  readonly level: Rational;
  readonly how: Narrowings;
  readonly over: (wanted: StatisticId, level?: Rational) => Statistic;
  readonly minus: (left: Expression, right: Expression) => Expression;
  readonly divide: (left: Expression, right: Expression) => Expression;
  readonly call: (builtin: 'minimum' | 'maximum', left: Expression, right: Expression) => Expression;
  readonly root: (operand: Expression) => Expression;
}

const percent = unitFromText('%') ?? dimensionless;
/** Ends that meet in the middle leave nothing between them. */
const mostLevel = rational(1, 2);

/** Whether the function is one of these. */
export function isDerived(id: FunctionId): id is DerivedId {
  return Object.hasOwn(derived, id);
}

export function inferDerived(scope: Scope, call: Call, id: DerivedId, infer: Infer): Typed {
  const [first, second] = call.arguments;
  const count = id === 'winsorise' ? 2 : 1;
  if (first === undefined || call.arguments.length !== count) {
    const found = String(call.arguments.length);
    scope.report(diagnose('types/arity', call.span, { function: call.function.text, expected: String(count), found }));
    return broken(scope.name, call.span);
  }
  const over = rangeFrom(scope, call, 'any', infer);
  const how = narrowed(scope, call, id === 'toBest' ? ['when', 'least', 'ascending'] : ['when', 'least'], infer);
  const operand = infer(scope, first);
  const level = second === undefined ? one : levelOf(scope, infer(scope, second), second, mostLevel);
  if (operand.type?.kind !== 'number') {
    if (!isBroken(operand))
      scope.report(diagnose('types/number-expected', first.span, { found: operand.type?.kind ?? 'label' }));
    return broken(scope.name, call.span);
  }
  if (over === undefined || how === undefined || level === undefined) return broken(scope.name, call.span);
  const made = derived[id](partsFor(call, operand.expression, over, how, level));
  return typed(typeOf(id, operand.type), onlyWhere(how, made));
}

function typeOf(id: DerivedId, own: NumberType): NumberType {
  if (id === 'winsorise') return own;
  return { kind: 'number', unit: id === 'share' ? percent : dimensionless };
}

/** Whoever does not count among the others has no place beside them. */
function onlyWhere({ where }: Narrowings, made: Expression): Expression {
  if (where === undefined) return made;
  const { origin } = made;
  const otherwise: Expression = { kind: 'constant', constant: { kind: 'none' }, origin };
  return { kind: 'choose', cases: [{ when: where, then: made }], otherwise, origin };
}

function partsFor(call: Call, own: Expression, over: StatisticRange, how: Narrowings, level: Rational): Parts {
  const origin = call.span;
  return {
    own,
    level,
    how,
    over: (wanted, at) => ({ kind: 'statistic', function: wanted, operand: own, over, level: at, ...how, origin }),
    minus: (left, right) => ({ kind: 'arithmetic', operator: '-', left, right, origin }),
    divide: (left, right) => ({ kind: 'arithmetic', operator: '/', left, right, origin }),
    call: (builtin, left, right) => ({ kind: 'call', builtin, arguments: [left, right], origin }),
    root: (operand) => ({ kind: 'call', builtin: 'square-root', arguments: [operand], origin }),
  };
}
