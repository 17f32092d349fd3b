/** The pages about codes, with an example that is wrong and one that is right; fetched when the first is opened. */
import type { Language } from '@kaohe/diagnostics';

const pages = import.meta.glob<string>('../../../../docs/diagnostics/*/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** What a page says. */
export interface Explanation {
  readonly what: string;
  readonly points: readonly string[];
  readonly wrong: string;
  readonly right: string;
}

/** The page of a code; undefined where there is none. */
export function explanationOf(code: string, language: Language): Explanation | undefined {
  const page = Object.entries(pages).find(([path]) => path.endsWith(`/${code}.md`))?.[1];
  if (page === undefined) return undefined;
  const sections = page.split(/^## /m);
  const told = sections.find((section) => section.startsWith(language === 'zh' ? '中文' : 'English')) ?? '';
  const lines = told
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
  return {
    what: lines
      .filter((line) => line !== '' && !line.startsWith('- '))
      .join(' ')
      .replaceAll('`', ''),
    points: lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2).replaceAll('`', '')),
    wrong: codeOf(sections.find((section) => section.startsWith('错'))),
    right: codeOf(sections.find((section) => section.startsWith('对'))),
  };
}

function codeOf(section: string | undefined): string {
  return /```[a-z]*\n([\s\S]*?)```/.exec(section ?? '')?.[1]?.trimEnd() ?? '';
}
