/** `忽略 …` taken out of the tree: what the author says is meant. Neither a change nor the meaning of a declaration knows it. */
import {
  allCodes,
  type Diagnostic,
  diagnose,
  familyOf,
  isCode,
  nearest,
  type Outcome,
  severityOf,
} from '@kaohe/diagnostics';
import type { Allowance } from '@kaohe/ir';
import { once } from '../memory/once.js';
import type * as Syntax from '../syntax/tree.js';

export interface WithoutAllowances {
  readonly file: Syntax.File;
  readonly allowances: readonly Allowance[];
}

/** The file without its allowances, and these where they may stand. Those of the header hold for the whole file. */
export function withoutAllowances(file: Syntax.File): Outcome<WithoutAllowances> {
  const diagnostics: Diagnostic[] = [];
  const allowances: Allowance[] = [];
  const statements = file.statements.map((statement) => {
    const written = statement.clauses.filter((clause) => clause.kind === 'allow');
    if (written.length === 0) return statement;
    const within = statement.keyword === 'ruleset' ? file.span : statement.span;
    for (const clause of written) {
      const refusal = refused(clause);
      if (refusal !== undefined) diagnostics.push(refusal);
      else allowances.push({ code: clause.code.text, reason: clause.reason?.text ?? '', within, origin: clause.span });
    }
    return bare(statement);
  });
  return { value: { file: { ...file, statements }, allowances }, diagnostics };
}

const bare = once(
  (statement: Syntax.Statement): Syntax.Statement => ({
    ...statement,
    clauses: statement.clauses.filter((clause) => clause.kind !== 'allow'),
  }),
);

function refused({ code: { text: code, span }, reason, span: whole }: Syntax.AllowClause): Diagnostic | undefined {
  if (!isCode(code)) {
    const suggestion = nearest(code, allCodes) ?? '';
    return diagnose('rules/allow-unknown-code', span, { code, suggestion });
  }
  if (!mayPass(code)) return diagnose('rules/allow-refused', span, { code });
  if (reason === undefined || reason.text.trim() === '') return diagnose('rules/allow-reason-missing', whole, { code });
  return undefined;
}

/** Families about what cannot be read or understood, and about what is not in the rules at all. */
const neverPassed: readonly string[] = [
  'syntax',
  'yaml',
  'names',
  'types',
  'units',
  'cases',
  'data',
  'targets',
  'host',
];

function mayPass(code: Parameters<typeof severityOf>[0]): boolean {
  const family = familyOf(code);
  if (neverPassed.includes(family)) return false;
  return family !== 'rules' || (severityOf(code) !== 'error' && code !== 'rules/allow-unused');
}
