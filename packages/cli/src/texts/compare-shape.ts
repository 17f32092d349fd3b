/** What `diff` and `next` say. */

/** Words of a comparison of two rule sets. */
export interface DiffTexts {
  readonly sameWords: string;
  readonly sameStretches: string;
  readonly differs: string;
  readonly open: (tried: number) => string;
  readonly example: (given: string, was: string, now: string) => string;
  readonly less: (given: string, was: string, now: string) => string;
  readonly neverLess: string;
  readonly noLessFound: (tried: number) => string;
  readonly removed: (names: string) => string;
  readonly added: (names: string) => string;
  readonly nothing: string;
  readonly people: (changed: number, all: number) => string;
  readonly sum: (name: string, was: string, now: string, change: string) => string;
}

/** Words of the way to the next grade. */
export interface NextTexts {
  readonly whoMissing: string;
  readonly now: (grade: string, label: string, total: string) => string;
  readonly then: (label: string, total: string) => string;
  readonly change: (kpi: string, from: string, to: string, points: string) => string;
  readonly becomes: (name: string, was: string, now: string) => string;
  readonly best: (grade: string, label: string) => string;
  readonly noGrade: string;
  readonly otherTotal: (grade: string) => string;
  readonly outOfReach: (grade: string, label: string) => string;
  readonly noLabel: string;
}
