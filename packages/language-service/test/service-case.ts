/** One case of the service: files with a cursor `|` in one of them, a question, and the answer as text. */
import { applyEdits, positionAt, type Span, span, type TextEdit } from '@kaohe/diagnostics';
import { type Fence, fencesOf, type MarkdownCase } from '../../testkit/src/index.js';
import {
  completionsAt,
  definitionsAt,
  findingsIn,
  fixesAt,
  foldsIn,
  formattingOf,
  hintsIn,
  hoverAt,
  type Language,
  lensesIn,
  outlineOf,
  referencesAt,
  renamableAt,
  renamingAt,
  semanticTokensIn,
  signatureAt,
  Workspace,
} from '../src/index.js';

/** A workspace with a cursor. */
export interface Marked {
  readonly workspace: Workspace;
  readonly file: string;
  readonly offset: number;
}

/** The files of a case, open; the cursor is at the first `|`. */
export function markedFrom(one: MarkdownCase): Marked {
  const workspace = new Workspace();
  let cursor: { readonly file: string; readonly offset: number } | undefined;
  let entry = '';
  for (const fence of fencesOf(one, 'kpi', 'yaml')) {
    const name = fence.name || (fence.kind === 'yaml' ? 'rules.kpi.yaml' : 'rules.kpi');
    const offset = cursor === undefined ? fence.text.indexOf('|') : -1;
    entry = name;
    if (offset >= 0) cursor = { file: name, offset };
    workspace.open(name, offset < 0 ? fence.text : fence.text.slice(0, offset) + fence.text.slice(offset + 1));
  }
  const [columns] = fencesOf(one, 'columns');
  if (columns !== undefined) workspace.tell({ columns: columns.text.split('\n').filter((line) => line !== '') });
  const people = fencesOf(one, 'people').map(({ name, text }) => [name, text.trim().split(/\s+/).map(Number)] as const);
  workspace.tell({ people: new Map(people) });
  return { workspace, ...(cursor ?? { file: entry, offset: 0 }) };
}

const mostLines = 8;

/** The answers that fences ask for, by the fence. A word behind the kind of question is the language, or the new name. */
export function answersOf(one: MarkdownCase): readonly { readonly fence: Fence; readonly text: string }[] {
  return one.fences.flatMap((fence) => {
    const ask = questions[fence.kind];
    return ask === undefined ? [] : [{ fence, text: lines(ask(markedFrom(one), languageOf(fence), fence)) }];
  });
}

type Ask = (marked: Marked, language: Language, fence: Fence) => readonly string[];

const questions: Readonly<Record<string, Ask>> = {
  completion: ({ workspace, file, offset }, language) => {
    const found = completionsAt(workspace, file, offset, language);
    return (found?.items ?? []).slice(0, mostLines).map(({ label, detail, insert }) => {
      const written = insert === label ? '' : ` «${insert}»`;
      return `${label}${written}${detail === '' ? '' : ` — ${detail}`}`;
    });
  },
  hover: ({ workspace, file, offset }, language) =>
    hoverAt(workspace, file, offset, language)?.markdown.split('\n\n') ?? [],
  definition: ({ workspace, file, offset }) =>
    definitionsAt(workspace, file, offset).map((place) => shown(workspace, place)),
  references: ({ workspace, file, offset }) =>
    referencesAt(workspace, file, offset).map(
      (one) => `${shown(workspace, one.span)}${one.isDeclaration ? ' declares' : ''}`,
    ),
  rename: ({ workspace, file, offset }, language, fence) => {
    const renamable = renamableAt(workspace, file, offset, language);
    if ('reason' in renamable) return [renamable.reason];
    const renaming = renamingAt(workspace, file, offset, fence.name, language);
    return renaming.ok ? changedLines(workspace, renaming.edits) : [renaming.reason];
  },
  findings: ({ workspace, file }, language) =>
    findingsIn(workspace, file, language)
      .filter(({ severity }) => severity !== 'hint')
      .map(({ span: place, code, message }) => `${shown(workspace, place)} ${code} ${message}`),
  fixes: ({ workspace, file, offset }, language) =>
    fixesAt(workspace, file, span(file, offset, offset), language).flatMap(({ title, code, edits }) => [
      `${title} (${code})`,
      ...changedLines(workspace, edits).map((line) => `  ${line}`),
    ]),
  outline: ({ workspace, file }, language) =>
    outlineOf(workspace, file, language).map(({ name, detail }) => `${name} — ${detail}`),
  folds: ({ workspace, file }) =>
    foldsIn(workspace, file).map(({ startLine, endLine, kind }) => `${startLine}–${endLine} ${kind}`),
  tokens: ({ workspace, file }) => {
    const text = workspace.document(file)?.source.text ?? '';
    return semanticTokensIn(workspace, file).map(
      ({ start, end, kind, isDeclaration }) =>
        `${text.slice(start, end)} ${kind}${isDeclaration ? ' declaration' : ''}`,
    );
  },
  hints: ({ workspace, file }, language) => {
    const text = workspace.document(file)?.source.text ?? '';
    return hintsIn(workspace, file, span(file, 0, text.length), language).map(
      ({ offset, text: note }) => `${shown(workspace, span(file, offset, offset))} ${note}`,
    );
  },
  lenses: ({ workspace, file }, language) =>
    lensesIn(workspace, file, language).map(
      ({ span: place, title }) => `${shown(workspace, { ...place, end: place.start })} ${title}`,
    ),
  format: ({ workspace, file }) => changedLines(workspace, formattingOf(workspace, file)),
  signature: ({ workspace, file, offset }, language) => {
    const help = signatureAt(workspace, file, offset, language);
    return help === undefined ? [] : [...help.forms, help.description, `argument ${help.argument}`];
  },
};

function languageOf({ kind, name }: Fence): Language {
  return kind !== 'rename' && name === 'en' ? 'en' : 'zh';
}

/** `rules.kpi:3:5 转化率`: a place and what stands there. */
function shown(workspace: Workspace, { file, start, end }: Span): string {
  const document = workspace.document(file);
  if (document === undefined) return file;
  const { line, column } = positionAt(document.lines(), start);
  const text = document.source.text.slice(start, end).split('\n')[0] ?? '';
  return `${file}:${line}:${column}${text === '' ? '' : ` ${text}`}`;
}

/** The lines that the edits leave otherwise than they found them. */
function changedLines(workspace: Workspace, edits: readonly TextEdit[]): readonly string[] {
  const files = [...new Set(edits.map((edit) => edit.span.file))];
  return files.flatMap((file) => {
    const old = workspace.document(file)?.source.text ?? '';
    const before = new Set(old.split('\n'));
    const after = applyEdits(
      old,
      edits.filter((edit) => edit.span.file === file),
    ).split('\n');
    return after.flatMap((line, index) => (before.has(line) ? [] : [`${file}:${index + 1} ${line}`]));
  });
}

function lines(some: readonly string[]): string {
  return some.map((line) => `${line}\n`).join('');
}
