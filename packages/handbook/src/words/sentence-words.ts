/** The words sentences about expressions are made with; a language that lacks one does not compile. */
import type {
  BuiltinId,
  HeadcountRule,
  MetricRole,
  PeriodPartId,
  PoolRemainder,
  QuotaBound,
  QuotaMeeting,
  StatisticId,
} from '@kaohe/ir';
import type { RoundingMode } from '@kaohe/quantity';

/** The statistics that have a name of their own; the others are said in sentences. */
export type NamedStatistic = Exclude<
  StatisticId,
  'previous' | 'percentile' | 'percentile-exclusive' | 'percentile-nearest'
>;

/** Everything a sentence may need. Arguments are texts that are finished. */
export interface SentenceWords {
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly colon: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly stop: string;
  /** Between the members of a list. */
  readonly listed: string;
  readonly bracketed: (text: string) => string;
  /** Behind what it belongs to. */
  readonly attached: (text: string) => string;
  readonly quoted: (text: string) => string;
  /** Between alternatives. */
  readonly or: string;
  readonly and: string;
  readonly not: (condition: string) => string;
  readonly pointsOf: (kpi: string) => string;
  readonly computed: (name: string) => string;
  readonly periodParts: Readonly<Record<PeriodPartId, string>>;
  readonly ownTeam: (cohort: string | undefined) => string;
  readonly when: (condition: string, result: string) => string;
  readonly otherwise: (result: string) => string;
  readonly otherwiseAlone: string;
  readonly otherwiseThat: (range: string) => string;
  readonly anything: string;
  readonly rounding: Readonly<Record<RoundingMode, string>>;
  readonly rounded: (operand: string, mode: string, step: string) => string;
  readonly builtins: Readonly<Record<BuiltinId, (args: readonly string[]) => string>>;
  readonly noMore: (limit: string) => string;
  readonly noLess: (limit: string) => string;
  readonly ifMissing: (operand: string, fallback: string) => string;
  readonly required: (name: string) => string;
  readonly broken: (name: string) => string;
  readonly noResult: string;
  /** A table shown further down. */
  readonly tableNumber: (number: number) => string;
  readonly lookedUp: (subjects: string, rows: string) => string;
  readonly row: (cells: string, result: string) => string;
  readonly points: string;

  readonly statistics: Readonly<Record<NamedStatistic, string>>;
  readonly percentile: (level: string, operand: string) => string;
  readonly percentileExclusive: string;
  readonly percentileNearest: string;
  readonly statistic: (operand: string, name: string) => string;
  /** A statistic with where it looks and what it leaves out. */
  readonly over: (statistic: string, where: string, clauses: string) => string;
  readonly among: (cohort: string) => string;
  readonly everyone: string;
  readonly sameTeam: (cohort: string | undefined) => string;
  readonly sameKeys: (keys: string) => string;
  readonly withoutSelf: string;
  readonly lastPeriods: (periods: number) => string;
  readonly earlierPeriods: (periods: number) => string;
  readonly stretches: Readonly<Record<'year' | 'half' | 'quarter' | 'so-far', string>>;
  readonly withoutThis: string;
  readonly before: (operand: string, periods: number) => string;
  readonly latest: (operand: string) => string;
  readonly ofValues: string;
  readonly ofRecords: (table: string) => string;
  readonly groupsCapped: (keys: string, cap: string) => string;
  readonly onlyWhere: (condition: string) => string;
  readonly withoutEnds: (count: string) => string;
  readonly bestOnly: (count: number) => string;
  readonly atLeastSo: (count: number) => string;
  readonly ascending: string;
  readonly tieBreaks: (list: string) => string;
  readonly lowerFirst: (name: string) => string;

  readonly quota: (by: string, cohort: string, shares: string) => string;
  readonly ranked: (by: string, cohort: string) => string;
  readonly bounds: Readonly<Record<QuotaBound, (amount: string) => string>>;
  readonly people: (amount: string) => string;
  readonly rest: string;
  readonly headcounts: Readonly<Record<HeadcountRule, string>>;
  readonly stillTied: Readonly<Record<'share-better' | 'share-lower' | 'ask', string>>;
  readonly meets: Readonly<Record<QuotaMeeting, (grade: string) => string>>;
  readonly small: (below: number, result: string) => string;
  readonly pool: (pot: string, cohort: string, by: string) => string;
  readonly poolLeft: (pot: string, cohort: string) => string;
  readonly byWeight: (weight: string) => string;
  readonly equally: string;
  readonly remainders: Readonly<Record<PoolRemainder, string>>;
  readonly steps: (step: string) => string;
  readonly mostEach: (amount: string) => string;
  readonly streak: (condition: string) => string;
  readonly gaps: Readonly<Record<'break' | 'skip', string>>;
  readonly restartAfter: (count: number) => string;
  readonly runsOn: string;
  readonly award: (low: string, high: string) => string;
  readonly earnedWhen: (condition: string) => string;
  readonly earnedAlways: string;
  readonly decidedBy: (who: string) => string;
  readonly someone: string;
  readonly undecided: string;
  readonly undecidedGets: (value: string) => string;
  readonly notEarned: string;
  readonly override: (computed: string, who: string) => string;
  readonly overrideWhen: (condition: string) => string;
  readonly overrideBounds: (low: string, high: string) => string;
  readonly overrideChange: (low: string, high: string) => string;
  readonly overrideNeeds: string;
  readonly mustHold: (condition: string) => string;
  readonly roles: Readonly<Record<MetricRole, string>>;
}
