/** The compiler's reserved words, grouped for colouring. */
import {
  clauses,
  declarations,
  functions,
  leads,
  particles,
  roundings,
  type Spelling,
  spellings,
} from '@kaohe/compiler';

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

/** All spellings, both languages. */
export const vocabulary: Vocabulary = {
  declarations: spellingsIn(declarations, leads),
  clauses: spellingsIn(clauses),
  particles: spellingsIn(particles, roundings),
  functions: spellingsIn(functions),
};

function spellingsIn(...tables: readonly Readonly<Record<string, Spelling>>[]): readonly string[] {
  return tables.flatMap((table) => Object.values(table).flatMap(spellings));
}
