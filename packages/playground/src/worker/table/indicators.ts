/** Indicators that come, go and move, in either face: whole declarations with the comments above them, everything else untouched. */
import { nameText, type Syntax } from '@kaohe/compiler';
import type { FileEdit } from '../../protocol/edits.js';
import { appended, inBreaks, inFace } from './appended.js';
import type { Sources } from './sources.js';
import { changedClauses, copyLines } from './written.js';

/** A new indicator behind the last one of the own file, or at its end, to be filled in. */
export function addedIndicator(sources: Sources, wished: string): readonly FileEdit[] | undefined {
  const name = wished.trim();
  if (name === '' || isTaken(sources, name)) return undefined;
  const input = freeName(sources, `${name}数`);
  const lines = [
    `输入 ${nameText(input)} : 分`,
    `指标 ${nameText(name)} = ${nameText(input)}`,
    '  权重 0%',
    '  >= 90分 -> 100',
    '  否则 -> 60',
  ];
  return placed(sources, ownIndicators(sources).at(-1), lines);
}

/** The same indicator again under another name, behind itself or at the end of the own file. */
export function copiedIndicator(sources: Sources, id: string, suffix: string): readonly FileEdit[] | undefined {
  const declared = sources.declaration('kpi', id);
  if (declared === undefined) return undefined;
  const title = declared.title === undefined ? '' : `${declared.title.text}${suffix}`;
  const clauses = changedClauses(declared, sources.changesOf('kpi', id));
  const own = ownIndicators(sources).find((one) => one === declared);
  return placed(sources, own, copyLines(freeName(sources, `${id}${suffix}`), title, clauses));
}

/** Without the indicator: its lines, or a line that leaves out what the standard has. What the own file changed about it goes too. */
export function removedIndicator(sources: Sources, id: string, because: string): readonly FileEdit[] | undefined {
  const declared = sources.declaration('kpi', id);
  if (declared === undefined) return undefined;
  const isOwn = declared.span.file === sources.entry;
  const changes = sources.changesOf('kpi', id).filter(({ span }) => span.file === sources.entry);
  const gone = [...(isOwn ? [declared] : []), ...changes].map((one) => withoutBlock(sources, one));
  const line = isOwn ? [] : [`删 指标 ${nameText(id)} 因为 "${because}"`];
  return [...gone, ...appended(sources.own, line)];
}

/** The indicator in the place of the one before or behind it. */
export function movedIndicator(sources: Sources, id: string, by: -1 | 1): readonly FileEdit[] | undefined {
  const own = ownIndicators(sources);
  const index = own.findIndex(({ name }) => name?.text === id);
  const [here, other] = [own[index], own[index + by]];
  if (here === undefined || other === undefined) return undefined;
  const text = textOf(sources);
  const [mine, theirs] = [blockOf(text, here), blockOf(text, other)];
  return [
    { file: sources.entry, ...mine, text: text.slice(theirs.start, theirs.end) },
    { file: sources.entry, ...theirs, text: text.slice(mine.start, mine.end) },
  ];
}

/** The indicators that are declared in the own file, in lines of their own: not those between brackets of YAML. */
export function ownIndicators(sources: Sources): readonly Syntax.Statement[] {
  const text = textOf(sources);
  return statementsOf(sources).filter(
    ({ keyword, lead, span }) =>
      keyword === 'kpi' &&
      (lead === undefined || lead === 'add') &&
      /^["']?$/.test(text.slice(lineStart(text, span.start), span.start)),
  );
}

/** True where something of that name is declared. */
export function isTaken({ files }: Sources, name: string): boolean {
  return files.some(({ value }) => value.file.statements.some((one) => one.name?.text === name));
}

function freeName(sources: Sources, wished: string): string {
  let name = wished;
  for (let count = 2; isTaken(sources, name); count += 1) name = `${wished}${count}`;
  return name;
}

/** The lines behind a declaration of the own file, after an empty line; without one at the end. */
function placed(
  sources: Sources,
  behind: Syntax.Statement | undefined,
  lines: readonly string[],
): readonly FileEdit[] | undefined {
  const { own } = sources;
  if (own === undefined) return undefined;
  const at = behind === undefined ? own.text.trimEnd().length : endOfLine(own.text, behind.span.end);
  return [{ file: own.name, start: at, end: at, text: inBreaks(own, `\n\n${inFace(own, lines).trim()}`) }];
}

function statementsOf({ files, entry }: Sources): readonly Syntax.Statement[] {
  return files.find(({ source }) => source.name === entry)?.value.file.statements ?? [];
}

function textOf({ own }: Sources): string {
  return own?.text ?? '';
}

/** The lines with their end, and the empty line behind them where there is one before them too. */
function withoutBlock(sources: Sources, statement: Syntax.Statement): FileEdit {
  const text = textOf(sources);
  const { start, end } = blockOf(text, statement);
  const isAfterBlank = start === 0 || /\n[^\S\n]*\n$/.test(text.slice(0, start));
  const behind = (isAfterBlank ? /^(?:[^\S\n]*\n){1,2}/ : /^[^\S\n]*\n/).exec(text.slice(end))?.[0].length ?? 0;
  return { file: sources.entry, start, end: end + behind, text: '' };
}

/** The lines of a declaration with the comments above it. */
function blockOf(text: string, { span }: Syntax.Statement): { readonly start: number; readonly end: number } {
  let start = lineStart(text, span.start);
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    if (!/^\s*[#＃]/.test(text.slice(above, start))) break;
    start = above;
  }
  return { start, end: endOfLine(text, span.end) };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the last written line of what ends here ends. */
function endOfLine(text: string, offset: number): number {
  const written = text.slice(0, offset).trimEnd().length;
  const found = text.slice(written).search(/\r?\n/);
  return found < 0 ? text.length : written + found;
}
