/** The line of the rules on which something is written, as its author wrote it. */
import { type Files, lineIndex, positionAt, type Span, truncate } from '@kaohe/diagnostics';

const longest = 80;

/** The whole line at the start of a span, without indent and comment. */
export function rulesLine(files: Files, { file, start }: Span): string {
  const text = (typeof files === 'function' ? files(file) : files.get(file)) ?? '';
  const { line } = positionAt(lineIndex(text), start);
  const written = text.split('\n')[line - 1] ?? '';
  return truncate(
    written
      .replace(/\s#.*$/, '')
      .replaceAll(/\s+/g, ' ')
      .trim(),
    longest,
  );
}
