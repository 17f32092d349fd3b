/** The header of a rule set: what it is called, which period and whom it is about. A base's header is the default of the file that extends it. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import { shownPart } from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import { words } from '../tokens/words.js';
import { namesClause, spanOfNames, textsOf, wordAmong } from './clauses.js';
import type { Header } from './tree.js';

export const emptyHeader: Header = {
  name: '',
  title: '',
  version: '',
  sources: [],
  periodKind: 'month',
  subject: '',
  cohort: undefined,
  identity: undefined,
  account: undefined,
};

export function headerOf(file: Syntax.File): Syntax.Statement | undefined {
  return file.statements.find((statement) => statement.keyword === 'ruleset' && statement.lead === undefined);
}

export function baseOf(file: Syntax.File): Syntax.BaseClause | undefined {
  return headerOf(file)?.clauses.find((clause): clause is Syntax.BaseClause => clause.kind === 'base');
}

export function headerFrom(statement: Syntax.Statement | undefined, base: Header, diagnostics: Diagnostic[]): Header {
  if (statement === undefined) return base;
  const { clauses } = statement;
  const version = clauses.find((clause): clause is Syntax.VersionClause => clause.kind === 'version');
  const subject = namesClause(clauses, 'subject')?.names[0]?.text;
  const belongs = namesClause(clauses, 'belongs')?.names[0]?.text;
  const sources = textsOf(clauses, 'source');
  return {
    name: statement.name?.text ?? base.name,
    title: statement.title?.text ?? base.title,
    version: version?.text.text ?? base.version,
    sources: sources.length > 0 ? sources : base.sources,
    periodKind: periodKindFrom(namesClause(clauses, 'period'), base, diagnostics),
    subject: subject ?? base.subject,
    cohort: belongs ?? base.cohort,
    account: namesClause(clauses, 'account')?.names[0]?.text ?? base.account,
    identity: identityFrom(namesClause(clauses, 'per')) ?? base.identity,
  };
}

/** `每 行`, or the columns that name whom a row is about. */
function identityFrom(clause: Syntax.NamesClause | undefined): Header['identity'] {
  const names = clause?.names.filter((name) => name.text !== '') ?? [];
  if (names.length === 0) return undefined;
  if (wordAmong(names, ['row']) !== undefined) return { kind: 'row' };
  return { kind: 'columns', headings: names.map((name) => name.text) };
}

function periodKindFrom(
  clause: Syntax.NamesClause | undefined,
  base: Header,
  diagnostics: Diagnostic[],
): Header['periodKind'] {
  // A clause without names is broken: reported when it was read.
  if (clause === undefined || clause.names.every((name) => name.text === '')) return base.periodKind;
  const kind = wordAmong(clause.names, ['month', 'quarter', 'year']);
  if (kind !== undefined) return kind;
  const known = [...words.month.zh, ...words.quarter.zh, ...words.year.zh].join(', ');
  const word = clause.names.map((name) => name.text).join(' ');
  diagnostics.push(
    diagnose('syntax/word-unknown', spanOfNames(clause.names, clause.span), {
      clause: shownPart('period'),
      word,
      known,
    }),
  );
  return base.periodKind;
}
