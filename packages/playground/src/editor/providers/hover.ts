/** What stands under the pointer. */
import { type IDisposable, languages } from 'monaco-editor/editor';
import { type Adapter, placeIn, rangeIn } from '../adapter.js';
import { languageId } from '../prepare.js';

export function provideHover(adapter: Adapter): IDisposable {
  return languages.registerHoverProvider(languageId, {
    async provideHover(model, position) {
      const found = await adapter.ask('hover', { ...placeIn(adapter, model, position), person: adapter.person() });
      return found && { range: rangeIn(model, found.span), contents: [{ value: found.markdown }] };
    },
  });
}
