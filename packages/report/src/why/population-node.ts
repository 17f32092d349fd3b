/** A person among others, and a person over time: lines for quotas, pools and streaks. */
import type { PoolDetail, QuotaDetail, StreakDetail } from '@kaohe/evaluator';
import { printValue } from '@kaohe/evaluator';
import type { Pool, Type } from '@kaohe/ir';
import { printShort } from '@kaohe/quantity';
import { shortText } from '../values/value-text.js';
import type { DerivationNode, Telling } from './telling.js';

/** The place in the cohort and how many places each grade has. */
export function quotaNode({ teller }: Telling, { standing, labels, isSmall }: QuotaDetail): readonly DerivationNode[] {
  const { why } = teller.texts;
  if (isSmall) return [line(why.cohort, why.small, '')];
  if (standing === undefined) return [];
  const { position, ranked, equals, headcounts } = standing;
  const counts = labels.map((label, place) => `${label} ${headcounts[place] ?? 0}`).join('  ');
  return [line(why.cohort, why.position(position, ranked, equals), why.headcounts(counts))];
}

/** The pot, how many shared it, and their weights together. */
export function poolNode(
  { teller }: Telling,
  pool: Pool,
  { pot, people, weights }: PoolDetail,
): readonly DerivationNode[] {
  const { why } = teller.texts;
  const type: Type = { kind: 'number', unit: pool.unit };
  const sum = pool.weight === undefined ? '' : `  ${why.potWeights(printShort(weights, 4))}`;
  return [line(why.pot, shortText(pot, type, teller.language, true, []), `${why.potAmong(people)}${sum}`)];
}

/** What lies further back is told by the count. */
const mostPeriods = 6;

/** The last periods up to this one and how far the count had come. */
export function streakNode({ teller }: Telling, { periods }: StreakDetail): readonly DerivationNode[] {
  const yesNo = { kind: 'yes-no' } as const;
  const number = { kind: 'text' } as const;
  return periods
    .slice(-mostPeriods)
    .map(({ period, held, count }) =>
      line(
        period,
        printValue(held, yesNo, teller.language),
        teller.texts.why.count(printValue(count, number, teller.language)),
      ),
    );
}

function line(label: string, value: string, note: string): DerivationNode {
  return { label, value, note, place: undefined, children: [] };
}
