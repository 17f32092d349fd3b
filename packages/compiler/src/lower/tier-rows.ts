/** The rows of tiers: which amounts each is about, and from which edge to which. */
import { diagnose } from '@kaohe/diagnostics';
import type { Cell, Expression, NumberType } from '@kaohe/ir';
import { everything, type Interval, isEmpty, type Rational, subtractAll, zero } from '@kaohe/quantity';
import { rowKey } from '../bound/keys.js';
import type * as Bound from '../bound/tree.js';
import type * as Syntax from '../syntax/tree.js';
import type { Scope } from '../typed/scope.js';
import type { TypedSubject } from './grade-and-table.js';
import { conditionOf, rowCellsFrom } from './rows.js';

/** What tiers are by: keys, of which the last is the amount unless the rates are applied to another one. */
export interface Keyed {
  readonly declaration: Bound.Declaration;
  readonly keys: readonly TypedSubject[];
  readonly amount: Expression;
  readonly type: NumberType;
}

/** One tier: the amounts it is about, and its rate. */
export interface Tier {
  /** The cells of the other keys, and how they are written: tiers with equal ones make one staircase. */
  readonly leading: readonly Cell[];
  readonly staircase: string;
  /** The cell of the last key. */
  readonly cell: Cell;
  readonly when: Expression | undefined;
  /** Where it begins and ends; without an end it goes on for ever. */
  readonly low: Expression;
  readonly high: Expression | undefined;
  readonly rate: Expression;
  readonly row: Syntax.Row;
}

/** A lone `否则` stands for all keys. */
export function fullRow(row: Syntax.Row, keys: number): Syntax.Row {
  const [cell] = row.cells;
  if (row.cells.length !== 1 || cell?.kind !== 'else') return row;
  return { ...row, cells: Array.from({ length: keys }, () => ({ ...cell, kind: 'any' })) };
}

/** The tiers in written order; those of one staircase do not overlap: the first row that fits has an amount. */
export function tiersFrom(
  scope: Scope,
  keyed: Keyed,
  rows: readonly Syntax.Row[],
  rates: readonly (Expression | undefined)[],
  method: 'whole' | 'marginal' | 'excess',
): readonly Tier[] | undefined {
  const steps: Step[] = [];
  for (const [index, row] of rows.entries()) {
    const made = rowCellsFrom(scope, row, keyed.keys);
    const cell = made?.at(-1)?.cell;
    const rate = rates[index];
    if (made === undefined || rate === undefined || cell === undefined) return undefined;
    const when = conditionOf(made, row.span);
    if (when !== undefined && method === 'marginal') {
      scope.report(diagnose('types/mismatch', when.origin, { expected: 'interval', found: 'formula' }));
      return undefined;
    }
    const staircase = rowKey('tiers', { ...row, cells: row.cells.slice(0, -1) });
    steps.push({ leading: made.slice(0, -1).map((one) => one.cell), staircase, cell, when, rate, row });
  }
  const open = new Set(steps.flatMap(({ cell, staircase }) => (cell.kind === 'edges' ? [staircase] : [])));
  const taken = new Map<string, Interval[]>();
  return steps.flatMap((step, index) => {
    const { staircase, cell, when } = step;
    if (cell.kind === 'labels' || open.has(staircase))
      return [
        {
          ...step,
          ...endsBeside(
            method === 'whole' ? { ...scope, report: () => undefined } : scope,
            steps.slice(0, index),
            step,
            keyed.type,
          ),
        },
      ];
    const interval = cell.kind === 'interval' ? cell.interval : everything;
    const before = taken.get(staircase) ?? [];
    if (when === undefined) taken.set(staircase, [...before, interval]);
    return subtractAll(interval, before).flatMap((rest) => (isEmpty(rest) ? [] : [cutTier(step, rest, keyed.type)]));
  });
}

/** A row before it is known where its tier ends. */
type Step = Omit<Tier, 'low' | 'high'>;

function cutTier(step: Step, interval: Interval, type: NumberType): Tier {
  return {
    ...step,
    cell: { kind: 'interval', interval, unit: type.unit, origin: step.row.span },
    low: number(interval.low?.value ?? zero, type, step.row),
    high: interval.high && number(interval.high.value, type, step.row),
  };
}

/**
 * In a staircase with edges that data tell, an end that is not written is where the row above begins or ends. Behind a row with both
 * ends that would be a guess, so `否则` cannot stand there.
 */
function endsBeside(scope: Scope, above: readonly Step[], step: Step, type: NumberType): Pick<Tier, 'low' | 'high'> {
  const own = endsOf(step, type);
  const last = above.findLast((other) => other.staircase === step.staircase);
  const before = last && endsOf(last, type);
  const isBetween = before?.low !== undefined && before.high !== undefined;
  if (isBetween && own.low === undefined && own.high === undefined)
    scope.report(diagnose('types/mismatch', step.row.span, { expected: 'interval', found: 'value' }));
  return {
    low: own.low ?? (isBetween ? undefined : before?.high) ?? number(zero, type, step.row),
    high: own.high ?? (isBetween ? undefined : before?.low),
  };
}

/** The ends of a row as written. */
function endsOf(
  { cell, row }: Step,
  type: NumberType,
): { readonly low: Expression | undefined; readonly high: Expression | undefined } {
  if (cell.kind === 'edges') return { low: cell.low?.value, high: cell.high?.value };
  if (cell.kind !== 'interval') return { low: undefined, high: undefined };
  const { low, high } = cell.interval;
  return { low: low && number(low.value, type, row), high: high && number(high.value, type, row) };
}

export function number(value: Rational, { unit }: NumberType, { span: origin }: Syntax.Row): Expression {
  return { kind: 'constant', constant: { kind: 'number', value, unit }, origin };
}
