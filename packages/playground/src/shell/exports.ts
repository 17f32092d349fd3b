/** What the page hands out as files. A new kind of export is one more line. */
import type { Language } from '@kaohe/diagnostics';
import type { Page } from '../page/page.js';
import { saveFile } from '../page/save-file.js';
import type { ExportQuestion } from '../protocol/slips.js';
import { ranksOf } from '../results/rank-rule.js';

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
    id: 'export-xlsx',
    words: { zh: '工作簿（带公式）', en: 'Workbook with formulas' },
    run: (page) => saveResult(page, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  },
  {
    id: 'export-rules-xlsx',
    words: { zh: '规则工作簿（改完拖回来）', en: 'Workbook of rules, to edit and drop back' },
    run: (page) => saveResult(page, 'rules-xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
  },
  {
    id: 'export-handbook',
    words: { zh: '考核手册', en: 'Handbook' },
    run: (page) => saveResult(page, 'handbook', 'text/html'),
  },
  {
    id: 'export-record',
    words: { zh: '调整、异议、发放记录（CSV）', en: 'Record of overrides, objections, slips (CSV)' },
    run: async (page) => (await import('../results/period-record.js')).savePeriodRecord(page),
  },
  {
    id: 'export-rules',
    words: { zh: '规则文本', en: 'Rule text' },
    run({ store }) {
      for (const { name, text } of store.files) saveFile(name, new Blob([text], { type: 'text/plain;charset=utf-8' }));
    },
  },
];

/** What the command writes. */
async function saveResult(page: Page, format: ExportQuestion['format'], type: string): Promise<void> {
  const found = await page.ask('exported', { format, ranks: ranksOf(page).value });
  if (found === undefined) return;
  // Bytes that come from the worker are not shared with it.
  const content = found.bytes === undefined ? found.text : (found.bytes as Uint8Array<ArrayBuffer>);
  saveFile(found.name, new Blob([content], { type: found.bytes === undefined ? `${type};charset=utf-8` : type }));
}
