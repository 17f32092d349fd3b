/** What `diff` says. */

/** Words of a comparison of two rule sets. */
export interface DiffTexts {
  readonly removed: (names: string) => string;
  readonly added: (names: string) => string;
  readonly nothing: string;
  readonly people: (changed: number, all: number) => string;
  readonly sum: (name: string, was: string, now: string, change: string) => string;
}
