/** The command in English. */

import { reportTextsOf } from '@kaohe/report';
import { closedEn } from './en-closed.js';
import { commandsEn } from './en-commands.js';
import { compareEn } from './en-compare.js';
import { evidenceEn } from './en-evidence.js';
import { importEn } from './en-import.js';
import { initEn } from './en-init.js';
import { streamingEn } from './en-streaming.js';
import { playEn } from './play-shape.js';
import type { Texts } from './shape.js';

const reportTexts = reportTextsOf('en');

/** Every text in English. */
export const en: Texts = {
  about: 'Scores, grades and pays people by rules, and gives the reason for each number.',
  offline: 'works offline, sends nothing',
  helpTitles: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    examples: 'Examples:',
  },
  usageSyntax: { options: '[options]', command: '[command]' },
  helpMore: 'examples and more: --help',
  overview: [
    'Three steps to begin:',
    '  kaohe init my-shop                         a folder with rules, data templates, a README',
    '  kaohe run my-shop my-shop/data             the score, grade and pay of everyone',
    '  kaohe why my-shop my-shop/data Mei         how one result came about',
  ].join('\n'),
  allCommands: 'every command: kaohe --help',
  ...commandsEn,
  progress: {
    reading: (place, count, path) => `reading ${place} of ${count}: ${path}`,
    recognizing: (files) => `recognizing the columns of ${files} files`,
    computing: (rows) => `computing ${rows} rows`,
  },
  ...compareEn,
  closed: closedEn,
  streaming: streamingEn,
  play: playEn,
  usage: {
    unknownCommand: (name, suggestion) =>
      suggestion === ''
        ? `there is no command \`${name}\``
        : `there is no command \`${name}\`; did you mean \`${suggestion}\`?`,
    unknownOption: (name, suggestion) =>
      suggestion === ''
        ? `there is no option \`${name}\``
        : `there is no option \`${name}\`; did you mean \`${suggestion}\`?`,
    missingArgument: (name) => `${name} is missing`,
    missingValue: (option) => `\`${option}\` needs a value`,
    tooMany: (command) => `there is too much behind \`${command}\``,
    notAChoice: (option, value, choices) => `\`${option}\` cannot be \`${value}\`; it can be ${choices}`,
    notACount: (option, value, least) => `\`${option}\` needs a whole number, at least ${least}, not \`${value}\``,
    notAPercent: (option, value) => `${option} takes a whole number from 0 to 100, not \`${value}\``,
    thresholdOfWhat: '--threshold goes with --coverage or --mutate',
    onlyOfAll: '--coverage and --mutate look at all tests, so --only does not go with them',
    noSuchTest: (name, nearest) =>
      nearest === '' ? `no test is called \`${name}\`` : `no test is called \`${name}\`; did you mean \`${nearest}\`?`,
    parquetNeedsFile: 'a Parquet file is for other programs and not shown: add --out results.parquet',
    notAPeriod: (value, known) =>
      known === ''
        ? `\`${value}\` is not a period such as 2025-12, nor \`all\``
        : `the data has no period \`${value}\`; it has ${known}`,
    whoMissing: 'it does not say whom to look at: put the name at the end',
    stdinIsTerminal: '`-` reads from a pipe, and there is none',
    twoFacesOnly: 'rules are converted between `.kpi` and `.kpi.yaml` only',
    sheetNeedsFile: 'a workbook is a file: add --out result.xlsx',
    sheetOnly: 'workbooks are written as .xlsx only',
    templateUnknown: (name, known) => `there is no template \`${name}\`; there is ${known}`,
  },
  result: {
    ...reportTexts.result,
    unknown: '?',
    waiting: 'waiting for a person:',
    affected: (names) => `affects: ${names}`,
    notShown: (count) => `${count} more not shown`,
    next: (command) => `next: ${command}`,
    nothingChanged: 'Nothing was changed in the workbook; the rules stay as they are.',
    sheetCells: (formulas, values) =>
      values === 0
        ? `${formulas} formulas, no cell written as a value.`
        : `${formulas} formulas, ${values} cells written as values (in italics on gray).`,
    written: (path) => `wrote ${path}`,
    warnings: (count, command) => `warnings in the rules: ${count}; see \`${command}\``,
  },
  why: reportTexts.why,
  nextGrade: reportTexts.nextGrade,
  nextWhoMissing: 'whom to look at is missing: add --who NAME',
  moreDiagnostics: (count) => `${count} more not shown`,
  internalError: (message) =>
    `kaohe itself failed; your rules and data are not to blame: ${message}\nRun it again with KAOHE_DEBUG=1 and send the output to the maintainers.`,
  explainWrong: 'wrong',
  explainRight: 'right',
  checkFine: (name) => `${name}: nothing found`,
  checkSilenced: (count) => `; allowed with a reason: ${count}`,
  checkHints: (hints) => `; hints: ${hints}, shown with --hints`,
  checkFixed: (path, count) => `${path}: ${count} changes`,
  checkFound: (errors, warnings) => `errors: ${errors}, warnings: ${warnings}`,
  fmtWouldChange: (path) => `${path}: formatting would change it`,
  fmtChanged: (path) => `${path}: formatted`,
  fmtFine: (count) => (count === 1 ? '1 file, nothing to change' : `${count} files, nothing to change`),
  testPassed: (name) => `passed  ${name}`,
  testFailed: (name) => `failed  ${name}`,
  testMismatch: (what, expected, found) => `${what}: expected ${expected}, found ${found}`,
  testDisagree: (name) =>
    `\`${name}\` comes out differently by the two ways of computing: a mistake of kaohe, please report it`,
  testCount: (passed, failed) =>
    failed === 0 ? `${passed} tests, all passed` : `tests passed: ${passed}, failed: ${failed}`,
  testNone: 'the rules have no tests',
  evidence: evidenceEn,
  slips: reportTexts.slips,
  slipsWritten: (count, folder) => `wrote ${count} slips, a file each, into ${folder}`,
  init: initEn,
  import: importEn,
  doctor: {
    version: 'version',
    node: 'Node',
    language: 'language',
    color: 'color',
    width: 'width',
    unlimited: 'unlimited',
    rules: 'own rules',
    yes: 'yes',
    no: 'no',
  },
};
