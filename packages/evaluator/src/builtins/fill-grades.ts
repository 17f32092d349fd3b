/** Fills the grades of a quota from the best down, with the ranking and the head counts given. */
import type { Quota } from '@kaohe/ir';
import { none, type Value } from '../data/value.js';
import type { SeatFailure } from './quota-seats.js';

/** What the quota asks of each row of a cohort, computed. */
export interface QuotaMember {
  readonly person: string;
  readonly by: Value;
  readonly tieBreakers: readonly Value[];
  /** Undefined where everyone is eligible. */
  readonly eligible: Value | undefined;
  /** The grade by score; undefined where it plays no part. */
  readonly grade: Value | undefined;
  /** The amounts of all limits, grade by grade. */
  readonly amounts: readonly Value[];
}

export type Given =
  | { readonly kind: 'value'; readonly value: Value }
  /** The cohort is too small for a distribution. */
  | { readonly kind: 'small' }
  /** The cohort cannot be divided. */
  | { readonly kind: 'failure'; readonly failure: SeatFailure }
  /** Equal people on both sides of the cut between two labels, for a person to decide. */
  | { readonly kind: 'tie'; readonly cut: string };

/** Equal members, as places in the list of members. */
export type Block = readonly number[];

/**
 * What each ranked member gets. The cuts between grades stay where the head counts put them: whoever a tie moves across
 * a cut takes a seat of the next grade, or leaves one to it. A seat that some may not take because of their own grade
 * passes down the ranking within its grade, and is lost when nobody is left for it.
 */
export function fillGrades(
  quota: Quota,
  members: readonly QuotaMember[],
  blocks: readonly Block[],
  counts: readonly number[],
): ReadonlyMap<number, Given> {
  const labels = quota.shares.map(({ label }) => label);
  const given = new Map<number, Given>();
  const limits = members.map((member, place) => limitOf(quota, labels, member, given, place));
  const last = labels.length - 1;
  let waiting: readonly Block[] = blocks.map((block) => block.filter((place) => limits[place] !== undefined));
  let carried = 0;
  for (const [grade, label] of labels.entries()) {
    if (grade === last) break;
    const isAble = (place: number) => (limits[place] ?? last) <= grade;
    const filled = fillGrade(quota.stillTied, waiting, isAble, (counts[grade] ?? 0) + carried);
    for (const { places, isTie } of filled.taken) {
      const one = isTie ? tieAt(label, labels[grade + 1] ?? label) : labelGiven(label);
      for (const place of places) given.set(place, one);
    }
    carried = filled.isClosedByTie || filled.seats < 0 ? filled.seats : 0;
    waiting = filled.left;
  }
  const lowest = labelGiven(labels[last] ?? '');
  for (const block of waiting) for (const place of block) given.set(place, lowest);
  if (quota.meets?.how === 'lower-of-both') applyLower(members, labels, given);
  return given;
}

interface Filled {
  readonly taken: readonly { readonly places: Block; readonly isTie: boolean }[];
  readonly left: readonly Block[];
  /** Seats left over; below zero when a tie took more than there were. */
  readonly seats: number;
  readonly isClosedByTie: boolean;
}

function fillGrade(
  stillTied: Quota['stillTied'],
  waiting: readonly Block[],
  isAble: (place: number) => boolean,
  allSeats: number,
): Filled {
  const taken: { readonly places: Block; readonly isTie: boolean }[] = [];
  const left: Block[] = [];
  let seats = allSeats;
  let isClosedByTie = false;
  for (const block of waiting) {
    const able = seats > 0 && !isClosedByTie ? block.filter(isAble) : [];
    const isStraddling = able.length > 0 && able.length > seats;
    // whoever ranks behind a tie that got the lower grade must not get the better one
    if (isStraddling && stillTied === 'share-lower') isClosedByTie = true;
    if (able.length === 0 || isClosedByTie) {
      left.push(block);
      continue;
    }
    taken.push({ places: able, isTie: isStraddling && stillTied === 'ask' });
    seats -= able.length;
    if (able.length < block.length) left.push(block.filter((place) => !isAble(place)));
  }
  return { taken, left, seats, isClosedByTie };
}

/** The place of the best label a member may get. Where there is none, the member is given what stands for it. */
function limitOf(
  quota: Quota,
  labels: readonly string[],
  { grade }: QuotaMember,
  given: Map<number, Given>,
  place: number,
): number | undefined {
  if (quota.meets?.how !== 'capped' || grade === undefined) return 0;
  if (grade.kind === 'choice') {
    const own = labels.indexOf(grade.label);
    return own < 0 ? labels.length : own;
  }
  given.set(place, { kind: 'value', value: grade.kind === 'fault' ? grade : none });
  return undefined;
}

function applyLower(members: readonly QuotaMember[], labels: readonly string[], given: Map<number, Given>): void {
  for (const [place, one] of given) {
    const value = members[place]?.grade ?? none;
    const wins = value.kind === 'fault' || (one.kind === 'value' && rank(value, labels) > rank(one.value, labels));
    if (wins) given.set(place, { kind: 'value', value });
  }
}

/** The place among the labels; a label that is not there comes after all, none last. */
function rank(value: Value, labels: readonly string[]): number {
  if (value.kind !== 'choice') return Number.POSITIVE_INFINITY;
  const place = labels.indexOf(value.label);
  return place < 0 ? labels.length : place;
}

/** The label as what a member gets. */
export function labelGiven(label: string): Given {
  return { kind: 'value', value: { kind: 'choice', label } };
}

/** Equal people at a cut, left to a person. */
export function tieAt(better: string, worse: string): Given {
  return { kind: 'tie', cut: `${better}/${worse}` };
}
