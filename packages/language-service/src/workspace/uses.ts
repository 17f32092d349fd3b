/** Who uses a name, and how often: where it stands, and where a total takes every item without saying so. */
import type { Syntax } from '@kaohe/compiler';
import { plainName, unnamedTotal } from './occurrences.js';
import { type Names, thingOf } from './symbols.js';

/** The users of each declared name, one entry for each use: the name of the declaration it stands in. Tests have none. */
export function usesOf(names: Names): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  const add = (text: string, user: string): void => {
    const known = uses.get(text);
    if (known === undefined) uses.set(text, [user]);
    else known.push(user);
  };
  for (const document of names.family) {
    for (const one of document.occurrences()) {
      if (one.isDeclaration || thingOf(names, one).space !== 'name') continue;
      add(one.text, one.statement.keyword === 'case' ? '' : (one.statement.name?.text ?? wordless(one.statement)));
    }
  }
  for (const { item, total } of silentItems(names)) add(item, total);
  return uses;
}

function wordless({ keyword }: Syntax.Statement): string {
  return keyword === 'total' ? unnamedTotal : '';
}

/** A total without `包括` is about every KPI and group that no group holds. */
function silentItems(names: Names): readonly { readonly item: string; readonly total: string }[] {
  const statements = names.family.flatMap((document) => document.file().statements);
  const total = statements.find(({ keyword }) => keyword === 'total');
  if (total === undefined || total.clauses.some(({ kind }) => kind === 'expressions')) return [];
  const grouped = new Set(statements.filter(({ keyword }) => keyword === 'group').flatMap(itemsOf));
  return statements.flatMap(({ keyword, lead, name }) =>
    (keyword === 'kpi' || keyword === 'group') &&
    lead !== 'change' &&
    lead !== 'remove' &&
    name !== undefined &&
    !grouped.has(name.text)
      ? [{ item: name.text, total: plainName(total.name?.text ?? unnamedTotal) }]
      : [],
  );
}

function itemsOf({ clauses }: Syntax.Statement): readonly string[] {
  return clauses.flatMap((clause) =>
    clause.kind === 'expressions' && clause.word === 'of'
      ? clause.expressions.flatMap((one) =>
          one.kind === 'reference' ? one.path.slice(0, 1).map(({ text }) => text) : [],
        )
      : [],
  );
}
