/** Whether this page stands inside of somebody else's, put there by `<kaohe-playground>`, and what was asked of it. Then nothing is kept in the browser. */

/** What can be shown of the page. */
export type Pane = 'table' | 'text' | 'result' | 'problems';

export interface Embedding {
  readonly panes: ReadonlySet<Pane>;
  readonly isReadOnly: boolean;
  /** What is remembered elsewhere is told here, by the same names. */
  readonly choices: Readonly<Record<string, string>>;
}

const allPanes: readonly Pane[] = ['table', 'text', 'result', 'problems'];

/** As the address of the frame says. */
export function embeddingIn(query: URLSearchParams): Embedding {
  const named = (query.get('panes') ?? '').split(/[\s,]+/);
  const known = allPanes.filter((pane) => named.includes(pane));
  const panes = new Set(known.length === 0 ? (['table', 'result'] as const) : known);
  const theme = query.get('theme') ?? '';
  return {
    panes,
    isReadOnly: query.has('readonly'),
    choices: {
      language: query.get('lang')?.startsWith('en') === true ? 'en' : 'zh',
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      'rules-view': panes.has('text') ? (panes.has('table') ? 'both' : 'text') : 'table',
    },
  };
}

/** Undefined for a page of its own. */
export const embedding: Embedding | undefined = ofThisPage();

function ofThisPage(): Embedding | undefined {
  if (typeof window === 'undefined' || window.parent === window) return undefined;
  const query = new URLSearchParams(location.search);
  return query.has('embedded') ? embeddingIn(query) : undefined;
}
