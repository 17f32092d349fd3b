/** English sentences for changes of a standard and for settings. */
import type { RulesArgs } from '../../catalogue/rules.js';
import type { Messages } from '../sentence.js';
import { meant, quoted, unitName } from './wording.js';

/** What, why, next for each code of the family. */
export const rules: Messages<RulesArgs> = {
  'rules/change-target': ({ path, suggestion }) => ({
    what: `the standard has no ${quoted(path)} to change`,
    why: 'a change must meet something that is there, or it would do nothing without a word',
    next: meant(suggestion, 'check the name, or use `add` if it is new'),
  }),
  'rules/change-twice': ({ path }) => ({
    what: `${quoted(path)} is changed twice`,
    why: 'with two answers nobody can tell which one holds',
    next: 'keep one of the two changes',
  }),
  'rules/change-no-effect': ({ path }) => ({
    what: `the change of ${quoted(path)} changes nothing`,
    why: 'the standard already says the same',
    next: 'delete the change, or write the value that was meant',
  }),
  'rules/change-unit': ({ path, was, now }) => ({
    what: `the change of ${quoted(path)} turns ${unitName(was)} into ${unitName(now)}`,
    why: 'whatever uses it in the standard takes it for what it was, and the data are given in the old unit',
    next: `write ${unitName(was)}; if it is another thing, give it a name of its own`,
  }),
  'rules/change-reason-missing': ({ path }) => ({
    what: `the change of ${quoted(path)} gives no reason`,
    why: 'whoever reads the pay slip will ask why it differs from the standard',
    next: 'add `because "…"` at its end',
  }),
  'rules/row-ambiguous': ({ key, count }) => ({
    what: `${quoted(key)} fits ${count} rows`,
    why: 'a change must meet exactly one row',
    next: 'write the row as it stands in the standard',
  }),
  'rules/row-unknown': ({ key, known }) => ({
    what: `there is no row ${quoted(key)}`,
    why: `the rows are: ${known}`,
    next: 'write one of these rows',
  }),
  'rules/required-value': ({ name, reason }) => ({
    what: `${quoted(name)} must be set by the shop`,
    why: reason === '' ? 'the standard leaves this value open' : reason,
    next: `set it in the shop's own file, or with \`--set\``,
  }),
  'rules/requirement-broken': ({ name, message }) => ({
    what: message === '' ? `the requirement ${quoted(name)} does not hold` : message,
    why: `the rules require it: ${quoted(name)}, and their own values break it`,
    next: 'correct the values it is made of',
  }),
  'rules/allow-unknown-code': ({ code, suggestion }) => ({
    what: `there is no code ${quoted(code)} to allow`,
    why: 'with a misspelt code nothing is let pass',
    next: meant(suggestion, 'write the code that check shows in brackets'),
  }),
  'rules/allow-reason-missing': ({ code }) => ({
    what: `${quoted(code)} is allowed without a reason`,
    why: 'the reason is kept with the results, so that others know it is meant',
    next: 'write behind it: because "…"',
  }),
  'rules/allow-refused': ({ code }) => ({
    what: `${quoted(code)} cannot be allowed`,
    why: 'rules with such a mistake cannot be understood, and give no result',
    next: 'mend the mistake and delete this line',
  }),
  'rules/allow-unused': ({ code }) => ({
    what: `there is no ${quoted(code)} here to allow`,
    why: 'what was let pass is gone, and the line would hide the next one of its kind',
    next: 'delete the line',
  }),
  'rules/setting-invalid': ({ setting }) => ({
    what: `the setting ${quoted(setting)} cannot be read`,
    why: 'a setting names one value of the rules and what it shall be',
    next: 'write `name = value`, as in `conversion.weight = 40%`',
  }),
};
