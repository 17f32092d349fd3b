/** Public face of the compiler package. */
export { type BaseName, basesOf, nameOf } from './bases.js';
export { type Compilation, compile } from './compile.js';
export { convertSource, formatSource } from './faces.js';
export { syntaxFromSource } from './read.js';
export { clauses, declarations, leads } from './tokens/keywords.js';
export { type Language, type Spelling, spellings } from './tokens/spelling.js';
export { functions, particles, roundings, words } from './tokens/words.js';
export { rulesSchema } from './yaml/schema.js';
