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
  /** In place of somebody else's name. */
  readonly somebody: string;
  readonly written: (count: number, folder: string) => string;
}
