/** One source line with a span underlined, cut to a width. The work is bounded by the width, not by the line. */
import { lineRange, positionAt } from '../text/line-index.js';
import type { Span } from '../text/span.js';
import { dotted } from '../text/visible.js';
import { type Files, linesOf } from './locate.js';
import { displayWidth, truncate, truncateStart } from './width.js';

/** A source line and the marks under it, of which only the first line is shown when a span has several. */
export interface CodeFrame {
  readonly line: number;
  readonly source: string;
  readonly marks: string;
}

const tab = '    ';

/** The frame of a span, at most `width` columns wide; nothing when its file is not there. */
export function codeFrame(files: Files, span: Span, width: number): CodeFrame | undefined {
  const index = linesOf(files, span.file);
  if (index === undefined) return undefined;
  const { line } = positionAt(index, span.start);
  const range = lineRange(index, line);
  const start = clamp(span.start, range.start, range.end);
  const end = clamp(span.end, start, range.end);
  // What lies further from the span than this cannot be seen, and a line may be as long as the file.
  const reach = width * 4;
  const before = shown(index.text.slice(clamp(start - reach, range.start, start), start));
  const marked = truncate(shown(index.text.slice(start, clamp(start + reach, start, end))), width);
  const after = shown(index.text.slice(end, clamp(end + reach, end, range.end)));
  return { line, ...fitted(before, marked, after, width) };
}

/** Gives the marked part what it needs, then shares what is left: the right side takes what the left does not use. */
function fitted(before: string, marked: string, after: string, width: number): { source: string; marks: string } {
  const left = width - Math.max(1, displayWidth(marked));
  const beforeRoom = Math.max(Math.floor(left / 2), left - displayWidth(after));
  const shownBefore = truncateStart(before, beforeRoom);
  const shownAfter = truncate(after, left - displayWidth(shownBefore));
  const marks = ' '.repeat(displayWidth(shownBefore)) + '^'.repeat(Math.max(1, displayWidth(marked)));
  return { source: `${shownBefore}${marked}${shownAfter}`.trimEnd(), marks };
}

function shown(text: string): string {
  return dotted(text.replaceAll('\t', tab));
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
