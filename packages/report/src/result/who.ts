/** Finds the people a call names. */
import { type Diagnostic, diagnose, nearest, span } from '@kaohe/diagnostics';
import type { Dataset } from '@kaohe/evaluator';

/** The person of this name, or the only one whose name ends so behind the shop's: `小美` for `青柠:小美`. */
export function personNamed({ rows }: Dataset, who: string): string | undefined {
  const names = new Set(rows.map(({ person }) => person));
  if (names.has(who)) return who;
  const short = [...names].filter((name) => name.split(/[:：]/).at(-1) === who);
  return short.length === 1 ? short[0] : undefined;
}

/** The periods a person has a row in, in order. */
export function periodsOf({ rows }: Dataset, person: string): readonly string[] {
  return rows
    .filter((row) => row.person === person)
    .map(({ period }) => period)
    .toSorted();
}

/** That nobody is called so, and who might be meant. */
export function unknownPerson({ rows }: Dataset, who: string): Diagnostic {
  const names = new Set(rows.flatMap(({ person }) => [person, person.split(/[:：]/).at(-1) ?? person]));
  return diagnose('host/who-unknown', span('', 0, 0), { who, suggestion: nearest(who, names) ?? '' });
}
