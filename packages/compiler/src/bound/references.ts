/** Who uses whom: the order in which declarations can be understood, and circles, reported once each. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import { stronglyConnected } from '@kaohe/ir';
import { visitPresent } from '../syntax/past.js';
import type * as Syntax from '../syntax/tree.js';
import { expressionsOf, visitExpression } from '../syntax/walk.js';
import { isSpelled } from '../tokens/spelling.js';
import { words } from '../tokens/words.js';
import { isOwnComputed, targetOfOverride } from './overrides.js';
import { type Declaration, unnamedTotal } from './tree.js';
import { targetsOfVeto } from './vetoes.js';

/** What is made in one go. The points of a KPI may use what others made of its value, as in `>= 团队平均`, so they come apart from it. */
export interface Part {
  readonly declaration: Declaration;
  readonly which: 'whole' | 'value' | 'points';
}

export interface Ordered {
  /** Each behind all that it uses. Declarations that stand in a circle are left out. */
  readonly parts: readonly Part[];
  readonly circular: ReadonlySet<string>;
  /** Declarations that use their own earlier periods, directly or by way of others. */
  readonly carried: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A part on the way, and how many of those it uses have been looked at. */
interface Visit {
  readonly part: Part;
  readonly targets: readonly Part[];
  next: number;
}

/** Other places of a circle that are shown at most. */
const mostRelated = 20;

export function inReferenceOrder(declarations: readonly Declaration[]): Ordered {
  const parts = declarations.flatMap(partsOf);
  const byId = new Map(parts.map((part) => [idOfPart(part), part]));
  const context: Context = {
    vetoes: vetoesByTarget(declarations),
    items: declarations.filter((one) => one.keyword === 'kpi' || one.keyword === 'group'),
    overrides: new Map(
      declarations.flatMap((one) => (one.keyword === 'override' ? [[targetOfOverride(one), one]] : [])),
    ),
    kpis: new Set(declarations.flatMap((one) => (one.keyword === 'kpi' ? [one.id] : []))),
    accounts: new Map(declarations.flatMap((one) => (one.keyword === 'account' ? [[one.id, one]] : []))),
  };
  const targetsOf = (part: Part, walk: Walk): readonly string[] =>
    referencesOf(part, context, walk).filter((id) => byId.has(id));
  const ever = new Map(parts.map((part) => [idOfPart(part), targetsOf(part, visitExpression)]));
  const places = new Map([...byId.keys()].map((id, place) => [id, place]));
  const placeOf = (id: string): number => places.get(id) ?? 0;
  const ordered: Part[] = [];
  const diagnostics: Diagnostic[] = [];
  const circular = new Set<string>();
  const carried = new Set<string>();
  for (const group of stronglyConnected([...byId.keys()], (id) => ever.get(id) ?? [])) {
    const [first = ''] = group;
    const alone = group.length === 1 && ever.get(first)?.includes(first) !== true ? byId.get(first) : undefined;
    if (alone !== undefined) {
      ordered.push(alone);
      continue;
    }
    const own = group.toSorted((left, right) => placeOf(left) - placeOf(right)).flatMap((id) => byId.get(id) ?? []);
    const members = new Set(group);
    const found = orderWithin(own, (part) =>
      targetsOf(part, visitPresent).flatMap((id) => (members.has(id) ? (byId.get(id) ?? []) : [])),
    );
    ordered.push(...found.parts);
    diagnostics.push(...found.diagnostics);
    for (const id of found.circular) circular.add(id);
    for (const { declaration } of own) carried.add(declaration.id);
  }
  for (const id of circular) carried.delete(id);
  return { parts: ordered.filter(({ declaration }) => !circular.has(declaration.id)), circular, carried, diagnostics };
}

/** By the ids of what they set. */
function vetoesByTarget(declarations: readonly Declaration[]): ReadonlyMap<string, readonly string[]> {
  const vetoes = new Map<string, string[]>();
  for (const veto of declarations) {
    if (veto.keyword !== 'veto') continue;
    for (const { id } of targetsOfVeto(veto)) vetoes.set(id, [...(vetoes.get(id) ?? []), veto.id]);
  }
  return vetoes;
}

type Walk = (expression: Syntax.Expression, visit: (expression: Syntax.Expression) => void) => void;

/** The order of parts that reach each other, by what they need of the same period. */
function orderWithin(parts: readonly Part[], targetsOf: (part: Part) => readonly Part[]): Omit<Ordered, 'carried'> {
  const ordered: Part[] = [];
  const diagnostics: Diagnostic[] = [];
  const state = new Map<Part, 'open' | 'done'>();
  const circular = new Set<string>();

  /** Depth first, with a stack of its own: rules may be a chain of thousands. What is open on the stack is the way here. */
  function visit(start: Part): void {
    const way: Visit[] = [];
    enter(start, way);
    for (let last = way.at(-1); last !== undefined; last = way.at(-1)) {
      const target = last.targets[last.next];
      last.next += 1;
      if (target !== undefined) enter(target, way);
      else {
        way.pop();
        state.set(last.part, 'done');
        ordered.push(last.part);
      }
    }
  }

  function enter(part: Part, way: Visit[]): void {
    if (state.get(part) === 'done') return;
    if (state.get(part) === 'open') {
      reportCircle(part, way);
      return;
    }
    state.set(part, 'open');
    way.push({ part, targets: targetsOf(part), next: 0 });
  }

  function reportCircle(part: Part, way: readonly Visit[]): void {
    const open = way.map((one) => one.part);
    const around = open.slice(open.indexOf(part)).map((one) => one.declaration);
    const circle = around.filter((one, index) => one !== around[index - 1]);
    for (const one of circle) circular.add(one.id);
    const path = [...circle, part.declaration].map((one) => one.id).join(' -> ');
    const related = circle.slice(1, mostRelated).map((one) => one.origin);
    diagnostics.push(diagnose('names/circle', part.declaration.origin, { path }, { related }));
  }

  for (const part of parts) visit(part);
  return { parts: ordered, circular, diagnostics };
}

function partsOf(declaration: Declaration): readonly Part[] {
  if (declaration.keyword !== 'kpi') return [{ declaration, which: 'whole' }];
  return [
    { declaration, which: 'value' },
    { declaration, which: 'points' },
  ];
}

function idOfPart({ declaration, which }: Part): string {
  return which === 'points' ? pointsOf(declaration.id) : declaration.id;
}

function pointsOf(kpi: string): string {
  return `${kpi}.score`;
}

/** What is known of all declarations when one of them is looked at. */
interface Context {
  readonly items: readonly Declaration[];
  /** By what they set. */
  readonly vetoes: ReadonlyMap<string, readonly string[]>;
  /** By what they replace. */
  readonly overrides: ReadonlyMap<string, Declaration>;
  readonly kpis: ReadonlySet<string>;
  readonly accounts: ReadonlyMap<string, Declaration>;
}

/** The ids a part speaks of. Results of grade rows are labels, not names; a total is about points, without `包括` about all there are. */
function referencesOf(part: Part, context: Context, walk: Walk): readonly string[] {
  const { items, vetoes, overrides, kpis } = context;
  const { declaration, which } = part;
  const ids = new Set<string>(which === 'points' ? [declaration.id] : []);
  const itemId = (name: string): string => (kpis.has(name) ? pointsOf(name) : name);
  for (const clause of clausesOf(part)) {
    if (clause.kind === 'names' && clause.word === 'meets')
      for (const name of clause.names.slice(0, 1)) ids.add(name.text);
    if (clause.kind === 'names' && clause.word === 'per' && isOverPeople(declaration))
      for (const name of clause.names) ids.add(name.text);
    const isItems = clause.kind === 'expressions' && clause.word === 'of';
    // an input is looked up by its keys
    if (declaration.keyword === 'input' && clause.kind === 'names' && clause.word === 'per')
      for (const name of clause.names) ids.add(name.text);
    for (const expression of expressionsOf(withoutTargets(withoutLabels(declaration, clause)))) {
      walk(expression, (inner) => {
        if (inner.kind !== 'reference') return;
        const isMade = declaration.keyword === 'account' && makesOpening(clause);
        const opened = walk === visitPresent && !isMade ? openedBy(inner, context) : undefined;
        if (opened !== undefined) for (const id of needsOfOpening(opened)) ids.add(id);
        else ids.add(isItems || isOfPoints(inner) ? itemId(rootOf(inner)) : rootOf(inner));
      });
    }
  }
  if (declaration.keyword === 'total' && !declaration.clauses.some((clause) => clause.kind === 'expressions')) {
    for (const one of items) ids.add(itemId(one.id));
  }
  for (const veto of vetoes.get(idOfPart(part)) ?? []) ids.add(veto);
  const override = which === 'value' ? undefined : overrides.get(declaration.id);
  for (const expression of override?.clauses.flatMap(expressionsOf) ?? []) {
    visitExpression(expression, (inner) => {
      if (inner.kind !== 'reference' || isOwnComputed(declaration.id, inner)) return;
      ids.add(isOfPoints(inner) ? itemId(rootOf(inner)) : rootOf(inner));
    });
  }
  return [...ids];
}

type Reference = Extract<Syntax.Expression, { kind: 'reference' }>;

function rootOf({ path }: Reference): string {
  return idOf(path[0]?.text ?? '');
}

/** `转化率.得分`, and `转化率.原值`, which are the points before a person replaced them. */
function isOfPoints({ path }: Reference): boolean {
  const member = path[1]?.text;
  return member !== undefined && (isSpelled(words.score, member) || isSpelled(words.computed, member));
}

/** The account whose balance at the beginning is meant: it comes from earlier periods, so the account may use it itself. */
function openedBy(reference: Reference, { accounts }: Context): Declaration | undefined {
  const member = reference.path[1]?.text;
  return member !== undefined && isSpelled(words.opening, member) ? accounts.get(rootOf(reference)) : undefined;
}

/** What the balance at the beginning needs of the same period. */
function needsOfOpening({ clauses }: Declaration): readonly string[] {
  const ids = new Set<string>();
  for (const expression of clauses.filter(makesOpening).flatMap(expressionsOf))
    visitPresent(expression, (inner) => {
      if (inner.kind === 'reference') ids.add(rootOf(inner));
    });
  return [...ids];
}

const openingWords: readonly string[] = ['startsAt', 'carries', 'when'];

function makesOpening(clause: Syntax.Clause): boolean {
  return clause.kind === 'expression' && openingWords.includes(clause.word);
}

/** The clauses a part is made from: the value of a KPI from its formula, its points from the rest. */
function clausesOf({ declaration, which }: Part): readonly Syntax.Clause[] {
  if (which === 'whole') return declaration.clauses;
  return declaration.clauses.filter((clause) => (clause.kind === 'formula') === (which === 'value'));
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
  return clause.kind === 'row' && declaration.keyword === 'grade' ? { ...clause, result: undefined, more: [] } : clause;
}

function idOf(text: string): string {
  return text === 'total' ? unnamedTotal : text;
}
