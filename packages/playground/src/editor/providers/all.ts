/** Everything the language service gives to Monaco. */
import type { editor, IDisposable } from 'monaco-editor/editor';
import { type Adapter, rangeIn } from '../adapter.js';
import { provideColours } from './colours.js';
import { provideCompletion } from './completion.js';
import { provideFixes } from './fixes.js';
import { provideFormat } from './format.js';
import { provideHints } from './hints.js';
import { provideHover } from './hover.js';
import { provideLenses } from './lenses.js';
import { provideNavigation } from './navigation.js';
import { provideRename } from './rename.js';
import { provideSignature } from './signature.js';
import { provideStructure } from './structure.js';

/** The providers; `renew` asks again for what depends on results. */
export interface Providers extends IDisposable {
  readonly renew: () => void;
}

export function provideAll(adapter: Adapter, widget: editor.IStandaloneCodeEditor): Providers {
  const hints = provideHints(adapter);
  const showUses = (file: string, offset: number): void => {
    const model = adapter.models.modelOf(file);
    if (model === undefined) return;
    const { startLineNumber, startColumn } = rangeIn(model, { start: offset, end: offset });
    widget.setPosition({ lineNumber: startLineNumber, column: startColumn });
    widget.focus();
    widget.trigger('kaohe', 'editor.action.referenceSearch.trigger', undefined);
  };
  const made: readonly IDisposable[] = [
    hints,
    provideCompletion(adapter),
    provideHover(adapter),
    ...provideNavigation(adapter),
    provideRename(adapter),
    ...provideLenses(adapter, showUses),
    provideColours(adapter),
    ...provideStructure(adapter),
    provideFormat(adapter),
    provideSignature(adapter),
    ...provideFixes(adapter),
  ];
  return {
    renew: hints.renew,
    dispose() {
      for (const one of made) one.dispose();
    },
  };
}
