/** English sentences for names that mean nothing, two things, or themselves. */
import type { NamesArgs } from '../../catalogue/names.js';
import type { Messages } from '../sentence.js';
import { meant, quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const names: Messages<NamesArgs> = {
  'names/unknown': ({ name, suggestion }) => ({
    what: `nothing is called ${quoted(name)}`,
    why: 'a name must be an input, a parameter, a value or a kpi of these rules',
    next: meant(suggestion, `declare it, for example \`input ${name} : 人\``),
  }),
  'names/reserved': ({ name }) => ({
    what: `${quoted(name)} is a word of the language and cannot stand as a name`,
    why: 'one word cannot be both a clause and a name',
    next: 'put 「」 around the name, or choose another one',
  }),
  'names/duplicate': ({ name }) => ({
    what: `${quoted(name)} is declared twice`,
    why: 'whoever uses the name could not tell which one is meant',
    next: 'rename one of the two, or delete it',
  }),
  'names/circle': ({ path }) => ({
    what: `the calculation goes round in a circle: ${path}`,
    why: 'each value waits for the other, so none can be worked out',
    next: 'take one of these references out of its formula',
  }),
  'names/label-unknown': ({ label, known, suggestion }) => ({
    what: `there is no label ${quoted(label)}`,
    why: `the labels are: ${known}`,
    next: meant(suggestion, 'use one of these labels, or add this one where the labels are declared'),
  }),
  'names/member-unknown': ({ name, member }) => ({
    what: `${quoted(name)} has no ${quoted(member)}`,
    why: 'behind the dot stands a part that the thing before it has',
    next: `use a part that ${quoted(name)} has, or delete the dot and what follows`,
  }),
  'names/output-unsaid': ({ name, outputs }) => ({
    what: `each row of ${quoted(name)} gives several things: ${outputs}`,
    why: 'the name of the table alone does not say which of them is meant',
    next: 'put a dot and one of these names behind it',
  }),
  'names/function-unknown': ({ name, suggestion }) => ({
    what: `there is no function ${quoted(name)}`,
    why: 'only the built-in functions can be called',
    next: meant(suggestion, 'use a built-in function, or give the calculation a name with `value`'),
  }),
  'names/look-alike': ({ name, other }) => ({
    what: `${quoted(name)} looks like ${quoted(other)}`,
    why: 'the letters differ and the looks do not, so that readers take one for the other',
    next: 'give one of them another name; if they are one thing, write one name',
  }),
  'names/heading-clash': ({ heading, name, other }) => ({
    what: `${quoted(name)} and ${quoted(other)} both go by ${quoted(heading)}`,
    why: 'nobody can tell which of them a column with that heading is for',
    next: 'delete one of the aliases, or change it',
  }),
  'names/base-not-found': ({ name }) => ({
    what: `the standard ${quoted(name)} was not found`,
    why: 'this file only holds changes, and what they change is missing',
    next: 'check the name behind `extends`, and that the file of the standard is given too',
  }),
  'names/base-circle': ({ path }) => ({
    what: `standards extend each other in a circle: ${path}`,
    why: 'none of them is the one to begin with',
    next: 'take `extends` out of one of them',
  }),
  'names/base-version': ({ name, asked, found }) => ({
    what: `${quoted(name)} is here as version ${found}, not ${asked}`,
    why: 'changes were written for one version and may mean something else in another',
    next: `give the file of version ${asked}, or read the changes again and write \`@${found}\``,
  }),
};
