/** Links in the page for what its first script fetches by itself: the browser fetches it at the same time, while the worker starts. */
import type { Plugin, Rolldown } from 'vite';

/** The script that `main.ts` goes on with. */
const continuation = 'mount';

export function earlyLinks(): Plugin {
  return {
    name: 'kaohe-early-links',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const first = chunks.filter(({ name, isDynamicEntry }) => isDynamicEntry && name === continuation);
        const wanted = withImports(first, chunks);
        const scripts = wanted.map(({ fileName }) => fileName);
        const styles = wanted.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
        const missing = (fileName: string): boolean => !html.includes(fileName);
        return [
          ...scripts.filter(missing).map((fileName) => link('modulepreload', fileName)),
          ...[...new Set(styles)].filter(missing).map((fileName) => link('stylesheet', fileName)),
        ];
      },
    },
  };
}

/** Scripts with all they import at once. */
function withImports(
  first: readonly Rolldown.OutputChunk[],
  all: readonly Rolldown.OutputChunk[],
): readonly Rolldown.OutputChunk[] {
  const found = new Set(first);
  // The set grows while it is read.
  for (const { imports } of found) {
    for (const chunk of all) if (imports.includes(chunk.fileName)) found.add(chunk);
  }
  return [...found];
}

function link(rel: string, fileName: string) {
  return { tag: 'link', attrs: { rel, crossorigin: true, href: `./${fileName}` }, injectTo: 'head' as const };
}
