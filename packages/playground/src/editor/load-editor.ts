/** Fetches Monaco when it is wanted: its Chinese texts first, since its own code reads them as it loads. */
import type { Language } from '@kaohe/diagnostics';
import type { createRulesEditor } from './rules-editor.js';

/** The maker of editors, with Monaco speaking the language. */
export async function loadEditor(language: Language): Promise<typeof createRulesEditor> {
  if (language === 'zh') await import('monaco-editor/nls/lang/zh-cn');
  const loaded = await import('./rules-editor.js');
  return loaded.createRulesEditor;
}

/** True where the page is wide enough for Monaco; phones keep the plain text field. */
export function wantsMonaco(): boolean {
  return matchMedia('(min-width: 900px)').matches;
}
