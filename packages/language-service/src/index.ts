/** Public face of the language service. */
export type { Language } from '@kaohe/compiler';
export type { CandidateKind } from './candidates/candidate.js';
export { type CodeLens, lensesIn } from './features/code-lens.js';
export { type Completion, type Completions, completionsAt } from './features/completion.js';
export { definitionsAt } from './features/definition.js';
export { type CodeFix, type Finding, findingsIn, findingsWhileTyping, fixesAt } from './features/diagnostics.js';
export { type Fold, foldsIn } from './features/folding.js';
export { formattingOf } from './features/formatting.js';
export { type Hover, hoverAt } from './features/hover.js';
export { hintsIn, type InlayHint } from './features/inlay-hints.js';
export { type OutlineEntry, outlineOf } from './features/outline.js';
export { type Reference, referencesAt } from './features/references.js';
export { type Renamable, type Renaming, renamableAt, renamingAt } from './features/rename.js';
export { type SemanticToken, semanticTokensIn, type TokenKind, tokenKinds } from './features/semantic-tokens.js';
export { type SignatureHelp, signatureAt } from './features/signature-help.js';
export { type Findable, fitOf } from './matching/match.js';
export type { Document } from './workspace/document.js';
export { type Compiled, type Facts, Workspace } from './workspace/workspace.js';
