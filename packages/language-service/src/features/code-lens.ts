/** Lines above declarations: run this test, and how often a name is used. */
import type { Language, Syntax } from '@kaohe/compiler';
import type { Span } from '@kaohe/diagnostics';
import { plainName } from '../workspace/occurrences.js';
import { namesFor } from '../workspace/symbols.js';
import { usesOf } from '../workspace/uses.js';
import type { Workspace } from '../workspace/workspace.js';

/** A line above a place, and what happens on a click. */
export interface CodeLens {
  readonly span: Span;
  readonly title: string;
  readonly action:
    | { readonly kind: 'run-tests'; readonly file: string; readonly name: string | undefined }
    | { readonly kind: 'show-references'; readonly file: string; readonly offset: number };
}

const texts = {
  zh: {
    all: '运行全部测试',
    one: '运行测试',
    used: (count: number) => (count === 0 ? '没有用到' : `用到 ${count} 次`),
  },
  en: {
    all: 'run all tests',
    one: 'run test',
    used: (count: number) => (count === 0 ? 'not used' : count === 1 ? 'used once' : `used ${count} times`),
  },
} as const;

/** Declarations that are there to be used by others. */
const usable: ReadonlySet<Syntax.Statement['keyword']> = new Set([
  'input',
  'parameter',
  'value',
  'kpi',
  'table',
  'tiers',
  'grade',
  'quota',
  'streak',
  'records',
]);

/** The lenses of a file in reading order. */
export function lensesIn(workspace: Workspace, file: string, language: Language): readonly CodeLens[] {
  const document = workspace.document(file);
  if (document === undefined) return [];
  const uses = usesOf(namesFor(workspace, file));
  const hasTests = document.file().statements.some(({ keyword }) => keyword === 'case');
  return document.file().statements.flatMap((statement): readonly CodeLens[] => {
    const { keyword, lead, head, name, title } = statement;
    if (keyword === 'case') {
      return [{ span: head, title: texts[language].one, action: { kind: 'run-tests', file, name: title?.text } }];
    }
    if (keyword === 'ruleset' && hasTests) {
      return [{ span: head, title: texts[language].all, action: { kind: 'run-tests', file, name: undefined } }];
    }
    if (name === undefined || lead === 'change' || lead === 'remove' || !usable.has(keyword)) return [];
    const count = uses.get(plainName(name.text))?.length ?? 0;
    const action = { kind: 'show-references', file, offset: name.span.start } as const;
    return [{ span: head, title: texts[language].used(count), action }];
  });
}
