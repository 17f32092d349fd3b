/** What a row gets from a statistic: the value, or what stands for it where there is none. */
import type { Statistic } from '@kaohe/ir';
import { faultAmong, isAbsent, none, type Value } from '../data/value.js';
import { noHistory, type Site, tooFewValues } from './faults.js';
import type { Member } from './member.js';
import { type Finding, statisticOf, valuesThatCount } from './statistic.js';

/** Among people nobody left is nothing to tell. */
export function valueInCohort(site: Site, statistic: Statistic, finding: Finding): Value {
  if (finding === 'nothing') return none;
  return finding === 'too-few' ? tooFewValues(site, statistic) : finding;
}

/** Over time, what is missing in a period is left out; any other fault is this one's fault, too. */
export function valueInTime(site: Site, statistic: Statistic, members: readonly Member[]): Value {
  if (statistic.function === 'previous') return members[0]?.value ?? noHistory(site, statistic);
  const told = members.flatMap(({ where, value }) => [where ?? none, value]);
  const fault = told.find((one) => one.kind === 'fault' && !isAbsent(one));
  if (fault) return fault;
  const finding = statisticOf(statistic, valuesThatCount(members));
  return finding === 'nothing' ? noHistory(site, statistic) : valueInCohort(site, statistic, finding);
}

/** Of several values of one row all must be there, and those that do not apply leave. */
export function valueOfRow(site: Site, statistic: Statistic, values: readonly Value[]): Value {
  const fault = faultAmong(values);
  if (fault) return fault;
  if (values.every(({ kind }) => kind === 'none')) return none;
  return valueInCohort(site, statistic, statisticOf(statistic, values));
}
