/** Every text of a report: a language that lacks one does not compile. */

/** Headings and words of results. */
export interface ResultWords {
  readonly rank: string;
  readonly denseRank: string;
  readonly period: string;
  readonly pointsOf: string;
  readonly person: string;
  readonly team: string;
  readonly people: (count: number) => string;
  readonly undecided: (count: number) => string;
  readonly total: string;
  readonly andMore: (names: string, more: number) => string;
}

/** Words of a derivation. */
export interface WhyTexts {
  readonly again: string;
  readonly given: string;
  readonly cell: (text: string) => string;
  /** How several cells came together: added, weighted, or as the rules say. */
  readonly together: (count: number, isWeighted: boolean) => string;
  readonly weight: (text: string) => string;
  readonly rowAmong: (place: number) => string;
  readonly row: string;
  readonly band: string;
  readonly noRow: string;
  readonly otherwise: (result: string) => string;
  readonly between: string;
  readonly percentagePoints: string;
  readonly above: (size: string, row: string) => string;
  readonly below: (size: string, row: string) => string;
  readonly justAbove: (row: string) => string;
  readonly justBelow: (row: string) => string;
  readonly cohort: string;
  readonly small: string;
  readonly position: (position: number, ranked: number, equals: number) => string;
  readonly headcounts: (counts: string) => string;
  readonly pot: string;
  readonly potAmong: (people: number) => string;
  readonly potWeights: (weights: string) => string;
  readonly count: (count: string) => string;
  readonly records: (count: number) => string;
  /** What rounding and caps add or take. */
  readonly rest: string;
  readonly inWords: InWords;
}

/** A result in a few plain sentences. */
export interface InWords {
  readonly stop: string;
  readonly comma: string;
  readonly named: (name: string, value: string) => string;
  readonly rank: (place: number, people: number) => string;
  readonly result: (person: string, period: string, heads: string, rank: string) => string;
  readonly item: (name: string, points: string, weight: string, value: string) => string;
  readonly most: (items: string) => string;
  readonly lost: (name: string, points: string) => string;
  readonly pay: (pays: string) => string;
}

/** What slips say that only a computation can tell. */
export interface SlipTexts {
  /** How far the next better band is, and what it earns. */
  readonly higher: (size: string, points: string) => string;
  readonly lower: (size: string, points: string) => string;
  readonly justHigher: (points: string) => string;
  readonly justLower: (points: string) => string;
  readonly label: (label: string, points: string) => string;
  readonly best: string;
  readonly excluded: string;
  readonly missing: string;
  readonly unknown: string;
  readonly decided: (reason: string) => string;
  readonly overridden: (was: string, by: string, reason: string) => string;
  /** In place of somebody else's name. */
  readonly somebody: string;
}

/** Words of the way to the next grade. */
export interface NextTexts {
  readonly now: (grade: string, label: string, total: string) => string;
  readonly then: (label: string, total: string) => string;
  readonly change: (kpi: string, from: string, to: string, points: string) => string;
  readonly becomes: (name: string, was: string, now: string) => string;
  readonly best: (grade: string, label: string) => string;
  readonly noGrade: string;
  readonly otherTotal: (grade: string) => string;
  readonly outOfReach: (grade: string, label: string) => string;
  readonly noLabel: string;
  /** The way up in one sentence. */
  readonly least: (label: string, changes: string) => string;
  readonly leastPays: (pays: string) => string;
  readonly leastChange: (kpi: string, from: string, to: string) => string;
  /** Before a way that is as short. */
  readonly orElse: string;
  readonly equally: (ways: readonly string[]) => string;
  readonly atBest: (grade: string) => string;
}

/** Everything a report says. */
export interface ReportTexts {
  readonly result: ResultWords;
  readonly why: WhyTexts;
  readonly slips: SlipTexts;
  readonly nextGrade: NextTexts;
}
