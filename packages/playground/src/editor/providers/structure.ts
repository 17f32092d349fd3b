/** The outline to jump by, and what folds away. */
import { type IDisposable, languages } from 'monaco-editor/editor';
import { type Adapter, rangeIn } from '../adapter.js';
import { languageId } from '../prepare.js';

export function provideStructure(adapter: Adapter): readonly IDisposable[] {
  return [
    languages.registerDocumentSymbolProvider(languageId, {
      async provideDocumentSymbols(model) {
        const found = await adapter.ask('outline', { file: adapter.models.fileOf(model) ?? '' });
        return (found ?? []).map(({ name, detail, span, nameSpan, keyword }) => ({
          name,
          detail,
          kind: keyword === 'kpi' ? languages.SymbolKind.Number : languages.SymbolKind.Variable,
          tags: [],
          range: rangeIn(model, span),
          selectionRange: rangeIn(model, nameSpan),
        }));
      },
    }),
    languages.registerFoldingRangeProvider(languageId, {
      async provideFoldingRanges(model) {
        const found = await adapter.ask('folds', { file: adapter.models.fileOf(model) ?? '' });
        return (found ?? []).map(({ startLine, endLine, kind }) => ({
          start: startLine,
          end: endLine,
          ...(kind === 'comment' ? { kind: languages.FoldingRangeKind.Comment } : {}),
        }));
      },
    }),
  ];
}
