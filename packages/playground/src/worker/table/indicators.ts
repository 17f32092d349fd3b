/** Indicators that come or move: whole declarations with the comments above them, everything else untouched. */
import type { Syntax } from '@kaohe/compiler';
import type { FileEdit } from '../../protocol/edits.js';
import type { Sources } from './sources.js';

/** A new indicator behind the last one of the own file, to be filled in. */
export function addedIndicator(sources: Sources, name: string): readonly FileEdit[] | undefined {
  const own = ownStatements(sources);
  const last = own.findLast(({ keyword, lead }) => keyword === 'kpi' && (lead === undefined || lead === 'add'));
  const isYaml = /\.ya?ml$/i.test(sources.entry);
  if (last === undefined || isYaml || name.trim() === '') return undefined;
  const { text } = sourceOf(sources);
  const at = endOfLine(text, last.span.end);
  const input = `${name}数`;
  const lines = ['', `输入 ${input} : 分`, `指标 ${name} = ${input}`, '  权重 0%', '  >= 90分 -> 100', '  否则 -> 60'];
  return [{ file: sources.entry, start: at, end: at, text: `\n${lines.join('\n')}` }];
}

/** The indicator in the place of the one before or behind it. */
export function movedIndicator(sources: Sources, id: string, by: -1 | 1): readonly FileEdit[] | undefined {
  const own = ownStatements(sources).filter(
    ({ keyword, lead }) => keyword === 'kpi' && (lead === undefined || lead === 'add'),
  );
  const index = own.findIndex(({ name }) => name?.text === id);
  const [here, other] = [own[index], own[index + by]];
  if (here === undefined || other === undefined) return undefined;
  const { text } = sourceOf(sources);
  const [mine, theirs] = [blockOf(text, here), blockOf(text, other)];
  return [
    { file: sources.entry, ...mine, text: text.slice(theirs.start, theirs.end) },
    { file: sources.entry, ...theirs, text: text.slice(mine.start, mine.end) },
  ];
}

function ownStatements({ files, entry }: Sources): readonly Syntax.Statement[] {
  return files.find(({ source }) => source.name === entry)?.value.file.statements ?? [];
}

function sourceOf({ files, entry }: Sources): { readonly text: string } {
  return files.find(({ source }) => source.name === entry)?.source ?? { text: '' };
}

/** The lines of a declaration with the comments above it. */
function blockOf(text: string, { span }: Syntax.Statement): { readonly start: number; readonly end: number } {
  let start = text.lastIndexOf('\n', span.start - 1) + 1;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!/^\s*[#＃]/.test(text.slice(above, start))) break;
    start = above;
  }
  return { start, end: endOfLine(text, span.end) };
}

/** Where the last written line of what ends here ends. */
function endOfLine(text: string, offset: number): number {
  const written = text.slice(0, offset).trimEnd().length;
  const found = text.indexOf('\n', written);
  return found < 0 ? text.length : found;
}
