/** `明细`: a table of the data with many rows for a person, and what its columns and keyed columns are values of. */
import { diagnose } from '@kaohe/diagnostics';
import type { Grain } from '@kaohe/ir';
import { namesClause, spanOfNames, wordAmong } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import type * as Syntax from '../syntax/tree.js';
import { isSpelled } from '../tokens/spelling.js';
import { words } from '../tokens/words.js';
import type { Context } from './context.js';

export function lowerRecords(context: Context, { id, title, clauses, origin }: Bound.Declaration): void {
  const [dated] = namesClause(clauses, 'dated')?.names ?? [];
  context.recordTables.push({ id, label: title === '' ? id : title, date: dateOf(context, id, dated), origin });
}

/** The date must be a date that each record has. Inputs come behind the table, so what is written is asked. */
function dateOf(context: Context, table: string, name: Syntax.Name | undefined): string | undefined {
  if (name === undefined) return undefined;
  const declaration = context.declarations.get(name.text);
  const per = declaration && namesClause(declaration.clauses, 'per')?.names.map(({ text }) => text);
  const type = declaration?.clauses.find((clause) => clause.kind === 'type')?.type;
  const isDate = type?.kind === 'unit' && isSpelled(words.date, type.text);
  if (declaration?.keyword === 'input' && isDate && per?.length === 1 && per[0] === table) return name.text;
  context.report(diagnose('types/records-date', name.span, { name: name.text, table }));
  return undefined;
}

/** What an input is a value of: `每 团队`, `每 质检单`, `每 门店, 品类`. */
export function grainOf(context: Context, declaration: Bound.Declaration): Grain {
  const clause = namesClause(declaration.clauses, 'per');
  if (clause === undefined) return 'person';
  const { subject, cohort } = context.project.header;
  const names = clause.names.map(({ text }) => text);
  const [name = '', ...others] = names;
  if (wordAmong(clause.names, ['everyone']) !== undefined) return 'everyone';
  if (others.length === 0 && name === cohort) return 'team';
  if (others.length === 0 && name === subject) return 'person';
  if (others.length === 0 && context.declarations.get(name)?.keyword === 'records')
    return { kind: 'record', table: name };
  const isKey = (key: string): boolean =>
    key === subject || key === cohort || context.declarations.get(key)?.keyword === 'input';
  const tables = [...new Set(names.flatMap((key) => context.tables.get(key) ?? []))];
  const [table, other] = tables;
  if (names.every(isKey) && other === undefined) return { kind: 'keys', keys: names, table };
  const grain = names.find((key) => !isKey(key)) ?? names.join(' ');
  const at = spanOfNames(clause.names, clause.span);
  context.report(diagnose('types/grain', at, { name: declaration.id, grain }));
  return 'person';
}
