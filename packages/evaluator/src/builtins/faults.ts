/** The faults that computing can meet, each with its place in the rules and in the data. */
import {
  type Arithmetic,
  type Award,
  type Broken,
  type Call,
  type Expression,
  type Lookup,
  type Metric,
  type Override,
  type Parameter,
  type Pool,
  printExpression,
  type Quota,
  type Required,
  type Requirement,
  type Statistic,
  type WeightedSum,
} from '@kaohe/ir';
import { dimensionless, hundred, multiply, printRational, type Rational, type Unit } from '@kaohe/quantity';
import type { Dataset } from '../data/dataset.js';
import { printIn, printValue } from '../data/print-value.js';
import { nameOf } from '../data/read-cell.js';
import { type Fault, type FaultPlace, makeFault, placeInRules, type Value } from '../data/value.js';
import type { CallFailure } from './arithmetic.js';
import type { AwardFailure } from './award.js';
import type { OverrideFailure } from './override.js';
import type { PoolGiven } from './pool.js';
import type { SeatFailure } from './quota-seats.js';
import { cellsBehind, type RuleIndex } from './rule-index.js';
import type { OddWeights } from './weighted-sum.js';

/** The rules, the data, and the metric and row at hand. */
export interface Site {
  readonly rules: RuleIndex;
  readonly dataset: Dataset;
  readonly metric: Metric;
  readonly row: number;
}

/** The divisor is zero. */
export function divisionByZero(site: Site, division: Arithmetic): Fault {
  const args = { metric: nameOf(site.metric), divisor: printExpression(division.right) };
  const cells = cellsBehind(site.rules, site.dataset, division.right, site.row);
  return makeFault('data/division-by-zero', args, placeOf(site, division.origin, cells));
}

/** The weights of this person come to something else than 100%. */
export function weightsFault(site: Site, weighted: WeightedSum, { sum }: OddWeights): Fault {
  const args = { total: nameOf(site.metric), sum: `${printRational(multiply(sum, hundred))}%` };
  return makeFault('data/weights-sum', args, placeOf(site, weighted.origin, []));
}

/** No row of the table matches. */
export function noBand(site: Site, lookup: Lookup, subjects: readonly Value[]): Fault {
  const texts = subjects.map((value, place) => printSubject(lookup, value, place));
  const cells = lookup.subjects.flatMap((subject) => cellsBehind(site.rules, site.dataset, subject, site.row));
  const args = { metric: lookup.name, value: texts.join(', ') };
  return makeFault('data/no-band', args, placeOf(site, lookup.origin, cells));
}

/** A function has no value for what it is asked about. */
export function callFault(site: Site, call: Call, { code, curve }: CallFailure, values: readonly Value[]): Fault {
  const cells = cellsBehind(site.rules, site.dataset, call, site.row);
  const value = values.map((one) => printValue(one, { kind: 'number', unit: dimensionless }, 'en')).join(', ');
  return makeFault(code, { metric: nameOf(site.metric), curve, value }, placeOf(site, call.origin, cells));
}

/** Equal people stand on both sides of a cut, and a person is to decide. */
export function tieAtCut(site: Site, quota: Quota, cut: string): Fault {
  return makeFault('data/tie-at-cut', { quota: quota.name, cut }, placeOf(site, quota.origin, []));
}

/** Why the cohort of a quota cannot be divided. */
export function quotaFault(site: Site, quota: Quota, failure: SeatFailure): Fault {
  switch (failure.kind) {
    case 'fault':
      return failure.fault;
    case 'disagreement':
      return disagreement(site, quota, failure.amount);
    case 'impossible': {
      const args = { quota: quota.name, shares: failure.shares };
      return makeFault('data/quota-impossible', args, placeOf(site, quota.origin, []));
    }
  }
}

/** The value of a share or of what is left, or why there is none. */
export function poolValue(site: Site, pool: Pool, given: PoolGiven): Value {
  switch (given.kind) {
    case 'value':
      return given.value;
    case 'disagreement':
      return disagreement(site, pool, pool.pot);
    case 'negative': {
      const args = { pool: pool.name, who: given.person };
      return makeFault('data/weight-negative', args, placeOf(site, pool.origin, []));
    }
  }
}

function disagreement(site: Site, { name, origin }: Quota | Pool, expression: Expression): Fault {
  const args = { name, formula: printExpression(expression) };
  const cells = cellsBehind(site.rules, site.dataset, expression, site.row);
  return makeFault('data/cohort-disagrees', args, placeOf(site, origin, cells));
}

/** There is no earlier period, or nothing in it. */
export function noHistory(site: Site, statistic: Statistic): Fault {
  return makeFault('data/no-history', { metric: nameOf(site.metric) }, placeOf(site, statistic.origin, []));
}

/** There are values, but not enough of them for this statistic. */
export function tooFewValues(site: Site, statistic: Statistic): Fault {
  return makeFault('data/too-few-values', { metric: nameOf(site.metric) }, placeOf(site, statistic.origin, []));
}

/** What is wrong with the amount of an award. */
export function awardFault(site: Site, award: Award, failure: AwardFailure): Fault {
  const cell = site.dataset.cellOf(award.amount, site.row);
  const place = placeOf(site, award.origin, cell ? [cell.span] : []);
  const print = (value: Value) => printAmount(site, award, value, failure);
  const { name, decider } = award;
  const [low, high, amount] = [print(failure.low), print(failure.high), print(failure.amount)];
  switch (failure.code) {
    case 'data/undecided':
      return makeFault(failure.code, { award: name, low, high, decider }, place);
    case 'data/out-of-bounds':
      return makeFault(failure.code, { award: name, amount, low, high }, place);
    case 'data/not-earned':
      return makeFault(failure.code, { award: name, amount }, place);
    case 'data/reason-missing':
      return makeFault(failure.code, { award: name }, place);
  }
}

/** What is wrong with the value that replaces a computed one. */
export function overrideFault(site: Site, override: Override, failure: OverrideFailure): Fault {
  const cell = site.dataset.cellOf(override.value, site.row);
  const place = placeOf(site, override.origin, cell ? [cell.span] : []);
  const { low, high } = failure.bounds ?? {};
  const edges = [low, high].flatMap((edge) => (edge?.kind === 'number' ? [edge.value] : []));
  const print = (value: Value | undefined) => (value ? printValue(value, site.metric.type, 'en', edges) : '');
  const { name, decider } = override;
  switch (failure.code) {
    case 'data/out-of-bounds':
      return makeFault(
        failure.code,
        { award: name, amount: print(failure.value), low: print(low), high: print(high) },
        place,
      );
    case 'data/override-not-allowed':
      return makeFault(failure.code, { metric: name, value: print(failure.value) }, place);
    case 'data/reason-missing':
      return makeFault(failure.code, { award: name }, place);
    case 'data/decider-missing':
      return makeFault(failure.code, { metric: name, decider }, place);
  }
}

/** What the rules require does not hold. Where no cell is behind it, it is the same for everyone. */
export function brokenRequirement(site: Site, { name, message, condition, origin }: Requirement): Fault {
  const cells = cellsBehind(site.rules, site.dataset, condition, site.row);
  const isShared = site.rules.inputsBehind(condition).length === 0;
  const place = isShared ? placeInRules(origin) : placeOf(site, origin, cells);
  return makeFault('data/requirement-broken', { name, message }, place);
}

/** The shop has not given the value. */
export function requiredValue(required: Required): Fault {
  const { name, reason, origin } = required;
  return makeFault('data/required-value', { name, reason }, placeInRules(origin));
}

/** The parameter has no value. */
export function parameterWithoutValue(parameter: Parameter): Fault {
  const args = { name: nameOf(parameter), reason: parameter.reason };
  return makeFault('data/required-value', args, placeInRules(parameter.origin));
}

/** The rule itself is wrong. */
export function brokenRule(broken: Broken): Fault {
  return makeFault('data/broken-rule', { metric: broken.name }, placeInRules(broken.origin));
}

function placeOf(site: Site, origin: FaultPlace['origin'], cells: FaultPlace['cells']): FaultPlace {
  const row = site.dataset.rows[site.row];
  const places = cells.length === 0 && row ? [row.origin] : cells;
  return { origin, cells: places, person: row?.person ?? '', period: row?.period ?? '' };
}

function printSubject(lookup: Lookup, value: Value, place: number): string {
  let unit: Unit = dimensionless;
  const edges: Rational[] = [];
  for (const row of lookup.rows) {
    const cell = row.cells[place];
    if (cell?.kind === 'edges') unit = cell.unit;
    if (cell?.kind !== 'interval') continue;
    unit = cell.unit;
    for (const bound of [cell.interval.low, cell.interval.high]) if (bound) edges.push(bound.value);
  }
  return value.kind === 'number' ? printIn(value.value, unit, edges) : printValue(value, { kind: 'text' }, 'en');
}

function printAmount(site: Site, award: Award, value: Value, { low, high }: AwardFailure): string {
  const edges = [low, high].flatMap((edge) => (edge.kind === 'number' ? [edge.value] : []));
  const type = site.rules.types.inputs.get(award.amount) ?? site.metric.type;
  return printValue(value, type, 'en', edges);
}
