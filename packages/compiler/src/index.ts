/** Public face of the compiler package. */
export { type BaseName, basesOf, nameOf } from './bases.js';
export { type Compilation, compile } from './compile.js';
export { convertSource, formatSource } from './faces.js';
export { syntaxFromSource } from './read.js';
export {
  clauses,
  declarations,
  functions,
  type Language,
  leads,
  particles,
  roundings,
  type Spelling,
  spellings,
  words,
} from './tokens/keywords.js';
export { rulesSchema } from './yaml/schema.js';
