/** What a number or a label is cut into by the rules that read it: the stretches in which it does not matter where it lies. */
import { children, type Expression, type RuleSet, type Type } from '@kaohe/ir';
import {
  add,
  type Bound,
  compare,
  compareIntervals,
  contains,
  dimensionless,
  divide,
  type Interval,
  intersect,
  isEmpty,
  multiply,
  one,
  type Rational,
  rational,
  roundTo,
  samplePoint,
  subtract,
  type Unit,
} from '@kaohe/quantity';
import type { Domain } from '../domain.js';
import { printBand, printQuantity, printStretch } from '../printed.js';
import { settledNumber } from '../settled.js';
import { multipleIn } from '../uncovered.js';
import { label, numberOf, type Value, yesNo } from './value.js';

/** A stretch of values, or a label. */
export interface Step {
  /** As an author would write it. */
  readonly text: string;
  /** A value in it, one as near as can be to the step below, and one near to the step above. */
  readonly at: Value;
  readonly first: Value;
  readonly last: Value;
  readonly interval: Interval | undefined;
}

/** The numbers at which rules that read the value change, in rising order. */
export interface Edges {
  readonly cuts: readonly Bound[];
  readonly unit: Unit;
}

const isOf = (expression: Expression, id: string): boolean =>
  (expression.kind === 'metric' || expression.kind === 'input' || expression.kind === 'parameter') &&
  expression.id === id;

/** The edges that expressions hold for a value: in rows by it, and where it is compared with a number. */
export function edgesFor(id: string, expressions: readonly Expression[], ruleSet: RuleSet): Edges {
  const cuts: Bound[] = [];
  let unit: Unit | undefined;
  const open = [...expressions];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    open.push(...children(next));
    if (next.kind === 'lookup') {
      for (const [place, subject] of next.subjects.entries()) {
        if (!isOf(subject, id)) continue;
        for (const row of next.rows) {
          const cell = row.cells[place];
          if (cell?.kind !== 'interval' || isEmpty(cell.interval)) continue;
          unit ??= cell.unit;
          cuts.push(...cutsOf(cell.interval));
        }
      }
    }
    if (next.kind === 'comparison') {
      for (const [own, other] of [
        [next.left, next.right],
        [next.right, next.left],
      ] as const) {
        const edge = isOf(own, id) ? settledNumber(other, ruleSet) : undefined;
        if (edge === undefined) continue;
        // below, at and above: `=` tells all three apart
        cuts.push({ value: edge, closed: true }, { value: edge, closed: false });
      }
    }
  }
  return { cuts, unit: unit ?? dimensionless };
}

/** Whether the expressions read the number only to see between which edges it lies. */
export function isOnlyCut(id: string, expressions: readonly Expression[]): boolean {
  const open = [...expressions];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (isOf(next, id)) return false;
    if (next.kind === 'lookup') {
      const inside = children({ ...next, subjects: [] });
      open.push(...inside, ...next.subjects.filter((subject) => !isOf(subject, id)));
    } else if (next.kind === 'comparison') {
      const others = [next.left, next.right].filter((side) => !isOf(side, id));
      if (others.length === 1 && others[0]?.kind !== 'constant' && others[0]?.kind !== 'parameter') return false;
      open.push(...others);
    } else open.push(...children(next));
  }
  return true;
}

/** A cut is where a stretch begins: `closed` where the number itself is in. */
function cutsOf({ low, high }: Interval): readonly Bound[] {
  return [...(low ? [low] : []), ...(high ? [{ value: high.value, closed: !high.closed }] : [])];
}

/** The stretches of a domain between the cuts, in rising order; those without a value that can be are left out. */
export function stepsBetween({ cuts, unit }: Edges, { within, step }: Domain): readonly Step[] {
  const sorted = cuts.map((low) => ({ low, high: undefined })).sort(compareIntervals);
  const starts = [
    undefined,
    ...sorted.flatMap(({ low }, place) =>
      place > 0 && compareIntervals(sorted[place - 1] ?? { low, high: undefined }, { low, high: undefined }) === 0
        ? []
        : [low],
    ),
  ];
  return starts.flatMap((low, place): readonly Step[] => {
    const next = starts[place + 1];
    const interval = intersect({ low, high: next && { value: next.value, closed: !next.closed } }, within);
    if (isEmpty(interval)) return [];
    const at = step === undefined ? samplePoint(interval) : multipleIn(interval, step);
    if (at === undefined || !contains(interval, at)) return [];
    const nearest = nearEnds(interval, step, unit);
    const band = { low: interval.low, high: interval.high };
    return [
      {
        text:
          low === undefined && next === undefined
            ? printQuantity(at, unit)
            : isSingle(band)
              ? printBand(band, unit)
              : printStretch(shownWithin(band, low, next), unit),
        at: numberOf(at),
        first: numberOf(nearest.first ?? at),
        last: numberOf(nearest.last ?? at),
        interval,
      },
    ];
  });
}

function isSingle({ low, high }: Interval): boolean {
  return low !== undefined && high !== undefined && compare(low.value, high.value) === 0;
}

/** The ends of the domain itself need no telling. */
function shownWithin(interval: Interval, low: Bound | undefined, next: Bound | undefined): Interval {
  return {
    low: low === undefined && next !== undefined ? undefined : interval.low,
    high: next === undefined && low !== undefined ? undefined : interval.high,
  };
}

/** Values close to the ends: the end itself, a step inside, a cent, or so little that a line hardly moves. */
function nearEnds(
  { low, high }: Interval,
  step: Rational | undefined,
  unit: Unit,
): { readonly first: Rational | undefined; readonly last: Rational | undefined } {
  if (step !== undefined) {
    const last =
      high &&
      (high.closed || !isMultiple(high.value, step) ? roundTo(high.value, step, 'floor') : subtract(high.value, step));
    return { first: multipleIn({ low, high }, step), last };
  }
  const width = low && high ? subtract(high.value, low.value) : undefined;
  const small = unit.powers.yuan === undefined ? rational(1, 1_000_000) : rational(1, 100);
  const inside = width && compare(width, multiply(small, rational(2))) <= 0 ? divide(width, rational(2)) : small;
  return {
    first: low && (low.closed ? low.value : add(low.value, inside)),
    last: high && (high.closed ? high.value : subtract(high.value, inside)),
  };
}

function isMultiple(value: Rational, step: Rational): boolean {
  return divide(value, step).denominator === 1n;
}

/** The labels of a type, worst first, or no and yes; undefined for numbers and texts. */
export function stepsOfLabels(type: Type): readonly Step[] | undefined {
  const step = (text: string, at: Value): Step => ({ text, at, first: at, last: at, interval: undefined });
  if (type.kind === 'choice') return type.labels.toReversed().map((text) => step(text, label(text)));
  if (type.kind === 'yes-no') return [step('no', yesNo(false)), step('yes', yesNo(true))];
  return undefined;
}

/** A value nothing depends on in steps, such as a basic amount: a round one, or one that can be. */
export function someNumber(type: Type, { within, step }: Domain): Rational {
  const isMoney = type.kind === 'number' && type.unit.powers.yuan === 1 && Object.keys(type.unit.powers).length === 1;
  const usual = isMoney ? rational(1000) : one;
  if (contains(within, usual)) return usual;
  return (step && multipleIn(within, step)) ?? samplePoint(within);
}
