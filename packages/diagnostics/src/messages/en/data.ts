/** English sentences for what only shows with data. */
import type { DataArgs } from '../../catalogue/data.js';
import type { Messages } from '../sentence.js';
import { about, meant, quoted, spoken } from './wording.js';

const curveNames: Readonly<Record<DataArgs['data/outside-domain']['curve'], string>> = {
  power: 'power',
  'square-root': 'square root',
  exponential: 'exponential',
  logarithm: 'logarithm',
};
const severalReason = 'with two answers nobody can tell which one holds';

/** What, why, next for each code of the family. */
export const data: Messages<DataArgs> = {
  'data/missing': ({ name, who, period }) => ({
    what: `${quoted(name)} has no value${about(who, period)}`,
    why: 'an empty cell is not zero, so what depends on it cannot be told',
    next: 'fill the cell, or say in the rules what a missing value does: `missing …`',
  }),
  'data/unreadable': ({ name, text, expected }) => ({
    what: `${quoted(text)} cannot be read as ${quoted(name)}`,
    why: `the column holds ${spoken(expected)}`,
    next: 'correct the cell; leave it empty if there is no value',
  }),
  'data/unknown-label': ({ name, text, known }) => ({
    what: `${quoted(name)} does not know ${quoted(text)}`,
    why: `it knows: ${known}`,
    next: 'correct the cell, or add the label to the rules',
  }),
  'data/out-of-range': ({ name, value, range }) => ({
    what: `${value} is out of the range of ${quoted(name)}`,
    why: `the rules say it lies in ${range}`,
    next: 'correct the cell; look for a slipped decimal point or a missing %',
  }),
  'data/division-by-zero': ({ metric, divisor }) => ({
    what: `${quoted(metric)} cannot be told, because ${quoted(divisor)} is 0`,
    why: 'nothing can be divided by 0',
    next: 'check the data, or say in the rules what a missing value does: `missing …`',
  }),
  'data/outside-domain': ({ metric, curve, value }) => ({
    what: `${quoted(metric)} cannot be told, because ${value} has no ${curveNames[curve]}`,
    why: 'roots need a number from 0, logarithms one above 0, and a base above 0 that is not 1; a power of a negative number is a whole one',
    next: 'check the data, or say in the formula what holds then: `if … then … else …`',
  }),
  'data/beyond-limits': ({ metric, curve, value }) => ({
    what: `${quoted(metric)} cannot be told, because the ${curveNames[curve]} of ${value} is too large or too close to 0`,
    why: 'sizes from 10^-1000 to 10^1000 can be worked with',
    next: 'check the data, and the formula; look for a percentage that was written without %',
  }),
  'data/no-band': ({ metric, value }) => ({
    what: `${value} lies in no row of ${quoted(metric)}`,
    why: 'a value without a row has no result',
    next: 'add a row to the rules, or `else -> …`',
  }),
  'data/required-value': ({ name, reason }) => ({
    what: `${quoted(name)} is needed and was never set`,
    why: reason === '' ? 'the standard leaves this value to the shop' : reason,
    next: `set it in the shop's own file, or with \`--set\``,
  }),
  'data/undecided': ({ award, low, high, decider }) => ({
    what: `${quoted(award)} is earned and its amount is not decided`,
    why: decider === '' ? `it lies between ${low} and ${high}` : `${decider} decides it, between ${low} and ${high}`,
    next: 'enter the amount and its reason in the data',
  }),
  'data/out-of-bounds': ({ award, amount, low, high }) => ({
    what: `${amount} for ${quoted(award)} is outside the bounds`,
    why: `the rules allow ${low} to ${high}`,
    next: 'enter an amount within the bounds',
  }),
  'data/not-earned': ({ award, amount }) => ({
    what: `${amount} is entered for ${quoted(award)}, which is not earned`,
    why: 'the condition of the award does not hold for this person and period',
    next: 'delete the amount, or check the data the condition reads',
  }),
  'data/reason-missing': ({ award }) => ({
    what: `the amount of ${quoted(award)} has no reason`,
    why: 'an amount that a person decides is kept together with why',
    next: 'enter the reason in the data',
  }),
  'data/override-not-allowed': ({ metric, value }) => ({
    what: `${value} is entered for ${quoted(metric)}, which may not be overridden here`,
    why: 'the condition under which the rules allow it does not hold for this person and period',
    next: 'delete the entry, or check the data the condition reads',
  }),
  'data/decider-missing': ({ metric, decider }) => ({
    what: `the overridden value of ${quoted(metric)} has no name`,
    why: `${decider} decides it, and it is kept together with who that was`,
    next: 'enter the name in the data',
  }),
  'data/requirement-broken': ({ name, message }) => ({
    what: message === '' ? `the requirement ${quoted(name)} does not hold` : message,
    why: `the rules require it: ${quoted(name)}`,
    next: 'check the data and the values the requirement reads',
  }),
  'data/tie-at-cut': ({ quota, cut }) => ({
    what: `equal scores stand at the cut ${cut} of ${quoted(quota)}`,
    why: 'the rules leave this tie to a person',
    next: 'decide it and enter it in the data, or state a further comparison in the rules',
  }),
  'data/cohort-disagrees': ({ name, formula }) => ({
    what: `the people compared in ${quoted(name)} have different values of ${quoted(formula)}`,
    why: 'it is one value for all of them, and nothing says whose counts',
    next: 'correct the data, or compare only people who share it: `per …`',
  }),
  'data/quota-impossible': ({ quota, shares }) => ({
    what: `the shares of ${quoted(quota)} do not make a whole: ${shares}`,
    why: 'some people would get no grade, or more grades would be given than there are people',
    next: 'correct the values the shares come from',
  }),
  'data/weight-negative': ({ pool, who }) => ({
    what: `${who} has a weight below zero in ${quoted(pool)}`,
    why: 'nobody can have less than no part of a pot',
    next: 'correct the data, or cut the weight off in the rules: `max(…, 0)`',
  }),
  'data/weights-sum': ({ total, sum }) => ({
    what: `the weights of ${quoted(total)} come to ${sum}, not 100%`,
    why: 'the weights are looked up or worked out for this person, and without 100% there is no total',
    next: "check the table the weights come from, or this person's data",
  }),
  'data/no-history': ({ metric }) => ({
    what: `${quoted(metric)} needs earlier periods that are not in the data`,
    why: 'what happened before cannot be guessed',
    next: 'give the data of the earlier periods too',
  }),
  'data/too-few-values': ({ metric }) => ({
    what: `${quoted(metric)} needs more values than there are`,
    why: 'one value has no spread, and a percentile without the ends needs enough values to lie between',
    next: 'complete the data, or say with `at least` how few give no result',
  }),
  'data/not-in-force': ({ period, from, to }) => ({
    what: `the rules do not hold for ${period}`,
    why: to === '' ? `they are in force from ${from} on` : `they are in force from ${from} to ${to}`,
    next: 'compute the period by the rules of its time, or change the line `in force`',
  }),
  'data/broken-rule': ({ metric }) => ({
    what: `${quoted(metric)} cannot be worked out, because its rule has a mistake`,
    why: 'the other results do not depend on it and still hold',
    next: 'mend the rule; `kaohe check` shows where',
  }),
  'data/column-missing': ({ name, columns }) => ({
    what: `no column was found for ${quoted(name)}`,
    why: columns === '' ? 'the table has no columns' : `the columns are: ${columns}`,
    next: 'add the column, or add its heading to the rules: `alias …`',
  }),
  'data/column-ambiguous': ({ name, columns }) => ({
    what: `several columns fit ${quoted(name)}`,
    why: `they are: ${columns}`,
    next: 'rename or delete the ones that are not meant, or choose one with `--map`',
  }),
  'data/column-unknown': ({ column, suggestion }) => ({
    what: `the column ${quoted(column)} is not used`,
    why: 'no input of the rules has this name or alias',
    next: meant(suggestion, 'nothing to do if the rules do not need it'),
  }),
  'data/row-duplicate': ({ who, period }) => ({
    what: `there are two rows${about(who, period)}`,
    why: severalReason,
    next: 'keep one of the two rows',
  }),
  'data/person-missing': () => ({
    what: 'no column says who each row is about',
    why: 'results belong to people',
    next: 'add a column with the names, or choose it with `--map`',
  }),
  'data/period-missing': () => ({
    what: 'nothing says which period the data is about',
    why: 'results belong to a period such as 2025-03',
    next: 'add a column with the period, or give `--period 2025-03`',
  }),
  'data/no-rows': () => ({
    what: 'the table has a heading and no rows',
    why: 'without rows there is nobody to work out results for',
    next: 'check that the export was complete',
  }),
  'data/encoding': () => ({
    what: 'the characters of this file cannot be read',
    why: 'it is neither UTF-8 nor UTF-16 nor GB18030',
    next: 'save it again as CSV UTF-8, or as xlsx',
  }),
  'data/table-too-wide': ({ limit }) => ({
    what: `the table has more than ${limit} columns`,
    why: 'files from strangers must stay quick to read, so width has a limit',
    next: 'delete the columns that are not needed',
  }),
  'data/line-too-long': ({ limit }) => ({
    what: `this line is longer than ${limit} characters`,
    why: 'files from strangers must stay quick to read, so length has a limit',
    next: 'check that this is a table, and that a quote is not left open',
  }),
  'data/quote-open': () => ({
    what: 'this cell has no closing quote',
    why: 'everything behind it would fall into one cell',
    next: 'close the quote, or write a quote inside a cell twice: ""',
  }),
  'data/ragged-row': ({ expected, found }) => ({
    what: `this row has ${found} cells, and the heading has ${expected}`,
    why: 'with one cell too many or too few, values may stand under the wrong heading',
    next: 'look for a comma inside a cell, and put that cell in quotes',
  }),
  'data/summary-row': ({ label }) => ({
    what: `the row ${quoted(label)} is left out`,
    why: 'it sums up other rows and is not a person',
    next: 'nothing to do; rename it if it is a person after all',
  }),
  'data/control-character': () => ({
    what: 'this cell holds an invisible control character',
    why: 'it can make a name or number look like another',
    next: 'delete it; it often comes along when text is pasted',
  }),
  'data/team-missing': ({ who }) => ({
    what: `the team of ${quoted(who)} is not given`,
    why: 'the rules compare people within their team',
    next: 'fill the column with the team',
  }),
  'data/person-only-in-records': ({ who, table }) => ({
    what: `${quoted(who)} is in ${quoted(table)} and in no other file`,
    why: 'a name that differs by a letter is another person, and the records count for them',
    next: 'check the name; if there really are only records of this person, leave it',
  }),
  'data/account-unknown': ({ account }) => ({
    what: `nobody knows whose account ${quoted(account)} is`,
    why: 'no file names this account together with a person, so this row has not been counted',
    next: 'add a row to the list of accounts: the account and the person',
  }),
  'data/person-unmatched': ({ name, suggestion }) => ({
    what: `${quoted(name)} and ${quoted(suggestion)} seem to be one person, and count as two`,
    why: 'people are told apart by their names: what one file says does not reach the person of the other',
    next: `add a list of accounts to the data, with the columns account and person, and a row ${name},${suggestion}; if they really are two people, nothing needs to be done`,
  }),
  'data/empty-file': () => ({
    what: 'the file is empty',
    why: 'there is nothing to work out results from',
    next: 'check that the export was complete',
  }),
  'data/too-large': ({ limit }) => ({
    what: `the data is larger than ${limit}`,
    why: 'files from strangers must stay quick to read, so size has a limit',
    next: 'split it by period, or delete what is not needed',
  }),
  'data/header-missing': () => ({
    what: 'no heading line was found',
    why: 'without headings nobody can tell what the columns mean',
    next: 'add a first line with the names of the columns',
  }),
  'data/value-conflict': ({ name, who, first, second }) => ({
    what: `${quoted(name)}${about(who, '')} is both ${first} and ${second}`,
    why: severalReason,
    next: 'correct one of the two cells',
  }),
};
