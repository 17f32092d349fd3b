/** The canonical form, as one step of the page's undo. */
import { type IDisposable, languages } from 'monaco-editor/editor';
import { editorWords } from '../../words/editor.js';
import type { Adapter } from '../adapter.js';
import { languageId } from '../prepare.js';

export function provideFormat(adapter: Adapter): IDisposable {
  return languages.registerDocumentFormattingEditProvider(languageId, {
    async provideDocumentFormattingEdits(model) {
      const edits = await adapter.ask('formatting', { file: adapter.models.fileOf(model) ?? '' });
      if (edits !== undefined && edits.length > 0) adapter.apply(edits, editorWords[adapter.language()].formatted);
      return [];
    },
  });
}
