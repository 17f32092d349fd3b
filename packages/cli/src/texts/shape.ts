/** Every text of the command: a language that lacks one does not compile. */
import type { NextTexts, ResultWords, SlipTexts, WhyTexts } from '@kaohe/report';
import type { ClosedTexts } from './closed-shape.js';
import type { DiffTexts } from './compare-shape.js';
import type { EvidenceTexts } from './evidence-shape.js';
import type { ImportTexts } from './import-shape.js';
import type { PlayTexts } from './play-shape.js';
import type { StreamingTexts } from './streaming-shape.js';

/** The commands there are. */
export type CommandName =
  | 'run'
  | 'why'
  | 'next'
  | 'diff'
  | 'close'
  | 'verify'
  | 'docs'
  | 'slips'
  | 'check'
  | 'test'
  | 'suggest-cases'
  | 'fmt'
  | 'convert'
  | 'export'
  | 'apply'
  | 'init'
  | 'columns'
  | 'import'
  | 'play'
  | 'schema'
  | 'explain'
  | 'doctor'
  | 'lsp';

/** What help says of one command. */
export interface CommandTexts {
  readonly summary: string;
  /** Command lines that work, each with what it does. */
  readonly examples: readonly (readonly [command: string, what: string])[];
}

/** The options there are, by what they are for. */
export interface OptionTexts {
  readonly lang: string;
  readonly noColor: string;
  readonly help: string;
  readonly helpCommand: string;
  readonly version: string;
  readonly runFormat: string;
  readonly reportFormat: string;
  readonly hints: string;
  readonly fix: string;
  readonly unsafe: string;
  readonly fixDiff: string;
  readonly maxWarnings: string;
  readonly textFormat: string;
  readonly only: string;
  readonly coverage: string;
  readonly mutate: string;
  readonly threshold: string;
  readonly seed: string;
  readonly yamlCases: string;
  readonly out: string;
  readonly outFile: string;
  readonly docsFormat: string;
  readonly docsOut: string;
  readonly slipsOut: string;
  readonly each: string;
  readonly onlyWho: string;
  readonly mask: string;
  readonly lastPeriod: string;
  readonly set: string;
  readonly period: string;
  readonly onePeriod: string;
  readonly top: string;
  readonly ranks: string;
  readonly wide: string;
  readonly stream: string;
  readonly port: string;
  readonly noOpen: string;
  readonly threads: string;
  readonly metric: string;
  readonly faceLang: string;
  readonly fmtCheck: string;
  readonly fmtDiff: string;
  readonly stdinName: string;
  readonly to: string;
  readonly template: string;
  readonly force: string;
  readonly list: string;
  readonly who: string;
  readonly diffData: string;
  readonly checkData: string;
  readonly exitCode: string;
  readonly closed: string;
  readonly again: string;
  readonly allowWaiting: string;
  readonly outSheet: string;
  readonly values: string;
  readonly sheetPeriod: string;
  readonly rules: string;
  readonly map: string;
  readonly saveMap: string;
  readonly dryRun: string;
  readonly importOut: string;
  readonly mixedAttribution: string;
  readonly exported: string;
  readonly applyDiff: string;
}

/** What the parts of the command line are called in help. */
export interface ArgumentTexts {
  readonly rules: string;
  readonly rulesList: string;
  readonly oldRules: string;
  readonly newRules: string;
  readonly data: string;
  readonly exports: string;
  readonly played: string;
  readonly dataAndWho: string;
  readonly files: string;
  readonly file: string;
  readonly workbook: string;
  readonly folder: string;
  readonly code: string;
  readonly period: string;
  readonly periodOrAll: string;
  readonly dataAgain: string;
}

/** What is wrong with a command line. */
export interface UsageTexts {
  readonly unknownCommand: (name: string, suggestion: string) => string;
  readonly unknownOption: (name: string, suggestion: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (option: string) => string;
  readonly tooMany: (command: string) => string;
  readonly notAChoice: (option: string, value: string, choices: string) => string;
  readonly notACount: (option: string, value: string, least: number) => string;
  readonly notAPercent: (option: string, value: string) => string;
  readonly thresholdOfWhat: string;
  readonly onlyOfAll: string;
  readonly noSuchTest: (name: string, nearest: string) => string;
  readonly notAPeriod: (value: string, known: string) => string;
  readonly parquetNeedsFile: string;
  readonly whoMissing: string;
  readonly stdinIsTerminal: string;
  readonly twoFacesOnly: string;
  readonly sheetNeedsFile: string;
  readonly sheetOnly: string;
  readonly templateUnknown: (name: string, known: string) => string;
}

/** Words of results that only the command says, besides those of every result. */
export interface ResultTexts extends ResultWords {
  readonly unknown: string;
  readonly waiting: string;
  readonly affected: (names: string) => string;
  readonly notShown: (count: number) => string;
  readonly next: (command: string) => string;
  readonly written: (path: string) => string;
  readonly warnings: (count: number, command: string) => string;
  readonly nothingChanged: string;
  readonly sheetCells: (formulas: number, values: number) => string;
}

/** Everything the command says. */
export interface Texts {
  readonly about: string;
  readonly offline: string;
  readonly helpTitles: Readonly<Record<'usage' | 'arguments' | 'options' | 'commands' | 'examples', string>>;
  readonly usageSyntax: Readonly<Record<'options' | 'command', string>>;
  readonly helpMore: string;
  readonly overview: string;
  /** Where the commands are that the short help leaves out. */
  readonly allCommands: string;
  readonly commands: Readonly<Record<CommandName, CommandTexts>>;
  readonly options: OptionTexts;
  readonly arguments: ArgumentTexts;
  /** The same in one word each. */
  readonly argumentNames: ArgumentTexts;
  readonly usage: UsageTexts;
  readonly result: ResultTexts;
  readonly why: WhyTexts;
  readonly diff: DiffTexts;
  readonly nextGrade: NextTexts;
  readonly nextWhoMissing: string;
  readonly closed: ClosedTexts;
  readonly progress: ProgressTexts;
  readonly moreDiagnostics: (count: number) => string;
  readonly internalError: (message: string) => string;
  readonly explainWrong: string;
  readonly explainRight: string;
  readonly checkFine: (name: string) => string;
  readonly checkSilenced: (count: number) => string;
  readonly checkHints: (hints: number) => string;
  readonly checkFixed: (path: string, count: number) => string;
  readonly checkFound: (errors: number, warnings: number) => string;
  readonly fmtWouldChange: (path: string) => string;
  readonly fmtChanged: (path: string) => string;
  readonly fmtFine: (count: number) => string;
  readonly testPassed: (name: string) => string;
  readonly testFailed: (name: string) => string;
  readonly testMismatch: (what: string, expected: string, found: string) => string;
  readonly testDisagree: (name: string) => string;
  readonly testCount: (passed: number, failed: number) => string;
  readonly testNone: string;
  readonly evidence: EvidenceTexts;
  readonly slips: SlipTexts;
  readonly slipsWritten: (count: number, folder: string) => string;
  readonly init: InitTexts;
  readonly doctor: DoctorTexts;
  readonly import: ImportTexts;
  readonly streaming: StreamingTexts;
  readonly play: PlayTexts;
}

/** What a long call is at. */
export interface ProgressTexts {
  readonly reading: (place: number, count: number, path: string) => string;
  readonly recognizing: (files: number) => string;
  readonly computing: (rows: number) => string;
}

/** What `init` writes and says. */
export interface InitTexts {
  readonly created: (folder: string, files: string) => string;
  readonly fill: string;
  readonly steps: (rules: string, data: string) => string;
  readonly ruleSetName: string;
  readonly ruleSetTitle: string;
  readonly rulesHead: string;
  readonly required: string;
  readonly sharedText: (headings: string) => string;
  readonly readme: (parts: { readonly required: string; readonly headings: string; readonly shared: string }) => string;
  readonly peopleFile: string;
  readonly sharedFile: string;
}

/** What `doctor` says. */
export interface DoctorTexts {
  readonly version: string;
  readonly node: string;
  readonly language: string;
  readonly color: string;
  readonly width: string;
  readonly unlimited: string;
  readonly rules: string;
  readonly yes: string;
  readonly no: string;
}
