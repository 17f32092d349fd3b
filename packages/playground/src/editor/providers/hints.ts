/** Notes between the words: sums of weights, people in each band. */
import { Emitter, type IDisposable, languages } from 'monaco-editor/editor';
import { type Adapter, spanIn } from '../adapter.js';
import { languageId } from '../prepare.js';

/** Longer than between two keys of one who types, in milliseconds. */
const rest = 150;

/** `renew` asks again: there is a new result. */
export function provideHints(adapter: Adapter): IDisposable & { readonly renew: () => void } {
  const changed = new Emitter<void>();
  const registered = languages.registerInlayHintsProvider(languageId, {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(model, range, token) {
      // Notes move with their text; while somebody types nobody asks for other ones.
      await new Promise((resolve) => setTimeout(resolve, rest));
      if (token.isCancellationRequested) return undefined;
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
