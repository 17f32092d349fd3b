/** Tests in the file, and the examples of a KPI, as cases the evaluator runs. */
import { diagnose } from '@kaohe/diagnostics';
import type { Case, Constant, Expected, Given, Status, Type } from '@kaohe/ir';
import { arrowClauses, expressionsClause } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { unnamedTotal } from '../bound/tree.js';
import { shownDeclaration, shownPart } from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import { inferConstant } from '../typed/infer-expression.js';
import { isTotalName, memberOf, type Scope, suggestion } from '../typed/scope.js';
import { type Context, scopeFor } from './context.js';
import { points, scoreId } from './kpi.js';
import { labelOf } from './labels.js';
import { isMissingWord } from './statuses.js';

/** The period of a test that names none. */
function defaultPeriod({ project }: Context): string {
  return { week: '2000-W01', month: '2000-01', quarter: '2000-Q1', half: '2000-H1', year: '2000' }[
    project.header.periodKind
  ];
}

export function caseFrom(context: Context, declaration: Bound.Declaration): Case {
  const scope = scopeFor(context, declaration);
  const clauses = declaration.clauses.filter((clause): clause is Syntax.CaseClause => clause.kind === 'case');
  return {
    name: declaration.id,
    settings: clauses
      .filter((clause) => clause.word === 'set')
      .flatMap((clause) => clause.assignments.flatMap((one) => settingFrom(context, scope, one))),
    given: clauses.filter((clause) => clause.word === 'given').map((clause) => givenFrom(context, scope, clause)),
    expected: clauses
      .filter((clause) => clause.word === 'expect')
      .flatMap((clause) => clause.assignments.flatMap((one) => expectedFrom(context, scope, clause, one))),
    origin: declaration.origin,
  };
}

/** `例 11人 / 20人 -> 100` of a KPI: that value earns those points. `例 90分 -> A` of a grade or table: by that value it gives this. */
export function examplesOf(context: Context, declaration: Bound.Declaration): readonly Case[] {
  const scope = scopeFor(context, declaration);
  const isKpi = declaration.keyword === 'kpi';
  const type = isKpi ? points : context.meanings.get(declaration.id)?.type;
  const path = isKpi ? [declaration.id] : decidingName(declaration);
  return arrowClauses(declaration.clauses, 'example').flatMap((clause, index) => {
    if (clause.left === undefined || clause.right === undefined || type === undefined) return [];
    if (path === undefined) {
      const args = { clause: shownPart('example'), declaration: shownDeclaration(declaration.keyword) };
      context.report(diagnose('syntax/clause-not-here', clause.wordSpan, args));
      return [];
    }
    const subject = targetOf(context, path);
    if (subject === undefined) return [];
    const value = inferConstant(scope, clause.left, subject.type);
    const result = inferConstant(scope, clause.right, type);
    if (value === undefined || result === undefined) return [];
    const who = { person: '', period: defaultPeriod(context) };
    const id = isKpi ? scoreId(declaration.id) : declaration.id;
    return [
      {
        name: `${declaration.id} 例 ${index + 1}`,
        settings: [],
        given: [
          {
            ...who,
            team: '',
            table: context.tables.get(subject.id),
            values: [{ id: subject.id, constant: value, origin: clause.span }],
          },
        ],
        expected: [{ ...who, id, constant: result, origin: clause.span }],
        origin: clause.span,
      },
    ];
  });
}

/** The one name by which a grade or table decides, rounded or not; an example can only say a value of that. */
function decidingName({ clauses }: Bound.Declaration): readonly string[] | undefined {
  const [by, ...others] = expressionsClause(clauses, 'by')?.expressions ?? [];
  let named = by;
  while (named?.kind === 'round' || named?.kind === 'parentheses')
    named = named.kind === 'round' ? named.operand : named.inner;
  return named?.kind === 'reference' && others.length === 0 ? named.path.map((name) => name.text) : undefined;
}

function settingFrom(context: Context, scope: Scope, assignment: Syntax.Assignment): Case['settings'] {
  const id = assignment.path.map((name) => name.text).join('.');
  const root = assignment.path[0]?.text ?? '';
  const type = context.meanings.get(root)?.type;
  if (type === undefined) {
    reportUnknown(scope, assignment);
    return [];
  }
  const constant = inferConstant(scope, assignment.value, type);
  return constant === undefined ? [] : [{ id, constant, origin: assignment.span }];
}

function givenFrom(context: Context, scope: Scope, clause: Syntax.CaseClause): Given {
  return {
    ...whoIn(context, scope, clause),
    period: clause.period?.text ?? defaultPeriod(context),
    team: clause.team?.text ?? '',
    values: clause.assignments.flatMap((assignment) => {
      const target = targetOf(
        context,
        assignment.path.map((name) => name.text),
      );
      if (target === undefined) {
        reportUnknown(scope, assignment);
        return [];
      }
      const status = statusGiven(context, target.id, assignment.value);
      if (status?.value === undefined && status !== undefined) return [];
      const constant = status?.value ?? inferConstant(scope, assignment.value, target.type);
      return constant === undefined ? [] : [{ id: target.id, constant, origin: assignment.span }];
    }),
  };
}

/** `甲`, `甲.质检单`, or `质检单` of the only person there is. */
function whoIn(
  context: Context,
  scope: Scope,
  { person, records }: Syntax.CaseClause,
): Pick<Given, 'person' | 'table'> {
  const named = records ?? person;
  const isTable = named !== undefined && context.declarations.get(named.text)?.keyword === 'records';
  if (records !== undefined && !isTable)
    scope.report(
      diagnose('names/unknown', records.span, { name: records.text, suggestion: suggestion(scope, records.text) }),
    );
  if (!isTable) return { person: person?.text ?? '', table: undefined };
  return { person: records === undefined ? '' : (person?.text ?? ''), table: named.text };
}

function expectedFrom(
  context: Context,
  scope: Scope,
  clause: Syntax.CaseClause,
  assignment: Syntax.Assignment,
): readonly Expected[] {
  const target = targetOf(
    context,
    assignment.path.map((name) => name.text),
  );
  if (target === undefined) {
    reportUnknown(scope, assignment);
    return [];
  }
  const constant = isMissingWord(assignment.value)
    ? ({ kind: 'missing' } as const)
    : inferConstant(scope, assignment.value, target.type);
  if (constant === undefined) return [];
  return [
    {
      person: clause.person?.text ?? '',
      period: clause.period?.text ?? defaultPeriod(context),
      id: target.id,
      constant: constant satisfies Constant | { kind: 'missing' },
      origin: assignment.span,
    },
  ];
}

/** A test gives what a cell would say: a status of the input, or that nothing is there. */
function statusGiven(context: Context, id: string, value: Syntax.Expression): Status | undefined {
  const word = labelOf(value);
  const known = context.inputs.get(id)?.statuses.find((status) => status.word === word);
  return known ?? (isMissingWord(value) ? { word: '', value: undefined } : undefined);
}

function targetOf(context: Context, path: readonly string[]): Target | undefined {
  const [first, member] = path;
  if (first === undefined) return undefined;
  const root = isTotalName(first) && !context.meanings.has(first) ? unnamedTotal : first;
  const award = context.declarations.get(root)?.keyword === 'award';
  const id = member === undefined ? root : award ? awardInput(root, member) : `${root}.${memberOf(member)}`;
  const type = context.inputs.get(id)?.type ?? context.meanings.get(id)?.type;
  return type === undefined ? undefined : { id, type };
}

/** What an assignment or an example is about. */
interface Target {
  readonly id: string;
  readonly type: Type;
}

/** `金牌奖.金额`, `金牌奖.理由`: what the decider enters. */
function awardInput(award: string, member: string): string {
  const isAmount = ['金额', 'amount'].includes(member);
  return `${award}.${isAmount ? 'amount' : 'reason'}`;
}

function isBrokenName({ declarations, meanings }: Scope, name: string): boolean {
  return declarations.has(name) && (!meanings.has(name) || meanings.get(name)?.type === undefined);
}

/** A name that is declared, and of which nothing came, stands for a broken rule: reported there. */
function reportUnknown(scope: Scope, assignment: Syntax.Assignment): void {
  const [first, member] = assignment.path;
  if (first !== undefined && (member !== undefined || !isBrokenName(scope, first.text)))
    scope.report(
      diagnose('names/unknown', first.span, { name: first.text, suggestion: suggestion(scope, first.text) }),
    );
}
