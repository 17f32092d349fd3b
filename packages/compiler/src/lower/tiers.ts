/** Tiers of rates: the reached rate on the whole amount, each rate on its own slice, or the reached rate on what exceeds its edge. */
import { diagnose } from '@kaohe/diagnostics';
import type { Expression, NumberType } from '@kaohe/ir';
import { multiplyUnits } from '@kaohe/quantity';
import { expressionClause, expressionsClause, namesClause, rowsOf, wordAmong } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { shownPart } from '../syntax/declarations.js';
import { spellings } from '../tokens/spelling.js';
import { words } from '../tokens/words.js';
import { infer, inferQuantity } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { addMetric, type Context, scopeFor } from './context.js';
import { addTable, subjectsOf, type TypedSubject } from './grade-and-table.js';
import { withLimits } from './limits.js';
import { type Output, outputsOf } from './outputs.js';
import { checkResultCount } from './rows.js';
import { fullRow, type Keyed, tiersFrom } from './tier-rows.js';
import { reached, sliced } from './tier-sums.js';

type Method = 'whole' | 'marginal' | 'excess';

/** The first thing a row gives is the rate; what it gives besides is as in a table. */
export function lowerTiers(context: Context, declaration: Bound.Declaration): void {
  const scope = scopeFor(context, declaration);
  const keys = subjectsOf(scope, declaration);
  const [rate, ...others] = outputsOf(scope, declaration);
  if (rate === undefined) return;
  for (const row of rowsOf(declaration.clauses)) checkResultCount(scope, row, 1 + others.length);
  addAmount(context, declaration, keys, rate);
  for (const output of others) addTable(context, declaration, keys, output);
}

function addAmount(
  context: Context,
  declaration: Bound.Declaration,
  keys: readonly TypedSubject[] | undefined,
  output: Output,
): void {
  const scope = scopeFor(context, declaration);
  const { id, label } = output;
  const made = keys && amountFrom(scope, declaration, keys);
  addMetric(context, declaration, {
    id,
    role: 'value',
    type: made?.type,
    label,
    expression:
      made === undefined
        ? { kind: 'broken', name: declaration.id, origin: declaration.origin }
        : withLimits(scope, declaration, made.type, made.expression),
  });
}

function amountFrom(
  scope: Scope,
  declaration: Bound.Declaration,
  keys: readonly TypedSubject[],
): { readonly type: NumberType; readonly expression: Expression } | undefined {
  const method = methodFrom(scope, declaration);
  const amount = amountOf(scope, declaration, keys, method);
  const rows = rowsOf(declaration.clauses).map((row) => fullRow(row, keys.length));
  const rates = rows.map((row) => row.result && infer(scope, row.result));
  const rateType =
    rates.find((rate) => rate?.type?.kind === 'number' && !rate.bare)?.type ??
    rates.find((rate) => rate?.type !== undefined)?.type;
  if (method === undefined || amount === undefined || rateType?.kind !== 'number') return undefined;
  const keyed: Keyed = { declaration, keys, amount: amount.expression, type: amount.type };
  const tiers = tiersFrom(
    scope,
    keyed,
    rows,
    rates.map((rate) => rate?.expression),
    method,
  );
  if (tiers === undefined) return undefined;
  const type: NumberType = { kind: 'number', unit: multiplyUnits(amount.type.unit, rateType.unit) };
  return { type, expression: method === 'marginal' ? sliced(scope, keyed, tiers) : reached(keyed, tiers, method) };
}

/** What the rates count for: the last key, or another value that is named. */
function amountOf(
  scope: Scope,
  declaration: Bound.Declaration,
  keys: readonly TypedSubject[],
  method: Method | undefined,
): { readonly expression: Expression; readonly type: NumberType } | undefined {
  const clause = expressionClause(declaration.clauses, 'appliedTo');
  if (clause !== undefined) {
    if (method !== undefined && method !== 'whole')
      scope.report(
        diagnose('syntax/clause-not-here', clause.wordSpan, {
          clause: shownPart('appliedTo'),
          declaration: `${shownPart('method')} ${words[method].zh[0]}`,
        }),
      );
    const { type, expression } = inferQuantity(scope, clause.expression);
    return type?.kind === 'number' && method === 'whole' ? { expression, type } : undefined;
  }
  const last = keys.at(-1);
  if (last === undefined) return undefined;
  if (last.type.kind === 'number') return { expression: last.expression, type: last.type };
  const at = expressionsClause(declaration.clauses, 'by')?.expressions.at(-1)?.span ?? declaration.origin;
  scope.report(diagnose('types/number-expected', at, { found: last.type.kind }));
  return undefined;
}

/** Whether the reached rate counts for the whole, each for its slice, or for the excess only: there is no harmless default. */
function methodFrom(scope: Scope, declaration: Bound.Declaration): Method | undefined {
  const clause = namesClause(declaration.clauses, 'method');
  const method = clause && wordAmong(clause.names, ['whole', 'marginal', 'excess']);
  if (clause !== undefined && method === undefined) {
    const known = [words.whole, words.marginal, words.excess].flatMap(spellings).join(', ');
    const word = clause.names.map((name) => name.text).join(' ');
    scope.report(diagnose('syntax/word-unknown', clause.span, { clause: shownPart('method'), word, known }));
  }
  return method;
}
