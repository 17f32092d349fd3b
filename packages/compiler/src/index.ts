/** Public face of the compiler package. */

export { allowed } from './analysis/allowed.js';
export { AnalysisMemory, diagnosticsFromRules } from './analysis/from-rules.js';
export { type Comparison, compareRules, type RulesCompared, type Situation } from './analysis/scorecard/compare.js';
export { type Change, type Lift, type NextGrade, nextGrade, type Reached } from './analysis/scorecard/next-grade.js';
export type { Assignment } from './analysis/scorecard/pairs.js';
export { type Sheets, sheetsOf, type Total } from './analysis/scorecard/sheet.js';
export type { Value as AssumedValue } from './analysis/scorecard/value.js';
export { type BaseName, basesOf, nameOf } from './bases.js';
export { BlockMemory, type InBlocks, type Outline } from './blocks/block-memory.js';
export { type HomeOf, placed } from './blocks/place.js';
export { type Begun, begin, type Compilation, compile, editsOf, mended, type ReadFile } from './compile.js';
export { convertSource, formatSource } from './faces.js';
export { LoweringMemory } from './lower/recalled.js';
export { blocksFromSource, isYaml, languageOf, readingFromSource, syntaxFromSource } from './read.js';
export { fileFromText } from './read-text.js';
export { ruleSetOf, told } from './rule-set.js';
export { wordsOfClause } from './syntax/clause-words.js';
export { type Part, partOf, shapes } from './syntax/declarations.js';
export { LineMemory } from './syntax/line-memory.js';
export { clauseText } from './syntax/to-text-clause.js';
export { expressionText, isPlainName, nameText } from './syntax/to-text-expression.js';
export type * as Syntax from './syntax/tree.js';
export { childrenOf, expressionsOf, expressionsOfCell } from './syntax/walk.js';
export { clauseDescriptions } from './tokens/clause-descriptions.js';
export { declarationDescriptions, leadDescriptions } from './tokens/declaration-descriptions.js';
export type { Description } from './tokens/description.js';
export { functionDescriptions } from './tokens/function-descriptions.js';
export { type ClauseWord, clauses, type DeclarationId, declarations, type LeadId, leads } from './tokens/keywords.js';
export { type Lexeme, lexemesFrom, lexemesOf } from './tokens/lexeme.js';
export { isSpelled, type Language, type Spelling, spellings } from './tokens/spelling.js';
export {
  narrowingDescriptions,
  particleDescriptions,
  roundingDescriptions,
  wordDescriptions,
} from './tokens/word-descriptions.js';
export {
  type FunctionId,
  functions,
  members,
  narrowings,
  particles,
  roundings,
  type WordId,
  words,
} from './tokens/words.js';
export type { Reading } from './yaml/from-source.js';
export { headerFromKey } from './yaml/header.js';
export { rulesSchema } from './yaml/schema.js';
export { type KeyId, keyFromText, keysOf, rowKeys, spellingOfKey } from './yaml/shape.js';
