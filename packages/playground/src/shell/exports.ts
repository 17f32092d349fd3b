/** What the page hands out as files. A new kind of export is one more line. */
import type { Language } from '@kaohe/diagnostics';
import type { Page } from '../page/page.js';
import { saveFile } from '../page/save-file.js';

/** One line of the menu. */
export interface Export {
  readonly id: string;
  readonly words: Readonly<Record<Language, string>>;
  readonly run: (page: Page) => void | Promise<void>;
}

export const pageExports: readonly Export[] = [
  {
    id: 'export-csv',
    words: { zh: '结果（CSV）', en: 'Result (CSV)' },
    run: (page) => saveResult(page, 'csv', 'text/csv'),
  },
  {
    id: 'export-json',
    words: { zh: '结果（JSON）', en: 'Result (JSON)' },
    run: (page) => saveResult(page, 'json', 'application/json'),
  },
  {
    id: 'export-rules',
    words: { zh: '规则文本', en: 'Rule text' },
    run({ store, active }) {
      saveFile(active.value, new Blob([store.textOf(active.value)], { type: 'text/plain;charset=utf-8' }));
    },
  },
];

/** The same bytes as `kaohe run` writes. */
async function saveResult({ ask }: Page, format: 'csv' | 'json', type: string): Promise<void> {
  const found = await ask('exported', { format });
  if (found !== undefined) saveFile(found.name, new Blob([found.text], { type: `${type};charset=utf-8` }));
}
