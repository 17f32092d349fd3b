/** Statistics as sentences: what of, over whom or when, and what is left out. */
import { type Cohort, isOverTime, type Keep, type Statistic, type StatisticRange, type TieBreaker } from '@kaohe/ir';
import { hundred, multiply, printRational } from '@kaohe/quantity';
import type { Speaker } from './speaker.js';

/** `团队里 总分 的平均`. */
export function statisticText(speaker: Speaker, statistic: Statistic): string {
  const { words, operand } = speaker;
  const { over } = statistic;
  const subject = operand(statistic.operand);
  if (statistic.function === 'previous') {
    const past = over.kind === 'before' ? words.before(subject, over.periods) : words.latest(subject);
    return past + clausesText(speaker, statistic);
  }
  const many = over.kind === 'values' ? [subject, ...over.others.map(operand)].join(words.listed) : subject;
  return words.over(namedText(speaker, statistic, many), rangeText(speaker, over), clausesText(speaker, statistic));
}

function namedText({ words }: Speaker, { function: wanted, level }: Statistic, operand: string): string {
  const share = level === undefined ? '' : `${printRational(multiply(level, hundred))}%`;
  switch (wanted) {
    case 'percentile':
      return words.percentile(share, operand);
    case 'percentile-exclusive':
      return words.percentile(share, operand) + words.attached(words.percentileExclusive);
    case 'percentile-nearest':
      return words.percentile(share, operand) + words.attached(words.percentileNearest);
    case 'previous':
      return operand;
    case 'sum':
    case 'mean':
    case 'median':
    case 'minimum':
    case 'maximum':
    case 'count':
    case 'variance':
    case 'sample-variance':
    case 'rank':
    case 'dense-rank':
    case 'mean-rank':
    case 'percent-rank':
      return words.statistic(operand, words.statistics[wanted]);
  }
}

function rangeText(speaker: Speaker, over: StatisticRange): string {
  const { words, ruleSet } = speaker;
  if (isOverTime(over)) {
    switch (over.kind) {
      case 'last':
        return over.withoutThis ? words.earlierPeriods(over.periods) : words.lastPeriods(over.periods);
      case 'before':
        return words.before('', over.periods);
      case 'latest':
        return words.latest('');
      case 'year':
      case 'half':
      case 'quarter':
      case 'so-far':
        return words.stretches[over.kind] + (over.withoutThis ? words.withoutThis : '');
    }
  }
  switch (over.kind) {
    case 'cohort':
      return words.among(cohortText(speaker, over.cohort));
    case 'values':
      return words.ofValues;
    case 'records': {
      const table = ruleSet.tables.find(({ id }) => id === over.table);
      return words.ofRecords(table === undefined || table.label === '' ? over.table : table.label);
    }
  }
}

/** Whom a person is compared with: everyone, the team, those alike in something. */
export function cohortText({ words, ruleSet, say }: Speaker, { keys }: Cohort): string {
  const [first] = keys;
  if (first === undefined) return words.everyone;
  if (keys.length === 1 && first.kind === 'team') return words.sameTeam(ruleSet.cohort);
  return words.sameKeys(keys.map(say).join(words.listed));
}

function clausesText(speaker: Speaker, statistic: Statistic): string {
  const { words, say, operand } = speaker;
  const { over, where, keep, least, direction, tieBreakers } = statistic;
  const groups = over.kind === 'records' ? over.groups : undefined;
  const clauses = [
    ...(over.kind === 'cohort' && over.withoutSelf ? [words.withoutSelf] : []),
    ...(groups ? [words.groupsCapped(groups.keys.map(say).join(words.listed), operand(groups.cap))] : []),
    ...(where ? [words.onlyWhere(say(where))] : []),
    ...(keep ? [keepText(speaker, keep)] : []),
    ...(least > 0 ? [words.atLeastSo(least)] : []),
    ...(direction === 'lower' ? [words.ascending] : []),
    ...(tieBreakers.length > 0 ? [words.tieBreaks(tieText(speaker, tieBreakers))] : []),
  ];
  return clauses.length === 0 ? '' : words.attached(clauses.join(words.semicolon));
}

function keepText({ words }: Speaker, keep: Keep): string {
  switch (keep.kind) {
    case 'best':
      return words.bestOnly(keep.most);
    case 'inner':
      return words.withoutEnds(`${keep.without}`);
    case 'inner-share':
      return words.withoutEnds(`${printRational(multiply(keep.without, hundred))}%`);
  }
}

/** What is compared in turn while people are equal. */
export function tieText({ words, say }: Speaker, tieBreakers: readonly TieBreaker[]): string {
  return tieBreakers
    .map(({ expression, direction }) => (direction === 'lower' ? words.lowerFirst(say(expression)) : say(expression)))
    .join(words.listed);
}
