/** Lines above declarations: run a test, see the uses. */
import { editor, type IDisposable, languages } from 'monaco-editor/editor';
import { type Adapter, rangeIn } from '../adapter.js';
import { languageId } from '../prepare.js';

const runTests = 'kaohe.run-tests';
const showUses = 'kaohe.show-uses';

/** `show` opens the list of uses at an offset of a file. */
export function provideLenses(adapter: Adapter, show: (file: string, offset: number) => void): readonly IDisposable[] {
  return [
    editor.registerCommand(runTests, (_, name: string | undefined) => adapter.runTests(name)),
    editor.registerCommand(showUses, (_, file: string, offset: number) => show(file, offset)),
    languages.registerCodeLensProvider(languageId, {
      async provideCodeLenses(model) {
        const found = await adapter.ask('lenses', { file: adapter.models.fileOf(model) ?? '' });
        return {
          lenses: (found ?? []).map(({ span, title, action }) => ({
            range: rangeIn(model, span),
            command:
              action.kind === 'run-tests'
                ? { id: runTests, title, arguments: [action.name] }
                : { id: showUses, title, arguments: [action.file, action.offset] },
          })),
          dispose: () => undefined,
        };
      },
    }),
  ];
}
