/** How the function around the cursor is called. */
import { type IDisposable, languages } from 'monaco-editor/editor';
import { type Adapter, placeIn } from '../adapter.js';
import { languageId } from '../prepare.js';

export function provideSignature(adapter: Adapter): IDisposable {
  return languages.registerSignatureHelpProvider(languageId, {
    signatureHelpTriggerCharacters: ['(', '（', ',', '，'],
    async provideSignatureHelp(model, position) {
      const found = await adapter.ask('signature', placeIn(adapter, model, position));
      if (found === undefined || found.forms.length === 0) return null;
      const signatures = found.forms.map((label) => ({ label, documentation: found.description, parameters: [] }));
      return {
        value: { signatures, activeSignature: 0, activeParameter: found.argument },
        dispose: () => undefined,
      };
    },
  });
}
