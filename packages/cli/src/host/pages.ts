/** The page of a diagnostic code, where the documents came along. */
import { join } from 'node:path';
import { formatSource } from '@kaohe/compiler';
import type { Language } from '@kaohe/diagnostics';
import { bundledFolder } from './bundled.js';
import { readText } from './files.js';

/** A page in one language; the examples are rules, data or a command line. */
export interface Page {
  /** What is wrong, why, what to do, with the words of the wrong example. */
  readonly told: string;
  readonly wrong: string;
  readonly right: string;
}

const headings = { zh: '## 中文\n', en: '## English\n', wrong: '## 错 · wrong\n', right: '## 对 · right\n' };

/** What `docs/diagnostics/<family>/<slug>.md` says; keywords of the examples in the language, where they can be read. */
export function pageOf(code: string, language: Language): Page | undefined {
  const docs = bundledFolder('docs');
  if (docs === undefined) return undefined;
  const page = readText(docs, join('diagnostics', `${code}.md`));
  if (!page.ok) return undefined;
  return {
    told: sectionOf(page.value, headings[language]).trim(),
    wrong: example(page.value, headings.wrong, language),
    right: example(page.value, headings.right, language),
  };
}

const fence = /```(\S+)(?: ([^\n]*))?\n([\s\S]*?)```/gu;

/** The fences of a section, without what only tests read. */
function example(page: string, heading: string, language: Language): string {
  return [...sectionOf(page, heading).matchAll(fence)]
    .filter(([, kind]) => kind !== 'also')
    .map(([, kind = '', name = '', text = '']) => {
      const title = name === '' || name === 'escaped' ? '' : `${name}:\n`;
      return title + (kind === 'kpi' || kind === 'yaml' ? inLanguage(text, kind, language) : text);
    })
    .join('\n');
}

function sectionOf(page: string, heading: string): string {
  const start = page.indexOf(heading);
  const end = page.indexOf('\n## ', start + heading.length);
  return start < 0 ? '' : page.slice(start + heading.length, end < 0 ? undefined : end + 1);
}

function inLanguage(text: string, kind: 'kpi' | 'yaml', language: Language): string {
  if (language === 'zh') return text;
  const { value } = formatSource({ name: kind === 'kpi' ? 'a.kpi' : 'a.kpi.yaml', text }, language);
  return value === '' ? text : value;
}
