/** Remedies, which say what should change about the rules, become fixes, which say what should change about the text. */
import type { Diagnostic, Fix, Remedy, SourceChange, SourceFile, Span, TextEdit, Wording } from '@kaohe/diagnostics';
import type { Language } from '../tokens/spelling.js';
import { derivedRemedies } from './derived.js';
import { type Face, type FixFile, type Replacement, statementAt } from './face.js';
import { readClause } from './read-clause.js';
import { textFace } from './text-face.js';
import { yamlFace } from './yaml-face.js';

/** What the stage knows: each file that was read, and whether it is of the YAML face. */
export interface FixFiles {
  readonly fileNamed: (name: string) => FixFile | undefined;
  readonly isYaml: (name: string) => boolean;
  /** All that was read, to see who speaks of what. */
  readonly sources: readonly SourceFile[];
}

/** The diagnostics with their remedies as fixes. A remedy that cannot be said as text in its file is left out. */
export function withFixes(diagnostics: readonly Diagnostic[], files: FixFiles): readonly Diagnostic[] {
  const faces = new Map<string, Face>();
  const faceOf = (name: string): Face | undefined => {
    const fixed = files.fileNamed(name);
    const face = faces.get(name) ?? (fixed && (files.isYaml(name) ? yamlFace(fixed) : textFace(fixed)));
    if (face !== undefined) faces.set(name, face);
    return face;
  };
  return diagnostics.map((diagnostic) => {
    const { span: at } = diagnostic;
    const textAt = ({ file, start, end }: Span): string => files.fileNamed(file)?.text.slice(start, end) ?? '';
    const text = textAt(at);
    const isRepeated = diagnostic.related.some((other) => textAt(other) === text);
    const remedies = [...diagnostic.remedies, ...derivedRemedies(diagnostic, text, isRepeated)];
    if (remedies.length === 0) return diagnostic;
    const made = remedies.flatMap((one) => fixFrom(one, files, faceOf) ?? []);
    return { ...diagnostic, fixes: [...diagnostic.fixes, ...made], remedies: [] };
  });
}

/** Changes that a person asks for, as edits of the text; undefined where they cannot be said there. */
export function editsFromChanges(changes: readonly SourceChange[], files: FixFiles): readonly TextEdit[] | undefined {
  const faceOf = (name: string): Face | undefined => {
    const fixed = files.fileNamed(name);
    return fixed && (files.isYaml(name) ? yamlFace(fixed) : textFace(fixed));
  };
  const made = fixFrom({ id: 'rename', args: {}, changes }, files, faceOf);
  return made?.edits;
}

function fixFrom(
  { id, args, changes }: Remedy,
  files: FixFiles,
  faceOf: (name: string) => Face | undefined,
): Fix | undefined {
  const edits: TextEdit[] = [];
  for (const [name, some] of byFile(changes)) {
    const [face, fixed] = [faceOf(name), files.fileNamed(name)];
    const made = face && fixed && editsIn(face, some, files, fixed.language);
    if (made === undefined) return undefined;
    edits.push(...made);
  }
  return edits.length === 0 ? undefined : { id, args, edits };
}

function byFile(changes: readonly SourceChange[]): ReadonlyMap<string, readonly SourceChange[]> {
  const files = new Map<string, SourceChange[]>();
  for (const change of changes) files.set(change.at.file, [...(files.get(change.at.file) ?? []), change]);
  return files;
}

/** All or nothing. Replacements go together, for several may stand in one scalar of YAML. */
function editsIn(
  face: Face,
  changes: readonly SourceChange[],
  files: FixFiles,
  language: Language,
): readonly TextEdit[] | undefined {
  const replacements: Replacement[] = [];
  const edits: TextEdit[] = [];
  for (const change of changes) {
    if (change.kind === 'replace') {
      const { at, text } = change;
      replacements.push({ at, text: worded(isOfLanguages(text) ? text[language] : text, files) });
      continue;
    }
    const made = otherEdits(face, change, files);
    if (made === undefined) return undefined;
    edits.push(...made);
  }
  if (replacements.length === 0) return edits;
  const replaced = face.replaced(replacements);
  return replaced && [...edits, ...replaced];
}

function otherEdits(
  face: Face,
  change: Exclude<SourceChange, { readonly kind: 'replace' }>,
  files: FixFiles,
): readonly TextEdit[] | undefined {
  if (change.kind === 'delete') return face.deleted(change.at);
  if (change.kind === 'declaration') return withoutDeclaration(face, change.at, files);
  const clause = readClause(worded(change.text, files));
  if (clause === undefined) return undefined;
  return change.kind === 'row' ? face.withRow(change.at, change.where, clause) : face.withClause(change.at, clause);
}

/** A declaration goes where nothing else speaks of it: no test, no change in another file, no comment. */
function withoutDeclaration(face: Face, at: Span, files: FixFiles): readonly TextEdit[] | undefined {
  const statement = statementIn(files, at);
  const name = worded([at], files);
  if (statement === undefined || name === '') return undefined;
  const letters = name.replaceAll(/[$()*+./?[\\\]^{|}]/gu, '\\$&');
  const word = new RegExp(`(?<![\\p{L}\\p{N}_])${letters}(?![\\p{L}\\p{N}_])`, 'u');
  const others = files.sources.flatMap((source) =>
    source.name === at.file ? [source.text.slice(0, statement.start), source.text.slice(statement.end)] : [source.text],
  );
  return others.some((text) => word.test(text)) ? undefined : face.deleted(statement);
}

function statementIn(files: FixFiles, at: Span): Span | undefined {
  const file = files.fileNamed(at.file)?.file;
  return file && statementAt(file, at)?.span;
}

function isOfLanguages(
  text: Wording | Readonly<Record<Language, Wording>>,
): text is Readonly<Record<Language, Wording>> {
  return typeof text !== 'string' && !Array.isArray(text);
}

/** The letters, with what the author wrote where the source is quoted. */
function worded(text: Wording, files: FixFiles): string {
  if (typeof text === 'string') return text;
  return text
    .map((part) =>
      typeof part === 'string' ? part : (files.fileNamed(part.file)?.text.slice(part.start, part.end) ?? ''),
    )
    .join('');
}
