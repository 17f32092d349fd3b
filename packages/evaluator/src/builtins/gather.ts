/** One number out of a person's own records. What cannot be told of one of them cannot be told of all. */
import type { Statistic } from '@kaohe/ir';
import { compare, sum } from '@kaohe/quantity';
import { faultAmong, none, numberValue, type Value } from '../data/value.js';
import { textOf } from './cohort.js';
import type { Site } from './faults.js';
import { valueInCohort } from './finding.js';
import { isYes } from './operators.js';
import { statisticOf } from './statistic.js';

/** What is asked of one record. Keys are empty and the cap `none` where records are not grouped. */
export interface Gathered {
  readonly value: Value;
  /** Undefined where every record counts. */
  readonly where: Value | undefined;
  readonly keys: readonly Value[];
  readonly cap: Value;
}

/** The statistic of the records; none of them gives 0 for `sum` and `count`, else `none`. */
export function gathered(site: Site, statistic: Statistic, all: readonly Gathered[]): Value {
  const unsure = faultAmong(all.map(({ where }) => where ?? none));
  if (unsure) return unsure;
  const members = all.filter(({ where }) => where === undefined || isYes(where));
  const fault = faultAmong(members.flatMap(({ value, keys, cap }) => [value, ...keys, cap]));
  if (fault) return fault;
  const isGrouped = statistic.over.kind === 'records' && statistic.over.groups !== undefined;
  if (isGrouped) return cappedSum(site, statistic, members);
  return whatTheyComeTo(site, statistic, members);
}

function cappedSum(site: Site, statistic: Statistic, members: readonly Gathered[]): Value {
  const groups = new Map<string, Gathered[]>();
  for (const member of members) {
    const key = member.keys.map(textOf).join('\u0000');
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  const numbers = [...groups.values()].flatMap((group) => {
    const value = whatTheyComeTo(site, statistic, group);
    const cap = group[0]?.cap;
    if (value.kind !== 'number') return [];
    return [cap?.kind === 'number' && compare(value.value, cap.value) > 0 ? cap.value : value.value];
  });
  return numberValue(sum(numbers));
}

function whatTheyComeTo(site: Site, statistic: Statistic, members: readonly Gathered[]): Value {
  const values = members.map(({ value }) => value);
  return valueInCohort(site, statistic, statisticOf(statistic, values));
}
