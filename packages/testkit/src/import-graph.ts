/** The import graph of a workspace: which file reads which, type imports included. Knows paths and texts, not the disk. */
import { importsOf } from './imports-of.js';

/** A file of the workspace; the path is from the root of the repository, with `/`. */
export interface WorkspaceFile {
  readonly path: string;
  readonly text: string;
}

/** What an import leads to. */
export type Target =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'package'; readonly name: string; readonly inside: string | undefined }
  | { readonly kind: 'library'; readonly name: string }
  | { readonly kind: 'nothing' };

/** One import of one file. */
export interface Arrow {
  readonly from: string;
  readonly line: number;
  readonly specifier: string;
  readonly target: Target;
}

const scope = '@kaohe/';

/** The code of a file: of a Vue component what stands in its script blocks, on the same lines; of others, all. */
export function codeOf(file: WorkspaceFile): string {
  if (!file.path.endsWith('.vue')) return file.text;
  const blocks = /(<script[^>]*>)([\s\S]*?)<\/script>/g;
  let code = '';
  let end = 0;
  for (const block of file.text.matchAll(blocks)) {
    const start = block.index + (block[1]?.length ?? 0);
    code += file.text.slice(end, start).replaceAll(/[^\n]/g, '') + (block[2] ?? '');
    end = start + (block[2]?.length ?? 0);
  }
  return code;
}

/** Every import of every file. */
export function importGraph(files: readonly WorkspaceFile[]): readonly Arrow[] {
  const known = new Set(files.map((file) => file.path));
  return files.flatMap((file) =>
    importsOf(codeOf(file)).map(({ specifier, line }) => ({
      from: file.path,
      line,
      specifier,
      target: targetOf(file.path, specifier, known),
    })),
  );
}

/** The package a path lies in, if any: `packages/<name>/…`. */
export function packageOf(path: string): string | undefined {
  return /^packages\/([^/]+)\//.exec(path)?.[1];
}

function targetOf(from: string, specifier: string, known: ReadonlySet<string>): Target {
  if (specifier.startsWith('.')) return relativeTarget(from, specifier, known);
  if (specifier.startsWith(scope)) {
    const [name = '', ...inside] = specifier.slice(scope.length).split('/');
    return { kind: 'package', name, inside: inside.length === 0 ? undefined : inside.join('/') };
  }
  if (specifier.startsWith('node:')) return { kind: 'library', name: specifier };
  const depth = specifier.startsWith('@') ? 2 : 1;
  return { kind: 'library', name: specifier.split('/').slice(0, depth).join('/') };
}

function relativeTarget(from: string, specifier: string, known: ReadonlySet<string>): Target {
  // Vite's `?worker` and `?raw` still read the file.
  const path = joined(from.split('/').slice(0, -1), (specifier.split('?')[0] ?? '').split('/'));
  const candidates = [
    path,
    path.replace(/\.js$/, '.ts'),
    path.replace(/\.mjs$/, '.mts'),
    `${path}.ts`,
    `${path}/index.ts`,
  ];
  const found = candidates.find((candidate) => known.has(candidate));
  if (found !== undefined) return { kind: 'file', path: found };
  // Styles, data and scripts that are not part of the graph still lie somewhere.
  return path.startsWith('..') ? { kind: 'nothing' } : { kind: 'file', path };
}

function joined(folder: readonly string[], steps: readonly string[]): string {
  const path = [...folder];
  for (const step of steps) {
    if (step === '..' && path.length > 0 && path.at(-1) !== '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}
