/** The texts behind a rule set: rows by the places the rule set names, and the declarations of names. */
import type { ReadFile, Syntax } from '@kaohe/compiler';
import type { SourceFile, Span } from '@kaohe/diagnostics';
import { readRules } from '../read-rules.js';

/** The files as they were read, the own one first. */
export interface Sources {
  readonly entry: string;
  readonly own: SourceFile | undefined;
  readonly files: readonly ReadFile[];
  readonly textAt: (span: Span) => string;
  readonly rowAt: (span: Span) => Syntax.Row | undefined;
  readonly declaration: (keyword: string, name: string) => Syntax.Statement | undefined;
  /** What files that extend it say to change a declaration, from the standard to the own file. */
  readonly changesOf: (keyword: string, name: string) => readonly Syntax.Statement[];
}

/** Reads the files; each row can be found by where it begins. */
export function sourcesFrom(sources: readonly SourceFile[]): Sources {
  const files = readRules(sources);
  const rows = new Map<string, Syntax.Row>();
  const statements = files.flatMap(({ value }) => value.file.statements);
  for (const { clauses } of statements) {
    for (const clause of clauses) if (clause.kind === 'row') rows.set(keyOf(clause.span), clause);
  }
  const texts = new Map(sources.map(({ name, text }) => [name, text]));
  return {
    entry: sources[0]?.name ?? '',
    own: sources[0],
    files,
    textAt: ({ file, start, end }) => texts.get(file)?.slice(start, end) ?? '',
    rowAt: (span) => rows.get(keyOf(span)),
    declaration: (keyword, name) =>
      statements.find(
        (one) => one.keyword === keyword && one.name?.text === name && (one.lead === undefined || one.lead === 'add'),
      ),
    changesOf: (keyword, name) =>
      files
        .toReversed()
        .flatMap(({ value }) => value.file.statements)
        .filter(
          (one) =>
            one.lead === 'change' && one.name?.text === name && (one.keyword === undefined || one.keyword === keyword),
        ),
  };
}

/** True for files of the YAML face. */
export function isYamlName(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

function keyOf({ file, start }: Span): string {
  return `${file}:${start}`;
}
