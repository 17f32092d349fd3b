/** Forced distributions: who counts, shares, head counts, ties, small teams, and how the result meets the score grade. */
import { diagnose, type Remedy, remedy } from '@kaohe/diagnostics';
import type { ChoiceType, Expression, Quota, QuotaShare } from '@kaohe/ir';
import { rational, toNumber, unitFromText } from '@kaohe/quantity';
import {
  arrowClauses,
  expressionClause,
  expressionsClause,
  namesClause,
  sharesOf,
  spanOfNames,
  wordAmong,
} from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import type * as Syntax from '../syntax/tree.js';
import { clauses as clauseWords } from '../tokens/keywords.js';
import { type WordId, words } from '../tokens/words.js';
import { cohortFrom } from '../typed/cohort.js';
import { fitTo } from '../typed/fit.js';
import { infer, inferCondition, inferConstant, inferQuantity } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { tieBreakersFrom } from '../typed/tie-breakers.js';
import { isBroken } from '../typed/tree.js';
import { addMetric, type Context, scopeFor } from './context.js';
import { isBounded, isWhole, sharesFrom } from './quota-shares.js';
import { reportWord } from './unknown-word.js';

export function lowerQuota(context: Context, declaration: Bound.Declaration): void {
  const scope = scopeFor(context, declaration);
  const written = sharesOf(declaration.clauses);
  const shares = sharesFrom(scope, declaration, written);
  const type: ChoiceType = { kind: 'choice', labels: shares.map((share) => share.label) };
  const quota = quotaFrom(context, scope, declaration, shares, type);
  const expression: Expression = quota ?? { kind: 'broken', name: declaration.id, origin: declaration.origin };
  addMetric(context, declaration, {
    id: declaration.id,
    role: 'quota',
    type: quota === undefined ? undefined : type,
    expression,
  });
}

function quotaFrom(
  context: Context,
  scope: Scope,
  declaration: Bound.Declaration,
  shares: readonly QuotaShare[],
  type: ChoiceType,
): Quota | undefined {
  const { clauses, origin } = declaration;
  const by = expressionsClause(clauses, 'by')?.expressions[0];
  if (by === undefined) return undefined;
  const measured = inferQuantity(scope, by);
  if (isBroken(measured) || shares.length === 0) return undefined;
  const eligible = expressionClause(clauses, 'eligible');
  const cohort = cohortFrom(scope, namesClause(clauses, 'per')?.names ?? []);
  if (cohort === undefined) return undefined;
  return {
    kind: 'quota',
    name: declaration.id,
    by: measured.expression,
    cohort,
    shares,
    headcount: headcountFrom(scope, declaration, shares),
    tieBreakers: tieBreakersFrom(scope, expressionsClause(clauses, 'ties')?.expressions ?? [], infer),
    stillTied: stillTiedFrom(scope, declaration),
    small: smallFrom(scope, arrowClauses(clauses, 'under')[0], type),
    eligible: eligible && inferCondition(scope, eligible.expression).expression,
    meets: meetsFrom(context, scope, namesClause(clauses, 'meets'), type, isBounded(shares)),
    origin,
  };
}

/** A quota must say how shares become people: there is no harmless default. Whole numbers of people need no rule. */
function headcountFrom(
  scope: Scope,
  declaration: Bound.Declaration,
  shares: readonly QuotaShare[],
): Quota['headcount'] {
  const clause = namesClause(declaration.clauses, 'headcount');
  if (clause === undefined) {
    if (!shares.every(isWhole))
      scope.report(
        diagnose(
          'scoring/quota-headcount-unstated',
          declaration.origin,
          { quota: declaration.id },
          {
            remedies: oneOf(declaration, 'headcount', isBounded(shares) ? ['halfUp'] : ['largestRemainder', 'halfUp']),
          },
        ),
      );
    return 'largest-remainder';
  }
  const rules = {
    largestRemainder: 'largest-remainder',
    cumulative: 'cumulative',
    halfUp: 'half-up',
    floor: 'floor',
    ceiling: 'ceiling',
  } as const;
  // a limit is rounded by itself: what others have left plays no part
  const known = isBounded(shares) ? ([] as const) : (['largestRemainder', 'cumulative'] as const);
  const candidates = [...known, 'halfUp', 'floor', 'ceiling'] as const;
  const id = wordAmong(clause.names, candidates);
  if (id === undefined) reportWord(scope, clause, 'headcount', candidates);
  return id === undefined ? 'largest-remainder' : rules[id];
}

function stillTiedFrom(scope: Scope, declaration: Bound.Declaration): Quota['stillTied'] {
  const clause = namesClause(declaration.clauses, 'stillTied');
  if (clause === undefined) {
    const remedies = oneOf(declaration, 'stillTied', ['ask', 'shareBetter', 'shareLower']);
    scope.report(diagnose('scoring/quota-ties-unstated', declaration.origin, { quota: declaration.id }, { remedies }));
    return 'ask';
  }
  const rules = { shareBetter: 'share-better', shareLower: 'share-lower', ask: 'ask' } as const;
  const id = wordAmong(clause.names, ['shareBetter', 'shareLower', 'ask']);
  if (id === undefined) reportWord(scope, clause, 'stillTied', ['shareBetter', 'shareLower', 'ask']);
  return id === undefined ? 'ask' : rules[id];
}

/** The clause with each of these words. */
function oneOf(
  { origin: at }: Bound.Declaration,
  clause: 'headcount' | 'stillTied',
  choices: readonly WordId[],
): readonly Remedy[] {
  return choices.map((choice) => {
    const [zh, en] = (['zh', 'en'] as const).map(
      (language) => `${clauseWords[clause][language][0]} ${words[choice][language][0]}`,
    );
    return remedy('add-clause', { zh: zh ?? '', en: en ?? '' }, { kind: 'clause', at, text: zh ?? '' });
  });
}

function smallFrom(scope: Scope, clause: Syntax.ArrowClause | undefined, type: ChoiceType): Quota['small'] {
  if (clause?.left === undefined || clause.right === undefined) return undefined;
  const person = unitFromText('人');
  const below = person && inferConstant(scope, clause.left, { kind: 'number', unit: person });
  const result = fitTo(scope, infer(scope, clause.right), type, clause.right.span);
  if (below?.kind !== 'number' || isBroken(result)) return undefined;
  const limit = toNumber(below.value);
  if (below.value.denominator !== rational(1).denominator || limit < 0 || limit > 1_000_000) {
    scope.report(diagnose('syntax/number-malformed', clause.left.span, { text: String(limit) }));
    return undefined;
  }
  return { below: limit, result: result.expression };
}

/** Limits move people away from their score grade, so that there must be one, and no word says how they meet. */
function meetsFrom(
  context: Context,
  scope: Scope,
  clause: Syntax.NamesClause | undefined,
  type: ChoiceType,
  bounded: boolean,
): Quota['meets'] {
  const [grade, ...rest] = clause?.names ?? [];
  if (clause === undefined || grade === undefined) return undefined;
  const rules = { quotaWins: 'quota-wins', lowerOfBoth: 'lower-of-both', capped: 'capped' } as const;
  const id = wordAmong(rest, ['quotaWins', 'lowerOfBoth', 'capped']);
  const [word] = rest;
  if (bounded && word !== undefined) {
    const place = spanOfNames(rest, clause.span);
    scope.report(diagnose('syntax/unexpected-token', place, { found: word.text, expected: 'end-of-line' }));
    return undefined;
  }
  if (!bounded && id === undefined) {
    reportWord(scope, { ...clause, names: rest }, 'meets', ['quotaWins', 'lowerOfBoth', 'capped']);
    return undefined;
  }
  const written: Syntax.Expression = { kind: 'reference', path: [grade], span: grade.span };
  const value = fitTo(scope, infer(scope, written), type, grade.span);
  return isBroken(value) || context.meanings.get(grade.text) === undefined
    ? undefined
    : { grade: value.expression, how: id === undefined ? 'bounded' : rules[id] };
}
