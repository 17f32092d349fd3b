/** Between which numbers an expression lies, by intervals: for points that a formula gives, where not every value can be listed. */
import type { Expression, Lookup } from '@kaohe/ir';
import {
  add,
  type Bound,
  compare,
  compareIntervals,
  divide,
  everything,
  type Interval,
  intersect,
  isEmpty,
  isZero,
  multiply,
  negate,
  point,
  type Rational,
  roundTo,
} from '@kaohe/quantity';
import type { Domains } from '../domain.js';
import type { Rules } from './evaluate.js';
import { finished, type Sheet } from './sheet.js';

/** Values that are narrowed while a row is looked at, by the id of a metric or an input. */
type Narrowed = ReadonlyMap<string, Interval>;

interface Place {
  readonly rules: Rules;
  readonly domains: Domains;
  readonly narrowed: Narrowed;
  readonly depth: number;
}

/** Metrics that may stand behind each other; longer chains are not followed. */
const deepest = 100;

/** The lowest and the highest the total of a sheet can be; a bound that nobody may reach. Undefined where one end is not known. */
export function boundsOf(
  rules: Rules,
  domains: Domains,
  sheet: Sheet,
): { readonly low: Rational; readonly high: Rational } | undefined {
  const place: Place = { rules, domains, narrowed: new Map(), depth: 0 };
  const items = sheet.items.map((item) => times(intervalOf(place, item.score), point(item.weight)));
  const { low, high } = items.reduce(plus, point({ numerator: 0n, denominator: 1n }));
  if (low === undefined || high === undefined || sheet.vetoes.length > 0) return undefined;
  return { low: finished(sheet, low.value), high: finished(sheet, high.value) };
}

function intervalOf(place: Place, expression: Expression): Interval {
  const of = (inner: Expression): Interval => intervalOf(place, inner);
  switch (expression.kind) {
    case 'constant':
      return expression.constant.kind === 'number' ? point(expression.constant.value) : everything;
    case 'parameter': {
      const value = place.rules.parameters.get(expression.id)?.value;
      return value?.kind === 'number' ? point(value.value) : place.domains(expression).within;
    }
    case 'input':
      return place.narrowed.get(expression.id) ?? place.domains(expression).within;
    case 'metric':
      return ofMetric(place, expression);
    case 'arithmetic': {
      const [left, right] = [of(expression.left), of(expression.right)];
      if (expression.operator === '+') return plus(left, right);
      if (expression.operator === '-') return plus(left, opposite(right));
      if (expression.operator === '*') return times(left, right);
      const by =
        right.low && right.high && compare(right.low.value, right.high.value) === 0 ? right.low.value : undefined;
      return by && !isZero(by) ? times(left, point(divide({ numerator: 1n, denominator: 1n }, by))) : everything;
    }
    case 'call': {
      const values = expression.arguments.map(of);
      if (expression.builtin === 'minimum') return values.reduce(smaller);
      return expression.builtin === 'maximum' ? opposite(values.map(opposite).reduce(smaller)) : everything;
    }
    case 'round': {
      const { low, high } = of(expression.operand);
      const rounded = (bound: Bound | undefined): Bound | undefined =>
        bound && { value: roundTo(bound.value, expression.step, expression.mode), closed: true };
      return { low: rounded(low), high: rounded(high) };
    }
    case 'lookup':
      return ofLookup(place, expression);
    case 'choose':
      return hull([...expression.cases.map(({ then }) => of(then)), of(expression.otherwise)]);
    case 'if-missing':
      return hull([expression.operand, expression.fallback].flatMap((one) => (isNone(one) ? [] : [of(one)])));
    case 'override':
      return of(expression.computed);
    default:
      return place.domains(expression).within;
  }
}

function ofMetric(place: Place, expression: Extract<Expression, { kind: 'metric' }>): Interval {
  const narrowed = place.narrowed.get(expression.id);
  if (narrowed) return narrowed;
  const metric = place.rules.metrics.get(expression.id);
  const within = place.domains(expression).within;
  if (metric === undefined || metric.role === 'kpi' || place.depth >= deepest) return within;
  return intersect(within, intervalOf({ ...place, depth: place.depth + 1 }, metric.expression));
}

/** Row by row, the subject narrowed to what the row is about. */
function ofLookup(place: Place, lookup: Lookup): Interval {
  const [subject] = lookup.subjects;
  const results = lookup.rows.flatMap(({ cells: [cell], result }) => {
    if (isNone(result)) return [];
    const isNamed = subject?.kind === 'metric' || subject?.kind === 'input';
    if (!isNamed || lookup.subjects.length !== 1 || cell?.kind !== 'interval') return [intervalOf(place, result)];
    const own = intersect(cell.interval, intervalOf(place, subject));
    if (isEmpty(own)) return [];
    return [intervalOf({ ...place, narrowed: new Map([...place.narrowed, [subject.id, own]]) }, result)];
  });
  const rest = lookup.otherwise && !isNone(lookup.otherwise) ? [intervalOf(place, lookup.otherwise)] : [];
  return hull([...results, ...rest]);
}

function isNone(expression: Expression): boolean {
  return expression.kind === 'constant' && expression.constant.kind === 'none';
}

function hull(intervals: readonly Interval[]): Interval {
  const [first, ...others] = intervals;
  if (first === undefined) return everything;
  return others.reduce((a, b) => {
    const [lowest] = [a.low, b.low].map((low) => ({ low, high: undefined })).sort(compareIntervals);
    const highest = [a.high, b.high].map((high) => ({ low: undefined, high })).sort(compareIntervals)[1];
    return { low: lowest?.low, high: highest?.high };
  }, first);
}

function plus(a: Interval, b: Interval): Interval {
  const end = (left: Bound | undefined, right: Bound | undefined): Bound | undefined =>
    left && right && { value: add(left.value, right.value), closed: left.closed && right.closed };
  return { low: end(a.low, b.low), high: end(a.high, b.high) };
}

function opposite({ low, high }: Interval): Interval {
  const turned = (bound: Bound | undefined): Bound | undefined => bound && { ...bound, value: negate(bound.value) };
  return { low: turned(high), high: turned(low) };
}

/** Known where all ends are, or where one side is a single number. */
function times(a: Interval, b: Interval): Interval {
  if (b.low === undefined || b.high === undefined) return a.low && a.high ? times(b, a) : everything;
  if (a.low === undefined || a.high === undefined) {
    if (compare(b.low.value, b.high.value) !== 0) return everything;
    const by = b.low.value;
    if (isZero(by)) return point(by);
    const end = (bound: Bound | undefined): Bound | undefined =>
      bound && { ...bound, value: multiply(bound.value, by) };
    return by.numerator > 0n ? { low: end(a.low), high: end(a.high) } : { low: end(a.high), high: end(a.low) };
  }
  const ends = [a.low, a.high].flatMap((left) =>
    [b.low, b.high].flatMap((right) => (right ? [multiply(left.value, right.value)] : [])),
  );
  return hull(ends.map(point));
}

function smaller(a: Interval, b: Interval): Interval {
  const least = (left: Bound | undefined, right: Bound | undefined): Bound | undefined =>
    left && right && (compare(left.value, right.value) <= 0 ? left : right);
  // the smaller of two is below each end that is known
  return {
    low: least(a.low, b.low),
    high: a.high === undefined ? b.high : b.high === undefined ? a.high : least(a.high, b.high),
  };
}
