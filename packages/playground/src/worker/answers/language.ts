/** Answers of the language service: each question goes to the feature of its name. */
import { convertSource } from '@kaohe/compiler';
import type { TextEdit } from '@kaohe/diagnostics';
import {
  completionsAt,
  definitionsAt,
  findingsIn,
  fixesAt,
  foldsIn,
  formattingOf,
  hintsIn,
  hoverAt,
  lensesIn,
  outlineOf,
  referencesAt,
  renamableAt,
  renamingAt,
  semanticTokensIn,
  signatureAt,
} from '@kaohe/language-service';
import type { FileEdit } from '../../protocol/edits.js';
import type { LanguageQuestion } from '../../protocol/language.js';
import type { Answerer } from '../answerer.js';
import { knownValue } from '../language/known-value.js';
import { workspaceOf } from '../language/workspace.js';

type Answers = { readonly [K in LanguageQuestion]: Answerer<K> };

export const languageAnswers: Answers = {
  completions: (asking, { file, offset }) => completionsAt(workspaceOf(asking), file, offset, asking.language),
  hover(asking, { file, offset, person }) {
    const found = hoverAt(workspaceOf(asking), file, offset, asking.language);
    const text = asking.texts.find(({ name }) => name === file)?.text ?? '';
    const known = found === undefined ? [] : knownValue(asking, text.slice(found.span.start, found.span.end), person);
    return found && { ...found, markdown: [found.markdown, ...known].join('\n\n') };
  },
  definitions: (asking, { file, offset }) => definitionsAt(workspaceOf(asking), file, offset),
  references: (asking, { file, offset }) => referencesAt(workspaceOf(asking), file, offset),
  renamable(asking, { file, offset }) {
    const found = renamableAt(workspaceOf(asking), file, offset, asking.language);
    return 'reason' in found ? { refused: found.reason } : found;
  },
  renaming: (asking, { file, offset, name }) => renamingAt(workspaceOf(asking), file, offset, name, asking.language),
  hints: (asking, within) => hintsIn(workspaceOf(asking), within.file, within, asking.language),
  lenses: (asking, { file }) => lensesIn(workspaceOf(asking), file, asking.language),
  tokens: (asking, { file }) => semanticTokensIn(workspaceOf(asking), file),
  outline: (asking, { file }) => outlineOf(workspaceOf(asking), file, asking.language),
  folds: (asking, { file }) => foldsIn(workspaceOf(asking), file),
  formatting: (asking, { file }) => formattingOf(workspaceOf(asking), file).map(fileEdit),
  signature: (asking, { file, offset }) => signatureAt(workspaceOf(asking), file, offset, asking.language),
  findings: (asking, { file }) => findingsIn(workspaceOf(asking), file, asking.language),
  mending: (asking, at) => fixesAt(workspaceOf(asking), at.file, at, asking.language),
  converted({ texts }, { file }) {
    const source = texts.find(({ name }) => name === file);
    if (source === undefined) return undefined;
    const { value } = convertSource(source);
    return value === '' ? undefined : { name: otherName(file), text: value };
  },
};

function fileEdit({ span, text }: TextEdit): FileEdit {
  return { file: span.file, start: span.start, end: span.end, text };
}

function otherName(file: string): string {
  return /\.ya?ml$/i.test(file)
    ? file.replace(/(?:\.kpi)?\.ya?ml$/i, '.kpi')
    : file.replace(/(?:\.kpi)?$/i, '.kpi.yaml');
}
