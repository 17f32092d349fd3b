/** A stretch of one source file, as half-open UTF-16 offsets. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** The stretch of `file` from `start` up to, not including, `end`. */
export function span(file: string, start: number, end: number): Span {
  return { file, start, end };
}

/** The smallest span that holds both; of two files the first wins, since no span reaches across files. */
export function joinSpans(left: Span, right: Span): Span {
  if (left.file !== right.file) return left;
  return { file: left.file, start: Math.min(left.start, right.start), end: Math.max(left.end, right.end) };
}
