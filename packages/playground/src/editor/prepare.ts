/** What Monaco keeps for the whole page: the language, its colouring, the themes, its own worker. */
import { editor, languages } from 'monaco-editor/editor';
import EditorWorker from 'monaco-editor/editor/editor.worker.js?worker';
import { languageConfiguration, monarchFrom } from './monarch.js';
import { themes } from './themes.js';
import type { Vocabulary } from './vocabulary.js';

export const languageId = 'kpi';

let isPrepared = false;

/** Monaco's registries are global: once per page. */
export function prepareMonaco(vocabulary: Vocabulary): void {
  if (isPrepared) return;
  isPrepared = true;
  Object.assign(globalThis, { MonacoEnvironment: { getWorker: () => new EditorWorker() } });
  languages.register({ id: languageId });
  languages.setMonarchTokensProvider(languageId, monarchFrom(vocabulary));
  languages.setLanguageConfiguration(languageId, languageConfiguration);
  for (const [name, theme] of Object.entries(themes)) editor.defineTheme(name, theme);
}
