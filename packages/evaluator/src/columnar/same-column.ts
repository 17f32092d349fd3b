/** Whether two columns hold the same values, told without a value being made. */
import { equal } from '@kaohe/quantity';
import { sameValue } from '../data/value.js';
import { type Column, type OddRows, rowStates } from './columns.js';

/** True only where every row holds what it held. What stands beside the column, as faults do, is never taken for the same. */
export function sameColumn(one: Column, other: Column): boolean {
  if (one === other) return true;
  if (!sameStates(one.odd, other.odd)) return false;
  if (one.kind === 'codes')
    return (
      other.kind === 'codes' &&
      sameItems(one.codes, other.codes) &&
      one.values.length === other.values.length &&
      one.values.every((value, at) => sameValue(value, other.values[at] ?? value))
    );
  if (other.kind === 'codes' || !equal(one.factor, other.factor)) return false;
  const [below, otherBelow] = [one.denominators, other.denominators];
  const isSameBelow = below && otherBelow ? sameItems(below, otherBelow) : below === otherBelow;
  return isSameBelow && sameItems(one.numerators, other.numerators);
}

function sameStates(one: OddRows | undefined, other: OddRows | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  const isInColumn = (state: number): boolean => state === rowStates.there || state === rowStates.none;
  return one.states.every(isInColumn) && sameItems(one.states, other.states);
}

function sameItems(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}
