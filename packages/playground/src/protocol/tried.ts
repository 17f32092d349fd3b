/** An example of a document as if it were rules: what the checks say of it. */

export interface TriedQuestion {
  readonly text: string;
  readonly isYaml: boolean;
}

export interface TriedProblem {
  readonly severity: 'error' | 'warning' | 'hint';
  readonly code: string;
  readonly what: string;
  readonly line: number;
}
