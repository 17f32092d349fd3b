/** Forced distributions: head counts per grade and places in the cohort, where they follow from counting alone. */
import type { Expression, Quota } from '@kaohe/ir';
import { binary, call, faulty, guarded, guardPlaces, number, stepPlaces, sumOf, text, when } from '../formula/build.js';
import type { Formula } from '../formula/formula.js';
import { isBetter, isEqual, type Members, membersOf, rankKeys, sumOver } from './cohort.js';
import type { StepName } from './column.js';
import { type Draft, ownColumn, valueColumn, working } from './draft.js';
import { typeOf } from './knowledge.js';
import { placeAmong } from './labels.js';
import { numberSetting, type SettingCell, settingFormula, words } from './setting.js';
import { unranked } from './statistic.js';

/** The grade in the row at hand. */
export function quotaFormula(draft: Draft, quota: Quota): Formula {
  const amounts = sharesOf(quota);
  const isCounted =
    quota.meets === undefined || quota.meets.how === 'quota-wins' || quota.meets.how === 'lower-of-both';
  if (amounts === undefined || !isCounted) return valueColumn(draft, quota, draft.metric.type, 'seat-by-seat');
  const by = ownColumn(draft, quota.by, typeOf(draft, quota.by));
  const members = membersOf(draft, quota.cohort, by, quota.eligible);
  const keys = rankKeys(
    draft,
    members.counts,
    { value: by, expression: quota.by, direction: 'higher' },
    quota.tieBreakers,
  );
  const people = working(draft, 'people-ranked', sumOver(members));
  const shares = shareCells(draft, quota, amounts);
  const counts = countsOf(draft, quota, people, shares);
  const labelled = labelFormula(draft, quota, members, keys, counts);
  const isWhole = binary('=', guarded(sumOf(shares), guardPlaces.plain), number(1));
  const met = lower(draft, quota, when(isWhole, labelled, faulty));
  const given = quota.small
    ? when(binary('<', people, number(quota.small.below)), draft.formulaOf(quota.small.result), met)
    : met;
  return members.inCohort(when(binary('=', members.counts, number(1)), given, unranked(draft, by, quota.eligible)));
}

/** The shares of all grades, where each has exactly one that is the same for everyone. */
function sharesOf({ shares }: Quota): readonly Expression[] | undefined {
  const amounts = shares.flatMap(({ limits }) => {
    const [limit] = limits;
    const isPlain = limits.length === 1 && limit?.bound === 'exactly' && limit.measure === 'share';
    return isPlain && (limit.amount.kind === 'constant' || limit.amount.kind === 'parameter') ? [limit.amount] : [];
  });
  return amounts.length === shares.length ? amounts : undefined;
}

function shareCells(draft: Draft, quota: Quota, amounts: readonly Expression[]): readonly Formula[] {
  const id = `${draft.metric.id}/quota${draft.groups.length}`;
  const rows: SettingCell[][] = [];
  const cells = amounts.map((amount, place) => {
    const label = quota.shares[place]?.label ?? '';
    if (amount.kind !== 'constant' || amount.constant.kind !== 'number') {
      rows.push([words(label), words('…')]);
      return draft.formulaOf(amount);
    }
    const { value, unit } = amount.constant;
    rows.push([words(label), numberSetting(`${id}/${place}`, value, unit, amount.origin)]);
    return settingFormula(`${id}/${place}`, unit);
  });
  draft.groups.push({ id, kind: 'quota', metric: draft.metric, headings: ['name', 'share'], rows });
  return cells;
}

/** The people of each grade, as steps on the way that a reader can follow. */
function countsOf(draft: Draft, quota: Quota, people: Formula, shares: readonly Formula[]): readonly Formula[] {
  const labels = quota.shares.map(({ label }) => label);
  const parts = shares.map((share) => guarded(binary('*', people, share), stepPlaces));
  const step = (name: StepName, made: Formula, place = -1): Formula => working(draft, name, made, labels[place]);
  const last = labels.length - 1;
  switch (quota.headcount) {
    case 'largest-remainder': {
      const whole = parts.map((part, place) => step('whole-part', call('INT', part), place));
      const fractions = parts.map((part, place) =>
        step('fraction', guarded(binary('-', part, whole[place] ?? number(0)), stepPlaces), place),
      );
      const spare = step('people-left', binary('-', people, sumOf(whole)));
      return whole.map((count, place) => {
        const own = fractions[place] ?? number(0);
        const ahead = fractions.flatMap((other, index) =>
          index === place ? [] : [when(binary(index < place ? '>=' : '>', other, own), number(1), number(0))],
        );
        const extra = when(binary('<', sumOf(ahead), spare), number(1), number(0));
        return step('people', binary('+', count, extra), place);
      });
    }
    case 'cumulative': {
      const cuts = shares.map((_, place) => {
        const running = guarded(binary('*', people, sumOf(shares.slice(0, place + 1))), stepPlaces);
        return step('cut', place === last ? people : call('ROUND', running, number(0)), place);
      });
      return cuts.map((cut, place) => (place === 0 ? cut : binary('-', cut, cuts[place - 1] ?? number(0))));
    }
    case 'half-up':
    case 'floor':
    case 'ceiling': {
      const counts: Formula[] = [];
      for (const [place, part] of parts.entries()) {
        const left = counts.length === 0 ? people : binary('-', people, sumOf(counts));
        const own = place === last ? left : call('MIN', left, roundedPart(quota.headcount, part));
        counts.push(step('people', own, place));
      }
      return counts;
    }
  }
}

function roundedPart(headcount: 'half-up' | 'floor' | 'ceiling', part: Formula): Formula {
  const name = headcount === 'half-up' ? 'ROUND' : headcount === 'floor' ? 'ROUNDDOWN' : 'ROUNDUP';
  return call(name, part, number(0));
}

function labelFormula(
  draft: Draft,
  quota: Quota,
  members: Members,
  keys: readonly Formula[],
  counts: readonly Formula[],
): Formula {
  const before = working(draft, 'before', sumOver(members, isBetter(keys)));
  const first = working(draft, 'position', binary('+', number(1), before));
  const at = (place: Formula): Formula => labelAt(quota, counts, place);
  if (quota.stillTied === 'share-better') return at(first);
  const equals = working(draft, 'equals', sumOver(members, ...isEqual(keys)));
  const lastPlace = binary('+', before, equals);
  if (quota.stillTied === 'share-lower') return at(working(draft, 'last-position', lastPlace));
  const lowest = at(working(draft, 'last-position', lastPlace));
  const best = working(draft, 'first-grade', at(first));
  return when(binary('=', best, lowest), best, faulty);
}

function labelAt({ shares }: Quota, counts: readonly Formula[], place: Formula): Formula {
  const labels = shares.map(({ label }) => label);
  const lowest: Formula = text(labels.at(-1) ?? '');
  return labels
    .slice(0, -1)
    .reduceRight(
      (rest, label, index) => when(binary('<=', place, sumOf(counts.slice(0, index + 1))), text(label), rest),
      lowest,
    );
}

/** The worse of the two labels; none counts as worst and wins. */
function lower(draft: Draft, quota: Quota, made: Formula): Formula {
  if (quota.meets?.how !== 'lower-of-both') return made;
  const labels = quota.shares.map(({ label }) => label);
  const own = ownColumn(draft, quota.meets.grade, typeOf(draft, quota.meets.grade));
  const placed = working(draft, 'grade-by-position', made);
  return when(binary('<', placeAmong(labels, own), placeAmong(labels, placed)), own, placed);
}
