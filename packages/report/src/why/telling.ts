/** What a derivation is made of, and what making it needs to know. */
import type { Files, Span } from '@kaohe/diagnostics';
import type { Input, Metric, Parameter } from '@kaohe/ir';
import type { Rational } from '@kaohe/quantity';
import type { Teller } from '../texts/texts.js';

/** One line of the tree and what stands under it. */
export interface DerivationNode {
  readonly label: string;
  readonly value: string;
  /** How the value was made, in the author's words where there are some. */
  readonly note: string;
  readonly place: Span | undefined;
  readonly children: readonly DerivationNode[];
  /** True where the value cannot be told. */
  readonly isMissing?: boolean;
  /** Of a line about a row of a table: all its rows, one of them met or none. */
  readonly rows?: readonly TableRow[];
}

/** A row of a table of the rules, as its author wrote it. */
export interface TableRow {
  readonly text: string;
  readonly isMet: boolean;
  readonly place: Span;
}

/** What making nodes needs to know. */
export interface Telling {
  readonly teller: Teller;
  readonly files: Files;
  readonly metrics: ReadonlyMap<string, Metric>;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly edges: ReadonlyMap<string, readonly Rational[]>;
  /** Metrics already told: later references point back to them. */
  readonly told: Set<string>;
}
