/** Calls that look at other people, other periods or several values: `平均(总分 每 团队)`, `合计(销售额 近 3)`, `上期(等级)`. */
import { diagnose } from '@kaohe/diagnostics';
import type { Statistic, StatisticId, StatisticRange, Type } from '@kaohe/ir';
import { dimensionless, unitFromText } from '@kaohe/quantity';
import { isSpelled } from '../tokens/spelling.js';
import { type FunctionId, functions } from '../tokens/words.js';
import { inferDerived, isDerived } from './derived-statistics.js';
import { commonType, fitTo } from './fit.js';
import { type Call, countOf, type Infer, levelOf, type Narrowings, narrowed, rangeFrom } from './narrowing.js';
import type { Scope } from './scope.js';
import { broken, isBroken, isOpen, type Typed, typed } from './tree.js';

/** The functions by the statistic they are; 最小 and 最大 are statistics only where they are told over whom. */
const statistics = {
  sum: 'sum',
  mean: 'mean',
  median: 'median',
  minimum: 'minimum',
  maximum: 'maximum',
  count: 'count',
  percentile: 'percentile',
  percentileExclusive: 'percentile-exclusive',
  percentileNearest: 'percentile-nearest',
  stdevp: 'variance',
  stdevs: 'sample-variance',
  rank: 'rank',
  denseRank: 'dense-rank',
  meanRank: 'mean-rank',
  percentRank: 'percent-rank',
  previous: 'previous',
  latest: 'previous',
} as const satisfies Readonly<Partial<Record<FunctionId, StatisticId>>>;

type PlainId = keyof typeof statistics;

/** Those that take several values of one person without being told over whom. */
const folding: ReadonlySet<StatisticId> = new Set(['sum', 'mean', 'median', 'count', 'variance', 'sample-variance']);
const ranks: ReadonlySet<StatisticId> = new Set(['rank', 'dense-rank', 'mean-rank', 'percent-rank']);
const plainNumber: Type = { kind: 'number', unit: dimensionless };
const percent: Type = { kind: 'number', unit: unitFromText('%') ?? dimensionless };

/** The typed statistic a call is; undefined where it is an ordinary function. */
export function inferStatisticCall(scope: Scope, call: Call, infer: Infer): Typed | undefined {
  const name = call.function.text;
  const ids = Object.keys(functions) as FunctionId[]; // exactly the keys of the table
  const id = ids.find((one) => isSpelled(functions[one], name));
  if (id === undefined) return undefined;
  if (isDerived(id)) return inferDerived(scope, call, id, infer);
  if (!isPlain(id)) return undefined;
  const isOrdinary = (id === 'minimum' || id === 'maximum') && call.over === undefined && call.narrowings.length === 0;
  if (isOrdinary) return undefined;
  const wanted = statistics[id];
  if (wanted === 'previous') return inferPrevious(scope, call, infer);
  const isFolded = call.over === undefined && call.arguments.length > 1 && folding.has(wanted);
  return isFolded ? inferFolded(scope, call, wanted, infer) : inferOverRange(scope, call, wanted, infer);
}

function isPlain(id: FunctionId): id is PlainId {
  return Object.hasOwn(statistics, id);
}

/** `平均(自评, 上级, 同事)`, `合计(a, b, c 取 2)`: several values of one person, all of which must be there. */
function inferFolded(scope: Scope, call: Call, wanted: StatisticId, infer: Infer): Typed {
  const how = narrowed(scope, call, wanted === 'count' ? ['least'] : ['trim', 'best', 'ascending', 'least'], infer);
  const values = call.arguments.map((argument) => infer(scope, argument));
  const type = commonType(values);
  if (how === undefined || type === undefined || values.some(isBroken)) return broken(scope.name, call.span);
  if (wanted !== 'count' && type.kind !== 'number') return numberExpected(scope, call, type.kind);
  const fitted = values.map((value, index) =>
    wanted === 'count' && value.type !== undefined
      ? value
      : fitTo(scope, value, type, call.arguments[index]?.span ?? call.span),
  );
  const [first, ...others] = fitted.map((value) => value.expression);
  if (first === undefined || fitted.some(isBroken)) return broken(scope.name, call.span);
  return asTyped(type, statistic(call, wanted, first, { kind: 'values', others }, how));
}

function inferOverRange(scope: Scope, call: Call, wanted: StatisticId, infer: Infer): Typed {
  const [first, second] = call.arguments;
  const hasLevel = wanted.startsWith('percentile');
  if (first === undefined || call.arguments.length !== (hasLevel ? 2 : 1))
    return wrongCount(scope, call, hasLevel ? '2' : '1');
  const operand = infer(scope, first);
  const level = second && levelOf(scope, infer(scope, second), second);
  if (isBroken(operand)) return broken(scope.name, call.span);
  const isRank = ranks.has(wanted);
  const over = rangeFrom(scope, call, isRank ? 'people' : 'any', infer);
  const how = narrowed(
    scope,
    call,
    isRank
      ? ['when', 'ties', 'ascending', 'least']
      : wanted === 'count'
        ? ['when', 'least']
        : ['when', 'trim', 'best', 'ascending', 'least'],
    infer,
  );
  if (isOpen(operand)) return operand;
  if (operand.type === undefined || (operand.type.kind !== 'number' && wanted !== 'count')) {
    scope.report(diagnose('types/number-expected', first.span, { found: operand.type?.kind ?? 'label' }));
    return broken(scope.name, call.span);
  }
  if (over === undefined || how === undefined || (hasLevel && level === undefined))
    return broken(scope.name, call.span);
  return asTyped(operand.type, { ...statistic(call, wanted, operand.expression, over, how), level });
}

/** A count and a place are plain numbers, a share of others is a percentage; deviations are the roots of variances. */
function asTyped(type: Type, expression: Statistic): Typed {
  const { function: wanted, origin } = expression;
  if (wanted === 'percent-rank') return typed(percent, expression);
  if (wanted === 'count' || ranks.has(wanted)) return typed(plainNumber, expression);
  if (wanted !== 'variance' && wanted !== 'sample-variance') return typed(type, expression);
  return typed(type, { kind: 'call', builtin: 'square-root', arguments: [expression], origin });
}

/** `上期(x)`, `上期(x, 2)`: a value of any type, one period or several before. */
function inferPrevious(scope: Scope, call: Call, infer: Infer): Typed {
  const [first, second] = call.arguments;
  const isLatest = isSpelled(functions.latest, call.function.text);
  if (first === undefined || call.arguments.length > (isLatest ? 1 : 2))
    return wrongCount(scope, call, isLatest ? '1' : '1–2');
  const operand = infer(scope, first);
  if (isBroken(operand)) return broken(scope.name, call.span);
  if (isOpen(operand)) return operand;
  if (operand.type === undefined) {
    scope.report(diagnose('types/number-expected', first.span, { found: 'label' }));
    return broken(scope.name, call.span);
  }
  if (call.over !== undefined) {
    const clause = '每 … / 近 …';
    scope.report(diagnose('syntax/clause-not-here', call.over.span, { clause, declaration: call.function.text }));
    return broken(scope.name, call.span);
  }
  const how = narrowed(scope, call, [], infer);
  const periods = second === undefined ? 1 : countOf(scope, infer(scope, second), second);
  if (how === undefined || periods === undefined) return broken(scope.name, call.span);
  return typed(
    operand.type,
    statistic(call, 'previous', operand.expression, isLatest ? { kind: 'latest' } : { kind: 'before', periods }, how),
  );
}

function statistic(
  call: Call,
  wanted: StatisticId,
  operand: Statistic['operand'],
  over: StatisticRange,
  how: Narrowings,
): Statistic {
  return { kind: 'statistic', function: wanted, operand, over, level: undefined, ...how, origin: call.span };
}

function wrongCount(scope: Scope, call: Call, expected: string): Typed {
  const found = String(call.arguments.length);
  scope.report(diagnose('types/arity', call.span, { function: call.function.text, expected, found }));
  return broken(scope.name, call.span);
}

function numberExpected(scope: Scope, call: Call, found: string): Typed {
  scope.report(diagnose('types/number-expected', call.arguments[0]?.span ?? call.span, { found }));
  return broken(scope.name, call.span);
}
