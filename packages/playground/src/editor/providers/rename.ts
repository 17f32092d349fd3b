/** Rename in all files, as one step of the page's undo: Monaco asks for the name, the store makes the edits. */
import { type IDisposable, languages } from 'monaco-editor/editor';
import { editorWords } from '../../words/editor.js';
import { type Adapter, placeIn, rangeIn } from '../adapter.js';
import { languageId } from '../prepare.js';

export function provideRename(adapter: Adapter): IDisposable {
  return languages.registerRenameProvider(languageId, {
    async resolveRenameLocation(model, position) {
      const found = await adapter.ask('renamable', placeIn(adapter, model, position));
      const nowhere = { range: rangeIn(model, { start: 0, end: 0 }), text: '' };
      if (found === undefined) return { ...nowhere, rejectReason: '' };
      if ('refused' in found) return { ...nowhere, rejectReason: found.refused };
      return { range: rangeIn(model, found.span), text: found.name };
    },
    async provideRenameEdits(model, position, name) {
      const place = placeIn(adapter, model, position);
      const before = await adapter.ask('renamable', place);
      const found = await adapter.ask('renaming', { ...place, name });
      if (found === undefined) return { edits: [], rejectReason: '' };
      if (!found.ok) return { edits: [], rejectReason: found.reason };
      const edits = found.edits.map(({ span, text }) => ({ file: span.file, start: span.start, end: span.end, text }));
      const was = before !== undefined && 'name' in before ? before.name : '';
      adapter.apply(edits, editorWords[adapter.language()].renamed(was, name));
      return { edits: [] };
    },
  });
}
