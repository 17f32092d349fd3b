/** What `diff` says. */

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
