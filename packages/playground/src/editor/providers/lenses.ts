/** Lines above declarations: run a test, see the uses. */
import { editor, type IDisposable, languages } from 'monaco-editor/editor';
import { type Adapter, rangeIn } from '../adapter.js';
import { languageId } from '../prepare.js';

const runTests = 'kaohe.run-tests';
const showUses = 'kaohe.show-uses';

/** `show` opens the list of uses at an offset of a file. */
export function provideLenses(adapter: Adapter, show: (file: string, offset: number) => void): readonly IDisposable[] {
  const commands = new WeakMap<languages.CodeLens, languages.Command>();
  return [
    editor.registerCommand(runTests, (_, name: string | undefined) => adapter.runTests(name)),
    editor.registerCommand(showUses, (_, file: string, offset: number) => show(file, offset)),
    languages.registerCodeLensProvider(languageId, {
      async provideCodeLenses(model) {
        const found = await adapter.ask('lenses', { file: adapter.models.fileOf(model) ?? '' });
        return {
          lenses: (found ?? []).map(({ span, title, action }) => {
            const lens: languages.CodeLens = { range: rangeIn(model, span) };
            commands.set(
              lens,
              action.kind === 'run-tests'
                ? { id: runTests, title, arguments: [action.name] }
                : { id: showUses, title, arguments: [action.file, action.offset] },
            );
            return lens;
          }),
          dispose: () => undefined,
        };
      },
      // Only those in sight are asked for their words: each that has some is drawn with every frame, wherever it stands.
      resolveCodeLens(_, lens) {
        const command = commands.get(lens);
        return command && { ...lens, command };
      },
    }),
  ];
}
