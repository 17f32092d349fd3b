/** Whom a person is compared with: the names behind `每` as keys. */
import { diagnose } from '@kaohe/diagnostics';
import type { Cohort, Expression } from '@kaohe/ir';
import type * as Syntax from '../syntax/tree.js';
import { isSpelled } from '../tokens/spelling.js';
import { words } from '../tokens/words.js';
import type { Scope } from './scope.js';

/** The cohort that the names say together; undefined after a report. */
export function cohortFrom(scope: Scope, names: readonly Syntax.Name[]): Cohort | undefined {
  const keys = names.filter(({ text }) => !isSpelled(words.everyone, text)).map((name) => keyFrom(scope, name));
  const known = keys.filter((key) => key !== undefined);
  return known.length < keys.length ? undefined : { keys: known };
}

/** The cohort of the header, or whatever has one of a few values for each person. A number hardly ever is the same for two. */
function keyFrom(scope: Scope, { text, span }: Syntax.Name): Expression | undefined {
  if (text === scope.cohort) return { kind: 'team', origin: span };
  const meaning = scope.meanings.get(text);
  switch (meaning?.type?.kind) {
    case 'choice':
    case 'text':
    case 'yes-no':
    case 'date':
      return meaning.expression(span);
    case 'number':
      scope.report(diagnose('types/mismatch', span, { expected: 'choice', found: 'number' }));
      return undefined;
    case undefined:
      // A declaration without a meaning is broken or stands in a circle: reported there.
      if (!scope.declarations.has(text)) scope.report(diagnose('types/grain', span, { name: scope.name, grain: text }));
      return undefined;
  }
}
