/** Findings as Monaco underlines them. */
import { editor, MarkerSeverity } from 'monaco-editor/editor';
import type { Problem } from '../protocol/snapshot.js';

const severities: Readonly<Record<Problem['severity'], MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  hint: MarkerSeverity.Info,
};

/** Marks the findings of a file. */
export function markProblems(problems: readonly Problem[], file: string, model: editor.ITextModel): void {
  editor.setModelMarkers(model, 'kaohe', markersOf(problems, file, model));
}

function markersOf(problems: readonly Problem[], file: string, model: editor.ITextModel): editor.IMarkerData[] {
  return problems
    .filter(({ inRules, place }) => inRules && place.file === file)
    .map(({ severity, code, what, why, next, place }) => {
      const from = model.getPositionAt(place.start);
      const to = model.getPositionAt(Math.max(place.end, place.start + 1));
      return {
        severity: severities[severity],
        code,
        message: [what, why, next].filter((line) => line !== '').join('\n'),
        startLineNumber: from.lineNumber,
        startColumn: from.column,
        endLineNumber: to.lineNumber,
        endColumn: to.column,
      };
    });
}
