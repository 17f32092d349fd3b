/** `合并 相加`: how several rows of one person, such as two accounts, come together. */
import { diagnose } from '@kaohe/diagnostics';
import type { Combining, Grain, Type } from '@kaohe/ir';
import { namesClause, spanOfNames, wordAmong } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { shownDeclaration, shownPart } from '../syntax/declarations.js';
import { words } from '../tokens/words.js';
import type { Scope } from '../typed/scope.js';

const combinings = { addUp: 'sum', largest: 'largest', smallest: 'smallest', firstRow: 'first' } as const;

/** Only what is a person's has several rows of one person; only numbers can be added up. */
export function combiningOf(
  scope: Scope,
  { clauses }: Bound.Declaration,
  type: Type,
  grain: Grain,
): Combining | undefined {
  const clause = namesClause(clauses, 'combine');
  if (clause === undefined) return undefined;
  const at = spanOfNames(clause.names, clause.span);
  const word = wordAmong(clause.names, ['addUp', 'largest', 'smallest', 'firstRow']);
  if (word === undefined) {
    const known = (['addUp', 'largest', 'smallest', 'firstRow'] as const).map((one) => words[one].zh[0]).join(', ');
    const text = clause.names.map((name) => name.text).join(' ');
    scope.report(diagnose('syntax/word-unknown', at, { clause: shownPart('combine'), word: text, known }));
    return undefined;
  }
  const how = combinings[word];
  if (grain !== 'person') {
    scope.report(
      diagnose('syntax/clause-not-here', clause.wordSpan, {
        clause: shownPart('combine'),
        declaration: shownDeclaration('input'),
      }),
    );
    return undefined;
  }
  const fits = how === 'first' || type.kind === 'number' || (type.kind === 'date' && how !== 'sum');
  if (!fits) scope.report(diagnose('types/number-expected', at, { found: type.kind }));
  return fits ? how : undefined;
}
