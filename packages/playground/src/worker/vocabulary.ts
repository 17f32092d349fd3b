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
import type { Vocabulary } from '../protocol/vocabulary.js';

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
