/** The headings and sentences of a handbook's own; a language that lacks one does not compile. */
import type { Combining, Direction } from '@kaohe/ir';
import type { PeriodKind } from '@kaohe/quantity';

/** What chapters say around the sentences about expressions. */
export interface SectionWords {
  readonly facts: Readonly<Record<'name' | 'version' | 'source' | 'whom' | 'period' | 'inForce', string>>;
  readonly fingerprint: string;
  readonly whom: (subject: string, cohort: string | undefined) => string;
  readonly identity: (headings: string) => string;
  readonly identityRow: string;
  readonly account: (heading: string) => string;
  readonly periods: Readonly<Record<PeriodKind, string>>;
  readonly periodStart: (day: number) => string;
  readonly always: string;
  readonly since: (day: string) => string;
  readonly until: (day: string) => string;
  readonly between: (from: string, until: string) => string;
  readonly chapters: Readonly<
    Record<
      | 'overview'
      | 'kpis'
      | 'values'
      | 'totals'
      | 'grades'
      | 'quotas'
      | 'pay'
      | 'awards'
      | 'requirements'
      | 'parameters'
      | 'data'
      | 'examples'
      | 'changes'
      | 'allowances'
      | 'signatures',
      string
    >
  >;
  readonly columns: Readonly<
    Record<
      | 'kpi'
      | 'how'
      | 'weight'
      | 'direction'
      | 'source'
      | 'item'
      | 'points'
      | 'grade'
      | 'people'
      | 'result'
      | 'when'
      | 'label'
      | 'name'
      | 'value'
      | 'unit'
      | 'range'
      | 'reason'
      | 'column'
      | 'aliases'
      | 'about'
      | 'cells'
      | 'who'
      | 'given'
      | 'expected'
      | 'place'
      | 'was'
      | 'now'
      | 'finding',
      string
    >
  >;
  readonly directions: Readonly<Record<Direction, string>>;
  readonly source: (text: string) => string;
  readonly weighs: (share: string, total: string) => string;
  readonly can: string;
  readonly missing: string;
  readonly missingReported: string;
  readonly missingExcluded: string;
  readonly missingGets: (points: string) => string;
  readonly decidedBy: (subject: string) => string;
  readonly firstRowWins: string;
  readonly noRow: string;
  readonly vetoes: string;
  readonly otherwise: string;
  readonly elseSo: string;
  readonly thenRounded: (mode: string, step: string) => string;
  readonly atMost: (value: string) => string;
  readonly atLeast: (value: string) => string;
  readonly whereMissing: (value: string) => string;
  readonly weightsRule: string;
  readonly table: (number: number) => string;
  readonly perRecord: (table: string) => string;
  readonly mustGive: string;
  readonly mustGiveIntro: string;
  readonly kinds: Readonly<Record<'date' | 'text' | 'yes-no' | 'number', string>>;
  readonly about: {
    readonly person: string;
    readonly team: (cohort: string | undefined) => string;
    readonly everyone: string;
    readonly record: (table: string) => string;
    readonly keys: (keys: string) => string;
  };
  readonly recordTable: (label: string, date: string | undefined) => string;
  readonly cellStands: (word: string, value: string) => string;
  readonly cellMissing: string;
  readonly emptyIs: (value: string) => string;
  readonly combining: Readonly<Record<Combining, string>>;
  readonly filledIn: string;
  readonly examplesIntro: string;
  readonly settings: (list: string) => string;
  readonly expectMissing: string;
  readonly exampleNames: readonly string[];
  readonly exampleName: (number: number) => string;
  readonly changesIntro: string;
  readonly allowancesIntro: string;
  readonly signIntro: string;
  readonly signers: readonly string[];
  readonly date: string;
}
