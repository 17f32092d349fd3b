/** Quick fixes: what would mend the findings at a place, each one step of the page's undo. */
import { editor, type IDisposable, languages } from 'monaco-editor/editor';
import type { FileEdit } from '../../protocol/edits.js';
import { type Adapter, spanIn } from '../adapter.js';
import { languageId } from '../prepare.js';

const applyFix = 'kaohe.apply-fix';

export function provideFixes(adapter: Adapter): readonly IDisposable[] {
  return [
    editor.registerCommand(applyFix, (_, edits: readonly FileEdit[], title: string) => adapter.apply(edits, title)),
    languages.registerCodeActionProvider(languageId, {
      async provideCodeActions(model, range, { markers }) {
        const found = await adapter.ask('mending', spanIn(adapter, model, range));
        const actions = (found ?? []).map(({ title, code, edits }) => ({
          title,
          kind: 'quickfix',
          diagnostics: markers.filter((marker) => codeOf(marker) === code),
          command: {
            id: applyFix,
            title,
            arguments: [
              edits.map(({ span, text }): FileEdit => ({ file: span.file, start: span.start, end: span.end, text })),
              title,
            ],
          },
        }));
        return { actions, dispose: () => undefined };
      },
    }),
  ];
}

function codeOf({ code }: editor.IMarkerData): string | undefined {
  return typeof code === 'string' ? code : code?.value;
}
