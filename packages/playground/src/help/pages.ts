/** All documents of a language, fetched when somebody asks for help. */
import type { Language } from '@kaohe/diagnostics';
import { type HelpPage, pageOf } from './help-page.js';

/** All pages of a language. */
export async function pagesIn(language: Language): Promise<readonly HelpPage[]> {
  const { pages } = language === 'zh' ? await import('./pages-zh.js') : await import('./pages-en.js');
  return Object.entries(pages).map(([path, text]) => pageOf(/([^/]+)\.md$/.exec(path)?.[1] ?? path, text));
}
