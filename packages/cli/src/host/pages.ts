/** The page of a diagnostic code, where the documents came along. */
import { join } from 'node:path';
import { bundledFolder } from './bundled.js';
import { readText } from './files.js';

/** The text of `docs/diagnostics/<family>/<slug>.md`. */
export function pageOf(code: string): string | undefined {
  const docs = bundledFolder('docs');
  if (docs === undefined) return undefined;
  const page = readText(docs, join('diagnostics', `${code}.md`));
  return page.ok ? page.value : undefined;
}
