/** Over whom or when a statistic is, and what narrows it down: `每 团队 不含本人 当 级 = A 至少 5人`. */
import { diagnose } from '@kaohe/diagnostics';
import type { Keep, Statistic, StatisticRange, Type } from '@kaohe/ir';
import { compare, dimensionless, isInteger, isNegative, one, type Rational, rational, toNumber } from '@kaohe/quantity';
import type * as Syntax from '../syntax/tree.js';
import * as Keywords from '../tokens/keywords.js';
import * as Words from '../tokens/words.js';
import { cohortFrom } from './cohort.js';
import { fitTo } from './fit.js';
import type { Scope } from './scope.js';
import { tieBreakersFrom } from './tie-breakers.js';
import { constantOf, isBroken, type Typed } from './tree.js';

export type Call = Extract<Syntax.Expression, { kind: 'call' }>;
export type Infer = (scope: Scope, expression: Syntax.Expression) => Typed;
export type Narrowings = Pick<Statistic, 'where' | 'keep' | 'least' | 'direction' | 'tieBreakers'>;
type NarrowingKind = Syntax.Narrowing['kind'];

const plainNumber: Type = { kind: 'number', unit: dimensionless };
const half = rational(1, 2);
const mostPeriods = 600;
const mostPeople = 1_000_000;

/** Over whom or when must be said: there is no harmless default. A place is among people. */
export function rangeFrom(
  scope: Scope,
  call: Call,
  allowed: 'any' | 'people',
  infer: Infer,
): StatisticRange | undefined {
  const { over } = call;
  const declaration = call.function.text;
  if (over === undefined) {
    const clause = allowed === 'people' ? '每 …' : '每 … / 近 …';
    scope.report(diagnose('syntax/clause-missing', call.span, { clause, declaration }));
    return undefined;
  }
  const isStrange = over.kind === 'cohort' ? over.withoutSelf : true;
  if (allowed === 'people' && isStrange) {
    const clause = over.kind === 'cohort' ? Words.particles.withoutSelf.zh[0] : '近 …';
    scope.report(diagnose('syntax/clause-not-here', over.span, { clause, declaration }));
    return undefined;
  }
  switch (over.kind) {
    case 'cohort': {
      const cohort = cohortFrom(scope, over.keys);
      return cohort && { kind: 'cohort', cohort, withoutSelf: over.withoutSelf };
    }
    case 'last': {
      const periods = countOf(scope, infer(scope, over.periods), over.periods);
      return periods === undefined ? undefined : { kind: 'last', periods, withoutThis: over.withoutThis };
    }
    case 'year':
    case 'half':
    case 'quarter':
    case 'so-far':
      return { kind: over.kind, withoutThis: over.withoutThis };
    case 'before':
      return { kind: 'so-far', withoutThis: true };
  }
}

/** What narrows the statistic down; undefined after a report. Each may stand once, and only where it means something. */
export function narrowed(
  scope: Scope,
  call: Call,
  allowed: readonly NarrowingKind[],
  infer: Infer,
): Narrowings | undefined {
  let how: Narrowings = { where: undefined, keep: undefined, least: 0, direction: 'higher', tieBreakers: [] };
  const seen = new Set<string>();
  let isSound = true;
  for (const narrowing of call.narrowings) {
    const found = isAllowedHere(scope, call, narrowing, allowed, seen) ? partFrom(scope, narrowing, infer) : undefined;
    if (found === undefined) isSound = false;
    else how = { ...how, ...found };
  }
  return isSound ? how : undefined;
}

function isAllowedHere(
  scope: Scope,
  call: Call,
  narrowing: Syntax.Narrowing,
  allowed: readonly NarrowingKind[],
  seen: Set<string>,
): boolean {
  const { kind, span } = narrowing;
  const clause = spellingOf(kind);
  const slot = kind === 'trim' || kind === 'best' ? 'keep' : kind;
  const isMeant =
    allowed.includes(kind) && (kind !== 'ascending' || allowed.includes('ties') || hasOrder(call, allowed));
  if (!isMeant) scope.report(diagnose('syntax/clause-not-here', span, { clause, declaration: call.function.text }));
  else if (seen.has(slot)) scope.report(diagnose('syntax/clause-twice', span, { clause }));
  const isFirst = !seen.has(slot);
  seen.add(slot);
  return isMeant && isFirst;
}

/** `从低到高` says which values are the best, so it wants something that asks. */
function hasOrder(call: Call, allowed: readonly NarrowingKind[]): boolean {
  return !allowed.includes('best') || call.narrowings.some(({ kind }) => kind === 'best');
}

function spellingOf(kind: NarrowingKind): string {
  switch (kind) {
    case 'when':
    case 'ties':
    case 'cap':
      return Keywords.clauses[kind].zh[0];
    case 'ascending':
    case 'trim':
    case 'best':
      return Words.narrowings[kind].zh[0];
    case 'least':
      return Words.particles.atLeast.zh[0];
  }
}

function partFrom(scope: Scope, narrowing: Syntax.Narrowing, infer: Infer): Partial<Narrowings> | undefined {
  switch (narrowing.kind) {
    case 'when': {
      const { condition } = narrowing;
      const where = infer(scope, condition);
      if (where.type?.kind === 'yes-no') return { where: where.expression };
      if (!isBroken(where))
        scope.report(diagnose('types/condition-expected', condition.span, { found: where.type?.kind ?? 'label' }));
      return undefined;
    }
    case 'ties': {
      const tieBreakers = tieBreakersFrom(scope, narrowing.expressions, infer);
      return tieBreakers.length < narrowing.expressions.length ? undefined : { tieBreakers };
    }
    case 'ascending':
      return { direction: 'lower' };
    case 'trim': {
      const keep = trimFrom(scope, narrowing.amount, infer);
      return keep && { keep };
    }
    case 'best': {
      const most = countOf(scope, infer(scope, narrowing.amount), narrowing.amount, mostPeople);
      return most === undefined ? undefined : { keep: { kind: 'best', most } };
    }
    case 'cap':
      // read where records are gathered, and allowed nowhere else
      return undefined;
    case 'least': {
      const least = countOf(scope, infer(scope, narrowing.amount), narrowing.amount, mostPeople);
      return least === undefined ? undefined : { least };
    }
  }
}

/** `去 1` takes one away at each end, `去 10%` a tenth. */
function trimFrom(scope: Scope, written: Syntax.Expression, infer: Infer): Keep | undefined {
  const value = infer(scope, written);
  const constant = constantOf(value);
  if (constant?.kind !== 'number' || constant.unit.symbol !== '%') {
    const without = countOf(scope, value, written, mostPeople);
    return without === undefined ? undefined : { kind: 'inner', without };
  }
  if (compare(constant.value, half) < 0) return { kind: 'inner-share', without: constant.value };
  return unfit(scope, written);
}

/** What is measured and not counted: three yuan are no number of people. */
const measured: readonly string[] = ['yuan', 'point', 'second'];

/** A whole number, with or without a unit of something counted behind it. */
export function countOf(
  scope: Scope,
  value: Typed,
  written: Syntax.Expression,
  most: number = mostPeriods,
): number | undefined {
  const constant = constantOf(value);
  if (constant?.kind === 'number' && !Object.keys(constant.unit.powers).some((base) => measured.includes(base))) {
    const count = toNumber(constant.value);
    if (Number.isInteger(count) && isInteger(constant.value) && count >= 1 && count <= most) return count;
  }
  return isBroken(value) ? undefined : unfit(scope, written);
}

/** A share between 0% and 100%. */
export function levelOf(
  scope: Scope,
  value: Typed,
  written: Syntax.Expression,
  most: Rational = one,
): Rational | undefined {
  const fitted = fitTo(scope, value, plainNumber, written.span);
  const constant = constantOf(fitted);
  if (constant?.kind === 'number' && !isNegative(constant.value) && compare(constant.value, most) <= 0)
    return constant.value;
  return isBroken(fitted) ? undefined : unfit(scope, written);
}

function unfit(scope: Scope, written: Syntax.Expression): undefined {
  scope.report(diagnose('types/mismatch', written.span, { expected: 'number', found: 'value' }));
  return undefined;
}
