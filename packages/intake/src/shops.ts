/** Files of different shops: the same name in them is the same person, and what they sold in each comes together. */
import type { Diagnostic } from '@kaohe/diagnostics';

/** A name for the shop a file is of: the file's name without what changes from month to month. */
export function shopOfFile(file: string): string {
  const base = (file.split(/[/\\]/).at(-1) ?? '').normalize('NFKC').replace(/\.[A-Za-z]{1,5}$/, '');
  const plain = base.replace(/\d{4}年\d{1,2}月(?:\d{1,2}日)?|\(\d+\)|\d+/g, '').replace(/[\s_\-–—.至到~]+/g, ' ');
  return plain.trim();
}

/** Two files that say different things of the same people. */
export interface FileConflict {
  readonly files: readonly [string, string];
  readonly people: readonly string[];
}

/** The pairs of files that contradict each other, as what was found wrong tells them. */
export function fileConflicts(found: readonly Diagnostic[]): readonly FileConflict[] {
  const pairs = new Map<string, { readonly files: readonly [string, string]; readonly people: Set<string> }>();
  for (const { code, span, related, args } of found) {
    const other = related[0]?.file;
    if (code !== 'data/value-conflict' || other === undefined || other === span.file) continue;
    const key = `${other}\n${span.file}`;
    const pair = pairs.get(key) ?? { files: [other, span.file] as const, people: new Set<string>() };
    pairs.set(key, pair);
    if ('who' in args) pair.people.add(String(args.who));
  }
  return [...pairs.values()].map(({ files, people }) => ({ files, people: [...people] }));
}
