/** What `import` and `columns` say: a language that lacks one does not compile. */
import type { MatchedBy, TableFormat } from '@kaohe/intake';

/** Every text about reading files. */
export interface ImportTexts {
  readonly headings: Readonly<Record<'column' | 'is' | 'why' | 'confidence' | 'form', string>>;
  readonly roles: Readonly<Record<'account' | 'person' | 'team' | 'period', string>>;
  readonly how: Readonly<Record<MatchedBy, string>>;
  readonly forms: Readonly<Record<'fraction' | 'percent' | 'unclear' | 'plain', string>>;
  readonly formats: Readonly<Record<TableFormat, string>>;
  /** Where the period is from. */
  readonly periodFrom: Readonly<Record<'column' | 'file-name' | 'option' | 'every', string>>;
  readonly headingLine: (line: number) => string;
  readonly people: (count: number) => string;
  readonly skippedRows: (count: number) => string;
  readonly sharedCells: (count: number) => string;
  readonly attribution: (rule: string) => string;
  readonly exported: (day: string) => string;
  readonly shortened: (count: number) => string;
  readonly formulas: (count: number) => string;
  readonly leftOut: (names: string) => string;
  readonly quality: string;
  readonly fine: string;
  readonly missing: (input: string, people: number, names: string) => string;
  readonly refused: (input: string, people: number, names: string) => string;
  readonly dryRun: (path: string) => string;
  readonly kept: (path: string) => string;
  readonly nothingToKeep: string;
  readonly rounded: (count: number) => string;
  readonly notWritten: (count: number) => string;
  readonly noRules: string;
  readonly outKind: (path: string) => string;
  readonly badMapping: (text: string) => string;
  readonly periodHeading: string;
  readonly unknownReport: string;
  readonly unknownPeriod: string;
}
