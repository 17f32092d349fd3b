/** Whether a changed table gives the same as before at every boundary and between: then no case can tell them apart. */
import { type Expression, type Lookup, labelsOfExpression, printExpression, type RuleSet, type Types } from '@kaohe/ir';
import {
  add,
  compare,
  contains,
  divide,
  equal,
  type Interval,
  one,
  type Rational,
  rational,
  roundTo,
  subtract,
} from '@kaohe/quantity';
import { rowMet } from '../builtins/lookup.js';
import { none, numberValue, type Value } from '../data/value.js';

/** Told for tables by one value, whose rows have no edges or conditions to work out; others count as different. */
export function givesTheSame(ruleSet: RuleSet, types: Types, before: Lookup, after: Expression): boolean {
  const [subject, ...more] = before.subjects;
  if (after.kind !== 'lookup' || subject === undefined || more.length > 0) return false;
  const isPlain = [...before.rows, ...after.rows].every(
    ({ cells, when }) => when === undefined && cells.every(({ kind }) => kind !== 'edges'),
  );
  if (!isPlain) return false;
  const labels = labelsOfExpression(types, subject);
  const values: readonly Value[] = labels
    ? [...labels.map((label): Value => ({ kind: 'choice', label })), none]
    : pointsOf(ruleSet, subject, [before, after]).map(numberValue);
  return values.length > 0 && values.every((value) => resultText(before, value) === resultText(after, value));
}

function resultText(lookup: Lookup, value: Value): string {
  const row = rowMet(lookup, [value], () => none);
  const result = typeof row === 'number' ? lookup.rows[row]?.result : lookup.otherwise;
  return result ? printExpression(result) : '';
}

/** The edges, the middles between them and what lies beyond, as far as the value can be there. */
function pointsOf(ruleSet: RuleSet, subject: Expression, lookups: readonly Lookup[]): readonly Rational[] {
  const cells = lookups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const intervals = cells.flatMap((cell) => (cell.kind === 'interval' ? [cell.interval] : []));
  const range = rangeOf(ruleSet, subject);
  const edges = [...intervals, ...(range ? [range] : [])]
    .flatMap(endsOf)
    .toSorted(compare)
    .filter((edge, place, all) => place === 0 || !equal(edge, all[place - 1] ?? edge));
  const [first, last] = [edges[0], edges.at(-1)];
  if (first === undefined || last === undefined) return [];
  const between = edges.slice(1).map((edge, place) => divide(add(edge, edges[place] ?? edge), rational(2)));
  const points = [subtract(first, one), ...edges, ...between, add(last, one)];
  const reachable =
    subject.kind === 'round' ? points.map((point) => roundTo(point, subject.step, subject.mode)) : points;
  return reachable.filter((point) => range === undefined || contains(range, point));
}

function endsOf({ low, high }: Interval): readonly Rational[] {
  return [low, high].flatMap((bound) => (bound ? [bound.value] : []));
}

function rangeOf({ metrics, inputs }: RuleSet, subject: Expression): Interval | undefined {
  if (subject.kind !== 'metric' && subject.kind !== 'input') return undefined;
  return [...metrics, ...inputs].find(({ id }) => id === subject.id)?.range;
}
