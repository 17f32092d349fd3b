/** A span as `file:line`, the way editors and people find it. */
import { type Files, lineIndex, positionAt, type Span } from '@kaohe/diagnostics';

const indexes = new WeakMap<Files, Map<string, ReturnType<typeof lineIndex>>>();

/** `file:line`, or the file alone where its text is not known. */
export function placeText(files: Files, { file, start }: Span): string {
  const line = lineOf(files, file, start);
  return line === undefined ? file : `${file}:${line}`;
}

/** The line a place is on. */
export function lineOf(files: Files, file: string, start: number): number | undefined {
  const text = typeof files === 'function' ? files(file) : files.get(file);
  if (text === undefined) return undefined;
  const known = indexes.get(files) ?? new Map<string, ReturnType<typeof lineIndex>>();
  indexes.set(files, known);
  const index = known.get(file) ?? lineIndex(text);
  known.set(file, index);
  return positionAt(index, start).line;
}
