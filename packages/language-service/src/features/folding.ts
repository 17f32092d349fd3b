/** What can be folded away: declarations down to their last line, and comments of several lines. */
import { positionAt } from '@kaohe/diagnostics';
import type { Document } from '../workspace/document.js';
import type { Workspace } from '../workspace/workspace.js';

/** Lines that fold under their first one, counted from 1. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'declaration' | 'comment';
}

/** The folds of a file in reading order. */
export function foldsIn(workspace: Workspace, file: string): readonly Fold[] {
  const document = workspace.document(file);
  if (document === undefined) return [];
  const folds = [...declarationFolds(document), ...commentFolds(document)];
  return folds.toSorted((left, right) => left.startLine - right.startLine);
}

function declarationFolds(document: Document): readonly Fold[] {
  const lines = document.lines();
  return document.file().statements.flatMap(({ span }) => {
    const startLine = positionAt(lines, span.start).line;
    const endLine = positionAt(lines, Math.max(span.start, span.end - 1)).line;
    return endLine > startLine ? [{ startLine, endLine, kind: 'declaration' as const }] : [];
  });
}

function commentFolds({ source }: Document): readonly Fold[] {
  const folds: Fold[] = [];
  let start = 0;
  const lines = source.text.split(/\r\n|\n|\r/);
  for (const [index, line] of [...lines, ''].entries()) {
    if (/^\s*[#＃]/.test(line)) {
      if (start === 0) start = index + 1;
      continue;
    }
    if (start > 0 && index > start) folds.push({ startLine: start, endLine: index, kind: 'comment' });
    start = 0;
  }
  return folds;
}
