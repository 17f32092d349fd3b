/** The small file beside the rules in which is kept what was said of the columns of exports. */
import { dirname, join } from 'node:path';
import type { SourceFile } from '@kaohe/diagnostics';
import { type MappedColumn, mappingsFromText, mappingText, type SavedMapping } from '@kaohe/intake';
import { type Attempt, done, failed, kindOfPath, readText, shownPath, writeWhole } from './files.js';
import { entryOf } from './rules.js';

/** Where it lies: beside the user's rules, or in the folder of the call for rules that come with the command. */
export function mappingPath(cwd: string, rules: string): string {
  const own = kindOfPath(cwd, rules) === 'nothing' ? undefined : entryOf(cwd, rules);
  const entry = own?.ok ? own.value : `${rules.split(/[/\\]/).at(-1)}.kpi`;
  const stem = entry.replace(/\.kpi(?:\.ya?ml)?$/, '');
  return own?.ok ? join(dirname(entry), `${stem.split(/[/\\]/).at(-1)}.columns.yaml`) : `${stem}.columns.yaml`;
}

/** What was kept for these rules: nothing where there is no such file. */
export function savedMappings(
  cwd: string,
  rules: string,
): Attempt<readonly SavedMapping[]> & { readonly source?: SourceFile } {
  const path = mappingPath(cwd, rules);
  if (kindOfPath(cwd, path) !== 'file') return done([]);
  const text = readText(cwd, path);
  if (!text.ok) return text;
  const source = { name: shownPath(cwd, path), text: text.value };
  const read = mappingsFromText(source);
  return { ...(read.diagnostics.length > 0 ? failed(...read.diagnostics) : done(read.value)), source };
}

/** Keeps what was said just now of exports with these fingerprints, beside what was kept before. */
export async function keepMappings(
  cwd: string,
  rules: string,
  fingerprints: readonly string[],
  columns: readonly MappedColumn[],
): Promise<Attempt<string>> {
  const before = savedMappings(cwd, rules);
  if (!before.ok) return before;
  const kept = new Map(before.value.map((one) => [one.fingerprint, one.columns]));
  for (const fingerprint of new Set(fingerprints)) {
    const others = (kept.get(fingerprint) ?? []).filter(({ column }) => columns.every((one) => one.column !== column));
    kept.set(fingerprint, [...others, ...columns]);
  }
  const path = mappingPath(cwd, rules);
  const text = mappingText([...kept].map(([fingerprint, all]) => ({ fingerprint, columns: all })));
  const written = await writeWhole(cwd, path, text);
  return written.ok ? done(path) : written;
}
