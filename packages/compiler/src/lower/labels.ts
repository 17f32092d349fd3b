/** Every label of every choice, known before any expression is typed, so that `A` in a formula is recognised. */
import { rowsOf, sharesOf, typeOf } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import type * as Syntax from '../syntax/tree.js';

export function labelsOfProject(declarations: readonly Bound.Declaration[]): ReadonlyMap<string, true> {
  const names = new Set(declarations.map((one) => one.id));
  return new Map(
    declarations.flatMap((one) =>
      [...labelsOfDeclaration(one), ...labelsOfTable(one, names)].map((label) => [label, true] as const),
    ),
  );
}

function labelsOfDeclaration(declaration: Bound.Declaration): readonly string[] {
  const type = typeOf(declaration.clauses)?.type;
  const written = type?.kind === 'labels' ? type.labels.map((name) => name.text) : [];
  const shares = sharesOf(declaration.clauses).map((share) => share.label.text);
  return [...written, ...shares, ...(declaration.keyword === 'grade' ? gradeLabels(rowsOf(declaration.clauses)) : [])];
}

/** What a table gives, or tiers beside their rate, that is neither a number nor anything's name. */
function labelsOfTable({ keyword, clauses }: Bound.Declaration, names: ReadonlySet<string>): readonly string[] {
  if (keyword !== 'table' && keyword !== 'tiers') return [];
  return rowsOf(clauses).flatMap(({ result, more }) =>
    [...(keyword === 'table' ? [result] : []), ...more].flatMap((one) => {
      const label = one?.kind === 'reference' ? labelOf(one) : undefined;
      return label === undefined || names.has(label) ? [] : [label];
    }),
  );
}

/** The labels of a grade in the order of its rows, best first, each once. */
export function gradeLabels(rows: readonly Syntax.Row[]): readonly string[] {
  return [...new Set(rows.flatMap((row) => labelOf(row.result) ?? []))];
}

/** The label a result is written as, plain or quoted. */
export function labelOf(result: Syntax.Expression | undefined): string | undefined {
  if (result?.kind === 'text') return result.text;
  if (result?.kind === 'reference' && result.path.length === 1) return result.path[0]?.text;
  return undefined;
}
