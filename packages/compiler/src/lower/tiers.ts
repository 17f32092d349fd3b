/** Tiers of rates: the reached rate on the whole amount, each rate on its own slice, or the reached rate on what exceeds its edge. */
import { diagnose } from '@kaohe/diagnostics';
import type { Expression, LookupRow, NumberType } from '@kaohe/ir';
import {
  atLeast,
  everything,
  fromCanonical,
  type Interval,
  isEmpty,
  multiplyUnits,
  printInterval,
  printRational,
  type Rational,
  samplePoint,
  subtractAll,
  zero,
} from '@kaohe/quantity';
import { expressionsClause, namesClause, rowsOf, wordAmong } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { shownPart } from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import { spellings } from '../tokens/spelling.js';
import { words } from '../tokens/words.js';
import { rangeFrom } from '../typed/cells.js';
import { infer, inferQuantity } from '../typed/infer-expression.js';
import type { Scope } from '../typed/scope.js';
import { addMetric, type Context, scopeFor } from './context.js';
import { withLimits } from './limits.js';

/** One tier: the amounts it is about, and its rate. */
interface Tier {
  readonly interval: Interval;
  readonly rate: Expression;
  readonly row: Syntax.Row;
}

export function lowerTiers(context: Context, declaration: Bound.Declaration): void {
  const scope = scopeFor(context, declaration);
  const { id, origin } = declaration;
  const by = onlyKey(scope, declaration);
  const amount = by && inferQuantity(scope, by);
  const method = methodFrom(scope, declaration);
  const rates = rowsOf(declaration.clauses).map((row) => row.result && infer(scope, row.result));
  const rateType =
    rates.find((rate) => rate?.type?.kind === 'number' && !rate.bare)?.type ??
    rates.find((rate) => rate?.type !== undefined)?.type;
  const tiers =
    amount?.type?.kind === 'number'
      ? tiersFrom(
          scope,
          declaration,
          amount.type,
          rates.map((rate) => rate?.expression),
        )
      : undefined;
  if (amount?.type?.kind !== 'number' || rateType?.kind !== 'number' || tiers === undefined || method === undefined) {
    addMetric(context, declaration, {
      id,
      role: 'value',
      type: undefined,
      expression: { kind: 'broken', name: id, origin },
    });
    return;
  }
  if (method === 'marginal') reportUncovered(scope, declaration, tiers, amount.type);
  const type: NumberType = { kind: 'number', unit: multiplyUnits(amount.type.unit, rateType.unit) };
  const plain =
    method === 'marginal'
      ? sliced(tiers, amount.expression, amount.type)
      : reached(declaration, tiers, amount.expression, amount.type, method);
  addMetric(context, declaration, { id, role: 'value', type, expression: withLimits(scope, declaration, type, plain) });
}

/** Tiers are by one amount: a second key would be a table of rates. */
function onlyKey(scope: Scope, declaration: Bound.Declaration): Syntax.Expression | undefined {
  const clause = expressionsClause(declaration.clauses, 'by');
  const wide = [clause?.expressions ?? [], ...rowsOf(declaration.clauses).map((row) => row.cells)].find(
    (keys) => keys.length > 1,
  );
  if (clause === undefined || wide === undefined) return clause?.expressions[0];
  const at = wide[1]?.span ?? clause.span;
  scope.report(diagnose('types/arity', at, { function: declaration.id, expected: '1', found: String(wide.length) }));
  return undefined;
}

/** Amounts from zero up that no tier is about would be paid nothing without a word. */
function reportUncovered(
  scope: Scope,
  declaration: Bound.Declaration,
  tiers: readonly Tier[],
  { unit }: NumberType,
): void {
  const [open] = subtractAll(
    atLeast(zero),
    tiers.map((tier) => tier.interval),
  );
  if (open === undefined) return;
  const print = (value: Rational): string => `${printRational(fromCanonical(value, unit))}${unit.symbol}`;
  scope.report(
    diagnose('scoring/band-open', declaration.origin, {
      kpi: declaration.id,
      open: printInterval(open, print),
      witness: print(samplePoint(open)),
    }),
  );
}

/** Whether the reached rate counts for the whole, each for its slice, or for the excess only: there is no harmless default. */
function methodFrom(scope: Scope, declaration: Bound.Declaration): 'whole' | 'marginal' | 'excess' | undefined {
  const clause = namesClause(declaration.clauses, 'method');
  const method = clause && wordAmong(clause.names, ['whole', 'marginal', 'excess']);
  if (clause !== undefined && method === undefined) {
    const known = [words.whole, words.marginal, words.excess].flatMap(spellings).join(', ');
    const word = clause.names.map((name) => name.text).join(' ');
    scope.report(diagnose('syntax/word-unknown', clause.span, { clause: shownPart('method'), word, known }));
  }
  return method;
}

/** The tiers as stretches that do not overlap: the first row that fits has an amount, as everywhere. */
function tiersFrom(
  scope: Scope,
  declaration: Bound.Declaration,
  type: NumberType,
  rates: readonly (Expression | undefined)[],
): readonly Tier[] | undefined {
  const rows = rowsOf(declaration.clauses);
  const taken: Interval[] = [];
  const tiers: Tier[] = [];
  for (const [index, row] of rows.entries()) {
    const [cell] = row.cells;
    const rate = rates[index];
    const interval = cell && tierInterval(scope, cell, type, declaration.id);
    if (interval === undefined || rate === undefined) return undefined;
    for (const rest of subtractAll(interval, taken)) if (!isEmpty(rest)) tiers.push({ interval: rest, rate, row });
    taken.push(interval);
  }
  return tiers;
}

function tierInterval(scope: Scope, cell: Syntax.Cell, type: NumberType, name: string): Interval | undefined {
  return cell.kind === 'any' || cell.kind === 'else' ? everything : rangeFrom(scope, cell, type, name);
}

/** `whole`: amount × rate. `excess`: (amount − lower edge) × rate. */
function reached(
  declaration: Bound.Declaration,
  tiers: readonly Tier[],
  amount: Expression,
  type: NumberType,
  method: 'whole' | 'excess',
): Expression {
  const rows = tiers.map(({ interval, rate, row }): LookupRow => {
    const origin = row.span;
    const low = interval.low?.value ?? zero;
    const base: Expression =
      method === 'whole'
        ? amount
        : { kind: 'arithmetic', operator: '-', left: amount, right: number(low, type, origin), origin };
    return {
      cells: [{ kind: 'interval', interval, unit: type.unit, origin }],
      when: undefined,
      result: { kind: 'arithmetic', operator: '*', left: base, right: rate, origin },
      label: '',
      origin,
    };
  });
  return {
    kind: 'lookup',
    role: 'bands',
    name: declaration.id,
    subjects: [amount],
    rows,
    otherwise: undefined,
    origin: declaration.origin,
  };
}

/** Σ rate × the part of the amount that lies in the tier. */
function sliced(tiers: readonly Tier[], amount: Expression, type: NumberType): Expression {
  const parts = tiers.map(({ interval, rate, row }): Expression => {
    const origin = row.span;
    const low = number(interval.low?.value ?? zero, type, origin);
    const top: Expression =
      interval.high === undefined
        ? amount
        : { kind: 'call', builtin: 'minimum', arguments: [amount, number(interval.high.value, type, origin)], origin };
    const above: Expression = { kind: 'arithmetic', operator: '-', left: top, right: low, origin };
    const slice: Expression = {
      kind: 'call',
      builtin: 'maximum',
      arguments: [above, number(zero, type, origin)],
      origin,
    };
    return { kind: 'arithmetic', operator: '*', left: slice, right: rate, origin };
  });
  return parts.reduce((left, right) => ({ kind: 'arithmetic', operator: '+', left, right, origin: right.origin }));
}

function number(value: Rational, { unit }: NumberType, origin: LookupRow['origin']): Expression {
  return { kind: 'constant', constant: { kind: 'number', value, unit }, origin };
}
