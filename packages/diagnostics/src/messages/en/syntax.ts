/** English sentences for mistakes in the text of a `.kpi` file. */
import type { SyntaxArgs } from '../../catalogue/syntax.js';
import type { Messages } from '../sentence.js';
import { quoted, spoken } from './wording.js';

/** What, why, next for each code of the family. */
export const syntax: Messages<SyntaxArgs> = {
  'syntax/unexpected-character': ({ character }) => ({
    what: `the character ${quoted(character)} means nothing here`,
    why: 'rules are made of names, numbers, units, texts in quotes and the marks + - * / < > = -> ( )',
    next: 'delete it, or put it in quotes if it belongs to a text, in 「」 if it belongs to a name',
  }),
  'syntax/odd-mark': ({ mark, plain }) => ({
    what: `${quoted(mark)} is read as ${quoted(plain)}`,
    why: 'it is seldom written so, and people may read it as something else',
    next: `write ${quoted(plain)}; results stay the same`,
  }),
  'syntax/unexpected-token': ({ found, expected }) => ({
    what: `${spoken(found)} cannot stand here`,
    why: `this place takes ${spoken(expected)}`,
    next: `write ${spoken(expected)} here, or begin a new line if a new clause was meant`,
  }),
  'syntax/unterminated-string': () => ({
    what: 'this text has no closing quote',
    why: 'a text ends on the line where it begins',
    next: 'close it with a quote at the end of the text',
  }),
  'syntax/number-malformed': ({ text }) => ({
    what: `${quoted(text)} is not a number`,
    why: 'a number has digits, at most one decimal point, and its unit behind it',
    next: 'write it as in `1200`, `0.5`, `55%` or `300元`',
  }),
  'syntax/date-impossible': ({ text }) => ({
    what: `the calendar has no day ${quoted(text)}`,
    why: 'a date is a day that exists; only leap years have a 29 February',
    next: 'write a day that exists, such as 2025-02-28',
  }),
  'syntax/dates-unordered': ({ first, second }) => ({
    what: `${quoted(second)} stands behind ${quoted(first)} and is no later`,
    why: 'the days on which a value changes are written from the earliest to the latest, each once',
    next: 'put them in the order of their dates',
  }),
  'syntax/invisible-character': ({ name }) => ({
    what: `an invisible character stands here: ${name}`,
    why: 'it can make the rules read differently from what they do',
    next: 'delete it; it often comes along when text is pasted',
  }),
  'syntax/nesting-too-deep': ({ limit }) => ({
    what: `brackets are nested more than ${limit} deep`,
    why: 'rules from strangers must stay quick to read, so depth has a limit',
    next: 'give the inner part a name of its own with `value` and use the name',
  }),
  'syntax/file-too-large': ({ limit }) => ({
    what: `the file is larger than ${limit}`,
    why: 'rules from strangers must stay quick to read, so size has a limit',
    next: 'check that this is a rules file; split it, or move data into a data file',
  }),
  'syntax/too-many-errors': ({ count }) => ({
    what: `there are more than ${count} mistakes, the rest is not shown`,
    why: 'after this many the later ones are mostly caused by the first',
    next: 'mend the first ones and check again',
  }),
  'syntax/clause-not-here': ({ clause, declaration }) => ({
    what: `${quoted(clause)} does not belong in ${quoted(declaration)}`,
    why: 'each kind of declaration has its own clauses',
    next: 'move the line under the declaration it is about, or delete it',
  }),
  'syntax/clause-twice': ({ clause }) => ({
    what: `${quoted(clause)} is said twice`,
    why: 'with two answers nobody can tell which one holds',
    next: 'keep one of the two lines',
  }),
  'syntax/clause-missing': ({ clause, declaration }) => ({
    what: `${quoted(declaration)} needs ${quoted(clause)}`,
    why: 'without it the result cannot be worked out',
    next: `add a line with ${quoted(clause)} under the declaration`,
  }),
  'syntax/word-unknown': ({ clause, word, known }) => ({
    what: `${quoted(clause)} does not know the word ${quoted(word)}`,
    why: `it knows: ${known}`,
    next: 'use one of these words',
  }),
  'syntax/header-missing': () => ({
    what: 'this line belongs to no declaration',
    why: 'a clause says something about the declaration above it, and there is none',
    next: 'begin with a header line such as `kpi conversion = paid / asked`',
  }),
};
