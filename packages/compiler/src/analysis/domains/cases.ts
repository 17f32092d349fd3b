/** What comes out where one of several results is taken: only those that can be reached count, each where what leads to it holds. */
import type { Choose, Expression, Lookup } from '@kaohe/ir';
import { type Interval, intersect, isEmpty, subtractAll } from '@kaohe/quantity';
import { type Domain, either, hull, never, onStep } from './domain.js';
import { type Facts, factsWhere, factsWithin, type Known } from './facts.js';
import { truthAt } from './truth.js';

/** A result, and what is known where it is taken. */
export interface Reached {
  readonly result: Expression;
  readonly facts: Facts;
}

export function domainOfReached(known: Known, reached: readonly Reached[], mayBeNone: boolean): Domain {
  const nothing: Domain = { within: never, stated: never, step: undefined, isNeverZero: false, mayBeNone };
  return reached.map(({ result, facts }) => known.domainAt(result, facts)).reduce(either, nothing);
}

/** The results a choice can come to. */
export function reachedInChoose(known: Known, { cases, otherwise }: Choose, facts: Facts): readonly Reached[] {
  const reached: Reached[] = [];
  let told = facts;
  for (const { when, then } of cases) {
    const { canHold, canFail } = truthAt(known, when, told);
    if (canHold) reached.push({ result: then, facts: factsWhere(known, when, true, told) });
    if (!canFail) return reached;
    told = factsWhere(known, when, false, told);
  }
  return [...reached, { result: otherwise, facts: told }];
}

/** The results a table can come to. */
export function reachedInLookup(known: Known, lookup: Lookup, facts: Facts): readonly Reached[] {
  const domains = lookup.subjects.map((subject) => known.domainAt(subject, facts));
  const reached = lookup.rows.flatMap(({ cells, when, result }): readonly Reached[] => {
    // what holds in a row tells nothing of a constant
    const isTold = when !== undefined || result.kind !== 'constant';
    let told = facts;
    for (const [place, cell] of cells.entries()) {
      const [subject, domain] = [lookup.subjects[place], domains[place]];
      if (cell.kind !== 'interval' || subject === undefined || domain === undefined) continue;
      if (isEmpty(partOf(domain, cell.interval))) return [];
      if (isTold) told = factsWithin(subject, cell.interval, told);
    }
    if (when === undefined) return [{ result, facts: told }];
    return truthAt(known, when, told).canHold ? [{ result, facts: factsWhere(known, when, true, told) }] : [];
  });
  const { otherwise } = lookup;
  if (otherwise === undefined) return reached;
  const rest = restOf(lookup, domains);
  if (rest === undefined) return [...reached, { result: otherwise, facts }];
  const [subject] = lookup.subjects;
  // `else` of bands is not for what does not apply
  const isMet = !isEmpty(rest) || (lookup.role !== 'bands' && domains.some((one) => one.mayBeNone));
  if (!isMet || subject === undefined) return reached;
  const isTold = !isEmpty(rest) && otherwise.kind !== 'constant';
  return [...reached, { result: otherwise, facts: isTold ? factsWithin(subject, rest, facts) : facts }];
}

/** Whether a subject may be none and nothing in the table says what that means. */
export function mayLeave(known: Known, { role, subjects, otherwise }: Lookup, facts: Facts): boolean {
  const isSaid = otherwise !== undefined && role !== 'bands';
  return !isSaid && subjects.some((subject) => known.domainAt(subject, facts).mayBeNone);
}

/** What of the only subject no row takes; undefined where rows hang on more than one number. */
function restOf({ rows }: Lookup, domains: readonly Domain[]): Interval | undefined {
  const [domain, ...others] = domains;
  if (domain === undefined || others.length > 0) return undefined;
  const taken: Interval[] = [];
  for (const { cells, when } of rows) {
    const [cell] = cells;
    if (cell?.kind === 'labels' || cell?.kind === 'any') return undefined;
    if (cell?.kind === 'interval' && when === undefined) taken.push(cell.interval);
  }
  return subtractAll(domain.within, taken)
    .map((rest) => partOf(domain, rest))
    .reduce(hull, never);
}

/** What of the interval the number can be. */
function partOf({ within, step }: Domain, interval: Interval): Interval {
  const part = intersect(within, interval);
  return step === undefined || isEmpty(part) ? part : onStep(part, step);
}
