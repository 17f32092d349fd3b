/** English sentences for values of the wrong kind, count or grain. */
import type { TypesArgs } from '../../catalogue/types.js';
import type { Messages } from '../sentence.js';
import { quoted, spoken, unitName } from './wording.js';

/** What, why, next for each code of the family. */
export const types: Messages<TypesArgs> = {
  'types/mismatch': ({ expected, found }) => ({
    what: `this is ${kind(found)}, and ${kind(expected)} is needed`,
    why: 'the two kinds of value cannot stand for each other',
    next: `write ${kind(expected)} here`,
  }),
  'types/arity': ({ function: name, expected, found }) => ({
    what: `${quoted(name)} takes ${expected} values and gets ${found}`,
    why: 'with too few or too many it is not clear what to work out',
    next: 'give it as many values as it takes, with commas between',
  }),
  'types/not-comparable': ({ left, right }) => ({
    what: `${kind(left)} cannot be compared with ${kind(right)}`,
    why: 'only values of the same kind can be equal, larger or smaller',
    next: 'compare two numbers of the same unit, or two labels of the same list',
  }),
  'types/condition-expected': ({ found }) => ({
    what: `a condition is needed here, and this is ${kind(found)}`,
    why: 'a condition is answered by yes or no',
    next: 'compare it with something, as in `conversion >= 50%`',
  }),
  'types/number-expected': ({ found }) => ({
    what: `a number is needed here, and this is ${kind(found)}`,
    why: 'only numbers can be calculated with',
    next: 'use a number, or turn labels into numbers with a `table`',
  }),
  'types/choice-mismatch': ({ left, right }) => ({
    what: `these labels come from two lists: ${quoted(left)} and ${quoted(right)}`,
    why: 'labels of different lists are never the same, even when they are spelled alike',
    next: 'use labels of one list, or translate one into the other with a `table`',
  }),
  'types/constant-expected': () => ({
    what: 'a fixed value is needed here',
    why: 'what stands here must be known before any data is read',
    next: 'write the number itself, not a parameter or something that changes with the data',
  }),
  'types/records-loose': ({ name, table }) => ({
    what: `each record of ${quoted(table)} has its own ${quoted(name)}, and one value a person is needed here`,
    why: 'a person may have many records, or none: say first how they come together',
    next: `gather them first, for example sum(${name}), count(${table}), max(${name})`,
  }),
  'types/records-mixed': ({ first, second }) => ({
    what: `${quoted(first)} and ${quoted(second)} meet in one formula, and nobody knows which record goes with which`,
    why: 'each table has rows of its own',
    next: 'gather each table for the person first, for example with sum or count, and then put the two together',
  }),
  'types/records-date': ({ name, table }) => ({
    what: `${quoted(name)} is no date of ${quoted(table)}`,
    why: 'the day must be a column of these records, and its type a date',
    next: `declare it: input ${name} : date per ${table}`,
  }),
  'types/carried-unknown': ({ name }) => ({
    what: `nothing says what kind of value ${quoted(name)} is`,
    why: 'it is made only from its own earlier periods, and has no beginning',
    next: 'give it one, as in ifmissing(previous(…), 0 points) + …',
  }),
  'types/grain': ({ name, grain }) => ({
    what: `${quoted(name)} holds for ${spoken(grain)}, which does not fit here`,
    why: 'a value for each person and one for many cannot be mixed without saying how to join them',
    next: 'say how to join them, for example by a sum or a mean over the team',
  }),
};

function kind(text: string): string {
  return text === '1' ? unitName(text) : spoken(text);
}
