/** What was said of columns, as the small YAML file that is kept beside the rules: written whole, read line by line. */
import { type Diagnostic, diagnose, type Outcome, outcome, type SourceFile, span } from '@kaohe/diagnostics';
import type { MappedColumn, SavedMapping } from './mapping.js';

const version = 1;

/** The text of the file. */
export function mappingText(saved: readonly SavedMapping[]): string {
  const lines = [
    '# 列的对照，kaohe import --save-map 写的 · which column is which input',
    `kaohe-columns: ${version}`,
    'exports:',
  ];
  for (const { fingerprint, columns } of saved) {
    lines.push(`  - fingerprint: "${fingerprint}"`, '    columns:');
    for (const { column, input } of columns)
      lines.push(`      ${JSON.stringify(column)}: ${JSON.stringify(input ?? '')}`);
    const shares = columns.filter((one) => one.shares !== undefined);
    if (shares.length > 0) lines.push('    shares:');
    for (const one of shares) lines.push(`      ${JSON.stringify(one.column)}: ${one.shares}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The mappings of such a file; a line that is not as the command writes it is reported, and the others count. */
export function mappingsFromText({ name, text }: SourceFile): Outcome<readonly SavedMapping[]> {
  const saved: { fingerprint: string; columns: MappedColumn[] }[] = [];
  const diagnostics: Diagnostic[] = [];
  let part: 'columns' | 'shares' = 'columns';
  let hasVersion = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const start = at;
    at += line.length + 1;
    const plain = line.replace(/^\uFEFF/, '').trimEnd();
    const [whole, dash, key = '', value = ''] = entry.exec(plain) ?? [];
    const last = saved.at(-1);
    if (/^\s*(?:#.*)?$/.test(plain) || plain === 'exports:') continue;
    const [column, told] = whole === undefined ? [] : [scalar(key), scalar(value)];
    if (key === 'kaohe-columns' && told === String(version)) hasVersion = true;
    else if (dash !== undefined && key === 'fingerprint' && told !== undefined)
      saved.push({ fingerprint: told, columns: [] });
    else if (last !== undefined && (key === 'columns' || key === 'shares') && value === '') part = key;
    else if (last !== undefined && part === 'columns' && column !== undefined && told !== undefined) {
      last.columns.push({ column, input: told === '' ? undefined : told, shares: undefined });
    } else if (last !== undefined && part === 'shares' && (told === 'fraction' || told === 'percent')) {
      const place = last.columns.findIndex((one) => one.column === column);
      const before = last.columns[place];
      if (before) last.columns[place] = { ...before, shares: told };
    } else diagnostics.push(diagnose('data/mapping-unreadable', span(name, start, start + line.length), {}));
  }
  if (!hasVersion) diagnostics.push(diagnose('data/mapping-unreadable', span(name, 0, 0), {}));
  return outcome(saved, diagnostics);
}

const entry =
  /^\s*(-\s+)?("(?:[^"\\]|\\.){0,400}"|[^\s"':#-][^:]{0,400}?)\s*:\s*("(?:[^"\\]|\\.){0,400}"|[^"]{0,400})$/;

function scalar(text: string): string | undefined {
  if (!text.startsWith('"')) return text.trim();
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    // quotes that do not hold a text are a mistake of whoever edited the file
    return undefined;
  }
}
