/** Public face of the package. */
export {
  type ArgsOf,
  allCodes,
  type Code,
  catalogue,
  familyOf,
  isCode,
  type Shapes,
  severityOf,
} from './catalogue/all.js';
export type { Args, ArgValue, Severity } from './catalogue/define.js';
export {
  type Diagnostic,
  diagnose,
  type Fix,
  type More,
  type NamedValue,
  type SilencedDiagnostic,
  type Witness,
} from './catalogue/diagnostic.js';
export { type FixArgs, type FixId, fixKinds } from './catalogue/fixes.js';
export { type Remedy, remedy, type SourceChange, type Wording } from './catalogue/remedy.js';
export { nearest } from './catalogue/suggest.js';
export type { Term } from './catalogue/terms.js';
export type { Hit, Stretch, StretchEnd, Whom } from './catalogue/whom.js';
export type { Language, Sentence } from './messages/sentence.js';
export { fixTitle, generalSentence, sentence } from './messages/speak.js';
export { invariant } from './outcome/invariant.js';
export { hasErrors, inReadingOrder, type Outcome, outcome } from './outcome/outcome.js';
export type { Files } from './render/locate.js';
export { type Painter, plainPainter } from './render/painter.js';
export {
  type JsonDiagnostic,
  type JsonPlace,
  type JsonSilenced,
  type JsonSpan,
  silencedToJson,
  toJson,
} from './render/to-json.js';
export { toSarif } from './render/to-sarif.js';
export { type RenderOptions, renderConcise, renderDiagnostic } from './render/to-terminal.js';
export { displayWidth, padEnd, padStart, truncate, truncateStart } from './render/width.js';
export { witnessText } from './render/witness-text.js';
export { type LineIndex, lineIndex, lineRange, offsetAt, type Position, positionAt } from './text/line-index.js';
export type { SourceFile } from './text/source-file.js';
export { joinSpans, type Span, span } from './text/span.js';
export { applyEdits, type TextEdit } from './text/text-edit.js';
