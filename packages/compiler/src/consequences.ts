/** One mistake, one message: leaves out what is only said because something else is wrong. */
import {
  type Code,
  type Diagnostic,
  type LineIndex,
  lineIndex,
  lineRange,
  positionAt,
  type SourceFile,
  type Span,
} from '@kaohe/diagnostics';
import type { Outline } from './blocks/block-memory.js';
import { shownDeclaration } from './syntax/declarations.js';
import { type DeclarationId, declarations } from './tokens/keywords.js';

/** Errors after which nobody knows what their line says. */
const lineBreaking: readonly Code[] = [
  'syntax/unexpected-character',
  'syntax/unexpected-token',
  'syntax/unterminated-string',
  'syntax/number-malformed',
  'syntax/word-unknown',
  'syntax/nesting-too-deep',
  'yaml/broken',
  'yaml/unknown-key',
  'yaml/wrong-shape',
];

const shownDeclarations: ReadonlySet<string> = new Set(
  Object.keys(declarations).map((id) => shownDeclaration(id as DeclarationId)), // the keys of `declarations` are ids
);

/** An unknown word breaks its line where a clause should begin; as one of the choices that a clause has it breaks nothing else. */
function breaksLine({ code, severity, args }: Diagnostic): boolean {
  if (severity !== 'error' || !lineBreaking.includes(code)) return false;
  return code !== 'syntax/word-unknown' || shownDeclarations.has(String(args.clause));
}

/** What is said of a declaration; a broken line of it may be why. */
const aboutDeclaration = /^(?:syntax\/clause-|scoring\/|hygiene\/|types\/|units\/)/;

/** What is said of a scorecard as a whole; a broken line of one of its parts may be why. */
const aboutScorecard = /^(?:scorecard\/|pay\/|scoring\/(?:weights-|grade-|reach-|band-open|band-gap))/;

const scored: readonly (DeclarationId | undefined)[] = ['kpi', 'group', 'total'];

/** What is said of a word that may be declared in a line nobody can read, and the argument that holds it. */
const aboutWord: Readonly<Partial<Record<Code, string>>> = {
  'names/unknown': 'name',
  'names/label-unknown': 'label',
  'names/member-unknown': 'name',
  'types/arity': 'function',
};

/** Places that a message about a name points to besides its own. */
const mostRelated = 4;

/** `found` in reading order: of each broken line the first mistake stays, of each unknown name the first use. */
export function withoutConsequences(
  found: readonly Diagnostic[],
  sources: readonly SourceFile[],
  files: readonly Outline[],
): readonly Diagnostic[] {
  const mistakes = new Mistakes(found, sources, files);
  const firstUses = new Map<string, number>();
  const kept: Diagnostic[] = [];
  for (const one of found) {
    if (mistakes.explain(one)) continue;
    const name = String(
      (one.code === 'names/unknown' ? one.args.name : one.code === 'names/label-unknown' && one.args.label) || '',
    );
    const use = firstUses.get(name);
    if (use !== undefined) {
      kept[use] = alsoAt(kept[use] as Diagnostic, one.span); // a use is the index of a kept one
      continue;
    }
    if (name !== '') firstUses.set(name, kept.length);
    const meant = name === '' ? undefined : mistakes.declaredAs(String(one.args.suggestion));
    kept.push(meant === undefined ? one : alsoAt(one, meant));
  }
  return kept;
}

function alsoAt(diagnostic: Diagnostic, place: Span): Diagnostic {
  if (diagnostic.related.length >= mostRelated) return diagnostic;
  return { ...diagnostic, related: [...diagnostic.related, place] };
}

/** The lines that cannot be read, and what stood in them. */
class Mistakes {
  /** By file and line: the mistake that stays. */
  private readonly first = new Map<string, Diagnostic>();
  private readonly statements = new Set<Outline['statements'][number]>();
  private readonly words = new Set<string>();
  /** Files with parts that are no tree at all. */
  private readonly unread = new Set<string>();
  /** By file and line: that a declaration which begins there lacks a part. */
  private readonly incomplete: ReadonlyMap<string, Diagnostic>;
  private isScoreBroken = false;
  private readonly indexes = new Map<string, LineIndex | undefined>();
  /** Unknown names of which each is what a declaration without a name was to be called. */
  private readonly unnamed: ReadonlySet<string>;

  private readonly sources: readonly SourceFile[];
  private readonly files: readonly Outline[];

  constructor(found: readonly Diagnostic[], sources: readonly SourceFile[], files: readonly Outline[]) {
    this.sources = sources;
    this.files = files;
    this.incomplete = new Map(
      found.flatMap((one) => (one.code === 'syntax/clause-missing' ? [[this.lineOf(one.span), one] as const] : [])),
    );
    for (const one of found) if (breaksLine(one)) this.add(one);
    const nameless = found.filter(({ code, args }) => code === 'syntax/clause-missing' && args.clause === 'name');
    const unknown = new Set(found.flatMap(({ code, args }) => (code === 'names/unknown' ? [String(args.name)] : [])));
    this.unnamed = new Set([...unknown].slice(0, nameless.length));
  }

  /** Whether a mistake that stays is why `one` is said. */
  explain(one: Diagnostic): boolean {
    const first = this.first.size === 0 ? undefined : this.first.get(this.lineOf(one.span));
    if (first !== undefined) return first !== one && one.code !== 'yaml/retyped';
    if (one.code === 'syntax/header-missing' && this.unread.has(one.span.file)) return true;
    if (this.isScoreBroken && aboutScorecard.test(one.code)) return true;
    if (aboutDeclaration.test(one.code)) {
      const statement = this.statementAt(one.span);
      return statement !== undefined && this.statements.has(statement);
    }
    const argument = aboutWord[one.code];
    const word = argument === undefined ? undefined : String(one.args[argument]);
    return word !== undefined && (this.words.has(word) || (one.code === 'names/unknown' && this.unnamed.has(word)));
  }

  /** Where a name is declared. */
  declaredAs(name: string): Span | undefined {
    for (const { statements } of this.files)
      for (const statement of statements) if (statement.name?.text === name) return statement.name.span;
    return undefined;
  }

  private add(one: Diagnostic): void {
    const index = this.indexOf(one.span.file);
    const key = this.lineOf(one.span);
    if (index === undefined || this.first.has(key)) return;
    // That the colon is missing says more than that nobody knows the word where it should stand.
    this.first.set(key, (one.code === 'syntax/word-unknown' && this.incomplete.get(key)) || one);
    const { line } = positionAt(index, one.span.start);
    this.hold(index, line);
    if (one.code === 'yaml/broken') {
      this.hold(index, headAbove(index, line));
      this.unread.add(one.span.file);
    }
    // The clause is there, only its number is not.
    if (one.code === 'syntax/number-malformed') return;
    const statement = this.statementAt(one.span);
    if (statement === undefined || one.code === 'yaml/broken' || scored.includes(statement.keyword))
      this.isScoreBroken = true;
    if (statement === undefined) return;
    this.statements.add(statement);
    if (statement.name !== undefined) this.words.add(statement.name.text);
  }

  private hold(index: LineIndex, line: number): void {
    const { start, end } = lineRange(index, line);
    for (const word of index.text.slice(start, end).match(/[\p{L}\p{N}_·]+/gu) ?? []) this.words.add(word);
  }

  private lineOf({ file, start }: Span): string {
    const index = this.indexOf(file);
    return index === undefined ? '' : `${positionAt(index, start).line} ${file}`;
  }

  private indexOf(file: string): LineIndex | undefined {
    if (!this.indexes.has(file)) {
      const source = this.sources.findLast(({ name }) => name === file);
      this.indexes.set(file, source && lineIndex(source.text));
    }
    return this.indexes.get(file);
  }

  private statementAt({ file, start }: Span): Outline['statements'][number] | undefined {
    const statements = this.files.find(({ name }) => name === file)?.statements ?? [];
    return statements.findLast(({ span }) => span.start <= start);
  }
}

/** The line without indentation at or above another: the head of its declaration. */
function headAbove(index: LineIndex, line: number): number {
  let head = line;
  while (head > 1 && /\s/.test(index.text[lineRange(index, head).start] ?? '\n')) head -= 1;
  return head;
}
