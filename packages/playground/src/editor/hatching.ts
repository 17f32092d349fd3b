/** Lines of the editor that are hatched, with a sign in the margin and words behind them. */
import './hatching.css';
import type { editor } from 'monaco-editor/editor';
import type { Place } from '../protocol/snapshot.js';

/** What hatches lines; a call takes the place of the one before. */
export interface Hatching {
  readonly show: (
    places: readonly Place[],
    words: string,
    modelOf: (file: string) => editor.ITextModel | undefined,
  ) => void;
}

/** Hatching of the files an editor shows. */
export function hatchingIn(widget: editor.ICodeEditor): Hatching {
  const marked = new Map<editor.ITextModel, string[]>();
  let last: Parameters<Hatching['show']> = [[], '', () => undefined];
  const draw = (): void => {
    const [places, words, modelOf] = last;
    const model = widget.getModel();
    if (model === null) return;
    const own = places.filter(({ file }) => modelOf(file) === model);
    const decorations = own.map(({ start, end }): editor.IModelDeltaDecoration => {
      const [from, to] = [model.getPositionAt(start), model.getPositionAt(end)];
      return {
        range: {
          startLineNumber: from.lineNumber,
          startColumn: from.column,
          endLineNumber: to.lineNumber,
          endColumn: to.column,
        },
        options: {
          className: 'unreached-text',
          linesDecorationsClassName: 'unreached-margin',
          hoverMessage: { value: words },
          after: { content: `  ▨ ${words}`, inlineClassName: 'unreached-words' },
        },
      };
    });
    marked.set(model, model.deltaDecorations(marked.get(model) ?? [], decorations));
  };
  widget.onDidChangeModel(draw);
  return {
    show(...now) {
      last = now;
      draw();
    },
  };
}
