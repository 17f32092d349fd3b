/** A new name for what stands under the cursor, everywhere it is named. Refuses what would break rules or data, with the reason. */
import {
  clauses,
  declarations,
  isPlainName,
  type Language,
  leads,
  nameText,
  particles,
  type Syntax,
  spellings,
} from '@kaohe/compiler';
import { type Span, span, type TextEdit } from '@kaohe/diagnostics';
import type { Document } from '../workspace/document.js';
import { type Occurrence, plainName, unnamedTotal } from '../workspace/occurrences.js';
import {
  declarationsOf,
  type NamedThing,
  type Names,
  namesFor,
  occurrenceAt,
  occurrencesOf,
  thingOf,
} from '../workspace/symbols.js';
import type { Workspace } from '../workspace/workspace.js';

/** What can be renamed at a place: the name as it is now. */
export interface Renamable {
  readonly span: Span;
  readonly name: string;
}

/** The edits, or why there are none. */
export type Renaming =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: string };

const texts = {
  zh: {
    nothing: '这里没有可以改名的东西',
    heading: '这是数据里的列名，改了就对不上数据',
    total: '没有名字的总分不能改名：先给它起个名字',
    undeclared: '它没有在这些文件里声明',
    dataLabel: '这是数据里的取值，改了就对不上数据',
    empty: '名字不能是空的',
    characters: '名字里不能有引号、冒号、#、「」和换行',
    long: '名字太长',
    reserved: (name: string) => `「${name}」是语言里的词`,
    taken: (name: string) => `「${name}」已经有了`,
  },
  en: {
    nothing: 'nothing here can be renamed',
    heading: 'this is a heading of the data: with another name the data would not fit',
    total: 'a total without a name cannot be renamed: name it first',
    undeclared: 'it is not declared in these files',
    dataLabel: 'this is a value in the data: with another name the data would not fit',
    empty: 'a name cannot be empty',
    characters: 'a name cannot hold quotes, colons, #, 「」 or line ends',
    long: 'the name is too long',
    reserved: (name: string) => `"${name}" is a word of the language`,
    taken: (name: string) => `"${name}" is there already`,
  },
} as const;

/** Whether the name at the offset can be renamed. */
export function renamableAt(
  workspace: Workspace,
  file: string,
  offset: number,
  language: Language,
): Renamable | { readonly reason: string } {
  const found = foundAt(workspace, file, offset);
  if (found === undefined) return { reason: texts[language].nothing };
  const reason = refusal(found, language);
  return reason === undefined ? { span: found.occurrence.span, name: found.thing.text } : { reason };
}

/** Renames it in all files that share names. An input keeps its old name as a heading of the data. */
export function renamingAt(
  workspace: Workspace,
  file: string,
  offset: number,
  name: string,
  language: Language,
): Renaming {
  const found = foundAt(workspace, file, offset);
  if (found === undefined) return { ok: false, reason: texts[language].nothing };
  const { names, thing } = found;
  const reason = refusal(found, language) ?? refusalOfName(names, thing, name, language);
  if (reason !== undefined) return { ok: false, reason };
  const all = occurrencesOf(names, thing);
  const edits = all.map((one) => ({ span: one.span, text: written(workspace, one, name) }));
  const kept = thing.space === 'name' ? all.flatMap((one) => headingKept(workspace, one)) : [];
  return { ok: true, edits: [...edits, ...kept] };
}

interface Found {
  readonly names: Names;
  readonly thing: NamedThing;
  readonly occurrence: Occurrence;
}

function foundAt(workspace: Workspace, file: string, offset: number): Found | undefined {
  const document = workspace.document(file);
  const occurrence = document && occurrenceAt(document, offset);
  if (occurrence === undefined) return undefined;
  const names = namesFor(workspace, file);
  return { names, occurrence, thing: thingOf(names, occurrence) };
}

function refusal({ names, thing }: Found, language: Language): string | undefined {
  const text = texts[language];
  if (thing.space === 'heading') return text.heading;
  const declared = declarationsOf(names, thing);
  if (declared.length > 0) {
    const isData = thing.space === 'label' && declared.some(({ statement }) => statement.keyword === 'input');
    return isData ? text.dataLabel : undefined;
  }
  if (thing.space === 'name' && thing.text === unnamedTotal) return text.total;
  return text.undeclared;
}

const longestName = 60;

function refusalOfName(names: Names, thing: NamedThing, name: string, language: Language): string | undefined {
  const text = texts[language];
  if (name.trim() === '') return text.empty;
  if (/["'“”＂「」:：#＃\n\r\\]/.test(name) || name.trim() !== name) return text.characters;
  if (name.length > longestName) return text.long;
  if (isReserved(name)) return text.reserved(name);
  if (plainName(name) === thing.text) return undefined;
  const isTaken = (['name', 'label', 'heading', 'unit'] as const).some(
    (space) => declarationsOf(names, { space, text: plainName(name) }).length > 0,
  );
  return isTaken ? text.taken(name) : undefined;
}

/** Words that would have to stand in 「」 everywhere, or that mean something as a name. */
function isReserved(name: string): boolean {
  if (/^(?:x|X|total)$/.test(name)) return true;
  const tables = [clauses, declarations, leads, particles];
  return tables.some((table) => Object.values(table).some((word) => spellings(word).includes(name)));
}

/** The name as it must be written in that place. */
function written(workspace: Workspace, { span: place, mayBeText }: Occurrence, name: string): string {
  const document = workspace.document(place.file);
  if (document?.isYaml === true && mayBeText && !isPlainName(name)) return JSON.stringify(name);
  return nameText(name);
}

/** The edit that adds the old name of an input to its headings. */
function headingKept(workspace: Workspace, declared: Occurrence): readonly TextEdit[] {
  const { statement, text, span: place } = declared;
  const document = workspace.document(place.file);
  if (document === undefined || !declared.isDeclaration || statement.keyword !== 'input') return [];
  const aliases = statement.clauses.find((clause) => clause.kind === 'names' && clause.word === 'aliases');
  if (aliases?.kind !== 'names') return [newAliases(document, statement, text)];
  if (aliases.names.some((one) => one.text === text)) return [];
  const last = aliases.names.at(-1);
  return last === undefined
    ? []
    : [document.isYaml ? yamlAlias(document, aliases, last, text) : after(last.span, `, ${text}`)];
}

function newAliases(document: Document, { head }: Syntax.Statement, text: string): TextEdit {
  const word = clauses.aliases[document.language()][0];
  const source = document.source.text;
  const end = source.indexOf('\n', head.end);
  const at = end < 0 ? source.length : end;
  const lineEnd = source.charAt(at - 1) === '\r' ? at - 1 : at;
  const line = document.isYaml ? `  ${word}: ${yamlText(text)}` : `  ${word} ${nameText(text)}`;
  return { span: span(document.name, lineEnd, lineEnd), text: `\n${line}` };
}

/** A single heading becomes a list; lists in one line and over lines grow as they are. */
function yamlAlias(document: Document, aliases: Syntax.NamesClause, last: Syntax.Name, text: string): TextEdit {
  const source = document.source.text;
  const start = source.lastIndexOf('\n', last.span.start - 1) + 1;
  const before = source.slice(start, last.span.start);
  if (/^\s*- +$/.test(before)) return after(last.span, `\n${before}${yamlText(text)}`);
  if (/[[,]\s*$/.test(before)) return after(last.span, `, ${yamlText(text)}`);
  const first = aliases.names[0] ?? last;
  const items = source.slice(first.span.start, last.span.end);
  return { span: span(document.name, first.span.start, last.span.end), text: `[${items}, ${yamlText(text)}]` };
}

function yamlText(text: string): string {
  return isPlainName(text) ? text : JSON.stringify(text);
}

function after(place: Span, text: string): TextEdit {
  return { span: { ...place, start: place.end }, text };
}
