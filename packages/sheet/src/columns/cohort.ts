/** Who is compared with whom, in formulas: products of conditions over whole columns, with columns that hold no errors. */
import type { Cohort, Direction, Expression, TieBreaker } from '@kaohe/ir';
import { rational } from '@kaohe/quantity';
import { all, binary, call, faulty, guarded, none, number, productOf, when } from '../formula/build.js';
import type { Formula } from '../formula/formula.js';
import { type Draft, ownColumn, working } from './draft.js';
import { isClean, mayBeFault, mayBeNone, placesOf, typeOf } from './knowledge.js';

/** The people of a cohort who count, seen from one of them. */
export interface Members {
  /** 1 for who counts, else 0; in this row. */
  readonly counts: Formula;
  /** For every row, 1 where it is in the cohort of this row and counts, else 0. */
  readonly factors: readonly Formula[];
  /** The formula with what a row gets that stands in no cohort. */
  readonly inCohort: (made: Formula) => Formula;
}

/** Those for whom the value is a number and the condition holds. */
export function membersOf(
  draft: Draft,
  cohort: Cohort,
  value: Formula,
  where: Expression | undefined,
  isCounted: (value: Formula) => Formula = (one) => call('ISNUMBER', one),
): Members {
  const keys = cohort.keys.map((key) => keyOf(draft, key));
  const counted = when(isCounted(value), number(1), number(0));
  const asked = where ? when(draft.conditionOf(where), counted, number(0)) : counted;
  const outside = keys.flatMap(({ isOutside }) => isOutside ?? []);
  const inside = outside.reduceRight((rest, is) => when(is, number(0), rest), asked);
  const counts = working(draft, 'counts', call('IFERROR', inside, number(0)));
  const matches = keys.map(({ safe }) => binary('=', everywhere(safe), safe));
  return {
    counts,
    factors: [...matches, everywhere(counts)],
    inCohort: (made) => keys.reduceRight((rest, { guard }) => guard(rest), made),
  };
}

interface Key {
  readonly safe: Formula;
  readonly isOutside: Formula | undefined;
  readonly guard: (made: Formula) => Formula;
}

function keyOf(draft: Draft, key: Expression): Key {
  const own = ownColumn(draft, key, typeOf(draft, key));
  const isRisky = mayBeFault(draft, key) || own.kind !== 'column';
  const rounded =
    isClean(draft, key) || typeOf(draft, key)?.kind !== 'number' ? own : guarded(own, placesOf(draft, key));
  const safe = isRisky || rounded !== own ? working(draft, 'group', call('IFERROR', rounded, none)) : own;
  const isNone = mayBeNone(draft, key) || isRisky;
  return {
    safe,
    isOutside: isNone ? binary('=', safe, none) : undefined,
    guard: (made) => {
      const inner = mayBeNone(draft, key) ? when(binary('=', own, none), none, made) : made;
      return mayBeFault(draft, key) ? when(binary('=', own, own), inner, faulty) : inner;
    },
  };
}

/** The column of a formula in all rows. */
export function everywhere(own: Formula): Formula {
  return own.kind === 'column' ? all(own.id) : own;
}

/** A sum over the members, of what the further factors say. */
export function sumOver({ factors }: Members, ...more: readonly Formula[]): Formula {
  const product = productOf([...factors, ...more]);
  return product.kind === 'all' ? call('SUM', product) : call('SUMPRODUCT', product);
}

/** Columns of what people are ranked by: numbers, larger is better, what has no value last. */
export function rankKeys(
  draft: Draft,
  counts: Formula,
  by: { readonly value: Formula; readonly expression: Expression; readonly direction: Direction },
  tieBreakers: readonly TieBreaker[],
): readonly Formula[] {
  const keyed = (value: Formula, expression: Expression, direction: Direction): Formula => {
    const rounded = isClean(draft, expression) ? value : guarded(value, placesOf(draft, expression));
    const turned = direction === 'higher' ? rounded : binary('-', number(0), rounded);
    const isThere = call('ISNUMBER', value);
    const last = number(rational(-(10n ** 14n)));
    const made = when(binary('=', counts, number(1)), when(isThere, turned, last), last);
    return working(draft, 'rank-key', call('IFERROR', made, last));
  };
  return [
    keyed(by.value, by.expression, by.direction),
    ...tieBreakers.map(({ expression, direction }) =>
      keyed(ownColumn(draft, expression, typeOf(draft, expression)), expression, direction),
    ),
  ];
}

/** For every row, 1 where it stands before this one, else 0. */
export function isBetter(keys: readonly Formula[]): Formula {
  const [first, ...rest] = keys;
  if (first === undefined) return number(0);
  const better = binary('>', everywhere(first), first);
  if (rest.length === 0) return better;
  return binary('+', better, binary('*', binary('=', everywhere(first), first), isBetter(rest)));
}

/** For every row, 1 where it is equal to this one, else 0. */
export function isEqual(keys: readonly Formula[]): readonly Formula[] {
  return keys.map((key) => binary('=', everywhere(key), key));
}
