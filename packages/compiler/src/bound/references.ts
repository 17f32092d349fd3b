/** Who uses whom: the order in which declarations can be understood, and circles, reported once each. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import type * as Syntax from '../syntax/tree.js';
import { expressionsOf, visitExpression } from '../syntax/walk.js';
import { type Declaration, unnamedTotal } from './tree.js';
import { targetsOfVeto } from './vetoes.js';

export interface Ordered {
  /** Each behind all that it uses. Declarations that stand in a circle are left out. */
  readonly declarations: readonly Declaration[];
  readonly circular: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A declaration on the way, and how many of those it uses have been looked at. */
interface Visit {
  readonly declaration: Declaration;
  readonly targets: readonly Declaration[];
  next: number;
}

/** Other places of a circle that are shown at most. */
const mostRelated = 20;

export function inReferenceOrder(declarations: readonly Declaration[]): Ordered {
  const vetoes = declarations.filter((one) => one.keyword === 'veto');
  const items = declarations.filter((one) => one.keyword === 'kpi' || one.keyword === 'group');
  const byId = new Map(declarations.map((one) => [one.id, one]));
  const ordered: Declaration[] = [];
  const diagnostics: Diagnostic[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const circular = new Set<string>();

  /** Depth first, with a stack of its own: rules may be a chain of thousands. What is open on the stack is the way here. */
  function visit(start: Declaration): void {
    const way: Visit[] = [];
    enter(start, way);
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const target = last.targets[last.next];
      last.next += 1;
      if (target !== undefined) enter(target, way);
      else {
        way.pop();
        state.set(last.declaration.id, 'done');
        if (!circular.has(last.declaration.id)) ordered.push(last.declaration);
      }
    }
  }

  function enter(declaration: Declaration, way: Visit[]): void {
    if (state.get(declaration.id) === 'done') return;
    if (state.get(declaration.id) === 'open') {
      reportCircle(declaration, way);
      return;
    }
    state.set(declaration.id, 'open');
    const targets = referencesOf(declaration, items, vetoes).flatMap((id) => byId.get(id) ?? []);
    way.push({ declaration, targets, next: 0 });
  }

  function reportCircle(declaration: Declaration, way: readonly Visit[]): void {
    const open = way.map((one) => one.declaration);
    const circle = open.slice(open.indexOf(declaration));
    for (const one of circle) circular.add(one.id);
    const path = [...circle, declaration].map((one) => one.id).join(' -> ');
    const related = circle.slice(1, mostRelated).map((one) => one.origin);
    diagnostics.push(diagnose('names/circle', declaration.origin, { path }, { related }));
  }

  for (const declaration of declarations) visit(declaration);
  return { declarations: ordered, circular, diagnostics };
}

/** The ids a declaration speaks of. Results of grade rows are labels, not names; a total without `包括` takes every weighted KPI. */
export function referencesOf(
  declaration: Declaration,
  items: readonly Declaration[],
  vetoes: readonly Declaration[],
): readonly string[] {
  const ids = new Set<string>();
  for (const clause of declaration.clauses) {
    if (clause.kind === 'names' && clause.word === 'meets')
      for (const name of clause.names.slice(0, 1)) ids.add(name.text);
    if (clause.kind === 'names' && clause.word === 'per' && isOverPeople(declaration))
      for (const name of clause.names) ids.add(name.text);
    for (const expression of expressionsOf(withoutTargets(withoutLabels(declaration, clause)))) {
      visitExpression(expression, (inner) => {
        if (inner.kind === 'reference') ids.add(idOf(inner.path[0]?.text ?? ''));
      });
    }
  }
  if (declaration.keyword === 'kpi') for (const own of ['x', 'X', declaration.id]) removeOwnRows(ids, own, declaration);
  if (declaration.keyword === 'total' && !declaration.clauses.some((clause) => clause.kind === 'expressions')) {
    for (const one of items) ids.add(one.id);
  }
  for (const veto of vetoes) {
    if (targetsOfVeto(veto).some((target) => target.root === declaration.id)) ids.add(veto.id);
  }
  return [...ids];
}

/** What a veto sets stands behind it, not before. */
function withoutTargets(clause: Syntax.Clause): Syntax.Clause {
  return clause.kind === 'arrow' && clause.word === 'sets' ? { ...clause, left: undefined } : clause;
}

/** An input's `每` names what its values are about; that of a quota or pool, who is compared. */
function isOverPeople({ keyword }: Declaration): boolean {
  return keyword === 'quota' || keyword === 'pool';
}

function withoutLabels(declaration: Declaration, clause: Syntax.Clause): Syntax.Clause {
  return clause.kind === 'row' && declaration.keyword === 'grade' ? { ...clause, result: undefined } : clause;
}

/** In its own bands a KPI's name means the value at hand, which is no circle. */
function removeOwnRows(ids: Set<string>, own: string, declaration: Declaration): void {
  const inFormula = declaration.clauses.some((clause) => clause.kind === 'formula' && mentions(clause.expression, own));
  if (!inFormula) ids.delete(own);
}

function mentions(expression: Syntax.Expression, id: string): boolean {
  let found = false;
  visitExpression(expression, (inner) => {
    if (inner.kind === 'reference' && inner.path[0]?.text === id) found = true;
  });
  return found;
}

function idOf(text: string): string {
  return text === 'total' ? unnamedTotal : text;
}
