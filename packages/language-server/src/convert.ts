/** Offsets of the service and positions of the protocol: the one place where they meet. */
import { type LineIndex, lineRange, positionAt, type Span, type TextEdit } from '@kaohe/diagnostics';
import type { Workspace } from '@kaohe/language-service';
import type {
  Location,
  TextEdit as LspTextEdit,
  Position,
  Range,
  TextDocumentContentChangeEvent,
  WorkspaceEdit,
} from 'vscode-languageserver';

/** A position, which counts from 0; lines and columns of the index count from 1. */
export function positionOf(lines: LineIndex, offset: number): Position {
  const { line, column } = positionAt(lines, offset);
  return { line: line - 1, character: column - 1 };
}

/** The offset of a position; a place outside the text counts as the nearest one inside. */
export function offsetOf(lines: LineIndex, { line, character }: Position): number {
  if (line >= lines.starts.length) return lines.text.length;
  const { start, end } = lineRange(lines, line + 1);
  return Math.max(start, Math.min(start + character, end));
}

/** The range of a span in the text of its file. */
export function rangeOf(lines: LineIndex, { start, end }: Pick<Span, 'start' | 'end'>): Range {
  return { start: positionOf(lines, start), end: positionOf(lines, end) };
}

/** The span of a range. */
export function spanOf(lines: LineIndex, file: string, range: Range): Span {
  return { file, start: offsetOf(lines, range.start), end: offsetOf(lines, range.end) };
}

/** The place of a span in whatever file it is; undefined where the file is not known. */
export function locationOf(workspace: Workspace, span: Span): Location | undefined {
  const document = workspace.document(span.file);
  return document && { uri: span.file, range: rangeOf(document.lines(), span) };
}

/** Edits of one file. */
export function editsOf(lines: LineIndex, edits: readonly TextEdit[]): LspTextEdit[] {
  return edits.map(({ span, text }) => ({ range: rangeOf(lines, span), newText: text }));
}

/** Edits of any number of files. */
export function workspaceEditOf(workspace: Workspace, edits: readonly TextEdit[]): WorkspaceEdit {
  const changes: Record<string, LspTextEdit[]> = {};
  for (const edit of edits) {
    const document = workspace.document(edit.span.file);
    if (document !== undefined)
      changes[edit.span.file] = [...(changes[edit.span.file] ?? []), ...editsOf(document.lines(), [edit])];
  }
  return { changes };
}

/** The text after changes, each of which counts in the text that the one before left. */
export function changedText(
  text: string,
  changes: readonly TextDocumentContentChangeEvent[],
  linesOf: (text: string) => LineIndex,
): string {
  let changed = text;
  for (const change of changes) {
    if (!('range' in change)) {
      changed = change.text;
      continue;
    }
    const { start, end } = spanOf(linesOf(changed), '', change.range);
    changed = changed.slice(0, start) + change.text + changed.slice(end);
  }
  return changed;
}
