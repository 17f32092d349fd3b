/** Colours that understand: an input, a label and a KPI look different though all are names. */
import { type IDisposable, languages } from 'monaco-editor/editor';
import type { Adapter } from '../adapter.js';
import { languageId } from '../prepare.js';

const kinds = [
  'keyword',
  'modifier',
  'operator',
  'function',
  'variable',
  'parameter',
  'property',
  'class',
  'enumMember',
  'type',
  'number',
  'string',
];

export function provideColours(adapter: Adapter): IDisposable {
  return languages.registerDocumentSemanticTokensProvider(languageId, {
    getLegend: () => ({ tokenTypes: kinds, tokenModifiers: ['declaration'] }),
    async provideDocumentSemanticTokens(model) {
      const found = await adapter.ask('tokens', { file: adapter.models.fileOf(model) ?? '' });
      if (found === undefined) return null;
      const data: number[] = [];
      let line = 1;
      let column = 1;
      for (const { start, end, kind, isDeclaration } of found) {
        const from = model.getPositionAt(start);
        const isSameLine = from.lineNumber === line;
        data.push(from.lineNumber - line, isSameLine ? from.column - column : from.column - 1);
        data.push(end - start, kinds.indexOf(kind), isDeclaration ? 1 : 0);
        line = from.lineNumber;
        column = from.column;
      }
      return { data: new Uint32Array(data) };
    },
    releaseDocumentSemanticTokens: () => undefined,
  });
}
