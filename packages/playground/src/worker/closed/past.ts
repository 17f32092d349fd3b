/** Published periods as the past of what is computed, as closed periods are that of the command: taken as they were closed. */
import { withClosedRows } from '@kaohe/evaluator';
import type { Records, RuleSet } from '@kaohe/ir';
import { isUpTo, readClosedText } from '@kaohe/report';
import type { ClosedText } from '../../protocol/closed.js';
import type { ClosedPast, Published } from '../closed-past.js';
import { hashOf } from '../results/hashes.js';

/** What the files hold; one whose seal does not fit is refused: no past is better than a wrong one. */
export async function pastFrom(texts: readonly ClosedText[]): Promise<ClosedPast> {
  const newest = new Map<string, Published>();
  const refused: string[] = [];
  for (const text of texts) {
    const read = readClosedText(text.text);
    const seal = read === undefined ? '' : await hashOf(new TextEncoder().encode(read.sealed));
    // A page without a secure origin has no hashes: it cannot look at seals, and keeps what it kept itself.
    if (read?.month === undefined || (seal !== '' && seal !== read.seal)) {
      refused.push(text.name);
      continue;
    }
    const { month } = read;
    const key = JSON.stringify([month.rules.name, month.period, text.isSample]);
    if ((newest.get(key)?.month.revision ?? 0) < month.revision) newest.set(key, { ...text, month, seal: read.seal });
  }
  return pastOf([...newest.values()], refused);
}

/** Those of the rules, over the sample or over somebody's own data. */
export function publishedOf(past: ClosedPast | undefined, { name }: RuleSet, isSample: boolean): readonly Published[] {
  return (past?.published ?? []).filter((one) => one.month.rules.name === name && one.isSample === isSample);
}

/** Only what was published of periods before this one. */
export function pastBefore(past: ClosedPast, period: string): ClosedPast {
  const isBefore = ({ month }: Published): boolean => month.period !== period && isUpTo(month.period, period);
  return pastOf(past.published.filter(isBefore), past.refused);
}

function pastOf(published: readonly Published[], refused: readonly string[]): ClosedPast {
  const past: ClosedPast = {
    published,
    refused,
    over(ruleSet, isSample) {
      const own = publishedOf(past, ruleSet, isSample);
      const people = own.flatMap(({ month }) => month.people);
      return {
        records: (records) => recordsWithin(records, own),
        dataset: (dataset) => withClosedRows(ruleSet, dataset, people),
      };
    },
  };
  return past;
}

/** The numbers of a published period stay, and so do its people. */
function recordsWithin(records: Records, published: readonly Published[]): Records {
  if (published.length === 0) return records;
  const people = new Map(
    published.map(({ month }) => [month.period, new Set(month.people.map(({ person }) => person))]),
  );
  const persons = records.persons.filter(({ person, period }) => people.get(period)?.has(person) ?? true);
  return { ...records, persons };
}
