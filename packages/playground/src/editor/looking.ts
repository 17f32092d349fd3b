/** The editor beside the sheet: tells where its cursor and its top line are, and goes where the sheet is. */
import { editor } from 'monaco-editor/editor';

/** A place as the editor is told of it. */
export interface Shown {
  readonly offset: number;
  readonly how: 'picked' | 'scrolled';
}

/** Follows and leads; `tell` is called for what a hand did here. */
export function lookingIn(
  widget: editor.ICodeEditor,
  tell: (shown: Shown) => void,
): { readonly follow: (shown: Shown) => void; readonly dispose: () => void } {
  const listeners = [
    widget.onDidChangeCursorPosition(({ position, reason }) => {
      const model = widget.getModel();
      const isByHand = reason !== editor.CursorChangeReason.ContentFlush && widget.hasTextFocus();
      if (model !== null && isByHand) tell({ offset: model.getOffsetAt(position), how: 'picked' });
    }),
    widget.onDidScrollChange(({ scrollTopChanged }) => {
      const model = widget.getModel();
      const [range] = widget.getVisibleRanges();
      const isByHand = widget.getDomNode()?.matches(':hover') === true;
      if (!scrollTopChanged || model === null || range === undefined || !isByHand) return;
      tell({ offset: model.getOffsetAt({ lineNumber: range.startLineNumber, column: 1 }), how: 'scrolled' });
    }),
  ];
  return {
    follow({ offset, how }) {
      const position = widget.getModel()?.getPositionAt(offset);
      if (position === undefined) return;
      if (how === 'scrolled') widget.setScrollTop(widget.getTopForLineNumber(position.lineNumber));
      else {
        widget.setPosition(position);
        widget.revealPositionInCenterIfOutsideViewport(position);
      }
    },
    dispose() {
      for (const listener of listeners) listener.dispose();
    },
  };
}
