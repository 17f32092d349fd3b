/** The ways an expression can go: which there are, and which one a step went. Both sides of coverage, kind by kind. */
import type { Span } from '@kaohe/diagnostics';
import {
  type Award,
  type Choose,
  type Expression,
  isLeaf,
  type Override,
  type Pool,
  type Quota,
  type Streak,
} from '@kaohe/ir';
import { isAbsent, type Value } from '../data/value.js';
import type { QuotaDetail, Step } from '../interpret/trace.js';

/** What kind of thing a way is, as reports count them. */
export type WayKind = 'row' | 'branch' | 'quota' | 'exception';

/** Which way: `name` tells the grade of a quota. */
export type Form =
  | 'row'
  | 'otherwise'
  | 'case'
  | 'else'
  | 'veto'
  | 'no-veto'
  | 'there'
  | 'missing'
  | 'absent'
  | 'grade'
  | 'small'
  | 'tie'
  | 'outside'
  | 'meets'
  | 'unearned'
  | 'awarded'
  | 'undecided'
  | 'computed'
  | 'replaced'
  | 'kept'
  | 'broken'
  | 'running'
  | 'ended'
  | 'full'
  | 'shared';

/** One way through an expression. */
export interface Way {
  /** Tells the ways of one expression apart. */
  readonly key: string;
  readonly kind: WayKind;
  readonly form: Form;
  readonly name: string;
  /** Where it is written. */
  readonly origin: Span;
}

/** Every way through the expression itself, not through what is inside it. */
export function waysOf(expression: Expression): readonly Way[] {
  const { origin } = expression;
  if (isLeaf(expression)) return [];
  switch (expression.kind) {
    case 'lookup':
      return [
        ...expression.rows.map((row, place) => way(`row ${place}`, 'row', 'row', row.origin)),
        ...(expression.otherwise ? [way('otherwise', 'row', 'otherwise', expression.otherwise.origin)] : []),
      ];
    case 'arithmetic':
      return isSlice(expression) ? [way('slice', 'row', 'row', origin)] : [];
    case 'choose':
      return waysOfChoice(expression);
    case 'if-missing':
      return [
        way('there', 'exception', 'there', origin),
        way('missing', 'exception', 'missing', expression.fallback.origin),
      ];
    case 'quota':
      return waysOfQuota(expression);
    case 'pool':
      return [
        way('shared', 'quota', 'shared', origin),
        ...(expression.eligible ? [way('outside', 'quota', 'outside', expression.eligible.origin)] : []),
      ];
    case 'award':
      return [
        way('awarded', 'exception', 'awarded', origin),
        way('unearned', 'exception', 'unearned', expression.when.origin),
        way('undecided', 'exception', 'undecided', expression.fallback?.origin ?? origin),
      ].filter(({ form }) => form !== 'unearned' || expression.when.kind !== 'constant');
    case 'override':
      return [way('computed', 'exception', 'computed', origin), way('replaced', 'exception', 'replaced', origin)];
    case 'requirement':
      return [way('kept', 'exception', 'kept', origin), way('broken', 'exception', 'broken', origin)];
    case 'streak':
      return [
        way('running', 'branch', 'running', origin),
        way('ended', 'branch', 'ended', origin),
        ...(expression.restartAfter === undefined ? [] : [way('full', 'branch', 'full', origin)]),
      ];
    case 'comparison':
    case 'logic':
    case 'round':
    case 'call':
    case 'weighted-sum':
    case 'statistic':
      return [];
  }
}

/** The keys of the ways a step went. */
export function waysGone(step: Step): readonly string[] {
  const { expression, value } = step;
  if (isLeaf(expression)) return [];
  switch (expression.kind) {
    case 'lookup':
      if (step.detail?.kind !== 'lookup') return [];
      if (step.detail.row !== undefined) return [`row ${step.detail.row}`];
      return expression.otherwise ? ['otherwise'] : [];
    case 'arithmetic': {
      const slice = isSlice(expression) ? step.parts[0]?.value : undefined;
      return slice?.kind === 'number' && slice.value.numerator > 0n ? ['slice'] : [];
    }
    case 'choose':
      return wayOfChoice(expression, step);
    case 'if-missing':
      return [step.detail?.kind === 'chosen' && step.detail.place === undefined ? 'missing' : 'there'];
    case 'quota':
      return step.detail?.kind === 'quota' ? waysOfStanding(expression, step, step.detail) : [];
    case 'pool':
      return wayOfPool(expression, step);
    case 'award':
      return wayOfAward(expression, step);
    case 'override':
      return wayOfOverride(expression, step);
    case 'requirement':
      return value.kind === 'fault' ? (value.code === 'data/requirement-broken' ? ['broken'] : []) : ['kept'];
    case 'streak':
      return wayOfStreak(expression, value);
    case 'comparison':
    case 'logic':
    case 'round':
    case 'call':
    case 'weighted-sum':
    case 'statistic':
      return [];
  }
}

function way(key: string, kind: WayKind, form: Form, origin: Span, name = ''): Way {
  return { key, kind, form, name, origin };
}

/** `rate × the part of the amount that lies in the tier`, as tiers by slices are made of. */
function isSlice({ operator, left, origin }: Extract<Expression, { kind: 'arithmetic' }>): boolean {
  if (operator !== '*' || left.kind !== 'call' || left.builtin !== 'maximum') return false;
  return isSamePlace(left.origin, origin);
}

/** Whether a choice was put there by vetoes: then it stands where its first condition does. */
function isVeto({ cases, origin }: Choose): boolean {
  const first = cases[0]?.when;
  return first?.kind === 'metric' && isSamePlace(first.origin, origin);
}

function waysOfChoice(choose: Choose): readonly Way[] {
  if (isVeto(choose))
    return [
      ...choose.cases.map(({ when }, place) => way(`case ${place}`, 'exception', 'veto', when.origin)),
      way('else', 'exception', 'no-veto', choose.origin),
    ];
  return [
    ...choose.cases.map(({ when }, place) => way(`case ${place}`, 'branch', 'case', when.origin)),
    way('else', 'branch', 'else', choose.otherwise.origin),
  ];
}

function wayOfChoice({ cases }: Choose, { detail, parts }: Step): readonly string[] {
  if (detail?.kind !== 'chosen') return [];
  if (detail.place === undefined) return ['else'];
  // a condition that cannot be told decides nothing
  const isTold = parts.at(-1)?.expression !== cases[detail.place]?.when;
  return isTold ? [`case ${detail.place}`] : [];
}

function waysOfQuota({ shares, small, eligible, meets, origin }: Quota): readonly Way[] {
  const withMeets = meets !== undefined && meets.how !== 'quota-wins';
  return [
    ...shares.map((share) => way(`grade ${share.label}`, 'quota', 'grade', share.origin, share.label)),
    way('tie', 'quota', 'tie', origin),
    ...(small ? [way('small', 'quota', 'small', small.result.origin)] : []),
    ...(eligible ? [way('outside', 'quota', 'outside', eligible.origin)] : []),
    ...(withMeets ? [way('meets', 'quota', 'meets', meets.grade.origin)] : []),
  ];
}

/** Equal people count as a tie where they stand on both sides of a cut. */
function waysOfStanding({ eligible, meets }: Quota, { value, parts }: Step, detail: QuotaDetail): readonly string[] {
  const { standing, labels, isSmall, cut } = detail;
  if (isSmall) return ['small'];
  if (standing === undefined) return eligible && value.kind === 'none' ? ['outside'] : [];
  const cuts = standing.headcounts.map((_, place) => sum(standing.headcounts.slice(0, place + 1)));
  const [first, last] = [standing.position, standing.position - 1 + standing.equals];
  const isTie = cut !== undefined || cuts.some((end) => first <= end && end < last);
  const byRank = labels[cuts.findIndex((end) => first <= end)];
  const own = parts.find(({ expression }) => expression === meets?.grade)?.value;
  const expected = meets?.how === 'bounded' ? labelOf(own) : byRank;
  const isMoved = !isTie && meets !== undefined && value.kind !== 'fault' && labelOf(value) !== expected;
  return [
    ...(value.kind === 'choice' ? [`grade ${value.label}`] : []),
    ...(isTie ? ['tie'] : []),
    ...(isMoved ? ['meets'] : []),
  ];
}

function wayOfPool({ eligible }: Pool, { parts, value }: Step): readonly string[] {
  const isIn = parts.find(({ expression }) => expression === eligible)?.value;
  if (isIn?.kind === 'yes-no' && !isIn.value) return ['outside'];
  return value.kind === 'number' ? ['shared'] : [];
}

function wayOfAward(_: Award, { parts, value }: Step): readonly string[] {
  const [when, , , amount] = parts.map((part) => part.value);
  if (when?.kind !== 'yes-no') return [];
  if (!when.value) return value.kind === 'fault' ? [] : ['unearned'];
  if (amount && isNotEntered(amount)) return ['undecided'];
  return value.kind === 'fault' ? [] : ['awarded'];
}

function wayOfOverride(_: Override, { parts, value }: Step): readonly string[] {
  const entered = parts[1]?.value;
  if (entered === undefined || isNotEntered(entered)) return ['computed'];
  return value.kind === 'fault' ? [] : ['replaced'];
}

function wayOfStreak({ restartAfter }: Streak, value: Value): readonly string[] {
  if (value.kind !== 'number') return [];
  const count = Number(value.value.numerator);
  if (count === 0) return ['ended'];
  return count === restartAfter ? ['running', 'full'] : ['running'];
}

function isNotEntered(value: Value): boolean {
  return value.kind === 'none' || (value.kind === 'fault' && isAbsent(value));
}

function labelOf(value: Value | undefined): string | undefined {
  return value?.kind === 'choice' ? value.label : undefined;
}

function isSamePlace(a: Span, b: Span): boolean {
  return a.file === b.file && a.start === b.start && a.end === b.end;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
