/** Comments are attached by place: above the next line, behind the line they stand on, or at the end of the file. */
import type { CommentToken } from '../tokens/stream.js';
import type * as Syntax from './tree.js';

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly above: string[];
  readonly behind: string[];
}

/** The same tree with every comment of the file on a statement, a clause, or `endComments`. */
export function withComments(file: Syntax.File, comments: readonly CommentToken[], text: string): Syntax.File {
  if (comments.length === 0) return file;
  const marks = new Map<Syntax.Statement | Syntax.Clause, Mark>();
  for (const statement of file.statements) {
    marks.set(statement, { start: statement.head.start, end: statement.head.end, above: [], behind: [] });
    for (const clause of statement.clauses) {
      if (clause.span.start >= statement.head.end)
        marks.set(clause, { start: clause.span.start, end: clause.span.end, above: [], behind: [] });
    }
  }
  const ordered = [...marks.values()].sort((left, right) => left.start - right.start);
  const rest: string[] = [];
  for (const comment of comments) {
    const target = comment.ownLine ? undefined : lineMark(ordered, comment.offset, text);
    if (target !== undefined) {
      target.behind.push(comment.text);
      continue;
    }
    const next = ordered[firstFrom(ordered, comment.offset)];
    (next === undefined ? rest : next.above).push(comment.text);
  }
  return {
    ...file,
    endComments: rest,
    statements: file.statements.map((statement) => ({
      ...statement,
      comments: commentsOf(marks.get(statement)),
      clauses: statement.clauses.map((clause) => {
        const mark = marks.get(clause);
        return mark === undefined ? clause : { ...clause, comments: commentsOf(mark) };
      }),
    })),
  };
}

/** The mark on whose line the comment stands: the last one that starts before it, if no line end lies between. */
function lineMark(ordered: readonly Mark[], offset: number, text: string): Mark | undefined {
  const mark = ordered[firstFrom(ordered, offset) - 1];
  if (mark === undefined) return undefined;
  if (offset < mark.end) return mark;
  return /[\n\r]/.test(text.slice(mark.end, offset)) ? undefined : mark;
}

/** Index of the first mark that starts at or behind the offset. */
function firstFrom(ordered: readonly Mark[], offset: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function commentsOf(mark: Mark | undefined): Syntax.Comments {
  return {
    above: mark?.above ?? [],
    behind: mark === undefined || mark.behind.length === 0 ? undefined : mark.behind.join(' '),
  };
}
