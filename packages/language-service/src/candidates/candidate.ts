/** Something that may be written at a place. */

/** What sort of thing is offered; editors draw an icon for each. */
export type CandidateKind =
  | 'declaration'
  | 'clause'
  | 'word'
  | 'function'
  | 'unit'
  | 'name'
  | 'input'
  | 'parameter'
  | 'label'
  | 'column'
  | 'ruleset'
  | 'member';

export interface Candidate {
  readonly word: string;
  /** Other names under which it is found: its spelling in the other language, its title. */
  readonly others: readonly string[];
  readonly kind: CandidateKind;
  /** What stands beside it in the list. */
  readonly detail: string;
  readonly documentation: string;
  /** What is written; the word itself where it is undefined. */
  readonly insert: string | undefined;
  /** What fits the place best comes first: 0, then 1, and so on. */
  readonly group: number;
}
