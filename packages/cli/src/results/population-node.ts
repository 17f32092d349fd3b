/** A person among others, and a person over time: lines for quotas, pools and streaks. */
import type { PoolDetail, QuotaDetail, StreakDetail } from '@kaohe/evaluator';
import { printValue } from '@kaohe/evaluator';
import type { Pool, Type } from '@kaohe/ir';
import { printShort } from '@kaohe/quantity';
import type { DerivationNode, Telling } from './telling.js';
import { shortText } from './value-text.js';

/** The place in the cohort and how many places each grade has. */
export function quotaNode({ context }: Telling, { standing, labels, isSmall }: QuotaDetail): readonly DerivationNode[] {
  const { why } = context.texts;
  if (isSmall) return [line(why.cohort, why.small, '')];
  if (standing === undefined) return [];
  const { position, ranked, equals, headcounts } = standing;
  const counts = labels.map((label, place) => `${label} ${headcounts[place] ?? 0}`).join('  ');
  return [line(why.cohort, why.position(position, ranked, equals), why.headcounts(counts))];
}

/** The pot, how many shared it, and their weights together. */
export function poolNode(
  { context }: Telling,
  pool: Pool,
  { pot, people, weights }: PoolDetail,
): readonly DerivationNode[] {
  const { why } = context.texts;
  const type: Type = { kind: 'number', unit: pool.unit };
  const sum = pool.weight === undefined ? '' : `  ${why.potWeights(printShort(weights, 4))}`;
  return [line(why.pot, shortText(pot, type, context.language, true, []), `${why.potAmong(people)}${sum}`)];
}

/** What lies further back is told by the count. */
const mostPeriods = 6;

/** The last periods up to this one and how far the count had come. */
export function streakNode({ context }: Telling, { periods }: StreakDetail): readonly DerivationNode[] {
  const yesNo = { kind: 'yes-no' } as const;
  const number = { kind: 'text' } as const;
  return periods
    .slice(-mostPeriods)
    .map(({ period, held, count }) =>
      line(
        period,
        printValue(held, yesNo, context.language),
        context.texts.why.count(printValue(count, number, context.language)),
      ),
    );
}

function line(label: string, value: string, note: string): DerivationNode {
  return { label, value, note, place: undefined, children: [] };
}
