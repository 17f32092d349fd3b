/** Who speaks of a name in the rules, so that nothing is taken out that something else still needs. */
import { childrenOf, expressionsOf, type Syntax } from '@kaohe/compiler';
import type { Sources } from './sources.js';

/** The first declaration that speaks of the indicator, as people would call it; its own lines and changes of it do not count. */
export function userOf({ files, entry }: Sources, id: string): string | undefined {
  const statements = files.flatMap(({ source, value }) =>
    // Tests of a standard are not run for those who extend it.
    value.file.statements.filter(({ keyword }) => keyword !== 'case' || source.name === entry),
  );
  const user = statements.find((one) => one.name?.text !== id && one.clauses.some((clause) => speaksOf(clause, id)));
  return user === undefined ? undefined : (user.name?.text ?? user.title?.text ?? user.keyword ?? '');
}

function speaksOf(clause: Syntax.Clause, id: string): boolean {
  if (clause.kind === 'names' && clause.names.some(({ text }) => text === id)) return true;
  if (clause.kind === 'case' && clause.assignments.some(({ path }) => path[0]?.text === id)) return true;
  return expressionsOf(clause).some((expression) => isWithin(expression, id));
}

function isWithin(expression: Syntax.Expression, id: string): boolean {
  if (expression.kind === 'reference' && expression.path[0]?.text === id) return true;
  return childrenOf(expression).some((child) => isWithin(child, id));
}
