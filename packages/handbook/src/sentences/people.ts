/** Quotas and pools as sentences and as the points of a list. */
import type { Pool, Quota, QuotaShare } from '@kaohe/ir';
import { numberText, type Speaker } from './speaker.js';
import { cohortText, tieText } from './statistic.js';

/** The whole quota in one sentence. */
export function quotaText(speaker: Speaker, quota: Quota): string {
  const { words, say } = speaker;
  const shares = quota.shares.map((share) => `${share.label} ${shareText(speaker, share)}`).join(words.listed);
  return [words.quota(say(quota.by), cohortText(speaker, quota.cohort), shares), ...quotaPoints(speaker, quota)].join(
    words.semicolon,
  );
}

/** How many people a grade is for. */
export function shareText({ words, operand }: Speaker, { limits }: QuotaShare): string {
  if (limits.length === 0) return words.rest;
  return limits
    .map(({ bound, measure, amount }) => {
      const text = operand(amount);
      return words.bounds[bound](measure === 'people' ? words.people(text) : text);
    })
    .join(words.listed);
}

/** Head counts, ties, small teams, who is ranked, and how the grade by score comes in: everything a quota decides. */
export function quotaPoints(speaker: Speaker, quota: Quota): readonly string[] {
  const { words, say } = speaker;
  return [
    ...(quota.eligible ? [words.onlyWhere(say(quota.eligible))] : []),
    words.headcounts[quota.headcount],
    ...(quota.tieBreakers.length > 0 ? [words.tieBreaks(tieText(speaker, quota.tieBreakers))] : []),
    words.stillTied[quota.stillTied],
    ...(quota.small ? [words.small(quota.small.below, say(quota.small.result))] : []),
    ...(quota.meets ? [words.meets[quota.meets.how](say(quota.meets.grade))] : []),
  ];
}

/** The whole pool in one sentence. */
export function poolText(speaker: Speaker, pool: Pool): string {
  return [poolHead(speaker, pool), ...poolPoints(speaker, pool)].join(speaker.words.semicolon);
}

/** What is shared out, among whom, by what. */
export function poolHead(speaker: Speaker, pool: Pool): string {
  const { words, operand } = speaker;
  const cohort = cohortText(speaker, pool.cohort);
  if (pool.gives === 'left') return words.poolLeft(operand(pool.pot), cohort);
  const by = pool.weight ? words.byWeight(operand(pool.weight)) : words.equally;
  return words.pool(operand(pool.pot), cohort, by);
}

/** Steps, the leftover, ties, who takes part, the most one gets. */
export function poolPoints(speaker: Speaker, pool: Pool): readonly string[] {
  const { words, say, operand } = speaker;
  return [
    ...(pool.eligible ? [words.onlyWhere(say(pool.eligible))] : []),
    words.steps(numberText(pool.step, pool.unit)),
    words.remainders[pool.remainder],
    ...(pool.tieBreakers.length > 0 ? [words.tieBreaks(tieText(speaker, pool.tieBreakers))] : []),
    ...(pool.cap ? [words.mostEach(operand(pool.cap))] : []),
  ];
}
