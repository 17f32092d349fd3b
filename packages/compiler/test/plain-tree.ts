/** Syntax trees for comparing: places and blank lines left out, clauses in the order in which they are printed. */
import { clausesInOrder } from '../src/syntax/to-text.js';
import type * as Syntax from '../src/syntax/tree.js';

/** What a tree means and which comments it carries, as plain data. */
export function plainTree(file: Syntax.File): unknown {
  const statements = file.statements.map((statement) => {
    const { onHeader, below } = clausesInOrder(statement);
    return { ...statement, clauses: [...onHeader, ...below] };
  });
  const places = new Set(['span', 'wordSpan', 'head', 'blankBefore']);
  return JSON.parse(
    JSON.stringify({ statements, endComments: file.endComments }, (key, value: unknown) =>
      places.has(key) ? undefined : value,
    ),
  );
}
