/** What people decide, what must hold and what is counted over time: awards, overrides, requirements, streaks. */
import type { Award, Override, Requirement, Streak } from '@kaohe/ir';
import type { Speaker } from './speaker.js';

/** How much, in one line. */
export function awardHead({ words, operand }: Speaker, { low, high }: Award): string {
  return words.award(operand(low), operand(high));
}

/** When it is earned, who decides, and what happens until then. */
export function awardPoints({ words, say }: Speaker, award: Award): readonly string[] {
  const { when, decider, fallback } = award;
  const isAlways = when.kind === 'constant';
  return [
    isAlways ? words.earnedAlways : words.earnedWhen(say(when)),
    words.decidedBy(decider === '' ? words.someone : decider),
    fallback ? words.undecidedGets(say(fallback)) : words.undecided,
    ...(isAlways ? [] : [words.notEarned]),
  ];
}

/** What is computed, and who may replace it. */
export function overrideHead({ words, operand }: Speaker, { computed, decider }: Override): string {
  return words.override(operand(computed), decider === '' ? words.someone : decider);
}

/** How far it may go, and what must be written down. */
export function overridePoints({ words, say, operand }: Speaker, override: Override): readonly string[] {
  const { when, bounds, change } = override;
  return [
    ...(when ? [words.overrideWhen(say(when))] : []),
    ...(bounds ? [words.overrideBounds(operand(bounds.low), operand(bounds.high))] : []),
    ...(change ? [words.overrideChange(operand(change.low), operand(change.high))] : []),
    words.overrideNeeds,
  ];
}

/** The author's own words where there are any, and the condition. */
export function requirementText({ words, say }: Speaker, { condition }: Requirement): string {
  return words.mustHold(say(condition));
}

/** What is counted. */
export function streakHead({ words, say }: Speaker, { condition }: Streak): string {
  return words.streak(say(condition));
}

/** Gaps and starting anew. */
export function streakPoints({ words }: Speaker, { gaps, restartAfter }: Streak): readonly string[] {
  return [words.gaps[gaps], restartAfter === undefined ? words.runsOn : words.restartAfter(restartAfter)];
}
