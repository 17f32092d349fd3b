/** What tiers come to: the reached rate times the amount, or the sum of the slices. */
import { diagnose } from '@kaohe/diagnostics';
import type { Expression, LookupRow, NumberType } from '@kaohe/ir';
import {
  atLeast,
  fromCanonical,
  printInterval,
  printRational,
  type Rational,
  samplePoint,
  subtractAll,
  zero,
} from '@kaohe/quantity';
import type * as Bound from '../bound/tree.js';
import type { Scope } from '../typed/scope.js';
import { type Keyed, number, type Tier } from './tier-rows.js';

/** `whole`: amount × rate. `excess`: (amount − lower edge) × rate. */
export function reached(
  { declaration, keys, amount }: Keyed,
  tiers: readonly Tier[],
  method: 'whole' | 'excess',
): Expression {
  const rows = tiers.map(({ leading, cell, when, low, rate, row }): LookupRow => {
    const origin = row.span;
    const base: Expression =
      method === 'whole' ? amount : { kind: 'arithmetic', operator: '-', left: amount, right: low, origin };
    return {
      cells: [...leading, cell],
      when,
      result: { kind: 'arithmetic', operator: '*', left: base, right: rate, origin },
      label: row.label?.text ?? '',
      origin,
    };
  });
  return lookup(
    declaration,
    keys.map((key) => key.expression),
    rows,
  );
}

/** Σ rate × the part of the amount that lies in the tier; with further keys, the staircase of the first row that fits them. */
export function sliced(scope: Scope, { declaration, keys, amount, type }: Keyed, tiers: readonly Tier[]): Expression {
  const staircases = new Map<string, Tier[]>();
  for (const tier of tiers) staircases.set(tier.staircase, [...(staircases.get(tier.staircase) ?? []), tier]);
  const rows = [...staircases.values()].flatMap((steps): readonly LookupRow[] => {
    const [first] = steps;
    if (first === undefined) return [];
    reportUncovered(scope, declaration, steps, type);
    const { leading, row } = first;
    return [{ cells: leading, when: undefined, result: sumOf(steps, amount, type), label: '', origin: row.span }];
  });
  const subjects = keys.slice(0, -1).map((key) => key.expression);
  const [only] = rows;
  return subjects.length === 0 && only !== undefined ? only.result : lookup(declaration, subjects, rows);
}

function lookup(
  { id, origin }: Bound.Declaration,
  subjects: readonly Expression[],
  rows: readonly LookupRow[],
): Expression {
  return { kind: 'lookup', role: 'table', name: id, subjects, rows, otherwise: undefined, origin };
}

function sumOf(tiers: readonly Tier[], amount: Expression, type: NumberType): Expression {
  const parts = tiers.map(({ low, high, rate, row }): Expression => {
    const origin = row.span;
    const top: Expression =
      high === undefined ? amount : { kind: 'call', builtin: 'minimum', arguments: [amount, high], origin };
    const above: Expression = { kind: 'arithmetic', operator: '-', left: top, right: low, origin };
    const slice: Expression = {
      kind: 'call',
      builtin: 'maximum',
      arguments: [above, number(zero, type, row)],
      origin,
    };
    return { kind: 'arithmetic', operator: '*', left: slice, right: rate, origin };
  });
  return parts.reduce((left, right) => ({ kind: 'arithmetic', operator: '+', left, right, origin: right.origin }));
}

/** Amounts from zero up that no tier of a staircase is about would be paid nothing without a word. Edges that data tell are not known. */
function reportUncovered(
  scope: Scope,
  declaration: Bound.Declaration,
  tiers: readonly Tier[],
  { unit }: NumberType,
): void {
  if (tiers.some(({ cell }) => cell.kind === 'edges')) return;
  const [open] = subtractAll(
    atLeast(zero),
    tiers.flatMap(({ cell }) => (cell.kind === 'interval' ? [cell.interval] : [])),
  );
  if (open === undefined) return;
  const print = (value: Rational): string => `${printRational(fromCanonical(value, unit))}${unit.symbol}`;
  scope.report(
    diagnose('scoring/band-open', declaration.origin, {
      kpi: declaration.id,
      open: printInterval(open, print),
      witness: print(samplePoint(open)),
      gives: 'result',
    }),
  );
}
