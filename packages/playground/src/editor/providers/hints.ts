/** Notes between the words: sums of weights, people in each band. */
import { Emitter, type IDisposable, languages } from 'monaco-editor/editor';
import { type Adapter, spanIn } from '../adapter.js';
import { languageId } from '../prepare.js';

/** `renew` asks again: there is a new result. */
export function provideHints(adapter: Adapter): IDisposable & { readonly renew: () => void } {
  const changed = new Emitter<void>();
  const registered = languages.registerInlayHintsProvider(languageId, {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(model, range) {
      const found = await adapter.ask('hints', spanIn(adapter, model, range));
      return {
        hints: (found ?? []).map(({ offset, text, kind }) => ({
          position: model.getPositionAt(offset),
          label: kind === 'people' ? `← ${text}` : text,
          paddingLeft: true,
        })),
        dispose: () => undefined,
      };
    },
  });
  return {
    renew: () => changed.fire(),
    dispose() {
      registered.dispose();
      changed.dispose();
    },
  };
}
