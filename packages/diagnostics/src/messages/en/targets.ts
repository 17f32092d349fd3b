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
