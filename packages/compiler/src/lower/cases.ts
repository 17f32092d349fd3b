/** Tests in the file, and the examples of a KPI, as cases the evaluator runs. */
import { diagnose } from '@kaohe/diagnostics';
import type { Case, Constant, Expected, Given, Status, Type } from '@kaohe/ir';
import { arrowClauses } from '../bound/clauses.js';
import type * as Bound from '../bound/tree.js';
import { unnamedTotal } from '../bound/tree.js';
import type * as Syntax from '../syntax/tree.js';
import { inferConstant } from '../typed/infer-expression.js';
import { isTotalName, memberOf, type Scope, suggestion } from '../typed/scope.js';
import { type Context, scopeFor } from './context.js';
import { points, scoreId } from './kpi.js';
import { labelOf } from './labels.js';
import { isMissingWord } from './statuses.js';

export const defaultPeriod = '2000-01';

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

/** `例 11人 / 20人 -> 100` of a KPI: that value earns those points. */
export function examplesOf(context: Context, declaration: Bound.Declaration): readonly Case[] {
  const scope = scopeFor(context, declaration);
  const type = context.meanings.get(declaration.id)?.type;
  return arrowClauses(declaration.clauses, 'example').flatMap((clause, index) => {
    if (clause.left === undefined || clause.right === undefined || type === undefined) return [];
    const value = inferConstant(scope, clause.left, type);
    const score = inferConstant(scope, clause.right, declaration.keyword === 'kpi' ? points : type);
    if (value === undefined || score === undefined) return [];
    const id = declaration.keyword === 'kpi' ? scoreId(declaration.id) : declaration.id;
    return [
      {
        name: `${declaration.id} 例 ${index + 1}`,
        settings: [],
        given: [
          {
            person: '',
            period: defaultPeriod,
            team: '',
            values: [{ id: declaration.id, constant: value, origin: clause.span }],
          },
        ],
        expected: [{ person: '', period: defaultPeriod, id, constant: score, origin: clause.span }],
        origin: clause.span,
      },
    ];
  });
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
    person: clause.person?.text ?? '',
    period: clause.period?.text ?? defaultPeriod,
    team: clause.team?.text ?? '',
    values: clause.assignments.flatMap((assignment) => {
      const target = targetOf(context, assignment);
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

function expectedFrom(
  context: Context,
  scope: Scope,
  clause: Syntax.CaseClause,
  assignment: Syntax.Assignment,
): readonly Expected[] {
  const target = targetOf(context, assignment);
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
      period: clause.period?.text ?? defaultPeriod,
      id: target.id,
      constant: constant satisfies Constant | { kind: 'missing' },
      origin: assignment.span,
    },
  ];
}

/** A test gives what a cell would say: a status of the input, or that nothing is there. */
function statusGiven(context: Context, id: string, value: Syntax.Expression): Status | undefined {
  const word = labelOf(value);
  const known = context.inputs.find((input) => input.id === id)?.statuses.find((status) => status.word === word);
  return known ?? (isMissingWord(value) ? { word: '', value: undefined } : undefined);
}

function targetOf(
  context: Context,
  assignment: Syntax.Assignment,
): { readonly id: string; readonly type: Type } | undefined {
  const [first, member] = assignment.path.map((name) => name.text);
  if (first === undefined) return undefined;
  const root = isTotalName(first) && !context.meanings.has(first) ? unnamedTotal : first;
  const award = context.declarations.get(root)?.keyword === 'award';
  const id = member === undefined ? root : award ? awardInput(root, member) : `${root}.${memberOf(member)}`;
  const type = context.inputs.find((input) => input.id === id)?.type ?? context.meanings.get(id)?.type;
  return type === undefined ? undefined : { id, type };
}

/** `金牌奖.金额`, `金牌奖.理由`: what the decider enters. */
function awardInput(award: string, member: string): string {
  const isAmount = ['金额', 'amount'].includes(member);
  return `${award}.${isAmount ? 'amount' : 'reason'}`;
}

function reportUnknown(scope: Scope, assignment: Syntax.Assignment): void {
  const [first] = assignment.path;
  if (first !== undefined)
    scope.report(
      diagnose('names/unknown', first.span, { name: first.text, suggestion: suggestion(scope, first.text) }),
    );
}
