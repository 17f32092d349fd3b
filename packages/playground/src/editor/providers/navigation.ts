/** Where a name is declared, and everywhere it stands. */
import { type IDisposable, languages } from 'monaco-editor/editor';
import { type Adapter, locationOf, placeIn } from '../adapter.js';
import { languageId } from '../prepare.js';

export function provideNavigation(adapter: Adapter): readonly IDisposable[] {
  return [
    languages.registerDefinitionProvider(languageId, {
      async provideDefinition(model, position) {
        const found = await adapter.ask('definitions', placeIn(adapter, model, position));
        return (found ?? []).flatMap((span) => locationOf(adapter, span) ?? []);
      },
    }),
    languages.registerReferenceProvider(languageId, {
      async provideReferences(model, position, { includeDeclaration }) {
        const found = await adapter.ask('references', placeIn(adapter, model, position));
        return (found ?? [])
          .filter(({ isDeclaration }) => includeDeclaration || !isDeclaration)
          .flatMap(({ span }) => locationOf(adapter, span) ?? []);
      },
    }),
  ];
}
