/** English sentences for whole data files. */
import type { FilesArgs, WorkbookProblem } from '../../catalogue/files.js';
import type { Messages } from '../sentence.js';
import { meant, quoted } from './wording.js';

const stranger = 'use no files from strangers; export it again';

/** What is wrong with a workbook, and what to do about it. */
const workbookProblems: Readonly<Record<WorkbookProblem, readonly [string, string]>> = {
  damaged: [
    'it is damaged, its contents do not add up',
    'export it again, or open it in a spreadsheet and save it as xlsx',
  ],
  encrypted: ['it has a password', 'take the password off in a spreadsheet and save it as xlsx'],
  'old-format': [
    'it is an old .xls, or has a password',
    'open it in a spreadsheet and save it as xlsx without a password',
  ],
  'web-page': [
    'it is a web page that is only named like a spreadsheet',
    'open it in a spreadsheet and save it as xlsx',
  ],
  'no-sheets': ['it has no worksheet', 'check that the export was complete'],
  'too-many-files': ['it holds more files than spreadsheets do', 'open it in a spreadsheet and save it as xlsx'],
  'overlapping-files': ['the files in it overlap, which spreadsheets never do', stranger],
  'packed-too-densely': ['it would unpack to hundreds of times its size, which spreadsheets do not', stranger],
  'too-large': ['it is too large once unpacked', 'split it by period, or delete what is not needed'],
  'too-deep': ['its parts nest deeper than those of spreadsheets', stranger],
  'too-many-rows': ['it has more rows than a spreadsheet can have', stranger],
  'too-many-columns': ['it has too many columns', 'delete the columns that are not needed'],
  'too-many-blank-rows': [
    'it has too many blank rows, most likely a format on whole columns',
    'delete the rows below the data and save it again, or save it as CSV',
  ],
  'too-many-merges': ['it has too many merged cells', 'take the merging off and save it again'],
  'too-many-sheets': ['it has too many worksheets', 'save those that are needed as a file of their own'],
};

/** A sentence about mistakes in general is asked for no reason of its own. */
function problemOf(reason: string): readonly [string, string] {
  const known: Readonly<Record<string, readonly [string, string] | undefined>> = workbookProblems;
  return known[reason] ?? workbookProblems.damaged;
}

const parquetProblems: Readonly<Record<FilesArgs['data/parquet-refused']['reason'], readonly [string, string]>> = {
  damaged: ['it is damaged, its parts do not add up', 'export it again'],
  encrypted: ['it is encrypted', 'export it without encryption'],
  codec: [
    'its pages are packed in a way that is not read here',
    'export it with the compression `snappy`, `gzip`, `zstd` or none',
  ],
  encoding: [
    'its values are encoded in a way that is not read here',
    'export it again with the usual encodings, or as CSV',
  ],
  'too-large': [
    'a part of it is larger than anything that is read here',
    'export it with smaller groups of rows (`ROW_GROUP_SIZE`), or as CSV',
  ],
  'no-columns': [
    'none of its columns has one text, number or date a row',
    'export plain columns: lists and structures are not read',
  ],
  'not-text': ['a text in it is not UTF-8', 'export it again with texts in UTF-8'],
  'too-long': [
    'it has more text than is read at once: 256 MiB',
    'split it by period, or let `kaohe run --stream` read it',
  ],
  'not-here': ['Parquet is not read here', 'make a CSV of it: `kaohe import data.parquet --out data.csv`'],
};

function parquetProblemOf(reason: string): readonly [string, string] {
  const known: Readonly<Record<string, readonly [string, string] | undefined>> = parquetProblems;
  return known[reason] ?? parquetProblems.damaged;
}

const jsonProblems: Readonly<Record<FilesArgs['data/json-unreadable']['reason'], string>> = {
  syntax: 'this is not JSON',
  'no-list': 'this JSON holds no rows',
  'several-lists': 'this JSON holds several lists of rows, and nobody can tell which one counts',
  'key-twice': 'a row says the same key twice',
  'too-deep': 'this JSON nests too deep',
};

function jsonProblemOf(reason: string): string {
  const known: Readonly<Record<string, string | undefined>> = jsonProblems;
  return known[reason] ?? jsonProblems.syntax;
}

/** What, why, next for each code. */
export const files: Messages<FilesArgs> = {
  'data/workbook-refused': ({ reason, part }) => ({
    what: `this workbook is not read: ${problemOf(reason)[0]}`,
    why: part === '' ? 'half a workbook would give wrong numbers' : `what is wrong is ${quoted(part)} in it`,
    next: problemOf(reason)[1],
  }),
  'data/parquet-refused': ({ reason }) => ({
    what: `this Parquet file is not read: ${parquetProblemOf(reason)[0]}`,
    why: 'half a file would give wrong numbers',
    next: parquetProblemOf(reason)[1],
  }),
  'data/workbook-links': ({ count }) => ({
    what: `this workbook points to other files (${count}), and they are not read`,
    why: 'the numbers are those it was last saved with, whatever has become of the other files',
    next: 'if they must be of today, update the links in a spreadsheet and save it again',
  }),
  'data/sheet-skipped': ({ sheet, reason }) => ({
    what: `the worksheet ${quoted(sheet)} is not used`,
    why: reason === 'hidden' ? 'it is hidden' : 'the rules know none of its columns',
    next: reason === 'hidden' ? 'to use it, unhide it and save again' : 'nothing to do; to use it, check its headings',
  }),
  'data/formula-uncomputed': ({ count }) => ({
    what: `${count} formulas have no value yet`,
    why: 'formulas of a workbook are never computed here, only the values they were saved with are read, and these have none',
    next: 'open it in a spreadsheet and save it once',
  }),
  'data/json-unreadable': ({ reason }) => ({
    what: jsonProblemOf(reason),
    why: 'what is wanted is a list with an item a row, or an object a line',
    next: 'export it again, or save it as CSV',
  }),
  'data/percent-ambiguous': ({ name, small, large }) => ({
    what: `${quoted(name)} holds both ${small} and ${large}, and nobody can tell whether ${small} is a fraction or per cent`,
    why: '0.99 may be 99% or 0.99%, a hundred times less',
    next: 'write % into every cell, or say how the column is written: `kaohe import … --map column=input:fraction` (or `:percent`)',
  }),
  'data/attribution-mixed': ({ first, second }) => ({
    what: `some of these files count by ${quoted(first)}, others by ${quoted(second)}`,
    why: 'by different rules the same sale may count for different people, so they cannot be compared',
    next: 'export all of them by one rule; to mix them after all: `kaohe import … --mixed-attribution`',
  }),
  'data/not-settled': ({ columns, ended, exported }) => ({
    what: `the period ended on ${ended} and this was exported on ${exported}: ${quoted(columns)} will still change`,
    why: 'figures such as final payments settle only after one to four days',
    next: 'export it again four days later',
  }),
  'data/column-guessed': ({ column, name, confidence, needed }) => ({
    what: `by its content ${quoted(column)} may be ${quoted(name)} (${confidence}% sure), and is not used`,
    why: `a column is never taken silently with less than ${needed}%`,
    next: `if it is, write \`--map '${column}=${name}'\`, or add it as an alias of ${quoted(name)} to the rules`,
  }),
  'data/accounts-joined': ({ who, name, count, by }) => ({
    what: `${quoted(name)} of ${who} is joined from ${count} accounts: ${by === '' ? 'added up' : `weighted by ${quoted(by)}`}`,
    why:
      by === ''
        ? 'counts and amounts add up'
        : 'rates of accounts have no plain mean: the account that served more counts more',
    next: 'nothing to do; for another way, say it in the rules: `combine …`',
  }),
  'data/mapping-unreadable': () => ({
    what: 'this is no mapping of columns',
    why: 'a column read wrongly makes every number of it wrong',
    next: 'write it as it was, or delete it and save it again with `--save-map`',
  }),
  'data/mapping-unknown': ({ column, name, suggestion }) => ({
    what: `the mapping takes ${quoted(column)} for ${quoted(name)}, which the rules do not have`,
    why: 'a mapping without effect is likely a slip in a name',
    next: meant(suggestion, 'correct the name in the mapping, or delete its line'),
  }),
};
