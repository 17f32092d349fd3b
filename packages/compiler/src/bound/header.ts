/** The header of a rule set: what it is called, which period and whom it is about. A base's header is the default of the file that extends it. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import { dateFromText } from '@kaohe/quantity';
import { shownPart } from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import { words } from '../tokens/words.js';
import { cellClause, expressionClause, namesClause, spanOfNames, textsOf, wordAmong } from './clauses.js';
import type { Header } from './tree.js';

export const emptyHeader: Header = {
  name: '',
  title: '',
  version: '',
  sources: [],
  periodKind: 'month',
  periodStart: 1,
  inForce: undefined,
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
    periodStart: periodStartFrom(expressionClause(clauses, 'from'), base, diagnostics),
    inForce: inForceFrom(cellClause(clauses, 'inForce'), base, diagnostics),
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

/** `2025-09-01 起`, `2025-09-01 至 2026-08-31`: whole days, both ends in. */
function inForceFrom(
  clause: Syntax.CellClause | undefined,
  base: Header,
  diagnostics: Diagnostic[],
): Header['inForce'] {
  if (clause === undefined) return base.inForce;
  const { cell } = clause;
  const edges =
    cell.kind === 'range' ? [cell.low, cell.high] : cell.kind === 'sided' ? cell.sides.map((side) => side.edge) : [];
  const isRun = cell.kind === 'range' || (cell.kind === 'sided' && cell.sides.every((side) => side.operator === '>='));
  const [first, last] = edges.map((edge) => (edge.kind === 'date' ? dateFromText(edge.text) : undefined));
  if (isRun && first !== undefined && (edges.length === 1 || last !== undefined)) {
    return { low: { value: first, closed: true }, high: last && { value: last, closed: true } };
  }
  const at = edges.find((edge) => edge.kind === 'date' && dateFromText(edge.text) === undefined);
  diagnostics.push(
    at?.kind === 'date'
      ? diagnose('syntax/date-impossible', at.span, { text: at.text })
      : diagnose('types/mismatch', clause.span, { expected: 'date', found: 'band' }),
  );
  return base.inForce;
}

const kinds = ['week', 'month', 'quarter', 'half', 'year'] as const;
const latestStart = 28;

/** `从 21日`: every month must have the day. */
function periodStartFrom(
  clause: Syntax.ExpressionClause | undefined,
  base: Header,
  diagnostics: Diagnostic[],
): Header['periodStart'] {
  if (clause === undefined) return base.periodStart;
  const { expression } = clause;
  const day = expression.kind === 'number' && ['', '日'].includes(expression.unit) ? Number(expression.text) : 0;
  if (Number.isInteger(day) && day >= 1 && day <= latestStart) return day;
  const word = expression.kind === 'number' ? expression.text + expression.unit : '…';
  const known = `1日, 21日, ${latestStart}日`;
  diagnostics.push(diagnose('syntax/word-unknown', expression.span, { clause: shownPart('from'), word, known }));
  return base.periodStart;
}

function periodKindFrom(
  clause: Syntax.NamesClause | undefined,
  base: Header,
  diagnostics: Diagnostic[],
): Header['periodKind'] {
  // A clause without names is broken: reported when it was read.
  if (clause === undefined || clause.names.every((name) => name.text === '')) return base.periodKind;
  const kind = wordAmong(clause.names, kinds);
  if (kind !== undefined) return kind;
  const known = kinds.flatMap((one) => words[one].zh).join(', ');
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
