/** Finds the rules a user names, a file, a folder or a name that comes with the command, and the files they extend. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { BaseName } from '@kaohe/compiler';
import { diagnose, type SourceFile, span } from '@kaohe/diagnostics';
import { bundledFolder } from './bundled.js';
import type { Context } from './context.js';
import { type Attempt, done, failed, kindOfPath, namesIn, readText, shownPath } from './files.js';

/** The rules of a call: the entry file and every file it extends. */
export interface RuleFiles {
  readonly entry: string;
  readonly sources: readonly SourceFile[];
}

const endings = ['.kpi', '.kpi.yaml', '.kpi.yml'];
const usualNames = endings.map((ending) => `rules${ending}`);

/** How many files a search for one extended rule set may open. */
const mostCandidates = 500;

/** The files of the rules a user names. */
export async function loadRules(context: Context, rules: string): Promise<Attempt<RuleFiles>> {
  const { cwd } = context.io;
  const path = entryPath(cwd, rules);
  if (!path.ok) return path;
  const text = readText(cwd, path.value);
  if (!text.ok) return text;
  const entry: SourceFile = { name: shownPath(cwd, path.value), text: text.value };
  return done({ entry: entry.name, sources: await withBases(context, entry) });
}

/** The file of the rules a user names, as it is shown. */
export function entryOf(cwd: string, rules: string): Attempt<string> {
  const path = entryPath(cwd, rules);
  return path.ok ? done(shownPath(cwd, path.value)) : path;
}

/** What a text says of itself: its name, and whom it extends. */
interface Heading {
  readonly name: string | undefined;
  readonly bases: readonly BaseName[];
}

function headingOf({ kept }: Context, source: SourceFile): Promise<Heading> {
  return kept.recall('heading', [source.name, source.text], async () => {
    const { basesOf, nameOf } = await import('@kaohe/compiler');
    return { name: nameOf(source), bases: basesOf(source) };
  });
}

/** Whether a path ends as rules do. */
export function isRulesFile(path: string): boolean {
  return endings.some((ending) => path.endsWith(ending));
}

/** The rules files a user names: the file itself, or every one that lies in the folder. */
export function rulesFilesAt(cwd: string, path: string): Attempt<readonly string[]> {
  if (kindOfPath(cwd, path) !== 'folder') return done([path]);
  const names = namesIn(resolve(cwd, path)).filter(isRulesFile);
  return names.length === 0 ? notRules(path) : done(names.map((name) => join(path, name)));
}

/** The names under which rules come with the command, such as `taobao-presales`. */
export function bundledNames(): readonly string[] {
  return bundledSchemes().map(({ name }) => name);
}

function entryPath(cwd: string, rules: string): Attempt<string> {
  const kind = kindOfPath(cwd, rules);
  if (kind === 'file') return isRulesFile(rules) ? done(rules) : notRules(rules);
  if (kind === 'folder') {
    const inFolder = rulesIn(resolve(cwd, rules));
    return inFolder === undefined ? notRules(rules) : done(join(rules, inFolder));
  }
  const bundled = bundledSchemes().find(({ name, folder }) => name === rules || folder.endsWith(join('rules', rules)));
  const file = bundled === undefined ? undefined : rulesIn(bundled.folder);
  if (bundled !== undefined && file !== undefined) return done(join(bundled.folder, file));
  return failed(diagnose('host/file-not-found', span('', 0, 0), { path: rules }));
}

function notRules(path: string): Attempt<never> {
  return failed(diagnose('host/not-a-rules-file', span('', 0, 0), { path }));
}

/** The rules of a folder: the file with the usual name, or the only one there is. */
function rulesIn(folder: string): string | undefined {
  const usual = usualNames.find((name) => existsSync(join(folder, name)));
  if (usual !== undefined) return usual;
  const others = namesIn(folder).filter(isRulesFile);
  return others.length === 1 ? others[0] : undefined;
}

function bundledSchemes(): readonly { readonly name: string; readonly folder: string }[] {
  const root = bundledFolder('rules');
  if (root === undefined) return [];
  return namesIn(root).flatMap((field) =>
    namesIn(join(root, field))
      .map((name) => ({ name, folder: join(root, field, name) }))
      .filter(({ folder }) => rulesIn(folder) !== undefined),
  );
}

/** The entry and what it extends, directly or not. A base nobody finds is left to the compiler to report. */
async function withBases(context: Context, entry: SourceFile): Promise<readonly SourceFile[]> {
  const { cwd } = context.io;
  const sources = [entry];
  const open = new Map<string, SourceFile | undefined>([[resolve(cwd, entry.name), undefined]]);
  // The list grows while it is read: what is found may extend something itself.
  for (const source of sources) {
    for (const { name, version } of (await headingOf(context, source)).bases) {
      const found = await sourcesNamed(context, resolve(cwd, source.name), name, open);
      // Which of several has the version asked for is the compiler's to say.
      const wanted = version === undefined ? found.slice(0, 1) : found;
      sources.push(...wanted.filter((one) => !sources.some((other) => other.name === one.name)));
    }
  }
  return sources;
}

/** The rule sets of a name near the asker and among those that come along, nearest first. */
async function sourcesNamed(
  context: Context,
  asker: string,
  name: string,
  open: Map<string, SourceFile | undefined>,
): Promise<readonly SourceFile[]> {
  const { cwd } = context.io;
  const found: SourceFile[] = [];
  for (const path of new Set(placesFrom(dirname(asker)))) {
    if (open.size > mostCandidates) break;
    if (!open.has(path)) {
      const text = readText(cwd, path);
      open.set(path, text.ok ? { name: shownPath(cwd, path), text: text.value } : undefined);
    }
    const source = open.get(path);
    if (source === undefined || !mayBeNamed(source, name)) continue;
    if ((await headingOf(context, source)).name === name) found.push(source);
  }
  return found;
}

/** Whether it is worth reading the heading: a text that never has the name, nor an escape that could hide it, is of another rule set. */
function mayBeNamed({ text }: SourceFile, name: string): boolean {
  return text.includes('\\') || text.normalize('NFKC').includes(name.normalize('NFKC'));
}

/** Where a rule set may lie, nearest first: beside the asker, in the folders beside its folder, with the command. */
function* placesFrom(folder: string): Iterable<string> {
  yield* rulesFilesIn(folder);
  const parent = dirname(folder);
  for (const name of namesIn(parent)) {
    if (name !== basename(folder) && !name.startsWith('.') && name !== 'node_modules') {
      yield* rulesFilesIn(join(parent, name));
    }
  }
  for (const scheme of bundledSchemes()) yield* rulesFilesIn(scheme.folder);
}

function rulesFilesIn(folder: string): readonly string[] {
  return namesIn(folder)
    .filter(isRulesFile)
    .map((name) => join(folder, name));
}
