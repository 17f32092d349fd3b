/** Calls that look at other people or other periods: `平均(总分 每 团队)`, `合计(销售额 近 3)`, `上期(等级)`. */
import { diagnose } from '@kaohe/diagnostics';
import type { Constant, StatisticId, StatisticRange, Type } from '@kaohe/ir';
import { compare, dimensionless, isInteger, isNegative, one, rational, toNumber } from '@kaohe/quantity';
import type * as Syntax from '../syntax/tree.js';
import { isSpelled } from '../tokens/spelling.js';
import { type FunctionId, functions } from '../tokens/words.js';
import { inferArithmetic } from './arithmetic.js';
import { cohortFrom } from './cohort.js';
import { fitTo } from './fit.js';
import type { Scope } from './scope.js';
import { broken, constantOf, isBroken, type Typed, typed } from './tree.js';

type Call = Extract<Syntax.Expression, { kind: 'call' }>;
type Infer = (scope: Scope, expression: Syntax.Expression) => Typed;

/** The functions by the statistic they are; 最小 and 最大 are statistics only where they are told over whom. */
const statistics: Readonly<Partial<Record<FunctionId, StatisticId>>> = {
  sum: 'sum',
  mean: 'mean',
  median: 'median',
  minimum: 'minimum',
  maximum: 'maximum',
  count: 'count',
  percentile: 'percentile',
  rank: 'rank',
  denseRank: 'dense-rank',
  previous: 'previous',
};

const plainNumber: Type = { kind: 'number', unit: dimensionless };
const mostPeriods = 600;

/** The statistic a call is; undefined where it is an ordinary function. */
export function statisticOf(call: Call): StatisticId | undefined {
  const ids = Object.keys(statistics) as FunctionId[]; // exactly the keys of the table
  const id = ids.find((one) => isSpelled(functions[one], call.function.text));
  const isOrdinary = (id === 'minimum' || id === 'maximum') && call.over === undefined;
  return id === undefined || isOrdinary ? undefined : statistics[id];
}

/** `平均(自评, 上级, 同事)`, `合计(a, b)`: several numbers of one person, all of which must be there. */
export function inferFoldedArguments(
  scope: Scope,
  call: Call,
  statistic: StatisticId,
  infer: Infer,
): Typed | undefined {
  if (call.over !== undefined || call.arguments.length < 2 || (statistic !== 'sum' && statistic !== 'mean'))
    return undefined;
  const places = { left: call.span, right: call.span, whole: call.span };
  const total = call.arguments
    .map((argument) => infer(scope, argument))
    .reduce((left, right) => inferArithmetic(scope, '+', left, right, places));
  if (statistic === 'sum' || isBroken(total)) return total;
  const count: Constant = { kind: 'number', value: rational(call.arguments.length), unit: dimensionless };
  const divisor = typed(plainNumber, { kind: 'constant', constant: count, origin: call.span });
  return inferArithmetic(scope, '/', total, divisor, places);
}

export function inferStatistic(scope: Scope, call: Call, statistic: StatisticId, infer: Infer): Typed {
  const [first, second] = call.arguments;
  const needsSecond = statistic === 'percentile';
  const maySecond = needsSecond || statistic === 'previous';
  if (first === undefined || (needsSecond && second === undefined) || call.arguments.length > (maySecond ? 2 : 1)) {
    const expected = needsSecond ? '2' : maySecond ? '1–2' : '1';
    return refuse(
      scope,
      call,
      diagnose('types/arity', call.span, {
        function: call.function.text,
        expected,
        found: String(call.arguments.length),
      }),
    );
  }
  const operand = infer(scope, first);
  if (isBroken(operand)) return broken(scope.name, call.span);
  const isFitting = statistic === 'previous' ? operand.type !== undefined : operand.type?.kind === 'number';
  if (operand.type === undefined || !isFitting) {
    return refuse(scope, call, diagnose('types/number-expected', first.span, { found: operand.type?.kind ?? 'label' }));
  }
  const over = statistic === 'previous' ? periodsBefore(scope, call, second, infer) : rangeOf(scope, call, infer);
  const level = needsSecond && second !== undefined ? levelOf(scope, infer(scope, second), second) : undefined;
  if (over === undefined || (needsSecond && level === undefined)) return broken(scope.name, call.span);
  const isCount = statistic === 'count' || statistic === 'rank' || statistic === 'dense-rank';
  return typed(isCount ? plainNumber : operand.type, {
    kind: 'statistic',
    function: statistic,
    operand: operand.expression,
    over,
    level: level?.kind === 'number' ? level.value : undefined,
    origin: call.span,
  });
}

/** Over whom or when must be said: there is no harmless default. */
function rangeOf(scope: Scope, call: Call, infer: Infer): StatisticRange | undefined {
  const { over } = call;
  switch (over?.kind) {
    case undefined:
      scope.report(
        diagnose('syntax/clause-missing', call.span, { clause: '每 … / 近 …', declaration: call.function.text }),
      );
      return undefined;
    case 'cohort': {
      const cohort = cohortFrom(scope, over.keys);
      return cohort && { kind: 'cohort', cohort, withoutSelf: over.withoutSelf };
    }
    case 'last': {
      const periods = countOf(scope, infer(scope, over.periods), over.periods);
      return periods === undefined ? undefined : { kind: 'last', periods };
    }
    case 'year':
    case 'so-far':
      return { kind: over.kind };
  }
}

function periodsBefore(
  scope: Scope,
  call: Call,
  written: Syntax.Expression | undefined,
  infer: Infer,
): StatisticRange | undefined {
  if (call.over !== undefined) {
    scope.report(
      diagnose('syntax/clause-not-here', call.over.span, { clause: '每 … / 近 …', declaration: call.function.text }),
    );
    return undefined;
  }
  const periods = written === undefined ? 1 : countOf(scope, infer(scope, written), written);
  return periods === undefined ? undefined : { kind: 'before', periods };
}

/** A whole number of periods, with or without a unit of time behind it. */
function countOf(scope: Scope, value: Typed, written: Syntax.Expression): number | undefined {
  const constant = constantOf(value);
  if (constant?.kind === 'number') {
    const count = toNumber(constant.value);
    if (Number.isInteger(count) && isInteger(constant.value) && count >= 1 && count <= mostPeriods) return count;
  }
  if (!isBroken(value)) scope.report(diagnose('types/mismatch', written.span, { expected: 'number', found: 'value' }));
  return undefined;
}

/** A share between 0% and 100%. */
function levelOf(scope: Scope, value: Typed, written: Syntax.Expression): Constant | undefined {
  const constant = constantOf(fitTo(scope, value, plainNumber, written.span));
  if (constant?.kind === 'number' && !isNegative(constant.value) && compare(constant.value, one) <= 0) return constant;
  if (!isBroken(value)) scope.report(diagnose('types/mismatch', written.span, { expected: 'number', found: 'value' }));
  return undefined;
}

function refuse(scope: Scope, call: Call, diagnostic: ReturnType<typeof diagnose>): Typed {
  scope.report(diagnostic);
  return broken(scope.name, call.span);
}
