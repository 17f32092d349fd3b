/** From a span to line and column. The lines of a file are found once per set of files, however many spans point into it. */
import { type LineIndex, lineIndex, type Position, positionAt } from '../text/line-index.js';
import type { Span } from '../text/span.js';

/** The texts spans point into, by name. */
export type Files = ReadonlyMap<string, string> | ((name: string) => string | undefined);

// Keyed by the caller's own object, so nothing is kept longer than the caller keeps its files.
const known = new WeakMap<Files, Map<string, LineIndex>>();

/** The lines of a file, if there is one of this name. */
export function linesOf(files: Files, name: string): LineIndex | undefined {
  const text = typeof files === 'function' ? files(name) : files.get(name);
  if (text === undefined) return undefined;
  const indexes = known.get(files) ?? new Map<string, LineIndex>();
  known.set(files, indexes);
  const found = indexes.get(name);
  if (found !== undefined && found.text === text) return found;
  const made = lineIndex(text);
  indexes.set(name, made);
  return made;
}

/** Where a span begins, if its file is there. */
export function startOf(files: Files, span: Span): Position | undefined {
  const index = linesOf(files, span.file);
  return index === undefined ? undefined : positionAt(index, span.start);
}

/** `file:line:column`, or the name alone if the file is not there. */
export function placeOf(files: Files, span: Span): string {
  const start = startOf(files, span);
  return start === undefined ? span.file : `${span.file}:${start.line}:${start.column}`;
}
