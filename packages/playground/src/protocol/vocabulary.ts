/** The words the editor colours, both languages, grouped by what they do in a rule file. */

/** Spellings by the colour they get. */
export interface Vocabulary {
  /** Words that open a declaration, and those that stand before them in a file that extends another. */
  readonly declarations: readonly string[];
  /** Words that open a clause. */
  readonly clauses: readonly string[];
  /** Words inside expressions and rows. */
  readonly particles: readonly string[];
  readonly functions: readonly string[];
}
