/** Syntax trees of all files -> one project: the chain of bases found, each layer applied, shapes of declarations checked. */
import { type Diagnostic, diagnose, type Outcome } from '@kaohe/diagnostics';
import type { Allowance, Change } from '@kaohe/ir';
import { once } from '../memory/once.js';
import type * as Syntax from '../syntax/tree.js';
import { withoutAllowances } from './allowances.js';
import { baseOf, emptyHeader, headerFrom, headerOf } from './header.js';
import { overlay } from './overlay.js';
import { checkedShape } from './shape-check.js';
import type { Declaration, Header, Project } from './tree.js';

export interface BoundInput {
  readonly files: readonly Syntax.File[];
  readonly entry: string;
  /** Changes given from outside, as if written in a last file. */
  readonly settings: Syntax.File | undefined;
}

export function projectFromSyntax(input: BoundInput): Outcome<Project> {
  const diagnostics: Diagnostic[] = [];
  const allowances: Allowance[] = [];
  const chain = chainOf(input, diagnostics).map((file) => {
    const { value, diagnostics: found } = withoutAllowances(file);
    diagnostics.push(...found);
    allowances.push(...value.allowances);
    return value.file;
  });
  let header: Header = emptyHeader;
  let declarations: readonly Declaration[] = [];
  const changes: Change[] = [];
  for (const file of chain) {
    const isEntry = file.name === input.entry;
    const statements = file.statements.filter((statement) => statement.keyword !== 'ruleset');
    if (headerOf(file) === undefined && isEntry)
      diagnostics.push(diagnose('syntax/header-missing', { ...file.span, end: file.span.start }, {}));
    header = headerFrom(headerOf(file), header, diagnostics);
    for (const statement of file.statements) diagnostics.push(...shapeOf(statement));
    const layer = overlay(file === chain[0] ? [] : declarations.filter((one) => one.keyword !== 'case'), statements, {
      reasonsExpected: true,
    });
    declarations = layer.declarations;
    changes.push(...layer.changes);
    diagnostics.push(...layer.diagnostics);
  }
  if (input.settings !== undefined) {
    const layer = overlay(declarations, input.settings.statements, { reasonsExpected: false });
    declarations = layer.declarations;
    changes.push(...layer.changes);
    diagnostics.push(...layer.diagnostics.filter((one) => one.code !== 'rules/change-no-effect'));
  }
  return {
    value: {
      header,
      declarations: declarations.filter((one) => one.keyword !== 'case' && one.keyword !== 'unit'),
      cases: declarations.filter((one) => one.keyword === 'case'),
      changes,
      allowances,
      units: declarations.filter((one) => one.keyword === 'unit').map((one) => one.id),
    },
    diagnostics,
  };
}

const shapeOf = once(checkedShape);

/** The entry file and all it extends, base first. The cases of a base do not bind a file that changes it. */
function chainOf(input: BoundInput, diagnostics: Diagnostic[]): readonly Syntax.File[] {
  const chain: Syntax.File[] = [];
  let file = input.files.find((one) => one.name === input.entry);
  while (file !== undefined) {
    chain.unshift(file);
    file = nextBase(file, chain, input.files, diagnostics);
  }
  return chain;
}

function nextBase(
  file: Syntax.File,
  chain: readonly Syntax.File[],
  files: readonly Syntax.File[],
  diagnostics: Diagnostic[],
): Syntax.File | undefined {
  const clause = baseOf(file);
  if (clause === undefined) return undefined;
  const wanted = clause.name.text;
  const named = files.filter((one) => headerOf(one)?.name?.text === wanted);
  const asked = clause.version?.text;
  const base = named.find((one) => asked === undefined || versionOf(one) === asked) ?? named[0];
  if (base === undefined) {
    diagnostics.push(diagnose('names/base-not-found', clause.name.span, { name: wanted }));
    return undefined;
  }
  if (chain.includes(base)) {
    const path = [...chain.toReversed(), base].map((one) => headerOf(one)?.name?.text ?? one.name).join(' -> ');
    diagnostics.push(diagnose('names/base-circle', clause.name.span, { path }));
    return undefined;
  }
  const found = versionOf(base);
  if (asked !== undefined && found !== asked) {
    diagnostics.push(
      diagnose('names/base-version', clause.version?.span ?? clause.name.span, { name: wanted, asked, found }),
    );
  }
  return base;
}

function versionOf(file: Syntax.File): string {
  return (
    headerOf(file)?.clauses.find((clause): clause is Syntax.VersionClause => clause.kind === 'version')?.text.text ?? ''
  );
}
