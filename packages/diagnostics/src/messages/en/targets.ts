/** English sentences for what comes out differently in other programs. */
import type { TargetsArgs } from '../../catalogue/targets.js';
import type { Messages } from '../sentence.js';
import { quoted } from './wording.js';

/** What, why, next for each code of the family. */
export const targets: Messages<TargetsArgs> = {
  'targets/value-only': ({ name, reason }) => ({
    what: `in the workbook a part of ${quoted(name)} is a value and no formula`,
    why: reasons[reason] ?? 'no formula of a spreadsheet can say it',
    next: 'the cells in italics on gray are such values: export again when the data changes',
  }),
  'targets/too-many-people': ({ count, most }) => ({
    what: `this period has ${count} people, and a workbook takes ${most} at most`,
    why: 'with more, programs take long to open it and to compute it anew',
    next: 'export team by team, or results without formulas by `--values`',
  }),
  'targets/no-rules-workbook': ({ path }) => ({
    what: `${quoted(path)} is no workbook made from these rules`,
    why: 'one is made by `kaohe export RULES --out rules.xlsx`, and each of its lines remembers which line of the rules it is',
    next: 'export it again and change its yellow cells',
  }),
  'targets/cell-gone': ({ name }) => ({
    what: `in the workbook the cell of ${quoted(name)} is empty, or its line is gone`,
    why: 'an empty cell is neither zero nor unchanged',
    next: 'fill in the old value; to remove a rule, edit the rules file',
  }),
  'targets/cell-unreadable': ({ name, text }) => ({
    what: `in the workbook ${quoted(name)} is ${quoted(text)}, which cannot be read`,
    why: 'a number is wanted here, maybe with its unit, or one of the values there are',
    next: 'write such a value',
  }),
  'targets/change-not-placed': ({ name }) => ({
    what: `the change of ${quoted(name)} cannot be written into the rules by itself`,
    why: 'in the rules it is no number of its own, or it stands in the standard that is extended and no `change` says it',
    next: 'change this place in the rules file by hand',
  }),
};

const reasons: Readonly<Record<string, string>> = {
  'earlier-periods': 'it looks at earlier periods, and the workbook holds one',
  records: 'it adds up several records of a person',
  'seat-by-seat': 'seats or shares are settled one by one, which no formula says',
  'no-such-function': 'not every spreadsheet has such a function',
  'too-long': 'the formula would be longer than spreadsheets take',
  'same-but-for-case': 'names that only differ in case are one to a spreadsheet',
  floats: 'the fractions of a spreadsheet would give another result here',
};
