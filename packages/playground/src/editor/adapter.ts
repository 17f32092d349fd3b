/** What Monaco's providers need: the worker, the files behind models, and how edits are made. */

import type { Language, Span } from '@kaohe/diagnostics';
import type { editor, IRange, languages } from 'monaco-editor/editor';
import type { FileEdit } from '../protocol/edits.js';
import type { Ask } from '../protocol/questions.js';
import type { Models } from './models.js';

/** Given to every provider. */
export interface Adapter {
  readonly ask: Ask;
  readonly models: Models;
  readonly language: () => Language;
  /** Who is looked at. */
  readonly person: () => string | undefined;
  /** Makes edits as one step of the page's undo. */
  readonly apply: (edits: readonly FileEdit[], label: string) => void;
  /** Opens the tests with one of them, or all. */
  readonly runTests: (name: string | undefined) => void;
}

/** A place of a model as a question has it. */
export function placeIn(
  { models }: Adapter,
  model: editor.ITextModel,
  position: { readonly lineNumber: number; readonly column: number },
): { readonly file: string; readonly offset: number } {
  return { file: models.fileOf(model) ?? '', offset: model.getOffsetAt(position) };
}

/** A stretch of a model as a question has it. */
export function spanIn({ models }: Adapter, model: editor.ITextModel, range: IRange): Span {
  const start = model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn });
  const end = model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn });
  return { file: models.fileOf(model) ?? '', start, end };
}

/** Offsets as Monaco's range. */
export function rangeIn(
  model: editor.ITextModel,
  { start, end }: { readonly start: number; readonly end: number },
): IRange {
  const from = model.getPositionAt(start);
  const to = model.getPositionAt(end);
  return {
    startLineNumber: from.lineNumber,
    startColumn: from.column,
    endLineNumber: to.lineNumber,
    endColumn: to.column,
  };
}

/** A place in any of the files; undefined for one that is not open. */
export function locationOf({ models }: Adapter, span: Span): languages.Location | undefined {
  const model = models.modelOf(span.file);
  return model && { uri: model.uri, range: rangeIn(model, span) };
}
