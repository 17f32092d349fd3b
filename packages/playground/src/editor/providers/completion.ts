/** Completion: the service finds and orders by itself, Monaco only shows. */
import { type IDisposable, languages } from 'monaco-editor/editor';
import { type Adapter, placeIn, rangeIn } from '../adapter.js';
import { languageId } from '../prepare.js';

const kinds: Readonly<Record<string, languages.CompletionItemKind>> = {
  declaration: languages.CompletionItemKind.Keyword,
  clause: languages.CompletionItemKind.Keyword,
  word: languages.CompletionItemKind.Operator,
  function: languages.CompletionItemKind.Function,
  unit: languages.CompletionItemKind.Unit,
  name: languages.CompletionItemKind.Variable,
  input: languages.CompletionItemKind.Field,
  parameter: languages.CompletionItemKind.Property,
  label: languages.CompletionItemKind.EnumMember,
  column: languages.CompletionItemKind.Value,
  ruleset: languages.CompletionItemKind.Class,
  member: languages.CompletionItemKind.Property,
};

export function provideCompletion(adapter: Adapter): IDisposable {
  return languages.registerCompletionItemProvider(languageId, {
    triggerCharacters: ['.', ':', '：', ' ', '"', '@'],
    async provideCompletionItems(model, position) {
      const found = await adapter.ask('completions', placeIn(adapter, model, position));
      // Overtaken by the next key, or nothing fits: the next key asks again.
      if (found === undefined) return { suggestions: [], incomplete: true };
      const range = rangeIn(model, found.span);
      return {
        // What was found by pinyin has none of the letters typed: every key asks again, and nothing is filtered here.
        incomplete: true,
        suggestions: found.items.map(({ label, kind, detail, documentation, insert }, index) => ({
          label: { label, description: detail },
          kind: kinds[kind] ?? languages.CompletionItemKind.Text,
          documentation,
          insertText: insert,
          filterText: found.typed,
          sortText: String(index).padStart(4, '0'),
          range,
        })),
      };
    },
  });
}
