/** A stretch of the rules as its author wrote it, on one line. */
import { type Files, type Span, truncate } from '@kaohe/diagnostics';

const longest = 120;

/** The text of a span without comments and line breaks, cut where it is long. */
export function sourceText(files: Files, { file, start, end }: Span): string {
  const text = (typeof files === 'function' ? files(file) : files.get(file)) ?? '';
  const words = text
    .slice(start, end)
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim());
  return truncate(words.join(' ').replaceAll(/\s+/g, ' ').trim(), longest);
}
